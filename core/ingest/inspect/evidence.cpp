// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/inspect/evidence.h"

#include "core/base/text.h"
#include "core/ingest/normalise/timetext.h"

#include <QtGlobal>

#include <algorithm>
#include <cmath>
#include <optional>

namespace jingge {

namespace {

constexpr std::int64_t kSameMoment = 2; // seconds
constexpr double kNearlyAll = 0.99;
constexpr std::size_t kNoChoice = 99;

/// The first column that stands in the list, by the order of the list.
std::optional<std::size_t> columnNamed(const TableSample& sample, const std::vector<std::string>& names)
{
    for (const std::string& name : names) {
        for (std::size_t i = 0; i < sample.header.size(); ++i) {
            if (HeaderWords::key(sample.header[i]) == HeaderWords::key(name))
                return i;
        }
    }
    return std::nullopt;
}

/// Distances in seconds of two columns' times, of the rows that have both; first − second.
std::vector<std::int64_t> distances(const TableSample& sample, std::size_t first, std::size_t second)
{
    std::vector<std::int64_t> found;
    for (const SampleRow& row : sample.rows) {
        const TimeOrReason a = readTime(trimmed(sample.field(row, first)));
        const TimeOrReason b = readTime(trimmed(sample.field(row, second)));
        if (a && b)
            found.push_back(a->time.seconds - b->time.seconds);
    }
    return found;
}

std::string percent(double share)
{
    return fixedText(100 * share, 1);
}

Evidence ofCreation(const AskedHeader& asked, const TableSample& sample, std::size_t column,
                    const ColumnProfile& profile)
{
    if (profile.distinct == 1 && profile.filled > 1)
        return {QT_TRANSLATE_NOOP("core", "All values are the same, as those of a creation time are."), 0};
    const auto other = columnNamed(sample, asked.against);
    const std::vector<std::int64_t> gaps =
        other ? distances(sample, column, *other) : std::vector<std::int64_t>();
    if (gaps.empty())
        return {QT_TRANSLATE_NOOP("core", "The file has no time of writing to compare it with."), kNoChoice};
    const auto near =
        std::ranges::count_if(gaps, [](std::int64_t gap) { return std::abs(gap) <= kSameMoment; });
    const double share = static_cast<double>(near) / static_cast<double>(gaps.size());
    if (share >= kNearlyAll)
        return {{QT_TRANSLATE_NOOP(
                     "core", "%1 % of the values lie within 2 seconds of %2: more like a creation time."),
                 {percent(share), sample.header[*other]}},
                0};
    return {{QT_TRANSLATE_NOOP(
                 "core", "%1 % of the values lie within 2 seconds of %2: more like a time of police work."),
             {percent(share), sample.header[*other]}},
            1};
}

Evidence ofArrival(const AskedHeader& asked, const TableSample& sample, std::size_t column)
{
    const auto other = columnNamed(sample, asked.against);
    std::vector<std::int64_t> gaps = other ? distances(sample, column, *other) : std::vector<std::int64_t>();
    if (gaps.empty())
        return {QT_TRANSLATE_NOOP("core", "The file has no dispatch time to compare it with."), kNoChoice};
    const auto middle = gaps.begin() + static_cast<std::ptrdiff_t>(gaps.size() / 2);
    std::ranges::nth_element(gaps, middle);
    constexpr std::int64_t kSoon = 90; // a ticket reaches the unit's terminal in seconds, a car takes minutes
    const std::string minutes = fixedText(static_cast<double>(*middle) / 60, 1);
    if (*middle <= kSoon)
        return {{QT_TRANSLATE_NOOP(
                     "core",
                     "Half of the values lie within %1 minutes of %2: more like the arrival of the ticket."),
                 {minutes, sample.header[*other]}},
                1};
    return {{QT_TRANSLATE_NOOP(
                 "core",
                 "Half of the values lie more than %1 minutes after %2: more like the arrival on the scene."),
             {minutes, sample.header[*other]}},
            0};
}

Evidence ofAxis(const AskedHeader& asked, const ColumnProfile& profile)
{
    if (profile.numbers == 0)
        return {QT_TRANSLATE_NOOP("core", "The values are no numbers."), kNoChoice};
    const std::string least = numberText(profile.least);
    const std::string most = numberText(profile.most);
    const auto choiceOf = [&asked](Column column) {
        const auto found =
            std::ranges::find_if(asked.choices, [column](auto choice) { return isTarget(choice, column); });
        return static_cast<std::size_t>(found - asked.choices.begin());
    };
    const bool isEast = profile.least > 60 && profile.most <= 180;
    const bool isNorth = profile.least > 3 && profile.most <= 55;
    if (isEast)
        return {
            {QT_TRANSLATE_NOOP(
                 "core", "The values run from %1 to %2: longitudes. Whose place they are, they do not say."),
             {least, most}},
            choiceOf(Column::Lon)};
    if (isNorth)
        return {
            {QT_TRANSLATE_NOOP(
                 "core", "The values run from %1 to %2: latitudes. Whose place they are, they do not say."),
             {least, most}},
            choiceOf(Column::Lat)};
    return {{QT_TRANSLATE_NOOP(
                 "core", "The values run from %1 to %2: metres. On Chinese survey maps X points north."),
             {least, most}},
            kNoChoice};
}

} // namespace

Evidence weighQuestion(const AskedHeader& asked, const TableSample& sample, std::size_t column,
                       const ColumnProfile& profile)
{
    switch (asked.kind) {
    case AskedHeader::Kind::Creation:
        return ofCreation(asked, sample, column, profile);
    case AskedHeader::Kind::Arrival:
        return ofArrival(asked, sample, column);
    case AskedHeader::Kind::Axis:
        return ofAxis(asked, profile);
    }
    return {};
}

} // namespace jingge
