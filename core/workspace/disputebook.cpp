// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/disputebook.h"

#include "core/store/store.h"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace jingge {

namespace {

constexpr std::array<std::string_view, 5> kReasons{"new", "recoloured", "overdue", "callback", "agreement"};

bool isWithin(const TimeRange& period, CivilDate day)
{
    return period.contains(CivilTime::at(day));
}

void addChanges(const DisputeFile& file, const TimeRange& period, std::vector<AgendaItem>& items)
{
    const Dispute& one = file.dispute;
    if (period.contains(one.foundAt))
        items.push_back({AgendaReason::New, one, {}, {one.foundAt.date()}});
    std::optional<DisputeLevel> before;
    DisputeLevel level = file.events.empty() ? one.level : file.events.front().level;
    std::vector<CivilDate> days;
    for (const DisputeEvent& event : file.events) {
        if (event.level != level && period.contains(event.at)) {
            before = before.value_or(level);
            days.push_back(event.at.date());
        }
        level = event.level;
    }
    if (before)
        items.push_back({AgendaReason::Recoloured, one, before, std::move(days)});
}

void addDue(const DisputeFile& file, const TimeRange& period, std::vector<AgendaItem>& items)
{
    const Dispute& one = file.dispute;
    const CivilDate last = CivilTime{period.to.seconds - 1}.date();
    if (isOpen(one.state)) {
        std::vector<CivilDate> missed;
        std::ranges::copy_if(file.rhythm.missing, std::back_inserter(missed),
                             [&](CivilDate day) { return isWithin(period, day); });
        if (!missed.empty())
            items.push_back({AgendaReason::Overdue, one, {}, std::move(missed)});
    }
    if (isDueForCallback(one, last))
        items.push_back({AgendaReason::Callback, one, {}, {*one.callbackOn}});
    if (isPerformanceLate(one, last))
        items.push_back({AgendaReason::Agreement, one, {}, {*one.performBy}});
}

} // namespace

Result<std::vector<DisputeFile>> readDisputeFiles(const Store& store, CivilDate today)
{
    auto disputes = readDisputes(store);
    auto events = readAllDisputeEvents(store);
    if (!disputes || !events)
        return Unexpected(!disputes ? disputes.error() : events.error());
    std::vector<DisputeFile> files;
    std::unordered_map<std::int64_t, std::size_t> places;
    for (Dispute& one : *disputes) {
        places.emplace(one.id.value(), files.size());
        files.push_back({std::move(one), {}, {}});
    }
    for (auto& [id, event] : *events)
        files[places.at(id.value())].events.push_back(std::move(event));
    for (DisputeFile& file : files)
        file.rhythm = reviewRhythm(file.events, today);
    return files;
}

Result<DisputeFile> readDisputeFile(const Store& store, const std::string& numberOrId, CivilDate today)
{
    auto dispute = findDispute(store, numberOrId);
    if (!dispute)
        return Unexpected(dispute.error());
    auto events = readDisputeEvents(store, dispute->id);
    if (!events)
        return Unexpected(events.error());
    ReviewRhythm rhythm = reviewRhythm(*events, today);
    return DisputeFile{std::move(*dispute), std::move(*events), std::move(rhythm)};
}

std::string_view agendaReasonText(AgendaReason reason)
{
    return kReasons[static_cast<std::size_t>(reason)];
}

std::vector<AgendaItem> disputeAgenda(const std::vector<DisputeFile>& files, const TimeRange& period)
{
    std::vector<AgendaItem> items;
    for (const DisputeFile& file : files) {
        if (file.dispute.state == DisputeState::Struck || file.dispute.foundAt >= period.to)
            continue;
        addChanges(file, period, items);
        addDue(file, period, items);
    }
    std::ranges::stable_sort(
        items, {}, [](const AgendaItem& item) { return std::pair(item.reason, item.dispute.level); });
    return items;
}

std::optional<TimeRange> meetingPeriod(std::string_view word, CivilDate day)
{
    if (word == "daily")
        return TimeRange{CivilTime::at(day), CivilTime::at(CivilDate{day.days + 1})};
    if (word == "weekly")
        return parseIsoWeek(weekText(day));
    if (word == "monthly")
        return parseMonth(monthText(day));
    return std::nullopt;
}

std::vector<TeamResult> teamResults(const std::vector<MediatorTeam>& teams,
                                    const std::vector<DisputeFile>& files)
{
    std::vector<TeamResult> results;
    for (const MediatorTeam& team : teams)
        results.push_back({team});
    for (const DisputeFile& file : files) {
        const Dispute& one = file.dispute;
        const auto found =
            std::ranges::find(results, one.team, [](const TeamResult& result) { return result.team.id; });
        if (found == results.end() || one.state == DisputeState::Struck)
            continue;
        const bool isResolved = one.state == DisputeState::Resolved || one.state == DisputeState::Closed;
        ++found->cases;
        found->resolved += isResolved ? 1 : 0;
        found->failed += one.state == DisputeState::Failed ? 1 : 0;
        found->open += isOpen(one.state) && one.state != DisputeState::Failed ? 1 : 0;
        found->returned += isResolved && one.isReturned ? 1 : 0;
    }
    std::ranges::stable_sort(results, [](const TeamResult& a, const TeamResult& b) {
        return a.cases != b.cases ? a.cases > b.cases : a.team.name < b.team.name;
    });
    return results;
}

} // namespace jingge
