// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/functions.h"

#include "checks/tree.h"

#include <algorithm>
#include <regex>

namespace jingge::checks {

namespace {

std::string withoutPreprocessor(std::string text)
{
    bool isDirective = false;
    std::size_t begin = 0;
    while (begin < text.size()) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        const std::string_view line(text.data() + begin, end - begin);
        isDirective = isDirective || stripped(line).starts_with("#");
        const bool goesOn = line.ends_with("\\");
        if (isDirective)
            std::fill(text.begin() + static_cast<std::ptrdiff_t>(begin),
                      text.begin() + static_cast<std::ptrdiff_t>(end), ' ');
        isDirective = isDirective && goesOn;
        begin = end + 1;
    }
    return text;
}

/// What a brace after this text opens.
enum class Opening { Scope, Function, MemberInitialiser, Value };

/// The text without what stands inside round brackets, so that only the outermost signs are left.
std::string outermost(std::string_view head)
{
    std::string text;
    int depth = 0;
    for (const char c : head) {
        depth -= c == ')' ? 1 : 0;
        if (depth == 0)
            text += c;
        depth += c == '(' ? 1 : 0;
    }
    return text;
}

Opening openingAfter(std::string_view head)
{
    static const std::regex scope(
        R"(^\s*(template\s*<[^]*>\s*)?(inline\s+)?(class|struct|union|namespace|extern)\b)");
    static const std::regex enumeration(R"(^\s*enum\b)");
    static const std::regex operatorName(R"(operator\s*[^\s\w(]+)");
    static const std::regex initialisers(R"(\)[\w\s]*:[^:])");
    const std::string text = std::regex_replace(outermost(head), operatorName, "operator");
    if (std::regex_search(text, enumeration))
        return Opening::Value;
    if (stripped(text).empty() || std::regex_search(text, scope))
        return Opening::Scope;
    if (text.find('(') == std::string::npos || text.find('=') != std::string::npos)
        return Opening::Value;
    const char last = stripped(text).back();
    const bool isName = isalnum(static_cast<unsigned char>(last)) != 0 || last == '_' || last == '>';
    return isName && std::regex_search(text, initialisers) ? Opening::MemberInitialiser : Opening::Function;
}

class Reader {
public:
    explicit Reader(std::string text) : m_text(std::move(text)) {}

    std::vector<Function> run()
    {
        for (; m_at < m_text.size(); ++m_at)
            step(m_text[m_at]);
        return std::move(m_functions);
    }

private:
    void step(char c)
    {
        const std::string_view head(m_text.data() + m_head, m_at - m_head);
        if (c == ';' || c == '}')
            m_head = m_at + 1;
        else if (c == ':' && isAccessLabel(head))
            m_head = m_at + 1;
        else if (c == '{')
            open(head);
    }
    static bool isAccessLabel(std::string_view head)
    {
        static const std::regex label(R"(^\s*(public|private|protected|Q_SIGNALS)(\s+Q_SLOTS)?\s*$)");
        return std::regex_match(head.begin(), head.end(), label);
    }
    void open(std::string_view head)
    {
        const Opening opening = openingAfter(head);
        if (opening == Opening::Scope) {
            m_head = m_at + 1;
            return;
        }
        const std::size_t begin = m_at;
        skipBraces();
        if (opening != Opening::Function)
            return;
        const std::size_t first = begin - head.size() + head.find_first_not_of(" \n\t\r");
        m_functions.push_back({std::string(stripped(head)), m_text.substr(begin, m_at - begin + 1), begin,
                               lineOf(m_text, first), lineOf(m_text, m_at)});
        m_head = m_at + 1;
    }
    /// From an opening brace to the one that closes it.
    void skipBraces()
    {
        int depth = 0;
        for (; m_at < m_text.size(); ++m_at) {
            depth += m_text[m_at] == '{' ? 1 : m_text[m_at] == '}' ? -1 : 0;
            if (depth == 0)
                return;
        }
    }

    std::string m_text;
    std::size_t m_at = 0;
    std::size_t m_head = 0;
    std::vector<Function> m_functions;
};

} // namespace

std::vector<Function> functionsIn(std::string_view text)
{
    return Reader(withoutPreprocessor(codeOnly(text))).run();
}

} // namespace jingge::checks
