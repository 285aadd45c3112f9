// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/taskseal.h"

#include "core/base/canonicalbytes.h"
#include "core/store/auditlog.h"
#include "core/store/statement.h"
#include "core/store/store.h"
#include "core/store/taskrepository.h"

#include <map>
#include <unordered_map>

namespace jingge {

namespace {

std::string digestOf(CanonicalBytes bytes)
{
    const Token digest = AuditKey().seal(bytes.take()); // the log's chain, which holds it, is keyed
    return {reinterpret_cast<const char*>(digest.data()), digest.size()};
}

void addTime(CanonicalBytes& bytes, const std::optional<CivilTime>& time)
{
    bytes.addFlag(time.has_value());
    bytes.add(static_cast<std::uint64_t>(time ? time->seconds : 0));
}

std::string eventDigest(const std::string& number, const TaskEvent& event)
{
    CanonicalBytes bytes;
    bytes.add(std::string_view(number));
    bytes.add(static_cast<std::uint64_t>(event.sequence));
    bytes.add(taskMoveText(event.move));
    bytes.add(taskStateText(event.before));
    bytes.add(taskStateText(event.after));
    bytes.add(static_cast<std::uint64_t>(event.at.seconds));
    bytes.add(static_cast<std::uint64_t>(event.recordedAt.seconds));
    bytes.add(std::string_view(event.person));
    bytes.add(std::string_view(event.text));
    return digestOf(std::move(bytes));
}

std::string taskDigest(const Task& task)
{
    CanonicalBytes bytes;
    bytes.add(std::string_view(task.number));
    bytes.add(taskStateText(task.state));
    bytes.add(static_cast<std::uint64_t>(task.level));
    bytes.addFlag(task.isVerified);
    for (const std::string* text :
         {&task.title, &task.measure, &task.key, &task.grid, &task.officer, &task.raisedBy, &task.party})
        bytes.add(std::string_view(*text));
    bytes.add(static_cast<std::uint64_t>(task.raisedAt.seconds));
    for (const auto* time : {&task.issuedAt, &task.receivedAt, &task.dueAt, &task.closedAt, &task.partyDueAt})
        addTime(bytes, *time);
    bytes.add(static_cast<std::uint64_t>(task.returns));
    bytes.add(static_cast<std::uint64_t>(task.events));
    return digestOf(std::move(bytes));
}

std::string subjectOf(const std::string& number, int sequence)
{
    return number + "/" + std::to_string(sequence);
}

/// Digests of the log by subject: an event's and, after it, its task's.
using Recorded = std::unordered_map<std::string, std::string>;

struct Log {
    Recorded steps;
    std::string older; ///< digest of the events before the log
};

Result<Log> readLog(const Store& store)
{
    Log log;
    const std::string step = auditActName(AuditAct::TaskStep);
    const std::string made = auditActName(AuditAct::StoreMade);
    auto done = forEachAuditRecord(store, [&](const AuditRecord& record) {
        if (record.act == step)
            log.steps.emplace(record.subject, record.digest);
        else if (record.act == made)
            log.older = record.digest;
    });
    if (!done)
        return Unexpected(done.error());
    return log;
}

/// Lets every task pass with its events.
Result<void> forEachTask(const Store& store,
                         const std::function<void(const Task&, const std::vector<TaskEvent>&)>& visit)
{
    const auto tasks = readTasks(store);
    if (!tasks)
        return Unexpected(tasks.error());
    for (const Task& task : *tasks) {
        const auto events = readTaskEvents(store, task.id);
        if (!events)
            return Unexpected(events.error());
        visit(task, *events);
    }
    return {};
}

/// Events without a record, in the order of tasks.
class OlderEvents {
public:
    void add(const std::string& number, const TaskEvent& event) { m_digests += eventDigest(number, event); }
    [[nodiscard]] std::string digest() const
    {
        if (m_digests.empty())
            return {};
        CanonicalBytes bytes;
        bytes.add(std::string_view(m_digests));
        return digestOf(std::move(bytes));
    }

private:
    std::string m_digests;
};

} // namespace

Result<void> recordTaskStep(Store& store, const Task& after, const TaskEvent& event)
{
    const AuditEntry entry{AuditAct::TaskStep, event.person, subjectOf(after.number, event.sequence),
                           std::string(taskMoveText(event.move)),
                           eventDigest(after.number, event) + taskDigest(after)};
    return appendAudit(store, entry, event.recordedAt);
}

Result<std::string> unrecordedTaskDigest(const Store& store)
{
    const auto log = readLog(store);
    if (!log)
        return Unexpected(log.error());
    OlderEvents older;
    auto done = forEachTask(store, [&](const Task& task, const std::vector<TaskEvent>& events) {
        for (const TaskEvent& event : events) {
            if (!log->steps.contains(subjectOf(task.number, event.sequence)))
                older.add(task.number, event);
        }
    });
    if (!done)
        return Unexpected(done.error());
    return older.digest();
}

Result<TaskCheck> checkTasks(const Store& store)
{
    auto log = readLog(store);
    if (!log)
        return Unexpected(log.error());
    TaskCheck check;
    OlderEvents older;
    const auto isWrong = [&check](const std::string& number) {
        if (check.wrong++ == 0)
            check.first = number;
    };
    auto done = forEachTask(store, [&](const Task& task, const std::vector<TaskEvent>& events) {
        std::string lastRecord;
        int next = 1;
        bool isSound = static_cast<int>(events.size()) == task.events && !events.empty() &&
                       events.back().after == task.state;
        for (const TaskEvent& event : events) {
            ++check.events;
            isSound = isSound && event.sequence == next++;
            const auto found = log->steps.find(subjectOf(task.number, event.sequence));
            if (found == log->steps.end()) {
                older.add(task.number, event);
                continue;
            }
            lastRecord = found->second;
            isSound = isSound && lastRecord.starts_with(eventDigest(task.number, event));
            log->steps.erase(found);
        }
        if (!isSound || (!lastRecord.empty() && !lastRecord.ends_with(taskDigest(task))))
            isWrong(task.number);
    });
    if (!done)
        return Unexpected(done.error());
    for (const auto& [subject, digest] : std::map(log->steps.begin(), log->steps.end()))
        isWrong(subject + " is gone");
    if (older.digest() != log->older)
        isWrong("steps without a record");
    return check;
}

} // namespace jingge
