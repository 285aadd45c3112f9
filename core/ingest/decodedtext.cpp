// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/decodedtext.h"

#include "core/ingest/textscan.h"

#include <algorithm>
#include <cassert>
#include <cstring>

namespace jingge {

namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

} // namespace

DecodedText::DecodedText(std::unique_ptr<ByteSource> source, std::string encoding, std::size_t chunkSize) :
    m_source(std::move(source)), m_encoding(std::move(encoding)), m_chunkSize(std::max<std::size_t>(chunkSize, 1)),
    m_decoder(TextDecoder::create(m_encoding))
{
    assert(m_decoder != nullptr);
}

bool DecodedText::grow()
{
    const std::size_t before = m_end - m_begin;
    while (!m_isAtEnd && !m_error && (m_isAtStart || m_end - m_begin == before)) {
        m_isAtEnd = !(m_decoder->isRaw() ? readRaw() : readDecoded());
        if (m_isAtStart)
            dropByteOrderMark();
    }
    lookForBadBytes();
    return m_end - m_begin > before;
}

/// At least `size` bytes behind the window. What was consumed is overwritten.
void DecodedText::makeRoom(std::size_t size)
{
    if (m_begin > 0) {
        std::memmove(m_bytes.data(), m_bytes.data() + m_begin, m_end - m_begin);
        m_end -= m_begin;
        m_checkedTo -= m_begin;
        if (m_firstBad != std::string::npos)
            m_firstBad -= m_begin;
        m_begin = 0;
    }
    if (m_bytes.size() < m_end + size)
        m_bytes.resize(std::max(m_end + size, m_bytes.size() * 3 / 2));
}

bool DecodedText::readRaw()
{
    makeRoom(m_chunkSize);
    auto count = m_source->read(m_bytes.data() + m_end, m_chunkSize);
    if (!count) {
        m_error = count.error();
        return false;
    }
    m_end += *count;
    return *count > 0;
}

bool DecodedText::readDecoded()
{
    m_raw.resize(m_chunkSize);
    auto count = m_source->read(m_raw.data(), m_chunkSize);
    if (!count) {
        m_error = count.error();
        return false;
    }
    m_decoded.clear();
    if (*count > 0)
        m_decoder->append({m_raw.data(), *count}, m_decoded);
    else
        m_decoder->finish(m_decoded);
    makeRoom(m_decoded.size());
    std::memcpy(m_bytes.data() + m_end, m_decoded.data(), m_decoded.size());
    m_end += m_decoded.size();
    return *count > 0;
}

/// Some encodings have a mark of their own, which decodes to U+FEFF; so it is looked for here, behind the decoder.
void DecodedText::dropByteOrderMark()
{
    const std::string_view text = window();
    if (text.starts_with(kByteOrderMark)) {
        m_isAtStart = false;
        consume(kByteOrderMark.size());
    } else if (!kByteOrderMark.starts_with(text) || m_isAtEnd) {
        m_isAtStart = false;
    }
}

void DecodedText::consume(std::size_t count)
{
    m_begin += count;
    assert(m_begin <= m_end);
    m_checkedTo = std::max(m_checkedTo, m_begin);
    if (m_firstBad == std::string::npos || m_firstBad >= m_begin)
        return;
    m_firstBad = std::string::npos;
    m_checkedTo = m_begin;
    lookForBadBytes();
}

void DecodedText::lookForBadBytes()
{
    if (m_firstBad != std::string::npos)
        return;
    const std::string_view read(m_bytes.data(), m_end);
    if (m_decoder->isRaw()) {
        const Utf8Check check = checkUtf8(read, m_checkedTo);
        m_checkedTo = check.position;
        if (check.isBad || (m_isAtEnd && check.position < m_end))
            m_firstBad = check.position;
    } else if (m_decoder->hasSeenBadBytes()) {
        m_firstBad = read.find(kReplacement, m_checkedTo);
        m_checkedTo = std::min(m_firstBad, m_end);
    } else {
        m_checkedTo = m_end;
    }
}

Result<void> DecodedText::rewind()
{
    m_decoder = TextDecoder::create(m_encoding);
    m_begin = m_end = m_checkedTo = 0;
    m_firstBad = std::string::npos;
    m_isAtStart = true;
    m_isAtEnd = false;
    m_error.reset();
    return m_source->rewind();
}

} // namespace jingge
