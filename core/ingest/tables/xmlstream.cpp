// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/tables/xmlstream.h"

#include <QtGlobal>

#include <expat.h>

namespace jingge {

namespace {

constexpr int kChunk = 64 << 10;

std::string_view withoutPrefix(std::string_view name)
{
    const std::size_t colon = name.rfind(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

} // namespace

std::optional<std::string_view> XmlAttributes::value(std::string_view name) const
{
    for (const char* const* pair = m_pairs; pair != nullptr && *pair != nullptr; pair += 2) {
        if (withoutPrefix(pair[0]) == name)
            return std::string_view(pair[1]);
    }
    return std::nullopt;
}

struct XmlStream::Handlers {
    static XmlStream& of(void* data) { return *static_cast<XmlStream*>(data); }
    static void XMLCALL started(void* data, const XML_Char* name, const XML_Char** attributes)
    {
        of(data).started(withoutPrefix(name), XmlAttributes(attributes));
    }
    static void XMLCALL ended(void* data, const XML_Char* name) { of(data).ended(withoutPrefix(name)); }
    static void XMLCALL text(void* data, const XML_Char* piece, int size)
    {
        of(data).text({piece, static_cast<std::size_t>(size)});
    }
    static void XMLCALL documentType(void* data, const XML_Char*, const XML_Char*, const XML_Char*, int)
    {
        of(data).refuse(
            QT_TRANSLATE_NOOP("core", "the file declares a document type of its own, which is never read"));
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
    m_isAtEnd = false;
}

void XmlStream::refuse(Message why)
{
    if (m_refusal.isEmpty())
        m_refusal = std::move(why);
    XML_StopParser(m_parser, XML_FALSE);
}

Result<bool> XmlStream::readChunk()
{
    if (m_isAtEnd)
        return false;
    void* buffer = XML_GetBuffer(m_parser, kChunk);
    if (buffer == nullptr)
        return fail(ErrorKind::Data, m_what, m_path,
                    QT_TRANSLATE_NOOP("core", "there is not enough memory to read it"));
    auto count = m_source->read(static_cast<char*>(buffer), kChunk);
    if (!count)
        return Unexpected(count.error());
    m_isAtEnd = *count == 0;
    const auto status = XML_ParseBuffer(m_parser, static_cast<int>(*count), m_isAtEnd ? XML_TRUE : XML_FALSE);
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
