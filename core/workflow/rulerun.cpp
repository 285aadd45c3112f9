// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/rulerun.h"

#include "core/analysis/backtest.h"
#include "core/base/text.h"
#include "core/geo/geodesic.h"
#include "core/store/incidentreader.h"
#include "core/store/taskrepository.h"
#include "core/workflow/ruletrial.h"
#include "core/workflow/taskdesk.h"

#include <QtGlobal>

#include <algorithm>
#include <unordered_map>

namespace jingge {

namespace {

std::string matterOf(const IncidentRow& last, const Rule& rule, const std::string& grid)
{
    switch (rule.key) {
    case RuleKey::Address:
        return last.addressKey;
    case RuleKey::Plate:
        return last.plate;
    case RuleKey::Caller:
        return last.callerToken.substr(0, 12);
    case RuleKey::Grid:
        return grid;
    case RuleKey::Place:
    case RuleKey::Radius:
        break;
    }
    return last.place ? fixedText(last.place->lon, 6) + "," + fixedText(last.place->lat, 6) : std::string();
}

/// What a title calls the matter: never a plate or a token in clear.
std::string matterName(const IncidentRow& last, const Rule& rule, const std::string& matter,
                       const std::string& gridName)
{
    if (rule.key == RuleKey::Address)
        return matter;
    if (rule.key == RuleKey::Grid)
        return gridName;
    return last.address.empty() ? gridName : last.address;
}

std::string filled(std::string title, const std::vector<std::pair<std::string, std::string>>& words)
{
    for (const auto& [name, value] : words) {
        for (std::size_t at = title.find(name); at != std::string::npos;
             at = title.find(name, at + value.size()))
            title.replace(at, name.size(), value);
    }
    return title;
}

/// One rule's run: its hits beside the tasks that it has raised before.
class OneRun {
public:
    OneRun(Store& store, const Frame& frame, const RunningRule& running, const RunSetting& setting)
        : m_store(store), m_frame(frame), m_running(running), m_rule(running.rule), m_setting(setting)
    {
    }

    Result<RuleRun> run()
    {
        auto rows = rowsOfRule(m_frame, m_rule);
        if (!rows)
            return Unexpected(rows.error());
        keepBefore(m_frame, *rows, m_setting.at);
        if (auto done = readBefore(); !done)
            return Unexpected(done.error());
        RuleRun result{m_running.stored.code, m_running.stored.version};
        std::vector<RuleHit> hits = ruleHits(m_frame, *rows, m_rule);
        const std::int64_t since = m_running.stored.since.value_or(CivilTime{INT64_MIN}).seconds;
        std::erase_if(hits, [&](const RuleHit& hit) { return m_frame.time[hit.rows.back()] < since; });
        result.hits = static_cast<std::int64_t>(hits.size());
        std::vector<RuleHit*> fresh;
        for (RuleHit& hit : hits) {
            const auto isKnown = joinTask(hit, result);
            if (!isKnown)
                return Unexpected(isKnown.error());
            if (!*isKnown)
                fresh.push_back(&hit);
        }
        if (auto fine = refuseFlood("rules run", m_rule.code, static_cast<std::int64_t>(fresh.size()), m_setting.mostTasks); !fine)
            return Unexpected(fine.error());
        for (RuleHit* hit : fresh) {
            const auto isKnown = joinTask(*hit, result); // of one that this run has made
            const auto joined = isKnown && !*isKnown ? raise(*hit) : Result<std::int64_t>(0);
            if (!isKnown || !joined)
                return Unexpected(!isKnown ? isKnown.error() : joined.error());
            result.raised += *isKnown ? 0 : 1;
            result.joined += *joined;
        }
        return result;
    }

private:
    Result<void> readBefore()
    {
        TaskQuery query;
        query.rule = m_rule.code;
        auto tasks = readTasks(m_store, query);
        const auto incidents = readAllTaskIncidents(m_store);
        if (!tasks || !incidents)
            return Unexpected(!tasks ? tasks.error() : incidents.error());
        m_tasks = std::move(*tasks);
        std::unordered_map<std::int64_t, std::size_t> places;
        for (const Task& task : m_tasks)
            places.emplace(task.id.value(), places.size());
        for (const auto& [task, number] : *incidents) {
            if (const auto found = places.find(task.value()); found != places.end())
                m_taskOf.emplace(number, found->second);
        }
        return {};
    }

    Result<std::vector<IncidentRow>> details(std::span<const std::uint32_t> rows) const
    {
        std::vector<IncidentId> ids;
        for (const std::uint32_t row : rows)
            ids.push_back(m_frame.incident(row));
        return readIncidents(m_store, ids);
    }

    /// The task that the hit belongs to already.
    Task* taskFor(const RuleHit& hit, const std::vector<IncidentRow>& calls)
    {
        for (const IncidentRow& call : calls) {
            if (const auto found = m_taskOf.find(call.number); found != m_taskOf.end())
                return &m_tasks[found->second];
        }
        const std::string matter = matterOf(calls.back(), m_rule, gridOf(hit));
        const std::int64_t fired = m_frame.time[hit.rows.back()];
        for (Task& task : m_tasks) {
            const bool isNear =
                m_rule.key == RuleKey::Radius ? isWithin(task.key, calls.back()) : task.key == matter;
            if (isNear && !matter.empty() &&
                (isOpen(task.state) ||
                 (task.closedAt && fired <= task.closedAt->seconds + m_rule.coolDownSeconds)))
                return &task;
        }
        return nullptr;
    }

    [[nodiscard]] bool isWithin(const std::string& matter, const IncidentRow& call) const
    {
        const auto parts = split(matter, ',');
        if (parts.size() != 2 || !call.place)
            return false;
        const LonLat place{std::atof(std::string(parts[0]).c_str()),
                           std::atof(std::string(parts[1]).c_str())};
        return distanceMetres(place, *call.place) <= m_rule.radiusMetres;
    }

    /// Whether the hit has a task, which it then joins.
    Result<bool> joinTask(const RuleHit& hit, RuleRun& result)
    {
        const auto calls = details(hit.rows);
        if (!calls)
            return Unexpected(calls.error());
        if (calls->size() != hit.rows.size())
            return true; // the store has moved on; the next run sees it
        Task* task = taskFor(hit, *calls);
        if (task == nullptr)
            return false;
        if (!isOpen(task->state))
            return true;
        const auto joined = join(*task, hit, *calls);
        if (!joined)
            return Unexpected(joined.error());
        result.joined += *joined;
        return true;
    }

    /// The hit's calls and those within its cool-down, where the task does not have them yet.
    Result<std::int64_t> join(Task& task, const RuleHit& hit, const std::vector<IncidentRow>& calls)
    {
        std::vector<std::uint32_t> cooling;
        const std::int64_t until = m_frame.time[hit.rows.back()] + m_rule.coolDownSeconds;
        std::ranges::copy_if(hit.later, std::back_inserter(cooling),
                             [&](std::uint32_t row) { return m_frame.time[row] <= until; });
        auto later = details(cooling);
        if (!later)
            return Unexpected(later.error());
        std::vector<std::int64_t> numbers;
        for (const std::vector<IncidentRow>* list : {&calls, &std::as_const(*later)}) {
            for (const IncidentRow& call : *list) {
                if (!m_taskOf.contains(call.number))
                    numbers.push_back(call.number);
            }
        }
        if (numbers.empty())
            return 0;
        const auto events = readTaskEvents(m_store, task.id);
        if (!events)
            return Unexpected(events.error());
        const CivilTime at = std::max(m_setting.at, events->back().at);
        TaskStep step{TaskMove::Join, at, m_setting.now, m_setting.person, {}, {}, {}, {}};
        step.text = std::to_string(numbers.size());
        auto after = moveTask(m_store, task, step, *m_setting.calendar, numbers);
        if (!after)
            return Unexpected(after.error());
        const auto position = static_cast<std::size_t>(&task - m_tasks.data());
        task = std::move(*after);
        for (const std::int64_t number : numbers)
            m_taskOf.emplace(number, position);
        return static_cast<std::int64_t>(numbers.size());
    }

    [[nodiscard]] std::string gridOf(const RuleHit& hit) const { return gridCode(m_frame, gridOfCalls(m_frame, hit.rows)); }

    /// Makes the task; gives how many calls have joined it already.
    Result<std::int64_t> raise(const RuleHit& hit)
    {
        const auto calls = details(hit.rows);
        if (!calls)
            return Unexpected(calls.error());
        const IncidentRow& last = calls->back();
        const std::int32_t at = gridOfCalls(m_frame, hit.rows);
        const std::string grid = gridOf(hit);
        const std::string gridName =
            at == kNoArea ? std::string() : m_frame.areas->at(Level::Grid)[static_cast<std::size_t>(at)].name;
        TaskDraft draft;
        draft.matter = matterOf(last, m_rule, grid);
        const std::int64_t span = m_frame.time[hit.rows.back()] - m_frame.time[hit.rows.front()];
        draft.title = filled(m_rule.task.title, {{"{key}", matterName(last, m_rule, draft.matter, gridName)},
                                                 {"{count}", std::to_string(hit.rows.size())},
                                                 {"{days}", std::to_string(span / kDaySeconds + 1)}});
        draft.measure = m_rule.task.measure;
        draft.level = m_rule.level;
        draft.grid = grid;
        draft.officer = recipientOf(m_rule, *m_setting.station, grid);
        draft.ruleVersion = m_running.stored.id.value();
        draft.at = m_setting.at;
        draft.now = m_setting.now;
        draft.person = m_setting.person;
        draft.text = m_rule.code + " " + std::to_string(m_running.stored.version);
        std::vector<std::int64_t> numbers;
        for (const IncidentRow& call : *calls)
            numbers.push_back(call.number);
        auto task = draftTask(m_store, draft, numbers);
        if (!task)
            return Unexpected(task.error());
        m_tasks.push_back(std::move(*task));
        for (const std::int64_t number : numbers)
            m_taskOf.emplace(number, m_tasks.size() - 1);
        return join(m_tasks.back(), hit, *calls);
    }

    Store& m_store;
    const Frame& m_frame;
    const RunningRule& m_running;
    const Rule& m_rule;
    const RunSetting& m_setting;
    std::vector<Task> m_tasks;                              ///< of this rule, whatever its version
    std::unordered_map<std::int64_t, std::size_t> m_taskOf; ///< incident number → place in m_tasks
};

} // namespace

Result<std::vector<RuleRun>> runRules(Store& store, const Frame& frame, std::span<const RunningRule> rules,
                                      const RunSetting& setting)
{
    std::vector<RuleRun> runs;
    for (const RunningRule& rule : rules) {
        auto run = OneRun(store, frame, rule, setting).run();
        if (!run)
            return Unexpected(run.error());
        runs.push_back(std::move(*run));
    }
    return runs;
}

} // namespace jingge
