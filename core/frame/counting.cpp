// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/frame/counting.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <unordered_map>

namespace jingge {

namespace {

constexpr std::array<std::string_view, 11> kNames{"grid",    "squad", "community", "governance", "category", "hour",
                                                  "weekday", "day",   "week",      "month",      "channel"};
constexpr std::int64_t kNoValue = INT64_MAX; // sorts last

/// One key of the question: turns a row into a number that sorts like the text it stands for, and back.
class KeyColumn {
public:
    KeyColumn(const Frame& frame, CountKey key) : m_frame(frame), m_key(key)
    {
        if (key == CountKey::Category)
            rank(frame.categories);
        if (key == CountKey::Channel)
            rank(frame.channels);
    }

    [[nodiscard]] std::int64_t valueOf(std::size_t row) const
    {
        switch (m_key) {
        case CountKey::Grid:
        case CountKey::Squad:
        case CountKey::Community:
        case CountKey::Governance: {
            const std::int32_t area = m_frame.areaOf(*areaLevelOf(m_key), row);
            return area == kNoArea ? kNoValue : area;
        }
        case CountKey::Category:
            return m_ranks[m_frame.category[row]];
        case CountKey::Channel:
            return m_ranks[m_frame.channel[row]];
        case CountKey::Hour:
            return m_frame.hour[row] == kNoHour ? kNoValue : m_frame.hour[row];
        case CountKey::Weekday:
            return m_frame.weekday[row];
        case CountKey::Day:
            return dateOf(row).days;
        case CountKey::Week:
            return dateOf(row).days - dateOf(row).weekday() + 1; // its Monday
        case CountKey::Month:
            return monthStart(dateOf(row)).days;
        }
        return kNoValue;
    }

    [[nodiscard]] std::string textOf(std::int64_t value) const
    {
        if (value == kNoValue)
            return {};
        if (areaLevelOf(m_key))
            return m_frame.areas->at(*areaLevelOf(m_key))[static_cast<std::size_t>(value)].code;
        const CivilDate date{static_cast<std::int32_t>(value)};
        if (m_key == CountKey::Day)
            return date.text();
        if (m_key == CountKey::Week)
            return weekText(date);
        if (m_key == CountKey::Month)
            return monthText(date);
        if (m_texts == nullptr)
            return std::to_string(value);
        return (*m_texts)[m_order[static_cast<std::size_t>(value)]];
    }

private:
    [[nodiscard]] CivilDate dateOf(std::size_t row) const { return m_frame.receivedAt(row).date(); }
    /// Codes are counted as the rank of their text in byte order; the empty text is no value.
    void rank(const std::vector<std::string>& texts)
    {
        m_texts = &texts;
        m_order.resize(texts.size());
        std::iota(m_order.begin(), m_order.end(), std::size_t{0});
        std::ranges::sort(m_order, {}, [&texts](std::size_t i) { return std::string_view(texts[i]); });
        m_ranks.resize(texts.size());
        for (std::size_t i = 0; i < m_order.size(); ++i)
            m_ranks[m_order[i]] = texts[m_order[i]].empty() ? kNoValue : static_cast<std::int64_t>(i);
    }

    const Frame& m_frame;
    CountKey m_key;
    const std::vector<std::string>* m_texts = nullptr;
    std::vector<std::size_t> m_order; ///< rank → position in the texts
    std::vector<std::int64_t> m_ranks; ///< position in the texts → rank
};

struct ValuesHash {
    std::size_t operator()(const std::vector<std::int64_t>& values) const
    {
        std::uint64_t hash = 0x9E3779B97F4A7C15ULL;
        for (const std::int64_t value : values)
            hash = (hash ^ static_cast<std::uint64_t>(value)) * 0xFF51AFD7ED558CCDULL, hash ^= hash >> 32;
        return static_cast<std::size_t>(hash);
    }
};

/// Consecutive day numbers repeat a lot within time-ordered rows: day-like keys are computed once a day.
bool isDayKey(CountKey key)
{
    return key == CountKey::Day || key == CountKey::Week || key == CountKey::Month;
}

} // namespace

std::optional<Level> areaLevelOf(CountKey key)
{
    switch (key) {
    case CountKey::Grid:
        return Level::Grid;
    case CountKey::Squad:
        return Level::Squad;
    case CountKey::Community:
        return Level::Community;
    case CountKey::Governance:
        return Level::Governance;
    case CountKey::Category:
    case CountKey::Hour:
    case CountKey::Weekday:
    case CountKey::Day:
    case CountKey::Week:
    case CountKey::Month:
    case CountKey::Channel:
        break;
    }
    return std::nullopt;
}

std::string_view countKeyName(CountKey key)
{
    return kNames[static_cast<std::size_t>(key)];
}

std::optional<CountKey> countKeyFromName(std::string_view name)
{
    const auto found = std::ranges::find(kNames, name);
    if (found == kNames.end())
        return std::nullopt;
    return static_cast<CountKey>(found - kNames.begin());
}

bool isNumericKey(CountKey key)
{
    return key == CountKey::Hour || key == CountKey::Weekday;
}

std::vector<KeyedCount> countBy(const Frame& frame, const RowSet& rows, std::span<const CountKey> keys)
{
    std::vector<KeyColumn> columns;
    for (const CountKey key : keys)
        columns.emplace_back(frame, key);
    std::unordered_map<std::vector<std::int64_t>, std::int64_t, ValuesHash> counts;
    std::vector<std::int64_t> values(keys.size());
    std::int64_t dayEnd = INT64_MIN;
    rows.forEach([&](std::size_t row) {
        const bool newDay = frame.time[row] >= dayEnd; // rows are in time order
        for (std::size_t i = 0; i < columns.size(); ++i) {
            if (newDay || !isDayKey(keys[i]))
                values[i] = columns[i].valueOf(row);
        }
        if (newDay)
            dayEnd = (static_cast<std::int64_t>(frame.receivedAt(row).date().days) + 1) * kDaySeconds;
        ++counts[values];
    });

    std::vector<std::pair<std::vector<std::int64_t>, std::int64_t>> sorted(counts.begin(), counts.end());
    std::ranges::sort(sorted);
    std::vector<KeyedCount> result;
    result.reserve(sorted.size());
    for (const auto& [key, count] : sorted) {
        KeyedCount entry{{}, count};
        for (std::size_t i = 0; i < columns.size(); ++i)
            entry.keys.push_back(columns[i].textOf(key[i]));
        result.push_back(std::move(entry));
    }
    return result;
}

std::vector<KeyedRows> rowsBy(const Frame& frame, const RowSet& rows, CountKey key)
{
    const KeyColumn column(frame, key);
    std::map<std::int64_t, std::vector<std::uint32_t>> groups;
    rows.forEach([&](std::size_t row) { groups[column.valueOf(row)].push_back(static_cast<std::uint32_t>(row)); });
    std::vector<KeyedRows> result;
    for (auto& [value, members] : groups)
        result.push_back({column.textOf(value), std::move(members)});
    return result;
}

std::vector<std::int64_t> countByArea(const Frame& frame, const RowSet& rows, Level level)
{
    const std::size_t areas = frame.areas->at(level).size();
    std::vector<std::int64_t> counts(areas + 1, 0);
    rows.forEach([&](std::size_t row) {
        const std::int32_t area = frame.areaOf(level, row);
        ++counts[area == kNoArea ? areas : static_cast<std::size_t>(area)];
    });
    return counts;
}

std::vector<std::array<std::int64_t, 24>> countByAreaAndHour(const Frame& frame, const RowSet& rows, Level level)
{
    const std::size_t areas = frame.areas->at(level).size();
    std::vector<std::array<std::int64_t, 24>> counts(areas + 1);
    rows.forEach([&](std::size_t row) {
        const std::int32_t area = frame.areaOf(level, row);
        if (frame.hour[row] != kNoHour)
            ++counts[area == kNoArea ? areas : static_cast<std::size_t>(area)][frame.hour[row]];
    });
    return counts;
}

std::array<std::array<std::int64_t, 24>, 7> countByWeekdayAndHour(const Frame& frame, const RowSet& rows)
{
    std::array<std::array<std::int64_t, 24>, 7> counts{};
    rows.forEach([&](std::size_t row) {
        if (frame.hour[row] != kNoHour)
            ++counts[static_cast<std::size_t>(frame.weekday[row] - 1)][frame.hour[row]];
    });
    return counts;
}

std::vector<std::int64_t> countByCategory(const Frame& frame, const RowSet& rows)
{
    std::vector<std::int64_t> counts(frame.categories.size(), 0);
    rows.forEach([&](std::size_t row) { ++counts[frame.category[row]]; });
    return counts;
}

std::int64_t countDayOnly(const Frame& frame, const RowSet& rows)
{
    std::int64_t count = 0;
    rows.forEach([&](std::size_t row) { count += frame.hour[row] == kNoHour ? 1 : 0; });
    return count;
}

std::int64_t countUnlocated(const Frame& frame, const RowSet& rows)
{
    std::int64_t count = 0;
    rows.forEach([&](std::size_t row) { count += frame.isLocated(row) ? 0 : 1; });
    return count;
}

} // namespace jingge
