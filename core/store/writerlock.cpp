// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/writerlock.h"

#include "core/base/username.h"

#include <QtGlobal>

#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <thread>
#include <unistd.h>
#include <utility>

namespace jingge {

namespace {

std::string holderText(int descriptor)
{
    std::array<char, 200> text{};
    const ssize_t length = pread(descriptor, text.data(), text.size() - 1, 0);
    std::string holder(text.data(), length > 0 ? static_cast<std::size_t>(length) : 0);
    while (!holder.empty() && (holder.back() == '\n' || holder.back() == '\0'))
        holder.pop_back();
    return holder.empty() ? "another program" : holder;
}

void writeHolder(int descriptor)
{
    const std::string text =
        std::string(program_invocation_short_name) + ", user " + userName() + ", process " + std::to_string(getpid()) + "\n";
    if (ftruncate(descriptor, 0) == 0)
        [[maybe_unused]] const ssize_t written = pwrite(descriptor, text.data(), text.size(), 0);
}

} // namespace

Result<WriterLock> WriterLock::acquire(const std::string& database, std::chrono::milliseconds patience)
{
    const std::string path = database + ".lock";
    const int descriptor = open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (descriptor < 0)
        return fail(ErrorKind::Store, "store", database,
                    {QT_TRANSLATE_NOOP("core", "its folder cannot be written: %1"), {std::strerror(errno)}});
    WriterLock lock(descriptor);
    const auto deadline = std::chrono::steady_clock::now() + patience;
    for (;;) {
        struct flock range {};
        range.l_type = F_WRLCK;
        range.l_whence = SEEK_SET;
        if (fcntl(descriptor, F_OFD_SETLK, &range) == 0)
            break;
        if (std::chrono::steady_clock::now() >= deadline)
            return fail(ErrorKind::Store, "store", database,
                        {QT_TRANSLATE_NOOP("core", "another writer holds it: %1"), {holderText(descriptor)}},
                        QT_TRANSLATE_NOOP("core", "close that program or wait until it has finished"));
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
    }
    writeHolder(descriptor);
    return lock;
}

std::optional<WriterLock> WriterLock::keepOut(const std::string& database)
{
    WriterLock lock(open((database + ".lock").c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW));
    struct flock range {};
    range.l_type = F_RDLCK;
    range.l_whence = SEEK_SET;
    if (lock.m_descriptor >= 0 && fcntl(lock.m_descriptor, F_OFD_SETLK, &range) != 0)
        return std::nullopt;
    return lock; // without a file there has been no writer
}

WriterLock::WriterLock(WriterLock&& other) noexcept : m_descriptor(std::exchange(other.m_descriptor, -1)) {}

WriterLock& WriterLock::operator=(WriterLock&& other) noexcept
{
    std::swap(m_descriptor, other.m_descriptor);
    return *this;
}

WriterLock::~WriterLock()
{
    if (m_descriptor >= 0)
        close(m_descriptor);
}

} // namespace jingge
