// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/ingest/bytesource.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

struct XML_ParserStruct;

namespace jingge {

/// Attributes of an element: names without their prefix.
class XmlAttributes {
public:
    explicit XmlAttributes(const char* const* pairs) : m_pairs(pairs) {}
    /// nullopt where the element has none of this name.
    [[nodiscard]] std::optional<std::string_view> value(std::string_view name) const;

private:
    const char* const* m_pairs;
};

/// Reads XML chunk by chunk and calls what a reader makes of it. Names come without their prefix, so that a
/// file that says `x:row` reads as one that says `row`. A document type declaration ends the reading:
/// entities are never made. Bounded memory. One thread.
class XmlStream {
public:
    /// what and path stand in errors.
    XmlStream(std::unique_ptr<ByteSource> source, std::string path, std::string what);
    virtual ~XmlStream();
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
    virtual void started(std::string_view name, const XmlAttributes& attributes) = 0;
    virtual void ended(std::string_view name) = 0;
    virtual void text(std::string_view piece) = 0;
    /// Ends the reading with this reason.
    void refuse(Message why);

private:
    struct Handlers; ///< what expat calls
    void makeParser();

    std::unique_ptr<ByteSource> m_source;
    std::string m_path;
    std::string m_what;
    XML_ParserStruct* m_parser = nullptr;
    Message m_refusal;
    bool m_isAtEnd = false;
};

} // namespace jingge
