// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/inspect/mappingtrial.h"

#include "core/base/text.h"
#include "core/ingest/rowmapper.h"

#include <QtGlobal>

#include <algorithm>
#include <filesystem>
#include <map>
#include <unordered_set>
#include <utility>
#include <variant>

namespace jingge {

namespace {

constexpr std::int64_t kRowsBetweenLooks = 256;
constexpr std::size_t kExamples = 5;

/// Counts what becomes of the rows.
class Trying {
public:
    Trying(const BoundColumns& columns, const AreaLocator& areas, CivilTime now)
        : m_columns(columns), m_areas(areas), m_now(now)
    {
        for (const auto& [lon, lat] : columns.coordinates)
            m_trial.hasCoordinates = m_trial.hasCoordinates || (lon >= 0 && lat >= 0);
    }
    void take(const Record& record, RowOutcome outcome)
    {
        ++m_trial.rows;
        if (std::holds_alternative<FilteredRow>(outcome))
            ++m_trial.filtered;
        else if (auto* issue = std::get_if<Issue>(&outcome))
            takeRejected(std::move(*issue));
        else
            takeAccepted(record, std::get<Incident>(outcome));
    }
    [[nodiscard]] MappingTrial finish(std::vector<Issue> warnings)
    {
        for (auto& [key, reason] : m_reasons)
            m_trial.reasons.push_back(std::move(reason));
        std::ranges::stable_sort(m_trial.reasons,
                                 [](const auto& a, const auto& b) { return a.count > b.count; });
        m_trial.warnings = std::move(warnings);
        return std::move(m_trial);
    }

private:
    void takeRejected(Issue issue)
    {
        ++m_trial.rejected;
        RejectReason& reason = m_reasons[{issue.column, issue.reason.pattern()}];
        reason.column = issue.column;
        reason.reason = issue.reason;
        ++reason.count;
        if (reason.examples.size() < kExamples)
            reason.examples.push_back(std::move(issue));
    }
    void takeAccepted(const Record& record, const Incident& incident)
    {
        ++m_trial.accepted;
        takeTime(incident);
        takePlace(incident);
        m_trial.repeatedIds += m_ids.insert(incident.sourceId).second ? 0 : 1;
        m_trial.phones += incident.callerMask.empty() ? 0 : 1;
        m_trial.names += incident.nameMask.empty() ? 0 : 1;
        m_trial.maskedTexts += isMasked(record, Column::Narrative, incident.narrative) ||
                                       isMasked(record, Column::Outcome, incident.outcome)
                                   ? 1
                                   : 0;
    }
    void takeTime(const Incident& incident)
    {
        const CivilTime time = incident.receivedAt;
        m_trial.first = m_trial.first ? std::min(*m_trial.first, time) : time;
        m_trial.last = m_trial.last ? std::max(*m_trial.last, time) : time;
        m_trial.inFuture += time > m_now ? 1 : 0;
        if ((incident.receivedMark & kTimeDayOnly) != 0) {
            ++m_trial.dayOnly;
            return;
        }
        const std::int64_t second = time.seconds - time.date().days * kDaySeconds;
        ++m_trial.hours[static_cast<std::size_t>(second / 3600)];
        m_trial.wholeMinutes += second % 60 == 0 ? 1 : 0;
        m_trial.midnights += second == 0 ? 1 : 0;
    }
    void takePlace(const Incident& incident)
    {
        if (!incident.place)
            return;
        ++m_trial.located;
        const AreaIds ids = m_areas.areasAt(*incident.place);
        m_trial.inGrid += ids[indexOf(Level::Grid)] != 0 ? 1 : 0;
        m_trial.inAnyArea += std::ranges::any_of(ids, [](std::int64_t id) { return id != 0; }) ? 1 : 0;
    }
    [[nodiscard]] bool isMasked(const Record& record, Column column, const std::string& kept) const
    {
        for (const int position : m_columns.positions[static_cast<std::size_t>(column)]) {
            const std::string_view text = trimmed(record.fields[static_cast<std::size_t>(position)]);
            if (!text.empty())
                return kept.find('*') != std::string::npos && text != kept;
        }
        return false;
    }

    const BoundColumns& m_columns;
    const AreaLocator& m_areas;
    const CivilTime m_now;
    MappingTrial m_trial;
    std::map<std::pair<std::string, std::string>, RejectReason> m_reasons;
    std::unordered_set<std::string> m_ids;
};

} // namespace

bool MappingTrial::hasLostClock() const
{
    std::int64_t next = 0;
    for (std::size_t i = 1; i < hours.size(); ++i)
        next = std::max(next, hours[i]);
    return midnights * 4 > accepted - dayOnly && midnights > 5 * next && midnights > 0;
}

Result<MappingTrial> tryMapping(const TableSample& sample, const Mapping& mapping, const Station& station,
                                const AreaLocator& areas, CivilTime now, const TaskContext& context)
{
    auto columns = bindColumns(mapping, sample.header);
    if (!columns) {
        Error error = columns.error();
        error.where = sample.path;
        return Unexpected(std::move(error));
    }
    const RowSetting setting{std::filesystem::path(sample.path).filename().string(), nullptr, station};
    auto mapper = RowMapper::create(mapping, *columns, setting);
    if (!mapper)
        return Unexpected(mapper.error());
    mapper->expectPlacesIn(areas.bounds());
    Trying trying(*columns, areas, now);
    SampleReader reader(sample);
    Record record;
    for (std::int64_t rows = 0;; ++rows) {
        if (rows % kRowsBetweenLooks == 0 && context.isStopped())
            return fail(ErrorKind::Cancelled, "import", sample.path, QT_TRANSLATE_NOOP("core", "cancelled"));
        const auto more = reader.next(record);
        if (!more)
            return Unexpected(more.error());
        if (!*more)
            break;
        trying.take(record, mapper->map(record));
    }
    std::vector<Issue> warnings = mapping.warnings;
    for (std::vector<Issue> list : {columns->warnings, mapper->warnings()})
        warnings.insert(warnings.end(), std::make_move_iterator(list.begin()),
                        std::make_move_iterator(list.end()));
    return trying.finish(std::move(warnings));
}

} // namespace jingge
