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
    RowSet rows(frame.size());
    for (const Level level : kLevels) {
        const auto& asked = marks[indexOf(level)];
        const auto& areas = frame.area[indexOf(level)];
        if (areas.empty() || std::ranges::find(asked, 1) == asked.end())
            continue;
        rows.unite(RowSet::where(frame.size(), [&](std::size_t row) {
            return areas[row] != kNoArea && asked[static_cast<std::size_t>(areas[row])] != 0;
        }));
    }
    return rows;
}

RowSet withinHours(const Frame& frame, std::uint32_t hours)
{
    return RowSet::where(frame.size(), [&](std::size_t row) {
        const std::uint8_t hour = frame.hour[row];
        return hour != kNoHour && (hours >> hour & 1U) != 0;
    });
}

/// Whether a part of two filters lets the same rows pass.
bool isSamePart(Dimension part, const Filter& a, const Filter& b)
{
    switch (part) {
    case Dimension::Time:
        return a.from == b.from && a.to == b.to;
    case Dimension::Hours:
        return a.hours == b.hours && a.timedOnly == b.timedOnly;
    case Dimension::Weekdays:
        return a.weekdays == b.weekdays;
    case Dimension::Category:
        return a.categories == b.categories;
    case Dimension::Area:
        return a.areas == b.areas;
    case Dimension::Text:
        break; // its rows are given anew
    case Dimension::Valid:
        return a.validOnly == b.validOnly;
    }
    return false;
}

/// The rows that one part of a filter lets pass; nullopt = all.
Result<std::optional<RowSet>> rowsOf(Dimension part, const Frame& frame, const Filter& filter, const RowSet* textRows)
{
    const std::size_t n = frame.size();
    const auto given = [](RowSet rows) { return std::optional(std::move(rows)); };
    switch (part) {
    case Dimension::Time:
        if (filter.from || filter.to)
            return given(withinTime(frame, filter));
        break;
    case Dimension::Hours:
        if (filter.hours != kAllHours || filter.timedOnly)
            return given(withinHours(frame, filter.hours));
        break;
    case Dimension::Weekdays:
        if (filter.weekdays != kAllWeekdays)
            return given(RowSet::where(
                n, [&](std::size_t row) { return (filter.weekdays >> (frame.weekday[row] - 1) & 1U) != 0; }));
        break;
    case Dimension::Category:
        if (!filter.categories.empty())
            return categoriesAsked(frame, filter.categories).map([&](const std::vector<std::uint8_t>& asked) {
                return given(RowSet::where(n, [&](std::size_t row) { return asked[frame.category[row]] != 0; }));
            });
        break;
    case Dimension::Area:
        if (!filter.areas.empty())
            return areasAsked(*frame.areas, filter.areas).map([&](const AreaMarks& marks) {
                return given(withinAreas(frame, marks));
            });
        break;
    case Dimension::Text:
        if (!trimmed(filter.text).empty())
            return given(textRows != nullptr ? *textRows : RowSet(n));
        break;
    case Dimension::Valid:
        if (filter.validOnly)
            return given(RowSet::where(n, [&](std::size_t row) { return (frame.flags[row] & kRowInvalid) == 0; }));
        break;
    }
    return std::optional<RowSet>();
}

} // namespace

Result<void> FilterBitmaps::makeParts(const Frame& frame, const RowSet* textRows, const FilterBitmaps* before)
{
    for (std::size_t i = 0; i < kDimensionCount; ++i) {
        const auto dimension = static_cast<Dimension>(i);
        if (before != nullptr && isSamePart(dimension, before->m_filter, m_filter)) {
            m_parts[i] = before->m_parts[i];
            continue;
        }
        auto rows = rowsOf(dimension, frame, m_filter, textRows);
        if (!rows)
            return Unexpected(rows.error());
        m_parts[i] = std::move(*rows);
    }
    return {};
}

Result<FilterBitmaps> FilterBitmaps::apply(const Frame& frame, const Filter& filter, const RowSet* textRows,
                                           Scope scope, const FilterBitmaps* before)
{
    FilterBitmaps result;
    const std::size_t n = frame.size();
    result.m_filter = filter;
    if (before != nullptr) {
        result.m_base = before->m_base;
        result.m_dayOnly = before->m_dayOnly;
    } else {
        result.m_base = scope == Scope::Listing
                            ? RowSet(n, true)
                            : RowSet::where(n, [&](std::size_t row) { return (frame.flags[row] & kRowDuplicate) == 0; });
        result.m_dayOnly = RowSet::where(n, [&](std::size_t row) { return frame.hour[row] == kNoHour; });
    }
    if (auto made = result.makeParts(frame, textRows, before); !made)
        return Unexpected(made.error());
    RowSet rows = result.allBut(Dimension::Hours);
    if (const auto& hours = part(result.m_parts, Dimension::Hours)) {
        result.m_dayOnlyLeftOut = RowSet::commonCount(rows, result.m_dayOnly);
        rows.intersect(*hours);
    }
    result.m_all = std::move(rows);
    if (scope == Scope::Counting) {
        RowSet listed(n, true);
        for (const auto& narrowed : result.m_parts) {
            if (narrowed)
                listed.intersect(*narrowed);
        }
        result.m_duplicatesLeftOut = listed.count() - result.m_all.count();
    }
    return result;
}

RowSet FilterBitmaps::only(Dimension dimension) const
{
    RowSet rows = m_base;
    if (const auto& part = m_parts[static_cast<std::size_t>(dimension)])
        rows.intersect(*part);
    return rows;
}

RowSet FilterBitmaps::roundTheClock() const
{
    RowSet rows = m_base;
    for (const Dimension dimension :
         {Dimension::Time, Dimension::Category, Dimension::Area, Dimension::Text, Dimension::Valid}) {
        if (const auto& part = m_parts[static_cast<std::size_t>(dimension)])
            rows.intersect(*part);
    }
    if (m_filter.timedOnly)
        rows.subtract(m_dayOnly);
    return rows;
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
