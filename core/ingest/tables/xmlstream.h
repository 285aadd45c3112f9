// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/ingest/bytesource.h"
#include "core/ingest/tables/xmlscanner.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

struct XML_ParserStruct;

namespace jingge {

/// Reads XML chunk by chunk and calls what a reader makes of it. Names come without their prefix, so that a
/// file that says `x:row` reads as one that says `row`. A document type declaration ends the reading:
/// entities are never made. UTF-8 is scanned (see xmlscanner.h), other encodings are read by expat. Bounded memory. One
/// thread.
class XmlStream : private XmlEvents {
public:
    /// what and path stand in errors.
    XmlStream(std::unique_ptr<ByteSource> source, std::string path, std::string what);
    ~XmlStream() override;
    XmlStream(const XmlStream&) = delete;
    XmlStream& operator=(const XmlStream&) = delete;

    /// Reads one chunk; false at the end. Errors (Data): no well-formed XML, a DOCTYPE, the source's own, or
    /// what a handler refused.
    [[nodiscard]] Result<bool> readChunk();
    [[nodiscard]] Result<void> readAll();
    /// From the beginning with a new parser.
    [[nodiscard]] Result<void> restart();
    [[nodiscard]] const ByteSource& source() const { return *m_source; }

protected:
    void started(std::string_view name, const XmlAttributes& attributes) override = 0;
    void ended(std::string_view name) override = 0;
    void text(std::string_view piece) override = 0;
    /// Ends the reading with this reason.
    void refuse(Message why);

private:
    struct Handlers; ///< what expat calls
    void documentType() override;
    void makeParser();
    Result<std::size_t> fill(char* room);
    Result<bool> readFirst();
    Result<bool> parse(const char* bytes, std::size_t count);
    Result<bool> scan(std::size_t count);

    std::unique_ptr<ByteSource> m_source;
    std::string m_path;
    std::string m_what;
    XML_ParserStruct* m_parser = nullptr;
    XmlScanner m_scanner{*this};
    std::vector<XmlAttribute> m_attributes;
    Message m_refusal;
    bool m_isFirst = true;
    bool m_isScanned = false; ///< by the scanner; else by expat
    bool m_isAtEnd = false;
};

} // namespace jingge
