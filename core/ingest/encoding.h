// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace jingge {

/// How much of a file decides on its encoding.
inline constexpr std::size_t kEncodingSample = 1U << 20U;

/// The encoding of a text by its first MiB: BOM; else more than 30 % NUL at even or odd offsets → UTF-16; else UTF-8,
/// else GB18030, where at least 99 % of the non-ASCII sequences are well formed; nullopt where none fits. Big5 is never
/// guessed. `isWhole` says that the sample is the file, so that a sequence cut off at its end counts as ill-formed.
[[nodiscard]] std::optional<std::string> detectEncoding(std::string_view sample, bool isWhole);

/// Whether a text has so many NUL and control characters that no encoding makes it a table.
[[nodiscard]] bool looksBinary(std::string_view sample);

/// The name that a decoder works by: GB2312, GBK and their other names are read as GB18030, which holds them; "utf8" is
/// "UTF-8". nullopt for a name nobody knows.
[[nodiscard]] std::optional<std::string> canonicalEncoding(std::string_view name);

/// Turns bytes of any encoding into UTF-8, chunk by chunk; a character may lie across chunks. One thread.
class TextDecoder {
public:
    /// nullptr for a name nobody knows.
    [[nodiscard]] static std::unique_ptr<TextDecoder> create(std::string_view encoding);
    virtual ~TextDecoder() = default;
    /// Appends the text of the bytes; what cannot be read becomes U+FFFD, save in UTF-8, which passes as it is.
    virtual void append(std::string_view bytes, std::string& out) = 0;
    /// After the last bytes: appends U+FFFD when a character was cut off.
    virtual void finish(std::string& out) = 0;
    /// Whether any byte so far was no text. Always false for UTF-8, which is not looked at here.
    [[nodiscard]] virtual bool hasSeenBadBytes() const = 0;
    [[nodiscard]] virtual bool isRaw() const { return false; } ///< UTF-8: bytes pass as they are
};

} // namespace jingge
