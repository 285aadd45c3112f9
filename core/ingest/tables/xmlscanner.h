// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace jingge {

/// One attribute: its name without prefix, its value without entities.
struct XmlAttribute {
    std::string_view name;
    std::string_view value;
};

/// The attributes of an element.
class XmlAttributes {
public:
    explicit XmlAttributes(std::span<const XmlAttribute> attributes) : m_attributes(attributes) {}
    /// nullopt where the element has none of this name.
    [[nodiscard]] std::optional<std::string_view> value(std::string_view name) const
    {
        for (const XmlAttribute& one : m_attributes) {
            if (one.name == name)
                return one.value;
        }
        return std::nullopt;
    }

private:
    std::span<const XmlAttribute> m_attributes;
};

/// What a document is made of, in its order. Names come without their prefix; a text may come in pieces.
class XmlEvents {
public:
    virtual ~XmlEvents() = default;
    virtual void started(std::string_view name, const XmlAttributes& attributes) = 0;
    virtual void ended(std::string_view name) = 0;
    virtual void text(std::string_view piece) = 0;
    virtual void documentType() = 0;
};

/// The name behind its prefix.
[[nodiscard]] inline std::string_view withoutPrefix(std::string_view name)
{
    const std::size_t colon = name.rfind(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

/// Scans XML in UTF-8 as the parts of workbooks are written, some times faster than a parser of all XML.
/// Takes the document in pieces and calls the events; only the five entities of XML and characters by number
/// are known, and a document type ends the scan. What is not well-formed is a fault, in the words of expat;
/// attributes that stand twice are not looked for.
class XmlScanner {
public:
    explicit XmlScanner(XmlEvents& events) : m_events(events) {}

    /// Whether a document that begins so is UTF-8, by its declaration or for want of one.
    [[nodiscard]] static bool canRead(std::string_view begin);
    /// Where the next piece is put, and how it is taken; false: see fault().
    [[nodiscard]] char* room(std::size_t bytes);
    [[nodiscard]] bool take(std::size_t bytes, bool isLast);
    void stop() { m_isStopped = true; } ///< from within an event
    [[nodiscard]] const char* fault() const { return m_fault; }
    [[nodiscard]] std::int64_t line() const { return m_line; } ///< near the fault, from 1
    void clear();

private:
    enum class Step { Done, NeedsMore, Failed };

    [[nodiscard]] Step step(bool isLast);
    [[nodiscard]] Step markup();
    [[nodiscard]] Step declaration();
    [[nodiscard]] Step endTag();
    [[nodiscard]] Step startTag();
    [[nodiscard]] Step takeText(std::size_t end);
    [[nodiscard]] bool readAttributes(char* at, char* end);
    [[nodiscard]] std::size_t wholeTextEnd() const;
    [[nodiscard]] std::size_t tagEnd() const;
    [[nodiscard]] Step skipPast(std::string_view end, std::size_t from);
    [[nodiscard]] std::string_view rest() const { return {m_bytes.data() + m_at, m_end - m_at}; }
    Step failed(const char* why);
    void open(std::string_view name);

    XmlEvents& m_events;
    std::vector<char> m_bytes;
    std::size_t m_at = 0;
    std::size_t m_end = 0;
    std::vector<XmlAttribute> m_attributes;
    std::string m_text;                ///< with entities resolved
    std::string m_names;               ///< of the open elements, one behind the other
    std::vector<std::size_t> m_begins; ///< of each of them
    std::int64_t m_line = 1;
    const char* m_fault = nullptr;
    bool m_hasRoot = false;
    bool m_isStopped = false;
};

} // namespace jingge
