// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/frame/filterbitmaps.h"

#include "core/base/text.h"
#include "core/domain/category.h"

#include <QtGlobal>

#include <algorithm>

namespace jingge {

namespace {

using Parts = std::array<std::optional<RowSet>, kDimensionCount>;

std::optional<RowSet>& part(Parts& parts, Dimension dimension)
{
    return parts[static_cast<std::size_t>(dimension)];
}

RowSet withinTime(const Frame& frame, const Filter& filter)
{
    const auto position = [&frame](std::optional<CivilTime> time, std::size_t open) {
        return time ? static_cast<std::size_t>(std::ranges::lower_bound(frame.time, time->seconds) - frame.time.begin())
                    : open;
    };
    RowSet rows(frame.size());
    rows.insertRange(position(filter.from, 0), position(filter.to, frame.size()));
    return rows;
}

/// For each category of the frame, whether one of the codes asked for includes it.
Result<std::vector<std::uint8_t>> categoriesAsked(const Frame& frame, const std::vector<std::string>& codes)
{
    std::vector<std::uint8_t> asked(frame.categories.size(), 0);
    for (const std::string& code : codes) {
        bool isKnown = std::ranges::any_of(kCategoryCodes, [&](auto known) { return isWithinCategory(known, code); });
        for (std::size_t i = 0; i < frame.categories.size(); ++i) {
            if (isWithinCategory(frame.categories[i], code)) {
                asked[i] = 1;
                isKnown = true;
            }
        }
        if (!isKnown)
            return fail(ErrorKind::Data, "filter", "--category",
                        {QT_TRANSLATE_NOOP("core", "no such category: %1"), {code}});
    }
    return asked;
}

/// Where an area asked for stands: at its level, or at the first level that has the code.
std::optional<std::pair<Level, std::int32_t>> locate(const AreaTable& table, const AreaRef& ref)
{
    for (const Level level : kLevels) {
        if (ref.level && *ref.level != level)
            continue;
        if (const auto found = table.find(level, ref.code))
            return std::pair{level, *found};
    }
    return std::nullopt;
}

using AreaMarks = std::array<std::vector<std::uint8_t>, kLevelCount>;

/// For each area of each level, whether it is one of those asked for or below one.
Result<AreaMarks> areasAsked(const AreaTable& table, const std::vector<AreaRef>& refs)
{
    AreaMarks marks;
    for (const Level level : kLevels)
        marks[indexOf(level)].resize(table.at(level).size(), 0);
    for (const AreaRef& ref : refs) {
        const auto ancestor = locate(table, ref);
        if (!ancestor)
            return fail(ErrorKind::Data, "filter", "--area", {QT_TRANSLATE_NOOP("core", "no such area: %1"), {ref.code}});
        for (const Level level : kLevels) {
            auto& row = marks[indexOf(level)];
            for (std::size_t i = 0; i < row.size(); ++i) {
                if (table.isWithin(level, static_cast<std::int32_t>(i), ancestor->first, ancestor->second))
                    row[i] = 1;
            }
        }
    }
    return marks;
}

RowSet withinAreas(const Frame& frame, const AreaMarks& marks)
{
    return RowSet::where(frame.size(), [&](std::size_t row) {
        for (const Level level : kLevels) {
            const std::int32_t area = frame.areaOf(level, row);
            if (area != kNoArea && marks[indexOf(level)][static_cast<std::size_t>(area)] != 0)
                return true;
        }
        return false;
    });
}

} // namespace

Result<FilterBitmaps> FilterBitmaps::apply(const Frame& frame, const Filter& filter, const RowSet* textRows,
                                           Scope scope)
{
    FilterBitmaps result;
    const std::size_t n = frame.size();
    result.m_base = scope == Scope::Listing
                        ? RowSet(n, true)
                        : RowSet::where(n, [&](std::size_t row) { return (frame.flags[row] & kRowDuplicate) == 0; });
    Parts& parts = result.m_parts;
    if (filter.from || filter.to)
        part(parts, Dimension::Time) = withinTime(frame, filter);
    if (filter.hours != kAllHours || filter.timedOnly) {
        part(parts, Dimension::Hours) = RowSet::where(n, [&](std::size_t row) {
            const std::uint8_t hour = frame.hour[row];
            return hour != kNoHour && (filter.hours >> hour & 1U) != 0;
        });
    }
    if (filter.weekdays != kAllWeekdays) {
        part(parts, Dimension::Weekdays) = RowSet::where(
            n, [&](std::size_t row) { return (filter.weekdays >> (frame.weekday[row] - 1) & 1U) != 0; });
    }
    if (!filter.categories.empty()) {
        const auto asked = categoriesAsked(frame, filter.categories);
        if (!asked)
            return Unexpected(asked.error());
        part(parts, Dimension::Category) =
            RowSet::where(n, [&](std::size_t row) { return (*asked)[frame.category[row]] != 0; });
    }
    if (!filter.areas.empty()) {
        const auto marks = areasAsked(*frame.areas, filter.areas);
        if (!marks)
            return Unexpected(marks.error());
        part(parts, Dimension::Area) = withinAreas(frame, *marks);
    }
    if (!trimmed(filter.text).empty())
        part(parts, Dimension::Text) = textRows != nullptr ? *textRows : RowSet(n);
    if (filter.validOnly)
        part(parts, Dimension::Valid) =
            RowSet::where(n, [&](std::size_t row) { return (frame.flags[row] & kRowInvalid) == 0; });

    RowSet butHours = result.allBut(Dimension::Hours);
    if (const auto& hours = part(parts, Dimension::Hours)) {
        butHours.forEach([&](std::size_t row) { result.m_dayOnlyLeftOut += frame.hour[row] == kNoHour ? 1 : 0; });
        butHours.intersect(*hours);
    }
    result.m_all = std::move(butHours);
    return result;
}

RowSet FilterBitmaps::allBut(Dimension dimension) const
{
    RowSet rows = m_base;
    for (std::size_t i = 0; i < kDimensionCount; ++i) {
        if (i != static_cast<std::size_t>(dimension) && m_parts[i])
            rows.intersect(*m_parts[i]);
    }
    return rows;
}

} // namespace jingge
