// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/keptreason.h"

#include <QtGlobal>

#include <optional>
#include <string_view>
#include <vector>

namespace jingge {

namespace {

bool isDigit(char c)
{
    return c >= '1' && c <= '9';
}

/// A pattern's fixed words in their order, and which argument stands behind each but the last.
struct Pieces {
    std::vector<std::string_view> words;
    std::vector<std::size_t> arguments; ///< from 0
    std::size_t letters = 0;            ///< of the fixed words
};

Pieces piecesOf(std::string_view pattern)
{
    Pieces pieces;
    std::size_t begin = 0;
    for (std::size_t i = 0; i + 1 < pattern.size(); ++i) {
        if (pattern[i] != '%' || !isDigit(pattern[i + 1]))
            continue;
        pieces.words.push_back(pattern.substr(begin, i - begin));
        pieces.arguments.push_back(static_cast<std::size_t>(pattern[i + 1] - '1'));
        begin = i + 2;
    }
    pieces.words.push_back(pattern.substr(begin));
    for (const std::string_view words : pieces.words)
        pieces.letters += words.size();
    return pieces;
}

/// The arguments with which the pattern reads so; nullopt where it never does.
std::optional<std::vector<std::string>> argumentsIn(std::string_view text, const Pieces& pieces)
{
    std::vector<std::string> arguments;
    if (!text.starts_with(pieces.words.front()))
        return std::nullopt;
    text.remove_prefix(pieces.words.front().size());
    for (std::size_t i = 0; i < pieces.arguments.size(); ++i) {
        const std::string_view next = pieces.words[i + 1];
        const bool isLast = i + 1 == pieces.arguments.size();
        if (isLast && !text.ends_with(next))
            return std::nullopt;
        const std::size_t end = isLast ? text.size() - next.size() : text.find(next);
        if (end == std::string_view::npos)
            return std::nullopt;
        if (arguments.size() <= pieces.arguments[i])
            arguments.resize(pieces.arguments[i] + 1);
        arguments[pieces.arguments[i]] = text.substr(0, end);
        text.remove_prefix(end + next.size());
    }
    return text.empty() ? std::optional(std::move(arguments)) : std::nullopt;
}

} // namespace

Message keptReason(const std::string& english)
{
    Message best(QT_TRANSLATE_NOOP("core", "%1"), {english});
    std::size_t letters = 0;
    for (const char* pattern : rowPatterns()) {
        const Pieces pieces = piecesOf(pattern);
        if (pieces.letters <= letters)
            continue;
        if (auto arguments = argumentsIn(english, pieces)) {
            best = Message(pattern, std::move(*arguments));
            letters = pieces.letters;
        }
    }
    return best;
}

} // namespace jingge
