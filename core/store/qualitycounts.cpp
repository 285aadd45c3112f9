// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/qualitycounts.h"

#include <limits>
#include <map>

namespace jingge {

namespace {

constexpr std::int64_t kInNoGrid = std::numeric_limits<std::int64_t>::max();

std::int64_t keyOf(const Frame& frame, const QualityFacts& facts, std::size_t row, QualityKey by)
{
    switch (by) {
    case QualityKey::All:
        break;
    case QualityKey::Batch:
        return facts.batch[row];
    case QualityKey::Month: {
        const CivilDate day = frame.receivedAt(row).date();
        return std::int64_t{day.year()} * 12 + day.month() - 1;
    }
    case QualityKey::Grid: {
        const std::int32_t area = frame.areaOf(Level::Grid, row);
        return area == kNoArea ? kInNoGrid : area;
    }
    }
    return 0;
}

std::string nameOf(const Frame& frame, std::int64_t key, QualityKey by)
{
    switch (by) {
    case QualityKey::All:
        break;
    case QualityKey::Batch:
        return std::to_string(key);
    case QualityKey::Month:
        return CivilTime::at(
                   *CivilDate::fromYmd(static_cast<int>(key / 12), static_cast<int>(key % 12) + 1, 1))
            .text()
            .substr(0, 7);
    case QualityKey::Grid:
        if (key != kInNoGrid)
            return frame.areas->at(Level::Grid)[static_cast<std::size_t>(key)].code;
        break;
    }
    return {};
}

} // namespace

std::vector<QualityCounts> countFindings(const Frame& frame, const QualityFacts& facts, const RowSet& rows,
                                         QualityKey by)
{
    std::map<std::int64_t, QualityCounts> counts;
    if (by == QualityKey::All)
        counts.try_emplace(0);
    rows.forEach([&](std::size_t row) {
        QualityCounts& one = counts[keyOf(frame, facts, row, by)];
        ++one.incidents;
        for (std::size_t i = 0; i < kQualityFindings.size(); ++i)
            one.findings[i] += (facts.findings[row] & kQualityFindings[i].first) != 0 ? 1 : 0;
    });
    std::vector<QualityCounts> all;
    for (auto& [key, one] : counts) {
        one.key = key;
        one.name = nameOf(frame, key, by);
        all.push_back(std::move(one));
    }
    return all;
}

std::vector<std::uint32_t> rowsOfFinding(const Frame& frame, const QualityFacts& facts, const RowSet& rows,
                                         QualityKey by, std::int64_t key, std::uint16_t finding)
{
    std::vector<std::uint32_t> found;
    rows.forEach([&](std::size_t row) {
        if ((finding == 0 || (facts.findings[row] & finding) != 0) && keyOf(frame, facts, row, by) == key)
            found.push_back(static_cast<std::uint32_t>(row));
    });
    return found;
}

} // namespace jingge
