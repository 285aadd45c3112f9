// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/worker/childprocess.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <filesystem>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

namespace jingge {

namespace {

constexpr int kSilenceMs = 60000;
constexpr int kLookMs = 100; // between two looks at whether to stop

/// The child gets no more of the environment than it needs: nothing that could make the loader take other
/// libraries.
std::vector<std::string> bareEnvironment(const std::string& temporaryFolder)
{
    std::vector<std::string> kept{"LANG=C.UTF-8", "PATH=/usr/bin:/bin"};
    for (const char* name : {"TMPDIR", "PROJ_DATA", "PROJ_LIB", "GDAL_DATA"}) {
        const bool isReplaced = std::string_view(name) == "TMPDIR" && !temporaryFolder.empty();
        if (const char* value = std::getenv(name); value != nullptr && !isReplaced)
            kept.push_back(std::string(name) + "=" + value);
    }
    if (!temporaryFolder.empty())
        kept.push_back("TMPDIR=" + temporaryFolder);
    return kept;
}

std::vector<char*> pointers(std::vector<std::string>& texts)
{
    std::vector<char*> list;
    for (std::string& text : texts)
        list.push_back(text.data());
    list.push_back(nullptr);
    return list;
}

} // namespace

std::string ChildProcess::programPath()
{
    std::error_code error;
    const auto self = std::filesystem::read_symlink("/proc/self/exe", error);
    return (self.parent_path() / "jingge-worker").string();
}

ChildProcess::ChildProcess(const std::vector<std::string>& arguments, const std::string& temporaryFolder)
{
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) {
        m_end = End::Broken;
        return;
    }
    std::vector<std::string> words{programPath()};
    words.insert(words.end(), arguments.begin(), arguments.end());
    std::vector<std::string> environment = bareEnvironment(temporaryFolder);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    pid_t process = -1;
    const int error = ::posix_spawn(&process, words.front().c_str(), &actions, nullptr,
                                    pointers(words).data(), pointers(environment).data());
    posix_spawn_file_actions_destroy(&actions);
    ::close(ends[1]);
    m_output = ends[0];
    if (error == 0)
        m_process = process;
    else
        m_end = End::Broken;
}

ChildProcess::~ChildProcess()
{
    stop(End::Broken);
    if (m_output >= 0)
        ::close(m_output);
}

bool ChildProcess::readExactly(char* out, std::size_t size, const std::stop_token& wish)
{
    const int look = wish.stop_possible() ? kLookMs : kSilenceMs;
    for (int silence = 0; size > 0;) {
        if (wish.stop_requested())
            stop(End::Broken);
        pollfd waiting{m_output, POLLIN, 0};
        const int ready = m_process < 0 ? -1 : ::poll(&waiting, 1, look);
        if (ready < 0 && m_process >= 0 && errno == EINTR)
            continue;
        silence = ready == 0 ? silence + look : 0;
        if (silence >= kSilenceMs)
            stop(End::Silent);
        if (ready < 0 || silence >= kSilenceMs)
            return false;
        if (ready == 0)
            continue;
        const ssize_t count = ::read(m_output, out, size);
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            return false;
        out += count;
        size -= static_cast<std::size_t>(count);
    }
    return true;
}

std::optional<Packet> ChildProcess::next(const std::stop_token& wish)
{
    if (m_end != End::None)
        return std::nullopt;
    std::array<char, 5> head{};
    if (!readExactly(head.data(), head.size(), wish)) {
        stop(End::Regular);
        return std::nullopt;
    }
    std::uint32_t size = 0;
    for (unsigned i = 0; i < 4; ++i)
        size |= static_cast<std::uint32_t>(static_cast<unsigned char>(head[i + 1])) << (8 * i);
    Packet packet{head[0], {}};
    if (size <= kMostPacketBytes) {
        packet.bytes.resize(size);
        if (readExactly(packet.bytes.data(), size, wish))
            return packet;
    }
    stop(End::Broken);
    return std::nullopt;
}

/// Ends the child; Regular holds only if it had ended by itself, without a fault.
void ChildProcess::stop(End end)
{
    if (m_process < 0)
        return;
    if (end != End::Regular)
        ::kill(m_process, SIGKILL);
    int status = 0;
    while (::waitpid(m_process, &status, 0) < 0 && errno == EINTR) {
    }
    m_process = -1;
    const bool isClean = WIFEXITED(status) && WEXITSTATUS(status) == 0;
    if (m_end == End::None)
        m_end = end == End::Regular && !isClean ? End::Broken : end;
}

} // namespace jingge
