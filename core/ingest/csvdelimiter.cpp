// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/csvdelimiter.h"

#include <algorithm>
#include <array>
#include <map>
#include <vector>

namespace jingge {

namespace {

constexpr std::array<std::string_view, 5> kDelimiters{",", "\t", ";", "|", "，"};
constexpr std::size_t kLines = 50;
constexpr std::size_t kMaxQuoted = 64U << 10U;

using LineCounts = std::array<std::size_t, kDelimiters.size()>;

/// Which delimiter stands at the front, else the number of them.
std::size_t delimiterAt(std::string_view text)
{
    std::size_t i = 0;
    while (i < kDelimiters.size() && !text.starts_with(kDelimiters[i]))
        ++i;
    return i;
}

/// Position after the quote that closes the one at `open`; `open + 1` when none does.
std::size_t afterQuoted(std::string_view text, std::size_t open)
{
    std::size_t at = open + 1;
    while ((at = text.find('"', at)) != std::string_view::npos && at - open <= kMaxQuoted) {
        if (at + 1 < text.size() && text[at + 1] == '"')
            at += 2;
        else
            return at + 1;
    }
    return open + 1;
}

std::vector<LineCounts> countLines(std::string_view text)
{
    std::vector<LineCounts> lines(1);
    bool isFieldStart = true;
    for (std::size_t at = 0; at < text.size() && lines.size() <= kLines;) {
        const std::size_t delimiter = delimiterAt(text.substr(at));
        if (delimiter < kDelimiters.size()) {
            ++lines.back()[delimiter];
            at += kDelimiters[delimiter].size();
            isFieldStart = true;
        } else if (text[at] == '\n' || text[at] == '\r') {
            if (!isFieldStart || lines.back() != LineCounts{})
                lines.emplace_back();
            isFieldStart = true;
            ++at;
        } else {
            at = text[at] == '"' && isFieldStart ? afterQuoted(text, at) : at + 1;
            isFieldStart = false;
        }
    }
    if (lines.size() > kLines)
        lines.resize(kLines);
    return lines;
}

struct Agreement {
    std::size_t lines = 0;
    std::size_t count = 0;

    auto operator<=>(const Agreement&) const = default;
};

Agreement agreementOn(std::size_t delimiter, const std::vector<LineCounts>& lines)
{
    std::map<std::size_t, std::size_t> linesOfCount;
    for (const LineCounts& line : lines)
        ++linesOfCount[line[delimiter]];
    Agreement best;
    for (const auto& [count, number] : linesOfCount) {
        if (count > 0)
            best = std::max(best, Agreement{number, count});
    }
    return best;
}

} // namespace

std::string_view sniffDelimiter(std::string_view head)
{
    const std::vector<LineCounts> lines = countLines(head);
    std::size_t chosen = 0;
    for (std::size_t i = 1; i < kDelimiters.size(); ++i) {
        if (agreementOn(i, lines) > agreementOn(chosen, lines))
            chosen = i;
    }
    return kDelimiters[chosen];
}

} // namespace jingge
