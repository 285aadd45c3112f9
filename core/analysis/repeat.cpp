// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/repeat.h"

#include "core/analysis/radiuslinks.h"
#include "core/domain/category.h"

#include <algorithm>
#include <charconv>
#include <unordered_map>

namespace jingge {

namespace {

const std::vector<std::uint32_t>& keyColumn(const Frame& frame, RepeatKey key)
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

/// One pass in time order: a row joins the group of the last row of its key and category, or opens a new one.
std::vector<RepeatGroup> chains(const Frame& frame, const RowSet& rows, const RepeatQuestion& question)
{
    struct Last {
        std::int64_t time;
        std::uint32_t group;
    };
    const std::vector<std::uint32_t>& keys = keyColumn(frame, question.key);
    const std::vector<std::uint16_t> categories = categoryGroups(frame, question.categoryLevel);
    std::unordered_map<std::uint64_t, Last> last;
    std::vector<std::uint32_t> groupOf;  // of the rows that have the key, in order
    std::vector<std::uint32_t> members;  // those rows
    std::vector<std::uint32_t> sizes;    // per group
    rows.forEach([&](std::size_t row) {
        if (keys[row] == kNoKey)
            return;
        const std::uint64_t key = std::uint64_t{keys[row]} << 16 | categories[frame.category[row]];
        const auto [found, isNew] = last.try_emplace(key, Last{frame.time[row], 0});
        if (isNew || frame.time[row] - found->second.time > question.windowSeconds) {
            found->second.group = static_cast<std::uint32_t>(sizes.size());
            sizes.push_back(0);
        }
        found->second.time = frame.time[row];
        ++sizes[found->second.group];
        groupOf.push_back(found->second.group);
        members.push_back(static_cast<std::uint32_t>(row));
    });

    std::vector<std::int64_t> place(sizes.size(), -1);
    std::vector<RepeatGroup> groups;
    for (std::size_t i = 0; i < members.size(); ++i) {
        const std::uint32_t group = groupOf[i];
        if (sizes[group] < static_cast<std::uint32_t>(question.least))
            continue;
        if (place[group] < 0) {
            place[group] = static_cast<std::int64_t>(groups.size());
            groups.emplace_back().reserve(sizes[group]);
        }
        groups[static_cast<std::size_t>(place[group])].push_back(members[i]);
    }
    return groups;
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
    std::ranges::sort(groups, [&](const RepeatGroup& a, const RepeatGroup& b) {
        if (a.size() != b.size())
            return a.size() > b.size();
        const std::int64_t lastA = frame.time[a.back()];
        const std::int64_t lastB = frame.time[b.back()];
        return lastA != lastB ? lastA > lastB : a.front() < b.front();
    });
    return groups;
}

} // namespace jingge
