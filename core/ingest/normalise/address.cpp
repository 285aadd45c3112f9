// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/normalise/address.h"

#include "core/base/text.h"
#include "core/ingest/normalise/characters.h"

#include <algorithm>
#include <array>
#include <vector>

namespace jingge {

namespace {

using Characters = std::u32string;

constexpr std::u32string_view kOpening = U"([{【〔〖";
constexpr std::u32string_view kClosing = U")]}】〕〗";
constexpr std::u32string_view kUnits = U"号幢栋座层楼室弄组期排单"; ///< 单 as in 单元

constexpr std::size_t kLongest = 2000; ///< bytes; longer texts are no addresses and would be slow to rewrite

bool isOneOf(char32_t c, std::u32string_view set) {
    return set.find(c) != std::u32string_view::npos;
}

bool isAlnum(char32_t c) {
    return isDigit(c) || isLatin(c);
}

char32_t at(const Characters& text, std::size_t i) {
    return i < text.size() ? text[i] : U'\0';
}

std::size_t digitRun(const Characters& text, std::size_t from) {
    std::size_t count = 0;
    while (isDigit(at(text, from + count)))
        ++count;
    return count;
}

/// A unit that a number counts: 号 幢 栋 座 单元 层 楼 室 弄 组 期 排.
bool isUnitAt(const Characters& text, std::size_t i) {
    const char32_t c = at(text, i);
    return c != U'\0' && isOneOf(c, kUnits) && (c != U'单' || at(text, i + 1) == U'元');
}

/// Dashes as one sign, what is neither letter nor digit as a blank.
char32_t simplified(char32_t c) {
    if (c < 0x80)
        return c == U'~' ? U'-' : isAlnum(c) || c == U'-' || c == U'#' ? c : U' ';
    if ((c >= 0x4E00 && c <= 0x9FFF) || c == U'〇')
        return c;
    if ((c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0x301C)
        return U'-';
    const bool isMark = c < 0xC0 || c == 0xD7 || c == 0xF7 || (c >= 0x2000 && c <= 0x206F) ||
                        (c >= 0x3000 && c <= 0x303F && c != U'々') || c == 0x30FB || c == 0xFEFF ||
                        c == 0xFFFD;
    return isMark ? U' ' : c;
}

/// Takes remarks in brackets out, unless nothing else is there. A bracket without its partner is no remark.
void dropRemarks(Characters& text) {
    if (text.find_first_of(kOpening) == Characters::npos)
        return;
    Characters out;
    std::vector<std::size_t> openings; // where in out each open bracket stands
    for (const char32_t c : text) {
        if (isOneOf(c, kOpening))
            openings.push_back(out.size());
        out += c;
        if (isOneOf(c, kClosing) && !openings.empty()) {
            out.resize(openings.back());
            openings.pop_back();
        }
    }
    if (!std::ranges::all_of(out, [](char32_t c) { return simplified(c) == U' '; }))
        text = std::move(out);
}

/// Drops blanks and punctuation. A dash stays between letters or digits; two numbers keep one between them,
/// so that 1 25th and 12 5th differ. 3# is 3号.
void dropPunctuation(Characters& text) {
    std::size_t kept = 0;
    char32_t gap = U'\0';
    for (const char32_t raw : text) {
        const char32_t c = simplified(raw);
        const char32_t last = kept > 0 ? text[kept - 1] : U'\0';
        const bool isNumberSign = c == U'#' && isDigit(last) && gap == U'\0';
        if ((c == U' ' || c == U'-' || c == U'#') && !isNumberSign) {
            gap = gap == U'-' ? gap : c;
            continue;
        }
        const bool joins =
            gap == U'-' ? isAlnum(last) && isAlnum(c) : gap != U'\0' && isDigit(last) && isDigit(c);
        if (joins)
            text[kept++] = U'-';
        text[kept++] = isNumberSign ? U'号' : c;
        gap = U'\0';
    }
    text.resize(kept);
}

/// Chinese numerals become digits right before a unit alone: 五一路八号 keeps its road.
void readNumerals(Characters& text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        std::size_t end = i;
        while (end < text.size() && numeralValue(text[end]) >= 0)
            ++end;
        if (end == i)
            continue;
        const Characters digits =
            isUnitAt(text, end) ? numeralDigits(std::u32string_view(text).substr(i, end - i)) : Characters();
        if (!digits.empty())
            text.replace(i, end - i, digits);
        i = digits.empty() ? end : i + digits.size();
    }
}

void dropLeadingZeros(Characters& text) {
    std::size_t kept = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool isLeading =
            text[i] == U'0' && isDigit(at(text, i + 1)) && (kept == 0 || !isDigit(text[kept - 1]));
        if (!isLeading)
            text[kept++] = text[i];
    }
    text.resize(kept);
}

/// 3号楼, 3栋, A座 → 3幢, A幢. Behind a number or letter only: 银座大厦 stays.
void unifyBuildings(Characters& text) {
    std::size_t kept = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool isCounted = kept > 0 && isAlnum(text[kept - 1]);
        const bool isHouse = isCounted && text[i] == U'号' && at(text, i + 1) == U'楼';
        const bool isBlock = isCounted && (text[i] == U'栋' || text[i] == U'座');
        text[kept++] = isHouse || isBlock ? U'幢' : text[i];
        i += isHouse ? 1 : 0;
    }
    text.resize(kept);
}

/// Whether a number may end at i: nothing follows that would make it something else than a room.
bool endsAsRoom(const Characters& text, std::size_t i) {
    const char32_t c = at(text, i);
    return c == U'室' || (!isAlnum(c) && c != U'-' && !isUnitAt(text, i));
}

/// Reads b-c from i (unit and room); writes b单元c. False when it is something else.
bool expandUnitAndRoom(Characters& text, std::size_t i) {
    const std::size_t unit = digitRun(text, i);
    const std::size_t room = digitRun(text, i + unit + 1);
    const bool fits = unit >= 1 && unit <= 2 && at(text, i + unit) == U'-' && room >= 1 && room <= 4 &&
                      endsAsRoom(text, i + unit + 1 + room);
    if (!fits)
        return false;
    if (at(text, i + unit + 1 + room) != U'室')
        text.insert(i + unit + 1 + room, 1, U'室');
    text.replace(i + unit, 1, U"单元");
    return true;
}

/// 3-2-401 → 3幢2单元401室, 3幢2-401 → 3幢2单元401室.
void expandShortForms(Characters& text) {
    for (std::size_t dash = text.find(U'-'); dash != Characters::npos; dash = text.find(U'-', dash + 1)) {
        std::size_t first = dash;
        while (first > 0 && isDigit(text[first - 1]))
            --first;
        const char32_t before = first > 0 ? text[first - 1] : U'\0';
        if (before == U'幢') {
            expandUnitAndRoom(text, first);
            continue;
        }
        const bool isBuilding = dash > first && dash - first <= 3 && !isLatin(before) && before != U'-';
        if (isBuilding && expandUnitAndRoom(text, dash + 1))
            text[dash] = U'幢';
    }
}

/// A bare number of three or four digits behind 幢 or 单元 is a room.
void addRooms(Characters& text) {
    for (std::size_t i = 1; i < text.size(); ++i) {
        const bool follows = text[i - 1] == U'幢' || (text[i - 1] == U'元' && i > 1 && text[i - 2] == U'单');
        const std::size_t run = follows ? digitRun(text, i) : 0;
        if ((run == 3 || run == 4) && at(text, i + run) != U'室' && endsAsRoom(text, i + run))
            text.insert(i + run, 1, U'室');
    }
}

/// A word at the end that says "near", and how many of its characters belong to the address itself.
struct NearWord {
    std::u32string_view word;
    std::size_t kept = 0;
};
constexpr std::array<NearWord, 14> kNearWords{{{U"附近"},
                                               {U"门口"},
                                               {U"门前"},
                                               {U"斜对面"},
                                               {U"对面"},
                                               {U"旁边"},
                                               {U"旁"},
                                               {U"楼下"},
                                               {U"幢下", 1},
                                               {U"路路口", 1},
                                               {U"街路口", 1},
                                               {U"道路口", 1},
                                               {U"路口", 1}, // 工人西路口 is at 工人西路
                                               {U"内"}}};

bool dropNearWord(Characters& text) {
    for (const NearWord& near : kNearWords) {
        if (text.ends_with(near.word)) {
            text.resize(text.size() - near.word.size() + near.kept);
            return true;
        }
    }
    return false;
}

/// What people write where an address is not known.
bool isNothing(std::string_view text) {
    constexpr std::array<std::string_view, 9> kNothing{"无",   "不详", "未知", "不明",   "暂无",
                                                       "null", "n/a",  "na",   "unknown"};
    return text.size() <= 8 && std::ranges::find(kNothing, asciiLower(text)) != kNothing.end();
}

} // namespace

AddressKey readAddress(std::string_view text) {
    std::string buffer;
    const std::string_view narrow = composed(text, buffer);
    if (isNothing(narrow) || narrow.size() > kLongest)
        return {};
    Characters characters = codePoints(narrow);
    dropRemarks(characters);
    dropPunctuation(characters);
    readNumerals(characters);
    dropLeadingZeros(characters);
    unifyBuildings(characters);
    expandShortForms(characters);
    addRooms(characters);
    AddressKey address;
    while (dropNearWord(characters))
        address.isNear = true;
    address.key = utf8Text(characters);
    return address;
}

} // namespace jingge
