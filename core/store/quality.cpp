// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/quality.h"

#include "core/domain/incidentfields.h"
#include "core/store/nativestatement.h"
#include "core/store/store.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>

namespace jingge {

namespace {

/// Columns of the statement below: the times in the order in which they happen.
constexpr int kFirstTime = 2;
constexpr int kColumns = 9;
constexpr int kCategory = 10;
constexpr int kInitial = 11;
constexpr int kHasSourceWord = 12;
constexpr int kIsOther = 13;

constexpr std::array<std::uint32_t, 6> kTimeFields{kFieldAnsweredAt, kFieldDispatchedAt, kFieldAcceptedAt,
                                                   kFieldEnrouteAt,  kFieldArrivedAt,    kFieldClosedAt};

constexpr std::string_view kFactsSql =
    "SELECT id, batch, received_at, answered_at, dispatched_at, accepted_at, enroute_at, arrived_at, "
    "closed_at, columns,"
    " category, category_initial, source_category IS NOT NULL OR source_category_initial IS NOT NULL,"
    " category = (SELECT id FROM category WHERE code = 'other') FROM incident";

constexpr unsigned when(bool isSo, QualityFinding finding)
{
    return isSo ? static_cast<unsigned>(finding) : 0U;
}

unsigned findingsOfTimes(const NativeStatement& row)
{
    unsigned findings = 0;
    const std::int64_t received = row.integer(kFirstTime);
    std::int64_t latest = received;
    const auto columns = static_cast<std::uint32_t>(row.integer(kColumns));
    for (std::size_t i = 0; i < kTimeFields.size(); ++i) {
        const int column = kFirstTime + 1 + static_cast<int>(i);
        if (row.isNull(column)) {
            findings |= when((columns & kTimeFields[i]) != 0, kFindingMissingTimes);
            continue;
        }
        const std::int64_t time = row.integer(column);
        findings |= when(time < latest, kFindingNegativeTimes);
        latest = std::max(latest, time);
    }
    const int closed = kFirstTime + static_cast<int>(kTimeFields.size());
    if (!row.isNull(closed) && row.integer(closed) - received > kLateFeedbackSeconds)
        findings |= kFindingLateFeedback;
    return findings;
}

unsigned findingsOf(const NativeStatement& row)
{
    unsigned findings = findingsOfTimes(row);
    if (!row.isNull(kInitial) && row.integer(kInitial) != row.integer(kCategory))
        findings |= kFindingChangedCategory;
    if (row.integer(kHasSourceWord) != 0 && row.integer(kIsOther) != 0)
        findings |= kFindingUnknownCategory;
    return findings;
}

unsigned findingsOf(const Frame& frame, std::size_t row)
{
    const unsigned findings = when(frame.hour[row] == kNoHour, kFindingDayOnly);
    if ((frame.flags[row] & kRowByDictionary) != 0)
        return findings | kFindingDictionary;
    if ((frame.flags[row] & kRowByAssignment) != 0)
        return findings | kFindingAssigned;
    return findings | when(frame.isLocated(row), kFindingCoordinates) |
           when(!frame.isLocated(row), kFindingUnlocated);
}

void add(std::uint16_t& findings, unsigned more)
{
    findings = static_cast<std::uint16_t>(findings | more);
}

} // namespace

std::vector<DefaultPoint> findDefaultPoints(const Frame& frame)
{
    std::unordered_map<std::uint32_t, std::size_t> counts;
    std::size_t located = 0;
    for (const std::uint32_t place : frame.place) {
        if (place == kNoKey)
            continue;
        ++located;
        ++counts[place];
    }
    std::unordered_map<std::uint32_t, DefaultPoint> full;
    for (const auto& [place, count] : counts) {
        if (count >= kLeastOnDefaultPoint && count * 100 > located)
            full.try_emplace(place);
    }
    for (std::size_t row = 0; row < frame.size(); ++row) {
        if (const auto found = full.find(frame.place[row]); found != full.end()) {
            found->second.place = frame.position(row);
            found->second.rows.push_back(static_cast<std::uint32_t>(row));
        }
    }
    std::vector<DefaultPoint> points;
    for (auto& [place, point] : full)
        points.push_back(std::move(point));
    std::ranges::sort(points, [](const DefaultPoint& a, const DefaultPoint& b) {
        return a.rows.size() != b.rows.size() ? a.rows.size() > b.rows.size()
                                              : a.rows.front() < b.rows.front();
    });
    return points;
}

Result<QualityFacts> readQualityFacts(const Store& store, const Frame& frame)
{
    QualityFacts facts{std::vector<std::uint16_t>(frame.size()), std::vector<std::int64_t>(frame.size())};
    std::unordered_map<std::int64_t, std::size_t> rowOfId;
    rowOfId.reserve(frame.size());
    for (std::size_t row = 0; row < frame.size(); ++row) {
        rowOfId.emplace(frame.id[row], row);
        add(facts.findings[row], findingsOf(frame, row));
    }
    for (const DefaultPoint& point : findDefaultPoints(frame)) {
        for (const std::uint32_t row : point.rows)
            add(facts.findings[row], kFindingDefaultPoint);
    }
    auto read = NativeStatement::prepare(store.native(), kFactsSql);
    if (!read)
        return Unexpected(read.error());
    for (;;) {
        const auto more = read->step();
        if (!more)
            return Unexpected(more.error());
        if (!*more)
            return facts;
        const auto found = rowOfId.find(read->integer(0));
        if (found == rowOfId.end())
            continue;
        add(facts.findings[found->second], findingsOf(*read));
        facts.batch[found->second] = read->integer(1);
    }
}

} // namespace jingge
