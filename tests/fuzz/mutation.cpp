// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/mutation.h"

namespace jingge::test {

namespace {

constexpr std::size_t kMostChanges = 8;
constexpr std::size_t kLongestPiece = 64;

/// The digits at a place become another number, often one at the edge of a type.
void replaceNumber(std::string& text, std::size_t at, Dice& dice)
{
    constexpr std::string_view kNumbers[] = {"0",
                                             "-1",
                                             "1",
                                             "65535",
                                             "65536",
                                             "2147483648",
                                             "4294967295",
                                             "9223372036854775808",
                                             "1e308",
                                             "-0.5",
                                             "99999999999999999999",
                                             "NaN"};
    const std::size_t begin = text.find_first_of("0123456789", at);
    if (begin == std::string::npos)
        return;
    const std::size_t end = text.find_first_not_of("0123456789", begin);
    text.replace(begin, (end == std::string::npos ? text.size() : end) - begin,
                 kNumbers[dice.below(std::size(kNumbers))]);
}

void change(std::string& text, const std::vector<std::string_view>& words, Dice& dice)
{
    const std::size_t at = dice.below(text.size() + 1);
    switch (dice.below(7)) {
    case 0:
        text.insert(at, words[dice.below(words.size())]);
        return;
    case 1:
        text.erase(at, 1 + dice.below(kLongestPiece));
        return;
    case 2:
        if (at < text.size())
            text[at] = static_cast<char>(dice.below(256));
        return;
    case 3:
        text.insert(at, text.substr(dice.below(text.size() + 1), dice.below(kLongestPiece)));
        return;
    case 4:
        replaceNumber(text, at, dice);
        return;
    case 5:
        text.resize(at);
        return;
    default: {
        const std::string piece = text.substr(at, 1 + dice.below(kLongestPiece));
        for (std::size_t i = 0, times = dice.below(40); i < times; ++i)
            text.insert(at, piece);
    }
    }
}

} // namespace

std::string mutant(std::string text, const std::vector<std::string_view>& words, Dice& dice)
{
    for (std::size_t i = 0, changes = 1 + dice.below(kMostChanges); i < changes; ++i)
        change(text, words, dice);
    return text;
}

} // namespace jingge::test
