// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace jingge {

class TokenKey;

/// The pair of keys (crypto_box) of a station's sealed files, derived from its key file: who has that opens
/// them.
class FileKey {
public:
    explicit FileKey(const TokenKey& key);
    FileKey(const FileKey&) = delete;
    FileKey& operator=(const FileKey&) = delete;
    ~FileKey(); ///< wipes the secret part

private:
    friend class SealedFileWriter;
    friend class SealedFileReader;
    std::array<unsigned char, 32> m_public{};
    std::array<unsigned char, 32> m_secret{};
};

/// Writes an encrypted file: a head in clear, which is authenticated, then blocks of 1 MiB by
/// crypto_secretstream_xchacha20poly1305 under a random key that is sealed by crypto_box_seal. The file is
/// new, mode 0600; one that is not finished is removed.
class SealedFileWriter {
public:
    /// Error (Store): it cannot be made.
    [[nodiscard]] static Result<SealedFileWriter> create(const std::string& path, std::string_view head,
                                                         const FileKey& key);
    SealedFileWriter(SealedFileWriter&&) noexcept;
    SealedFileWriter& operator=(SealedFileWriter&&) = delete;
    ~SealedFileWriter();

    [[nodiscard]] Result<void> write(std::string_view bytes);
    /// The last block; durable when it returns.
    [[nodiscard]] Result<void> finish();

private:
    struct Parts;
    explicit SealedFileWriter(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

/// Reads such a file. Whatever was changed, cut, put in another order or added is an error (Data) that names
/// the block.
class SealedFileReader {
public:
    /// The head alone, which needs no key and so proves nothing.
    [[nodiscard]] static Result<std::string> readHead(const std::string& path);
    /// Errors: (Data) no such file, another kind of file; (Store) sealed with another key.
    [[nodiscard]] static Result<SealedFileReader> open(const std::string& path, const FileKey& key);
    SealedFileReader(SealedFileReader&&) noexcept;
    SealedFileReader& operator=(SealedFileReader&&) = delete;
    ~SealedFileReader();

    [[nodiscard]] const std::string& head() const;
    /// Exactly so many of the bytes that were written.
    [[nodiscard]] Result<void> read(char* into, std::size_t bytes);
    /// Fails unless the last block was read to its end and nothing follows.
    [[nodiscard]] Result<void> finish();

private:
    struct Parts;
    explicit SealedFileReader(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

} // namespace jingge
