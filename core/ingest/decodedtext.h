// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/ingest/bytesource.h"
#include "core/ingest/encoding.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace jingge {

/// A file's text in UTF-8 as a window that grows at its end and is consumed at its front; a byte-order mark is left
/// out. Knows where bytes were no text. Views into the window end with the next grow() or consume(). One thread.
class DecodedText {
public:
    static constexpr std::size_t kChunk = 256U << 10U;

    /// encoding: a name that canonicalEncoding() knows.
    DecodedText(std::unique_ptr<ByteSource> source, std::string encoding, std::size_t chunkSize = kChunk);

    [[nodiscard]] std::string_view window() const { return {m_bytes.data() + m_begin, m_end - m_begin}; }
    /// Adds the next chunk; false when there is nothing more, or on an error, which error() then holds.
    bool grow();
    /// Takes `count` bytes off the front.
    void consume(std::size_t count);
    /// Whether the first `count` bytes of the window hold bytes that are no text.
    [[nodiscard]] bool hasBadBytes(std::size_t count) const { return m_firstBad < m_begin + count; }
    [[nodiscard]] const std::optional<Error>& error() const { return m_error; }
    [[nodiscard]] Result<void> rewind();
    [[nodiscard]] const std::string& encodingName() const { return m_encoding; }
    [[nodiscard]] const ByteSource& source() const { return *m_source; }

private:
    bool readRaw();
    bool readDecoded();
    void makeRoom(std::size_t size);
    void dropByteOrderMark();
    void lookForBadBytes();

    std::unique_ptr<ByteSource> m_source;
    std::string m_encoding;
    std::size_t m_chunkSize;
    std::unique_ptr<TextDecoder> m_decoder;
    std::string m_bytes; // [m_begin, m_end) is the window; the rest is room
    std::string m_raw;
    std::string m_decoded;
    std::size_t m_begin = 0;
    std::size_t m_end = 0;
    std::size_t m_checkedTo = 0; // no bad bytes from m_begin to here
    std::size_t m_firstBad = std::string::npos;
    bool m_isAtStart = true;
    bool m_isAtEnd = false;
    std::optional<Error> m_error;
};

} // namespace jingge
