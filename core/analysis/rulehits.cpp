// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/rulehits.h"

#include "core/analysis/nearhits.h"
#include "core/frame/filterbitmaps.h"
#include "core/geo/geodesic.h"

#include <algorithm>
#include <cmath>

namespace jingge {

namespace {

constexpr int kUsualWindows = 12;

std::uint64_t keyOf(const Frame& frame, std::uint32_t row, RuleKey key)
{
    switch (key) {
    case RuleKey::Address:
        return frame.address[row];
    case RuleKey::Place:
        return frame.place[row];
    case RuleKey::Plate:
        return std::uint64_t{frame.plate[row]} << 16 | frame.category[row];
    case RuleKey::Caller:
        return std::uint64_t{frame.caller[row]} << 16 | frame.category[row];
    case RuleKey::Grid:
    case RuleKey::Radius:
        break;
    }
    return static_cast<std::uint64_t>(frame.areaOf(Level::Grid, row));
}

struct KeyedRow {
    std::uint64_t key;
    std::uint32_t row;
    auto operator<=>(const KeyedRow&) const = default;
};

std::vector<KeyedRow> keyedRows(const Frame& frame, const RowSet& rows, RuleKey key)
{
    std::vector<KeyedRow> keyed;
    keyed.reserve(rows.count());
    rows.forEach([&](std::size_t at) {
        const auto row = static_cast<std::uint32_t>(at);
        if (hasRuleKey(frame, row, key))
            keyed.push_back({keyOf(frame, row, key), row});
    });
    std::ranges::sort(keyed);
    return keyed;
}

/// The calls of one key, gone through in order of time.
class Matter {
public:
    Matter(const Frame& frame, const Rule& rule, std::span<const KeyedRow> calls, std::int64_t dataStart)
        : m_frame(frame), m_rule(rule), m_calls(calls), m_dataStart(dataStart)
    {
    }

    void addHits(std::vector<RuleHit>& hits)
    {
        const std::int64_t reach = std::max(kLongestFollowUpSeconds, m_rule.coolDownSeconds);
        std::int64_t coolUntil = INT64_MIN;
        for (std::size_t i = 0; i < m_calls.size(); ++i) {
            const std::int64_t time = timeOf(i);
            if (time <= coolUntil || !count(time, m_calls[i].row) || !fires(i))
                continue;
            RuleHit hit{std::move(m_counted), {}};
            for (std::size_t k = i + 1; k < m_calls.size() && timeOf(k) <= time + reach; ++k)
                hit.later.push_back(m_calls[k].row);
            hits.push_back(std::move(hit));
            m_counted.clear();
            coolUntil = time + m_rule.coolDownSeconds;
        }
    }

private:
    [[nodiscard]] std::int64_t timeOf(std::size_t i) const { return m_frame.time[m_calls[i].row]; }

    /// False when the call is too near to the one before to be another.
    bool count(std::int64_t time, std::uint32_t row)
    {
        if (!m_counted.empty() && time - m_frame.time[m_counted.back()] < m_rule.leastGapSeconds)
            return false;
        m_counted.push_back(row);
        const auto inWindow = [&](std::uint32_t other) {
            return time - m_frame.time[other] <= m_rule.windowSeconds;
        };
        m_counted.erase(m_counted.begin(), std::ranges::find_if(m_counted, inWindow));
        return true;
    }

    [[nodiscard]] bool fires(std::size_t i) const
    {
        return isEnough(m_frame, m_rule, m_counted) && (!m_rule.leastScore || score(i) >= *m_rule.leastScore);
    }

    /// 2(√C − √H), C of the window that ends with call i, H the mean of the twelve windows before; −∞ while
    /// the data do not reach back so far.
    [[nodiscard]] double score(std::size_t i) const
    {
        const std::int64_t end = timeOf(i);
        const std::int64_t begin = end - m_rule.windowSeconds;
        const std::int64_t first = begin - kUsualWindows * m_rule.windowSeconds;
        if (first < m_dataStart)
            return -INFINITY;
        const auto after = [&](std::int64_t time) {
            return std::ranges::upper_bound(m_calls.first(i + 1), time, {},
                                            [&](const KeyedRow& call) { return m_frame.time[call.row]; });
        };
        const auto before = std::distance(after(first), after(begin));
        const auto now = std::distance(after(begin), m_calls.begin() + static_cast<std::ptrdiff_t>(i) + 1);
        return 2 *
               (std::sqrt(static_cast<double>(now)) - std::sqrt(static_cast<double>(before) / kUsualWindows));
    }

    const Frame& m_frame;
    const Rule& m_rule;
    std::span<const KeyedRow> m_calls;
    std::int64_t m_dataStart;
    std::vector<std::uint32_t> m_counted;
};

std::vector<RuleHit> keyHits(const Frame& frame, const RowSet& rows, const Rule& rule)
{
    const std::vector<KeyedRow> keyed = keyedRows(frame, rows, rule.key);
    const std::int64_t dataStart = frame.size() == 0 ? 0 : frame.time[0];
    std::vector<RuleHit> hits;
    for (std::size_t begin = 0; begin < keyed.size();) {
        std::size_t end = begin + 1;
        while (end < keyed.size() && keyed[end].key == keyed[begin].key)
            ++end;
        if (end - begin >= static_cast<std::size_t>(rule.threshold))
            Matter(frame, rule, std::span(keyed).subspan(begin, end - begin), dataStart).addHits(hits);
        begin = end;
    }
    return hits;
}

} // namespace

bool hasRuleKey(const Frame& frame, std::uint32_t row, RuleKey key)
{
    switch (key) {
    case RuleKey::Address:
        return frame.address[row] != kNoKey;
    case RuleKey::Place:
        return frame.place[row] != kNoKey;
    case RuleKey::Plate:
        return frame.plate[row] != kNoKey;
    case RuleKey::Caller:
        return frame.caller[row] != kNoKey;
    case RuleKey::Radius:
        return frame.isLocated(row);
    case RuleKey::Grid:
        break;
    }
    return frame.areaOf(Level::Grid, row) != kNoArea;
}

bool isEnough(const Frame& frame, const Rule& rule, std::span<const std::uint32_t> counted)
{
    if (counted.size() < static_cast<std::size_t>(rule.threshold))
        return false;
    const CivilTime last = frame.receivedAt(counted.back());
    if ((rule.validFrom && last < *rule.validFrom) || (rule.validTo && last >= *rule.validTo))
        return false;
    int days = 0;
    CivilDate before{INT32_MIN};
    for (const std::uint32_t row : counted) {
        const CivilDate day = frame.receivedAt(row).date();
        days += day != before ? 1 : 0;
        before = day;
    }
    return days >= rule.leastDays;
}

bool isSameMatter(const Frame& frame, const Rule& rule, std::uint32_t a, std::uint32_t b)
{
    if (rule.key == RuleKey::Radius)
        return distanceMetres(frame.position(a), frame.position(b)) <= rule.radiusMetres;
    return keyOf(frame, a, rule.key) == keyOf(frame, b, rule.key);
}

Result<RowSet> rowsOfRule(const Frame& frame, const Rule& rule)
{
    Filter filter;
    filter.categories = rule.categories;
    filter.hours = rule.hours;
    filter.timedOnly = rule.hours != kAllHours;
    filter.validOnly = true;
    auto taken = FilterBitmaps::apply(frame, filter);
    if (!taken)
        return Unexpected(taken.error());
    RowSet rows = taken->all();
    for (const std::string& code : rule.excludedCategories) {
        Filter out;
        out.categories = {code};
        const auto left = FilterBitmaps::apply(frame, out);
        if (!left)
            return Unexpected(left.error());
        rows.subtract(left->all());
    }
    for (const std::string& code : rule.excludedAreas) {
        Filter out;
        out.areas = {{std::nullopt, code}};
        const auto left = FilterBitmaps::apply(frame, out);
        if (!left)
            return Unexpected(left.error());
        rows.subtract(left->all());
    }
    return rows;
}

void keepBefore(const Frame& frame, RowSet& rows, CivilTime end)
{
    const auto first = std::lower_bound(frame.time.begin(), frame.time.end(), end.seconds);
    RowSet late(frame.size());
    late.insertRange(static_cast<std::size_t>(first - frame.time.begin()), frame.size());
    rows.subtract(late);
}

std::vector<RuleHit> ruleHits(const Frame& frame, const RowSet& rows, const Rule& rule)
{
    std::vector<RuleHit> hits =
        rule.key == RuleKey::Radius ? nearHits(frame, rows, rule) : keyHits(frame, rows, rule);
    std::ranges::sort(hits, {}, [](const RuleHit& hit) { return hit.rows.back(); });
    return hits;
}

} // namespace jingge
