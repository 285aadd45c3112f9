// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <chrono>
#include <optional>
#include <string>

namespace jingge {

/// The right to write to one store: a kernel lock (open file description lock) on `<store>.lock`, released by the kernel
/// when the process ends, however it ends. The file's presence means nothing; its text names the last holder.
class WriterLock {
public:
    /// Waits at most `patience`. Errors (Store): held by another writer, who is named; the folder is not writable.
    [[nodiscard]] static Result<WriterLock> acquire(const std::string& database,
                                                    std::chrono::milliseconds patience = std::chrono::seconds(5));
    /// Keeps writers out as long as the object lives and writes nothing itself; nullopt while one writes.
    [[nodiscard]] static std::optional<WriterLock> keepOut(const std::string& database);
    WriterLock(WriterLock&& other) noexcept;
    WriterLock& operator=(WriterLock&& other) noexcept;
    WriterLock(const WriterLock&) = delete;
    WriterLock& operator=(const WriterLock&) = delete;
    ~WriterLock();

private:
    explicit WriterLock(int descriptor) : m_descriptor(descriptor) {}
    int m_descriptor = -1;
};

} // namespace jingge
