// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/followtables.h"

#include <algorithm>

namespace jingge {

namespace {

Cell timeCell(const std::optional<CivilTime>& time)
{
    return time ? Cell(time->text()) : Cell();
}

Cell dateCell(const std::optional<CivilDate>& day)
{
    return day ? Cell(day->text()) : Cell();
}

Cell answerCell(const std::optional<bool>& answer)
{
    return cellOf(answer);
}

Cell satisfactionCell(const std::optional<Satisfaction>& level)
{
    return level ? Cell(std::string(satisfactionText(*level))) : Cell();
}

Cell daysCell(const std::vector<CivilDate>& days)
{
    std::vector<std::string> texts;
    std::ranges::transform(days, std::back_inserter(texts), [](CivilDate day) { return day.text(); });
    return texts.empty() ? Cell() : Cell(std::move(texts));
}

Cell idCell(std::int64_t id)
{
    return id == 0 ? Cell() : Cell(id);
}

} // namespace

Table callbackTable(std::span<const CallbackCall> calls, CivilTime now)
{
    Table table{{"source_id", "received_at", "category", "address", "grid", "officer", "due_at", "state",
                 "late", "attempted_at", "reached_at", "solved", "satisfaction", "measure", "next_on",
                 "person", "task", "events"},
                {}};
    for (const CallbackCall& call : calls) {
        const Callback& one = call.callback;
        table.rows.push_back({call.incident.sourceId, call.incident.receivedAt.text(), call.incident.category,
                              textCell(call.incident.address), textCell(call.grid), textCell(call.officer),
                              one.dueAt.text(), std::string(callbackStateText(one.state)), isLate(one, now),
                              timeCell(one.attemptedAt), timeCell(one.reachedAt), answerCell(one.isSolved),
                              satisfactionCell(one.satisfaction), textCell(one.measure), dateCell(one.nextOn),
                              textCell(one.person), idCell(one.task.value()), std::int64_t{one.events}});
    }
    return table;
}

Table callbackWeekTable(const std::vector<CallbackWeekLine>& weeks)
{
    Table table{{"week", "due_at", "due", "attempted", "reached", "late", "signed_by", "signed_at"}, {}};
    for (const CallbackWeekLine& line : weeks) {
        table.rows.push_back({line.week, line.dueAt.text(), line.counts.due, line.counts.attempted,
                              line.counts.reached, line.counts.late});
        table.rows.back().push_back(line.signature ? Cell(line.signature->person) : Cell());
        table.rows.back().push_back(line.signature ? Cell(line.signature->at.text()) : Cell());
    }
    return table;
}

Table callbackRateTable(const CallbackWeek& week, CivilTime now,
                        const std::vector<std::optional<std::string>>& officers)
{
    Table table{{"week", "officer", "rate", "formula", "numerator", "denominator", "value"}, {}};
    for (const std::optional<std::string>& officer : officers) {
        for (const CallbackRate& rate : callbackRates(week.counts(now, officer)))
            table.rows.push_back({week.week, cellOf(officer), std::string(rate.name),
                                  std::string(rate.formula), rate.numerator, rate.denominator,
                                  cellOf(rate.value())});
    }
    return table;
}

Table callbackLogTable(const std::vector<CallbackEvent>& events)
{
    Table table{{"sequence", "at", "recorded_at", "move", "person", "solved", "satisfaction", "measure",
                 "next_on", "struck", "text"},
                {}};
    for (const CallbackEvent& event : events)
        table.rows.push_back({std::int64_t{event.sequence}, event.at.text(), event.recordedAt.text(),
                              std::string(callbackMoveText(event.move)), event.person,
                              answerCell(event.isSolved), satisfactionCell(event.satisfaction),
                              textCell(event.measure), dateCell(event.nextOn), idCell(event.struck),
                              textCell(event.text)});
    return table;
}

Table signatureTable(const std::vector<WeekSignature>& signatures)
{
    Table table{{"week", "sequence", "signed", "at", "recorded_at", "person", "reason", "due", "attempted",
                 "reached", "solved", "unsolved", "satisfied", "fairly", "dissatisfied"},
                {}};
    for (const WeekSignature& one : signatures) {
        const CallbackCounts& counts = one.counts;
        table.rows.push_back({one.week, std::int64_t{one.sequence}, one.isSigned, one.at.text(),
                              one.recordedAt.text(), one.person, textCell(one.reason), counts.due,
                              counts.attempted, counts.reached, counts.solved, counts.unsolved,
                              counts.satisfied, counts.fairly, counts.dissatisfied});
    }
    return table;
}

Table disputeTable(std::span<const DisputeFile> files)
{
    Table table{
        {"id",          "number",       "state",        "level",       "every_days",     "level_reason",
         "level_by",    "online",       "source_key",   "category",    "title",          "grid",
         "address",     "sum",          "officer",      "found_at",    "joint_form",     "asked_at",
         "accepted_at", "met_at",       "ended_at",     "team",        "agreement",      "agreed_at",
         "perform_by",  "performed_at", "concluded_at", "callback_on", "called_back_at", "returned_from",
         "returned",    "missing",      "next_review",  "events"},
        {}};
    for (const DisputeFile& file : files) {
        const Dispute& one = file.dispute;
        std::vector<Cell> row{one.id.value(),
                              one.number,
                              std::string(disputeStateText(one.state)),
                              std::string(disputeLevelText(one.level)),
                              std::int64_t{one.everyDays},
                              textCell(one.levelReason),
                              one.levelBy,
                              one.isOnline,
                              textCell(one.sourceKey),
                              one.category,
                              one.title,
                              textCell(one.grid),
                              textCell(one.address),
                              cellOf(one.sumAtStake),
                              textCell(one.officer),
                              one.foundAt.text(),
                              textCell(std::string(jointFormText(one.jointForm)))};
        for (const auto& stage : one.joint)
            row.push_back(timeCell(stage));
        row.insert(row.end(),
                   {idCell(one.team.value()), textCell(one.agreement), timeCell(one.agreedAt),
                    dateCell(one.performBy), timeCell(one.performedAt), timeCell(one.concludedAt),
                    dateCell(one.callbackOn), timeCell(one.calledBackAt), idCell(one.returnedFrom.value()),
                    one.isReturned, daysCell(file.rhythm.missing), dateCell(file.rhythm.next),
                    std::int64_t{one.events}});
        table.rows.push_back(std::move(row));
    }
    return table;
}

Table disputeLogTable(const DisputeFile& file)
{
    Table table{
        {"sequence", "at", "recorded_at", "move", "from", "to", "level", "every_days", "person", "text"}, {}};
    for (const DisputeEvent& event : file.events)
        table.rows.push_back(
            {std::int64_t{event.sequence}, event.at.text(), event.recordedAt.text(),
             std::string(disputeMoveText(event.move)), std::string(disputeStateText(event.before)),
             std::string(disputeStateText(event.after)), std::string(disputeLevelText(event.level)),
             std::int64_t{event.everyDays}, event.person, textCell(event.text)});
    return table;
}

Table agendaTable(const std::vector<AgendaItem>& items)
{
    Table table{{"reason", "number", "level", "level_before", "state", "category", "title", "grid", "officer",
                 "days"},
                {}};
    for (const AgendaItem& item : items) {
        const Dispute& one = item.dispute;
        table.rows.push_back(
            {std::string(agendaReasonText(item.reason)), one.number, std::string(disputeLevelText(one.level)),
             item.levelBefore ? Cell(std::string(disputeLevelText(*item.levelBefore))) : Cell(),
             std::string(disputeStateText(one.state)), one.category, one.title, textCell(one.grid),
             textCell(one.officer), daysCell(item.days)});
    }
    return table;
}

Table disputeRateTable(const std::vector<DisputeRate>& rates)
{
    Table table{{"rate", "formula", "numerator", "denominator", "value"}, {}};
    for (const DisputeRate& rate : rates)
        table.rows.push_back({std::string(rate.name), std::string(rate.formula), rate.numerator,
                              rate.denominator, cellOf(rate.value())});
    return table;
}

Table teamTable(const std::vector<TeamResult>& results)
{
    Table table{{"id", "team", "members", "cases", "resolved", "failed", "open", "returned"}, {}};
    for (const TeamResult& one : results)
        table.rows.push_back({one.team.id.value(), one.team.name, textCell(one.team.members), one.cases,
                              one.resolved, one.failed, one.open, one.returned});
    return table;
}

} // namespace jingge
