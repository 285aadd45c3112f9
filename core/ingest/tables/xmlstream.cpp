// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/tables/xmlstream.h"

#include <QtGlobal>

#include <expat.h>

namespace jingge {

namespace {

constexpr int kChunk = 64 << 10;

} // namespace

struct XmlStream::Handlers {
    static XmlStream& of(void* data) { return *static_cast<XmlStream*>(data); }
    static void XMLCALL started(void* data, const XML_Char* name, const XML_Char** attributes)
    {
        XmlStream& stream = of(data);
        stream.m_attributes.clear();
        for (const XML_Char** pair = attributes; *pair != nullptr; pair += 2)
            stream.m_attributes.push_back({withoutPrefix(pair[0]), pair[1]});
        stream.started(withoutPrefix(name), XmlAttributes(stream.m_attributes));
    }
    static void XMLCALL ended(void* data, const XML_Char* name) { of(data).ended(withoutPrefix(name)); }
    static void XMLCALL text(void* data, const XML_Char* piece, int size)
    {
        of(data).text({piece, static_cast<std::size_t>(size)});
    }
    static void XMLCALL documentType(void* data, const XML_Char*, const XML_Char*, const XML_Char*, int)
    {
        of(data).documentType();
    }
};

XmlStream::XmlStream(std::unique_ptr<ByteSource> source, std::string path, std::string what)
    : m_source(std::move(source)), m_path(std::move(path)), m_what(std::move(what))
{
    makeParser();
}

XmlStream::~XmlStream()
{
    XML_ParserFree(m_parser);
}

void XmlStream::makeParser()
{
    if (m_parser == nullptr)
        m_parser = XML_ParserCreate(nullptr);
    else
        XML_ParserReset(m_parser, nullptr);
    XML_SetUserData(m_parser, this);
    XML_SetElementHandler(m_parser, &Handlers::started, &Handlers::ended);
    XML_SetCharacterDataHandler(m_parser, &Handlers::text);
    XML_SetStartDoctypeDeclHandler(m_parser, &Handlers::documentType);
    m_refusal = {};
    m_scanner.clear();
    m_isAtEnd = false;
    m_isFirst = true;
}

void XmlStream::documentType()
{
    refuse(QT_TRANSLATE_NOOP("core", "the file declares a document type of its own, which is never read"));
}

void XmlStream::refuse(Message why)
{
    if (m_refusal.isEmpty())
        m_refusal = std::move(why);
    if (m_isScanned)
        m_scanner.stop();
    else
        XML_StopParser(m_parser, XML_FALSE);
}

Result<std::size_t> XmlStream::fill(char* room)
{
    auto count = m_source->read(room, kChunk);
    if (count)
        m_isAtEnd = *count == 0;
    return count;
}

Result<bool> XmlStream::readChunk()
{
    if (m_isAtEnd)
        return false;
    if (m_isFirst)
        return readFirst();
    if (m_isScanned) {
        const auto count = fill(m_scanner.room(kChunk));
        return count ? scan(*count) : Unexpected(count.error());
    }
    auto* buffer = static_cast<char*>(XML_GetBuffer(m_parser, kChunk));
    if (buffer == nullptr)
        return fail(ErrorKind::Data, m_what, m_path,
                    QT_TRANSLATE_NOOP("core", "there is not enough memory to read it"));
    const auto count = fill(buffer);
    if (!count)
        return Unexpected(count.error());
    return parse(nullptr, *count);
}

/// The first chunk says who reads the document.
Result<bool> XmlStream::readFirst()
{
    m_isFirst = false;
    char* room = m_scanner.room(kChunk);
    const auto count = fill(room);
    if (!count)
        return Unexpected(count.error());
    m_isScanned = XmlScanner::canRead({room, *count});
    return m_isScanned ? scan(*count) : parse(room, *count);
}

Result<bool> XmlStream::scan(std::size_t count)
{
    const bool isFine = m_scanner.take(count, m_isAtEnd);
    if (!m_refusal.isEmpty())
        return fail(ErrorKind::Data, m_what, m_path, m_refusal);
    if (!isFine)
        return fail(ErrorKind::Data, m_what, m_path,
                    {QT_TRANSLATE_NOOP("core", "its XML is broken in line %1: %2"),
                     {std::to_string(m_scanner.line()), m_scanner.fault()}});
    return !m_isAtEnd;
}

/// bytes: nullptr where they lie in expat's own buffer.
Result<bool> XmlStream::parse(const char* bytes, std::size_t count)
{
    const int size = static_cast<int>(count);
    const XML_Bool isLast = m_isAtEnd ? XML_TRUE : XML_FALSE;
    const auto status = bytes != nullptr ? XML_Parse(m_parser, bytes, size, isLast) : XML_ParseBuffer(m_parser, size, isLast);
    if (!m_refusal.isEmpty())
        return fail(ErrorKind::Data, m_what, m_path, m_refusal);
    if (status == XML_STATUS_ERROR)
        return fail(ErrorKind::Data, m_what, m_path,
                    {QT_TRANSLATE_NOOP("core", "its XML is broken in line %1: %2"),
                     {std::to_string(XML_GetCurrentLineNumber(m_parser)),
                      XML_ErrorString(XML_GetErrorCode(m_parser))}});
    return !m_isAtEnd;
}

Result<void> XmlStream::readAll()
{
    for (;;) {
        auto more = readChunk();
        if (!more)
            return Unexpected(more.error());
        if (!*more)
            return {};
    }
}

Result<void> XmlStream::restart()
{
    if (auto again = m_source->rewind(); !again)
        return again;
    makeParser();
    return {};
}

} // namespace jingge
