// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <functional>
#include <memory>
#include <string>

namespace jingge {

// Files beside a store that can be made anew from it at any time: mapped to read, replaced whole.

/// Whether a mapped file is read at once, since all of it is wanted, or page by page.
enum class Paging { AtOnce, AsRead };

/// A file in memory for as long as the object lives.
class MappedFile {
public:
    /// nullptr unless it is a regular file of this user that nobody else may read or write, of at least so
    /// many bytes.
    [[nodiscard]] static std::shared_ptr<const MappedFile>
    open(const std::string& path, std::size_t leastBytes, Paging paging = Paging::AtOnce);
    MappedFile(void* data, std::size_t size) : m_data(data), m_size(size) {}
    MappedFile(const MappedFile&) = delete;
    MappedFile& operator=(const MappedFile&) = delete;
    ~MappedFile();
    [[nodiscard]] const char* data() const { return static_cast<const char*>(m_data); }
    [[nodiscard]] std::size_t size() const { return m_size; }

private:
    void* m_data;
    std::size_t m_size;
};

/// Replaces the file, mode 0600, by what write(descriptor) puts into a fresh one; whoever has mapped the old
/// one keeps it. false when it could not be written, or while another process is at it; the old one then
/// stays.
bool replaceSideFile(const std::string& path, const std::function<bool(int)>& write);

/// Writes all bytes at a place of an open file.
[[nodiscard]] bool writeAt(int file, std::uint64_t offset, const void* data, std::size_t bytes);

/// A text in a field of fixed size; the rest is cut, or zero.
[[nodiscard]] std::array<char, 40> fixedField(const std::string& text);

/// Mixes bytes in four lanes. Each step is one to one, so any single change shows; it guards against damage,
/// not against malice. A rest below eight bytes counts as if zeros followed. Pieces but the last must be
/// multiples of 32 bytes.
class Checksum {
public:
    void add(const void* data, std::size_t bytes);
    [[nodiscard]] std::uint64_t value() const;

private:
    std::array<std::uint64_t, 4> m_lanes{1, 2, 3, 4};
};

} // namespace jingge
