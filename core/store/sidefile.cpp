// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sidefile.h"

#include <algorithm>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace jingge {

namespace {

constexpr std::uint64_t kFactor = 0x9FB21C651E98DF25ULL;

/// A file descriptor that closes itself.
class Descriptor {
public:
    explicit Descriptor(int number) : m_number(number) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor()
    {
        if (m_number >= 0)
            close(m_number);
    }
    [[nodiscard]] int number() const { return m_number; }
    [[nodiscard]] bool isOpen() const { return m_number >= 0; }

private:
    int m_number;
};

} // namespace

std::shared_ptr<const MappedFile> MappedFile::open(const std::string& path, std::size_t leastBytes,
                                                   Paging paging)
{
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK));
    struct stat status {};
    if (!file.isOpen() || fstat(file.number(), &status) != 0 || !S_ISREG(status.st_mode) ||
        status.st_uid != geteuid() || (status.st_mode & 077U) != 0 ||
        status.st_size < static_cast<off_t>(leastBytes))
        return nullptr;
    const auto size = static_cast<std::size_t>(status.st_size);
    void* data = mmap(nullptr, size, PROT_READ, MAP_PRIVATE | (paging == Paging::AtOnce ? MAP_POPULATE : 0),
                      file.number(), 0);
    return data == MAP_FAILED ? nullptr : std::make_shared<const MappedFile>(data, size);
}

MappedFile::~MappedFile()
{
    munmap(m_data, m_size);
}

bool replaceSideFile(const std::string& path, const std::function<bool(int)>& write)
{
    const std::string fresh = path + ".new";
    const Descriptor file(
        ::open(fresh.c_str(), O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK, 0600));
    struct stat status {};
    struct stat named {};
    if (!file.isOpen() || flock(file.number(), LOCK_EX | LOCK_NB) != 0 ||
        fstat(file.number(), &status) != 0 || !S_ISREG(status.st_mode) || status.st_uid != geteuid())
        return false; // another process is at it, or something else has the name
    if (lstat(fresh.c_str(), &named) != 0 || named.st_ino != status.st_ino)
        return false; // another process has just finished it: it is in use now
    const bool isWritten = fchmod(file.number(), 0600) == 0 && ftruncate(file.number(), 0) == 0 &&
                           write(file.number()) && rename(fresh.c_str(), path.c_str()) == 0;
    if (!isWritten)
        unlink(fresh.c_str());
    return isWritten;
}

bool writeAt(int file, std::uint64_t offset, const void* data, std::size_t bytes)
{
    const auto* at = static_cast<const char*>(data);
    while (bytes > 0) {
        const ssize_t written = pwrite(file, at, bytes, static_cast<off_t>(offset));
        if (written <= 0)
            return false;
        at += written;
        offset += static_cast<std::uint64_t>(written);
        bytes -= static_cast<std::size_t>(written);
    }
    return true;
}

std::array<char, 40> fixedField(const std::string& text)
{
    std::array<char, 40> fixed{};
    std::copy_n(text.begin(), std::min(text.size(), fixed.size()), fixed.begin());
    return fixed;
}

void Checksum::add(const void* data, std::size_t bytes)
{
    const auto* at = static_cast<const unsigned char*>(data);
    for (; bytes >= sizeof m_lanes; at += sizeof m_lanes, bytes -= sizeof m_lanes) {
        std::array<std::uint64_t, 4> words;
        std::memcpy(words.data(), at, sizeof words);
        for (std::size_t i = 0; i < words.size(); ++i)
            m_lanes[i] = (m_lanes[i] ^ words[i]) * kFactor;
    }
    for (std::size_t i = 0; bytes > 0; i = (i + 1) % m_lanes.size()) {
        const std::size_t taken = std::min<std::size_t>(bytes, 8);
        std::uint64_t word = 0;
        std::memcpy(&word, at, taken);
        m_lanes[i] = (m_lanes[i] ^ word) * kFactor;
        at += taken;
        bytes -= taken;
    }
}

std::uint64_t Checksum::value() const
{
    std::uint64_t all = 0;
    for (const std::uint64_t lane : m_lanes)
        all = (std::rotl(all, 23) ^ lane ^ lane >> 29) * kFactor;
    return all;
}

} // namespace jingge
