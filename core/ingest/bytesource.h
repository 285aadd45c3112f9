// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace jingge {

/// The bytes of one file from front to back, unpacked where it is a gzip. Bounded memory.
class ByteSource {
public:
    virtual ~ByteSource() = default;
    /// Writes up to `size` bytes and returns how many; 0 only at the end.
    [[nodiscard]] virtual Result<std::size_t> read(char* out, std::size_t size) = 0;
    [[nodiscard]] virtual Result<void> rewind() = 0;
    [[nodiscard]] virtual std::int64_t bytesRead() const = 0;  ///< of the file as it lies on disk
    [[nodiscard]] virtual std::int64_t bytesTotal() const = 0; ///< of the file as it lies on disk
    /// Of the plain file whose bytes these are; -1 where they come out of another one.
    [[nodiscard]] virtual int descriptor() const { return -1; }
};

/// A regular file that is not empty, never waiting on pipes or devices; gzip (several members too) is unpacked, by
/// content and not by name. Errors: ErrorKind::Data with `what` and the path: missing, a folder, no regular file,
/// empty, not readable.
[[nodiscard]] Result<std::unique_ptr<ByteSource>> openByteSource(const std::string& path, const std::string& what);

/// As much as there is of the next `size` bytes.
[[nodiscard]] Result<std::string> readUpTo(ByteSource& source, std::size_t size);

/// gzip over another source; `path` and `what` stand in errors (broken or cut off, bytes behind the end).
[[nodiscard]] std::unique_ptr<ByteSource> makeGzipSource(std::unique_ptr<ByteSource> packed, std::string path,
                                                         std::string what);
[[nodiscard]] bool looksLikeGzip(std::string_view head);

} // namespace jingge
