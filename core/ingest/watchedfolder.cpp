// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/watchedfolder.h"

#include <QtGlobal>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <string_view>
#include <utility>

#include <poll.h>
#include <sys/inotify.h>
#include <sys/stat.h>
#include <unistd.h>

namespace jingge {

namespace {

constexpr std::int64_t kQuietMs = 1000; // without a change, after which a file is finished

bool isOurs(const std::string& name)
{
    constexpr std::array<std::string_view, 3> kOthers{".part", ".tmp", ".toml"};
    return !name.starts_with('.') &&
           std::ranges::none_of(kOthers, [&name](std::string_view end) { return name.ends_with(end); });
}

std::int64_t changedNs(const struct stat& status)
{
    return static_cast<std::int64_t>(status.st_mtim.tv_sec) * 1000000000 + status.st_mtim.tv_nsec;
}

} // namespace

Result<WatchedFolder> WatchedFolder::open(const std::string& path)
{
    std::error_code unknown;
    if (!std::filesystem::is_directory(path, unknown))
        return fail(ErrorKind::Data, "watch", path, QT_TRANSLATE_NOOP("core", "there is no such folder"));
    const int descriptor = inotify_init1(IN_CLOEXEC | IN_NONBLOCK);
    constexpr std::uint32_t kChanges = IN_CREATE | IN_CLOSE_WRITE | IN_MOVED_TO | IN_MODIFY | IN_ATTRIB;
    if (descriptor < 0 || inotify_add_watch(descriptor, path.c_str(), kChanges) < 0) {
        const std::string reason = std::strerror(errno);
        if (descriptor >= 0)
            close(descriptor);
        return fail(ErrorKind::Data, "watch", path,
                    {QT_TRANSLATE_NOOP("core", "the folder cannot be watched: %1"), {reason}});
    }
    return WatchedFolder(path, descriptor);
}

WatchedFolder::WatchedFolder(WatchedFolder&& other) noexcept
    : m_path(std::move(other.m_path)),
      m_descriptor(std::exchange(other.m_descriptor, -1)),
      m_seen(std::move(other.m_seen))
{
}

WatchedFolder::~WatchedFolder()
{
    if (m_descriptor >= 0)
        close(m_descriptor);
}

std::vector<std::string> WatchedFolder::finished(std::int64_t nowMs, bool isLast)
{
    std::map<std::string, Seen> seen;
    std::vector<std::string> names;
    std::error_code unknown;
    for (const auto& entry : std::filesystem::directory_iterator(m_path, unknown)) {
        const std::string name = entry.path().filename().string();
        struct stat status {};
        if (!isOurs(name) || lstat(entry.path().c_str(), &status) != 0 || !S_ISREG(status.st_mode))
            continue;
        Seen now{status.st_size, changedNs(status), nowMs};
        const auto before = m_seen.find(name);
        if (before != m_seen.end() && before->second.bytes == now.bytes &&
            before->second.changedNs == now.changedNs)
            now.sinceMs = before->second.sinceMs;
        if (isLast || nowMs - now.sinceMs >= kQuietMs)
            names.push_back(name);
        seen.emplace(name, now);
    }
    m_seen = std::move(seen);
    std::ranges::sort(names);
    return names;
}

void WatchedFolder::wait(std::int64_t mostMs, const sigset_t* signals)
{
    struct pollfd changes {
        m_descriptor, POLLIN, 0
    };
    const std::int64_t milliseconds = m_seen.empty() ? mostMs : std::min(mostMs, kQuietMs);
    const struct timespec span {
        milliseconds / 1000, milliseconds % 1000 * 1000000
    };
    if (ppoll(&changes, 1, &span, signals) <= 0)
        return;
    std::array<char, 4096> told{}; // what changed is seen by looking; this only empties the queue
    while (read(m_descriptor, told.data(), told.size()) > 0) {
    }
}

} // namespace jingge
