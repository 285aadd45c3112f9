// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/repeat.h"

#include "core/analysis/lastseentable.h"
#include "core/analysis/radiuslinks.h"
#include "core/domain/category.h"

#include <algorithm>
#include <bit>
#include <charconv>
#include <unordered_map>

namespace jingge {

namespace {

const ValueColumn<std::uint32_t>& keyColumn(const Frame& frame, RepeatKey key)
{
    switch (key) {
    case RepeatKey::Caller:
        return frame.caller;
    case RepeatKey::Plate:
        return frame.plate;
    case RepeatKey::Address:
        return frame.address;
    case RepeatKey::Place:
    case RepeatKey::Radius:
        break;
    }
    return frame.place;
}

/// For each category of the frame, the first category that is equal to it at the level asked for.
std::vector<std::uint16_t> categoryGroups(const Frame& frame, std::optional<int> level)
{
    std::vector<std::uint16_t> groups(frame.categories.size());
    std::unordered_map<std::string_view, std::uint16_t> firsts;
    for (std::size_t i = 0; i < groups.size(); ++i) {
        const std::string_view code = frame.categories[i];
        const std::string_view part = level ? categoryPrefix(code, *level) : code;
        groups[i] = firsts.try_emplace(part, static_cast<std::uint16_t>(i)).first->second;
    }
    return groups;
}

/// The rows that have the key, in order, with the group of each and how many rows each group has.
struct Chained {
    std::vector<std::uint32_t> rows;
    std::vector<std::uint32_t> groups;
    std::vector<std::uint32_t> sizes;
};

/// Leaves out rows whose key no other row has, but for some that a table of bits which fits the near caches cannot tell:
/// most keys of a long time come once, and a far look is saved for each.
template <class KeyOf>
std::vector<std::uint32_t> withCompany(const std::vector<std::uint32_t>& rows, const KeyOf& keyOf)
{
    const std::size_t places = std::bit_ceil(rows.size() * 4 + 64);
    const int shift = 64 - std::countr_zero(places);
    std::vector<std::uint64_t> once(places / 64);
    std::vector<std::uint64_t> again(places / 64);
    const auto placeOf = [&](std::uint32_t row) {
        const std::uint64_t key = keyOf(row);
        return ((key ^ key >> 29) * 0x9E3779B97F4A7C15ULL) >> shift;
    };
    for (const std::uint32_t row : rows) {
        const std::uint64_t place = placeOf(row);
        const std::uint64_t bit = std::uint64_t{1} << (place % 64);
        again[place / 64] |= once[place / 64] & bit;
        once[place / 64] |= bit;
    }
    std::vector<std::uint32_t> kept;
    kept.reserve(rows.size());
    for (const std::uint32_t row : rows) {
        const std::uint64_t place = placeOf(row);
        if ((again[place / 64] >> (place % 64) & 1U) != 0)
            kept.push_back(row);
    }
    return kept;
}

/// One pass in time order: a row joins the group of the last row of its key and category, or opens a new one.
Chained chain(const Frame& frame, std::vector<std::uint32_t> rows, const RepeatQuestion& question)
{
    constexpr std::size_t kAhead = 12; // rows: their slots are far away and on their way meanwhile
    const ValueColumn<std::uint32_t>& keys = keyColumn(frame, question.key);
    const std::vector<std::uint16_t> categories = categoryGroups(frame, question.categoryLevel);
    const auto keyOf = [&](std::uint32_t row) {
        return std::uint64_t{keys[row]} << 16 | categories[frame.category[row]];
    };
    Chained chained{question.least > 1 ? withCompany(rows, keyOf) : std::move(rows), {}, {}};
    chained.groups.reserve(chained.rows.size());
    LastSeenTable last(chained.rows.size());
    for (std::size_t i = 0; i < chained.rows.size(); ++i) {
        if (i + kAhead < chained.rows.size())
            last.prefetch(keyOf(chained.rows[i + kAhead]));
        const std::uint64_t key = keyOf(chained.rows[i]);
        const std::int64_t time = frame.time[chained.rows[i]];
        LastSeenTable::Slot& slot = last.at(key);
        if (slot.key == 0 || time - slot.time > question.windowSeconds) {
            slot.group = static_cast<std::uint32_t>(chained.sizes.size());
            chained.sizes.push_back(0);
        }
        slot.key = key + 1;
        slot.time = time;
        ++chained.sizes[slot.group];
        chained.groups.push_back(slot.group);
    }
    return chained;
}

std::vector<RepeatGroup> chains(const Frame& frame, const RowSet& rows, const RepeatQuestion& question)
{
    const ValueColumn<std::uint32_t>& keys = keyColumn(frame, question.key);
    std::vector<std::uint32_t> keyed;
    keyed.reserve(rows.count());
    rows.forEach([&](std::size_t row) {
        if (keys[row] != kNoKey)
            keyed.push_back(static_cast<std::uint32_t>(row));
    });
    const Chained chained = chain(frame, std::move(keyed), question);
    constexpr std::uint32_t kNowhere = UINT32_MAX;
    std::vector<std::uint32_t> place(chained.sizes.size(), kNowhere);
    std::vector<RepeatGroup> groups;
    for (std::size_t i = 0; i < chained.rows.size(); ++i) {
        const std::uint32_t group = chained.groups[i];
        if (chained.sizes[group] < static_cast<std::uint32_t>(question.least))
            continue;
        if (place[group] == kNowhere) {
            place[group] = static_cast<std::uint32_t>(groups.size());
            groups.emplace_back().reserve(chained.sizes[group]);
        }
        groups[place[group]].push_back(chained.rows[i]);
    }
    return groups;
}

/// By count (falling), then last (latest first), then first row.
std::vector<RepeatGroup> inOrder(const Frame& frame, std::vector<RepeatGroup> groups)
{
    struct Rank {
        std::size_t size;
        std::int64_t last;
        std::uint32_t first;
        std::uint32_t group;
    };
    std::vector<Rank> ranks;
    ranks.reserve(groups.size());
    for (const RepeatGroup& group : groups)
        ranks.push_back({group.size(), frame.time[group.back()], group.front(), static_cast<std::uint32_t>(ranks.size())});
    std::ranges::sort(ranks, [](const Rank& a, const Rank& b) {
        if (a.size != b.size)
            return a.size > b.size;
        return a.last != b.last ? a.last > b.last : a.first < b.first;
    });
    std::vector<RepeatGroup> sorted;
    sorted.reserve(groups.size());
    for (const Rank& rank : ranks)
        sorted.push_back(std::move(groups[rank.group]));
    return sorted;
}

} // namespace

std::optional<RepeatQuestion> parseRepeatKey(std::string_view text)
{
    RepeatQuestion question;
    if (text == "caller")
        question.key = RepeatKey::Caller;
    else if (text == "plate")
        question.key = RepeatKey::Plate;
    else if (text == "address")
        question.key = RepeatKey::Address;
    else if (text == "place")
        question.key = RepeatKey::Place;
    else if (text.starts_with("radius:")) {
        text.remove_prefix(7);
        question.key = RepeatKey::Radius;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), question.radiusMetres);
        if (error != std::errc() || end != text.data() + text.size() || !(question.radiusMetres > 0) ||
            question.radiusMetres > kGreatestRadiusMetres)
            return std::nullopt;
    } else {
        return std::nullopt;
    }
    return question;
}

std::vector<RepeatGroup> repeatGroups(const Frame& frame, const RowSet& rows, const RepeatQuestion& question)
{
    std::vector<RepeatGroup> groups =
        question.key == RepeatKey::Radius
            ? radiusGroups(frame, rows, categoryGroups(frame, question.categoryLevel), question)
            : chains(frame, rows, question);
    return inOrder(frame, std::move(groups));
}

} // namespace jingge
