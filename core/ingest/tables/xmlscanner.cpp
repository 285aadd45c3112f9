// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/tables/xmlscanner.h"

#include "core/base/text.h"

#include <algorithm>
#include <charconv>
#include <cstring>

namespace jingge {

namespace {

constexpr std::size_t kLongestToken = std::size_t{4} << 20;
constexpr std::size_t kLongestEntity = 12;
constexpr std::size_t kMostOpen = 10000;
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::string_view kNoName = " \t\r\n<&\"'=/"; // stand in no name
constexpr const char* kInvalid = "not well-formed (invalid token)";

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

bool isNameBegin(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == ':' ||
           static_cast<unsigned char>(c) >= 0x80;
}

bool isCharacter(std::uint32_t code)
{
    return code == 9 || code == 10 || code == 13 || (code >= 0x20 && code < 0xD800) ||
           (code >= 0xE000 && code <= 0xFFFD) || (code >= 0x10000 && code <= 0x10FFFF);
}

void appendUtf8(std::string& out, std::uint32_t code)
{
    const auto put = [&out](std::uint32_t byte) { out += static_cast<char>(byte); };
    if (code < 0x80) {
        put(code);
    } else if (code < 0x800) {
        put(0xC0U | code >> 6U);
        put(0x80U | (code & 0x3FU));
    } else if (code < 0x10000) {
        put(0xE0U | code >> 12U);
        put(0x80U | (code >> 6U & 0x3FU));
        put(0x80U | (code & 0x3FU));
    } else {
        put(0xF0U | code >> 18U);
        put(0x80U | (code >> 12U & 0x3FU));
        put(0x80U | (code >> 6U & 0x3FU));
        put(0x80U | (code & 0x3FU));
    }
}

/// What `amp`, `#65` or `#x41` stands for; nullopt for anything else.
std::optional<std::uint32_t> entity(std::string_view name)
{
    constexpr std::pair<std::string_view, char> kNamed[] = {
        {"lt", '<'}, {"gt", '>'}, {"amp", '&'}, {"quot", '"'}, {"apos", '\''}};
    for (const auto& [known, character] : kNamed) {
        if (name == known)
            return static_cast<unsigned char>(character);
    }
    if (!name.starts_with('#'))
        return std::nullopt;
    const bool isHex = name.size() > 2 && name[1] == 'x';
    const char* begin = name.data() + (isHex ? 2 : 1);
    std::uint32_t code = 0;
    const auto [end, error] = std::from_chars(begin, name.data() + name.size(), code, isHex ? 16 : 10);
    if (error != std::errc() || end != name.data() + name.size() || !isCharacter(code))
        return std::nullopt;
    return code;
}

/// What a run of bytes holds that is not plain.
struct Kinds {
    bool hasControls = false;
    bool hasHighBytes = false;
    bool hasEntities = false;
    bool hasReturns = false;
};

Kinds kindsOf(std::string_view run)
{
    unsigned controls = 0;
    unsigned high = 0;
    unsigned entities = 0;
    unsigned returns = 0;
    for (const char c : run) {
        const auto byte = static_cast<unsigned char>(c);
        controls |= static_cast<unsigned>(byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r');
        high |= static_cast<unsigned>(byte >= 0x80);
        entities |= static_cast<unsigned>(byte == '&');
        returns |= static_cast<unsigned>(byte == '\r');
    }
    return {controls != 0, high != 0, entities != 0, returns != 0};
}

/// Whether a run is characters that XML may hold.
bool isText(std::string_view run)
{
    const Kinds kinds = kindsOf(run);
    return !kinds.hasControls && (!kinds.hasHighBytes || isValidUtf8(run));
}

/// The value of an attribute with every kind of white space as a blank, a line's end as one.
std::string withBlanks(std::string_view value)
{
    std::string out;
    for (std::size_t i = 0; i < value.size(); ++i) {
        if (value[i] == '\r' && i + 1 < value.size() && value[i + 1] == '\n')
            continue;
        out += isBlank(value[i]) ? ' ' : value[i];
    }
    return out;
}

/// Appends a run with entities resolved; false where one is unknown.
bool resolve(std::string_view run, std::string& out)
{
    for (std::size_t i = 0; i < run.size();) {
        if (run[i] == '\r') {
            out += '\n';
            i += i + 1 < run.size() && run[i + 1] == '\n' ? 2 : 1;
            continue;
        }
        if (run[i] != '&') {
            out += run[i++];
            continue;
        }
        const std::size_t end = run.find(';', i);
        const auto code =
            end == std::string_view::npos ? std::nullopt : entity(run.substr(i + 1, end - i - 1));
        if (!code)
            return false;
        appendUtf8(out, *code);
        i = end + 1;
    }
    return true;
}

} // namespace

bool XmlScanner::canRead(std::string_view begin)
{
    if (begin.starts_with(kByteOrderMark))
        begin.remove_prefix(kByteOrderMark.size());
    if (!begin.starts_with('<') || begin.substr(0, 64).find('\0') != std::string_view::npos)
        return false;
    if (!begin.starts_with("<?xml"))
        return true;
    const std::string_view declared = begin.substr(0, begin.find("?>"));
    const std::size_t at = declared.find("encoding");
    if (at == std::string_view::npos)
        return declared.size() < begin.size();
    std::string name(declared.substr(at, 24));
    std::ranges::transform(name, name.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return name.find("\"utf-8\"") != std::string::npos || name.find("'utf-8'") != std::string::npos;
}

char* XmlScanner::room(std::size_t bytes)
{
    if (m_at > 0) {
        std::memmove(m_bytes.data(), m_bytes.data() + m_at, m_end - m_at);
        m_end -= m_at;
        m_at = 0;
    }
    if (m_bytes.size() < m_end + bytes)
        m_bytes.resize(m_end + bytes);
    return m_bytes.data() + m_end;
}

bool XmlScanner::take(std::size_t bytes, bool isLast)
{
    const bool isFirst = m_end == 0 && !m_hasRoot;
    const std::size_t begin = m_end;
    m_end += bytes;
    if (isFirst && rest().starts_with(kByteOrderMark))
        m_at = kByteOrderMark.size();
    Step last = Step::Done;
    while (!m_isStopped && m_at < m_end && last == Step::Done)
        last = step(isLast);
    const std::size_t seen = std::max(begin, last == Step::Failed ? m_at : m_end);
    m_line += std::count(m_bytes.data() + begin, m_bytes.data() + seen, '\n');
    if (last == Step::Failed || m_isStopped)
        return m_isStopped;
    if (m_end - m_at > kLongestToken)
        return failed(kInvalid) != Step::Failed;
    if (isLast && (m_at < m_end || !m_begins.empty()))
        return failed(m_at < m_end ? "unclosed token" : "no element found") != Step::Failed;
    return !isLast || m_hasRoot || failed("no element found") != Step::Failed;
}

void XmlScanner::clear()
{
    m_at = m_end = 0;
    m_names.clear();
    m_begins.clear();
    m_line = 1;
    m_fault = nullptr;
    m_hasRoot = m_isStopped = false;
}

XmlScanner::Step XmlScanner::failed(const char* why)
{
    m_fault = why;
    return Step::Failed;
}

XmlScanner::Step XmlScanner::step(bool isLast)
{
    if (m_bytes[m_at] == '<')
        return markup();
    const auto* found = static_cast<const char*>(std::memchr(m_bytes.data() + m_at, '<', m_end - m_at));
    const std::size_t end = found != nullptr ? static_cast<std::size_t>(found - m_bytes.data())
                            : isLast         ? m_end
                                             : wholeTextEnd();
    return end == m_at ? Step::NeedsMore : takeText(end);
}

/// How far the text goes that no later byte can change: not into an entity, a character or a line's end.
std::size_t XmlScanner::wholeTextEnd() const
{
    std::size_t end = m_end;
    const std::size_t from = m_end - std::min(m_end - m_at, kLongestEntity);
    for (std::size_t i = m_end; i > from; --i) {
        if (m_bytes[i - 1] == ';')
            break;
        if (m_bytes[i - 1] == '&')
            end = i - 1;
    }
    // A character that was cut: its first byte stands among the last three.
    for (std::size_t back = 1; back <= 3 && back <= end - m_at; ++back) {
        const auto byte = static_cast<unsigned char>(m_bytes[end - back]);
        if (byte < 0x80)
            break;
        if (byte >= 0xC0) {
            const std::size_t length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2;
            end -= length > back ? back : 0;
            break;
        }
    }
    return end > m_at && m_bytes[end - 1] == '\r' ? end - 1 : end;
}

XmlScanner::Step XmlScanner::takeText(std::size_t end)
{
    const std::string_view run(m_bytes.data() + m_at, end - m_at);
    const Kinds kinds = kindsOf(run);
    if (m_begins.empty()) {
        if (!std::ranges::all_of(run, isBlank))
            return failed(m_hasRoot ? "junk after document element" : kInvalid);
    } else if (kinds.hasControls || (kinds.hasHighBytes && !isValidUtf8(run))) {
        return failed(kInvalid);
    } else if (kinds.hasEntities || kinds.hasReturns) {
        m_text.clear();
        if (!resolve(run, m_text))
            return failed("undefined entity");
        m_events.text(m_text);
    } else {
        m_events.text(run);
    }
    m_at = end;
    return Step::Done;
}

XmlScanner::Step XmlScanner::markup()
{
    if (m_end - m_at < 2)
        return Step::NeedsMore;
    switch (m_bytes[m_at + 1]) {
    case '/':
        return endTag();
    case '?':
        return skipPast("?>", 2);
    case '!':
        return declaration();
    default:
        return startTag();
    }
}

XmlScanner::Step XmlScanner::skipPast(std::string_view end, std::size_t from)
{
    const std::size_t found = rest().find(end, from);
    if (found == std::string_view::npos)
        return Step::NeedsMore;
    if (!isText(rest().substr(0, found)))
        return failed(kInvalid);
    m_at += found + end.size();
    return Step::Done;
}

XmlScanner::Step XmlScanner::declaration()
{
    constexpr std::string_view kComment = "<!--";
    constexpr std::string_view kSection = "<![CDATA[";
    constexpr std::string_view kType = "<!DOCTYPE";
    const std::string_view here = rest();
    if (here.starts_with(kComment))
        return skipPast("-->", kComment.size());
    if (here.starts_with(kType)) {
        m_events.documentType();
        return failed("document type");
    }
    if (!here.starts_with(kSection)) {
        const bool mayBecome =
            kSection.starts_with(here) || kType.starts_with(here) || kComment.starts_with(here);
        return mayBecome ? Step::NeedsMore : failed(kInvalid);
    }
    const std::size_t found = here.find("]]>", kSection.size());
    if (found == std::string_view::npos)
        return Step::NeedsMore;
    const std::string_view run = here.substr(kSection.size(), found - kSection.size());
    if (m_begins.empty() || !isText(run))
        return failed(kInvalid);
    m_events.text(run);
    m_at += found + 3;
    return Step::Done;
}

XmlScanner::Step XmlScanner::endTag()
{
    const auto* found = static_cast<const char*>(std::memchr(m_bytes.data() + m_at, '>', m_end - m_at));
    if (found == nullptr)
        return Step::NeedsMore;
    std::string_view name(m_bytes.data() + m_at + 2,
                          static_cast<std::size_t>(found - m_bytes.data()) - m_at - 2);
    while (!name.empty() && isBlank(name.back()))
        name.remove_suffix(1);
    if (m_begins.empty() || std::string_view(m_names).substr(m_begins.back()) != name)
        return failed("mismatched tag");
    m_names.resize(m_begins.back());
    m_begins.pop_back();
    m_events.ended(withoutPrefix(name));
    m_at = static_cast<std::size_t>(found - m_bytes.data()) + 1;
    return Step::Done;
}

/// Where the tag ends, with its `>`; 0 = not yet there.
std::size_t XmlScanner::tagEnd() const
{
    char quote = 0;
    for (std::size_t i = m_at + 1; i < m_end; ++i) {
        const char c = m_bytes[i];
        if (quote != 0)
            quote = c == quote ? '\0' : quote;
        else if (c == '"' || c == '\'')
            quote = c;
        else if (c == '>')
            return i + 1;
    }
    return 0;
}

void XmlScanner::open(std::string_view name)
{
    m_begins.push_back(m_names.size());
    m_names += name;
    m_hasRoot = true;
}

XmlScanner::Step XmlScanner::startTag()
{
    const std::size_t end = tagEnd();
    if (end == 0)
        return Step::NeedsMore;
    if (m_begins.empty() && m_hasRoot)
        return failed("junk after document element");
    if (m_begins.size() >= kMostOpen)
        return failed("nested too deeply");
    char* const first = m_bytes.data() + m_at + 1;
    char* last = m_bytes.data() + end - 1;
    const bool isEmpty = last > first && last[-1] == '/';
    last -= isEmpty ? 1 : 0;
    char* nameEnd = first;
    while (nameEnd < last && !isBlank(*nameEnd))
        ++nameEnd;
    const std::string_view name(first, static_cast<std::size_t>(nameEnd - first));
    if (name.empty() || !isNameBegin(name.front()) || name.find_first_of(kNoName) != std::string_view::npos ||
        !isText({first, static_cast<std::size_t>(last - first)}) || !readAttributes(nameEnd, last))
        return failed(kInvalid);
    open(name);
    m_events.started(withoutPrefix(name), XmlAttributes(m_attributes));
    if (isEmpty && !m_isStopped) {
        m_names.resize(m_begins.back());
        m_begins.pop_back();
        m_events.ended(withoutPrefix(name));
    }
    m_at = end;
    return Step::Done;
}

/// Takes the attributes between a tag's name and its end apart; entities are resolved in place, which only
/// shortens.
bool XmlScanner::readAttributes(char* at, char* end)
{
    m_attributes.clear();
    for (;;) {
        char* const gap = at;
        while (at < end && isBlank(*at))
            ++at;
        if (at == end)
            return true;
        char* const equals = std::find(at, end, '=');
        if (gap == at || equals == end)
            return false;
        std::string_view name(at, static_cast<std::size_t>(equals - at));
        while (!name.empty() && isBlank(name.back()))
            name.remove_suffix(1);
        char* value = equals + 1;
        while (value < end && isBlank(*value))
            ++value;
        if (name.empty() || !isNameBegin(name.front()) ||
            name.find_first_of(kNoName) != std::string_view::npos || value == end ||
            (*value != '"' && *value != '\''))
            return false;
        char* const close = std::find(value + 1, end, *value);
        if (close == end)
            return false;
        std::string_view text(value + 1, static_cast<std::size_t>(close - value) - 1);
        if (text.find('<') != std::string_view::npos)
            return false;
        if (text.find_first_of("&\t\n\r") != std::string_view::npos) {
            m_text.clear();
            if (!resolve(withBlanks(text), m_text))
                return false;
            std::ranges::copy(m_text, value + 1);
            text = text.substr(0, m_text.size());
        }
        m_attributes.push_back({withoutPrefix(name), text});
        at = close + 1;
    }
}

} // namespace jingge
