// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/ingest/bytesource.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace jingge {

/// One file inside a ZIP, as the archive's directory gives it.
struct ZipEntry {
    std::string name; ///< with folders, `/` between
    std::uint64_t index = 0;
    std::int64_t size = 0;   ///< unpacked
    std::int64_t packed = 0; ///< in the archive
};

/// A ZIP archive that somebody handed over, opened only when its directory keeps the limits: 512 MiB packed,
/// 1,000 files, each at most 1 GiB unpacked and, above 1 MiB, at most 200 times its packed size, 2 GiB
/// together, no name that leaves the archive, no encryption. Checksums are compared while a file is read. One
/// thread.
class ZipArchive : public std::enable_shared_from_this<ZipArchive> {
public:
    /// The archive is read through a copy of the file's descriptor, so that nobody can exchange the file
    /// meanwhile. Errors (Data; what, where = path): no plain file, broken, over a limit, encrypted.
    [[nodiscard]] static Result<std::shared_ptr<ZipArchive>> open(int descriptor, const std::string& path,
                                                                  const std::string& what);
    virtual ~ZipArchive() = default;

    [[nodiscard]] const std::vector<ZipEntry>& entries() const { return m_entries; }
    /// By its whole name, capitals or not; nullptr where there is none.
    [[nodiscard]] const ZipEntry* find(std::string_view name) const;
    /// The unpacked bytes. The source keeps the archive open.
    [[nodiscard]] virtual Result<std::unique_ptr<ByteSource>> read(const ZipEntry& entry) = 0;

protected:
    std::vector<ZipEntry> m_entries;
};

/// An open file that holds the source's bytes and can be read at any place: the source's own where it is a
/// plain file, else a copy without a name in the folder for temporary files. Errors (Data): more than 512
/// MiB, the source's own; (Store): no room.
class PlainFile {
public:
    [[nodiscard]] static Result<PlainFile> of(ByteSource& source, const std::string& path,
                                              const std::string& what);
    PlainFile(PlainFile&& other) noexcept : m_descriptor(other.m_descriptor) { other.m_descriptor = -1; }
    PlainFile& operator=(PlainFile&&) = delete;
    ~PlainFile();

    [[nodiscard]] int descriptor() const { return m_descriptor; }

private:
    explicit PlainFile(int descriptor) : m_descriptor(descriptor) {}
    int m_descriptor = -1;
};

} // namespace jingge
