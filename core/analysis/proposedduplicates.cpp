// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/proposedduplicates.h"

#include "core/domain/category.h"
#include "core/geo/geodesic.h"

#include <algorithm>
#include <cmath>
#include <deque>
#include <string_view>
#include <unordered_map>

namespace jingge {

namespace {

/// A degree of latitude is nowhere shorter: further apart in latitude is further apart than the metres.
constexpr double kLeastMetresPerDegree = 110500;

bool isSamePlace(const Frame& frame, std::size_t a, std::size_t b, double metres)
{
    if (frame.place[a] != kNoKey && frame.place[a] == frame.place[b])
        return true;
    if (frame.address[a] != kNoKey && frame.address[a] == frame.address[b])
        return true;
    if (!frame.isLocated(a) || !frame.isLocated(b))
        return false;
    const LonLat p = frame.position(a);
    const LonLat q = frame.position(b);
    return std::fabs(p.lat - q.lat) * kLeastMetresPerDegree <= metres && distanceMetres(p, q) <= metres;
}

/// A number for each category of the frame, equal for equal groups.
std::vector<std::size_t> groupsOf(const Frame& frame, int level)
{
    std::unordered_map<std::string_view, std::size_t> numbers;
    std::vector<std::size_t> groups;
    for (const std::string& code : frame.categories)
        groups.push_back(numbers.try_emplace(categoryPrefix(code, level), numbers.size()).first->second);
    return groups;
}

} // namespace

std::vector<RepeatGroup> proposedDuplicates(const Frame& frame, const RowSet& rows, const DuplicateQuestion& question)
{
    const std::vector<std::size_t> groups = groupsOf(frame, question.categoryLevel);
    std::vector<std::deque<std::size_t>> leading(groups.size()); // per group, positions in sets that may still grow
    std::vector<RepeatGroup> sets;
    rows.forEach([&](std::size_t row) {
        const bool hasPlace = frame.isLocated(row) || frame.address[row] != kNoKey;
        if (frame.hour[row] == kNoHour || !hasPlace)
            return;
        std::deque<std::size_t>& open = leading[groups[frame.category[row]]];
        while (!open.empty() && frame.time[row] - frame.time[sets[open.front()].front()] > question.seconds)
            open.pop_front();
        const auto joined = std::ranges::find_if(open, [&](std::size_t set) {
            return isSamePlace(frame, sets[set].front(), row, question.metres);
        });
        if (joined != open.end()) {
            sets[*joined].push_back(static_cast<std::uint32_t>(row));
            return;
        }
        open.push_back(sets.size());
        sets.push_back({static_cast<std::uint32_t>(row)});
    });
    std::erase_if(sets, [](const RepeatGroup& set) { return set.size() < 2; });
    return sets;
}

} // namespace jingge
