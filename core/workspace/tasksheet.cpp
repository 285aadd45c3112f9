// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/tasksheet.h"

#include "core/base/text.h"
#include "core/exchange/filledsheet.h"
#include "core/ingest/filledsheet.h"
#include "core/store/store.h"
#include "core/workflow/taskdesk.h"
#include "core/workspace/taskcard.h"
#include "core/workspace/workspace.h"

#include <QtGlobal>

#include <algorithm>
#include <charconv>
#include <set>

namespace jingge {

namespace {

constexpr const char* kKind = "tasks";
constexpr const char* kYes = "是";
constexpr const char* kMend =
    QT_TRANSLATE_NOOP("core", "nothing was recorded: mend the cell and read the sheet in again");

std::string shownTime(const std::optional<CivilTime>& time)
{
    std::string text = time ? time->text().substr(0, 16) : std::string();
    std::ranges::replace(text, 'T', ' ');
    return text;
}

std::vector<SheetColumn> columns()
{
    return {{"number", "指令编号", 11},
            {"title", "事由", 34},
            {"grid", "警格", 9},
            {"officer", "承办民警", 12},
            {"level", "级别", 5},
            {"state", "环节", 5},
            {"issued_at", "下发时间", 16},
            {"due_at", "办结时限", 16},
            {"overdue", "超期", 5},
            {"calls", "警情起数", 8},
            {"latest", "最近警情", 40},
            {"todo", "工作要求", 40},
            {"received", "是否签收", 9, true, {kYes}},
            {"feedback", "办理情况及结果", 44, true},
            {"key", "核对编号（勿改）", 16}};
}

/// The newest call: when and where.
std::string latestText(const TaskCard& card)
{
    if (card.incidents.empty())
        return {};
    const IncidentRow& last = card.incidents.back();
    return shownTime(last.receivedAt) + " " + last.address;
}

/// The task, and how much of its log the sheet knows.
std::string keyOf(const Task& task)
{
    return task.number + "/" + std::to_string(task.events);
}

std::vector<Cell> rowOf(const TaskCard& card, CivilTime now)
{
    const Task& task = card.task;
    return {task.number,
            task.title,
            textCell(task.grid),
            textCell(task.officer),
            std::int64_t{static_cast<int>(task.level)},
            std::string(taskStateMark(task.state)),
            textCell(shownTime(task.issuedAt)),
            textCell(shownTime(task.dueAt)),
            isOverdue(task, now) ? Cell(std::string(kYes)) : Cell(),
            std::int64_t{task.incidents},
            textCell(latestText(card)),
            textCell(task.measure),
            Cell(),
            Cell(),
            keyOf(task)};
}

/// One row of a sheet that came back.
struct Answer {
    Task task;
    std::string place;
    std::string feedback;
    bool isReceived = false;
    int eventsSeen = 0;
};

Unexpected wrong(const std::string& place, Message why)
{
    return fail(ErrorKind::Data, "tasks", place, std::move(why), kMend);
}

Result<Answer> readAnswer(const Store& store, const ReturnedSheet& sheet, const ReturnedSheet::Row& row,
                          const std::string& path)
{
    const auto place = [&](std::string_view key) { return path + ":" + sheet.place(row, key); };
    Answer answer;
    answer.place = place("feedback");
    answer.feedback = trimmed(sheet.text(row, "feedback"));
    const std::string_view received = trimmed(sheet.text(row, "received"));
    if (!received.empty() && received != kYes)
        return wrong(place("received"),
                     {QT_TRANSLATE_NOOP("core", "“%1” means nothing here"), {std::string(received)}});
    answer.isReceived = !received.empty();
    const auto parts = split(sheet.text(row, "key"), '/');
    const std::string number(sheet.text(row, "number"));
    if (parts.size() != 2 || parts[0] != number ||
        std::from_chars(parts[1].data(), parts[1].data() + parts[1].size(), answer.eventsSeen).ec !=
            std::errc())
        return wrong(place("key"), {QT_TRANSLATE_NOOP("core", "“%1” is not the check of task %2"),
                                    {std::string(sheet.text(row, "key")), number}});
    auto task = findTask(store, number);
    if (!task)
        return wrong(place("number"), {QT_TRANSLATE_NOOP("core", "there is no such task: %1"), {number}});
    answer.task = std::move(*task);
    return answer;
}

/// Whether the last feedback of the task is what the sheet says.
Result<bool> isKnown(const Store& store, const Answer& answer)
{
    const auto events = readTaskEvents(store, answer.task.id);
    if (!events)
        return Unexpected(events.error());
    for (auto event = events->rbegin(); event != events->rend(); ++event) {
        if (event->sequence <= answer.eventsSeen)
            return false;
        if (event->move == TaskMove::Feedback)
            return event->text == answer.feedback;
        if (event->move == TaskMove::Receive && answer.feedback.empty())
            return true;
    }
    return false;
}

/// Collects what the rows of one sheet change.
class SheetTaker {
public:
    SheetTaker(Store& store, const TaskStep& step, const HolidayCalendar& calendar)
        : m_store(store), m_step(step), m_calendar(calendar)
    {
    }

    Result<void> take(const Answer& answer)
    {
        if (answer.feedback.empty() && !answer.isReceived) {
            ++report.empty;
            return {};
        }
        const auto known = isKnown(m_store, answer);
        if (!known)
            return Unexpected(known.error());
        if (*known) {
            ++report.unchanged;
            return {};
        }
        if (answer.task.events != answer.eventsSeen)
            return wrong(answer.place,
                         {QT_TRANSLATE_NOOP("core", "task %1 was changed since the sheet went out"),
                          {answer.task.number}});
        return takeSteps(answer);
    }

    TaskSheetReport report;
    std::vector<TaskChange> changes;

private:
    Result<void> takeSteps(const Answer& answer)
    {
        Task task = answer.task;
        if (task.state == TaskState::Issued) {
            if (auto done = propose(answer, task, TaskMove::Receive, {}); !done)
                return done;
            report.received += answer.feedback.empty() ? 1 : 0;
        } else if (answer.feedback.empty()) {
            ++report.unchanged; // signed for already
        }
        if (answer.feedback.empty())
            return {};
        ++report.fedBack;
        return propose(answer, task, TaskMove::Feedback, answer.feedback);
    }

    Result<void> propose(const Answer& answer, Task& task, TaskMove move, const std::string& text)
    {
        TaskStep step = m_step;
        step.move = move;
        step.text = text;
        auto change = proposeMove(m_store, task, step, m_calendar);
        if (!change)
            return wrong(answer.place, change.error().why);
        task = change->after;
        changes.push_back(std::move(*change));
        return {};
    }

    Store& m_store;
    TaskStep m_step;
    const HolidayCalendar& m_calendar;
};

} // namespace

Result<void> writeTaskSheet(const std::string& path, const Workspace& workspace, const Store& store,
                            std::span<const Task> tasks, const TaskSheetHead& head, CivilTime now)
{
    if (tasks.empty())
        return fail(ErrorKind::Data, "tasks", head.officer,
                    QT_TRANSLATE_NOOP("core", "there is no open task for a sheet"));
    SheetForm form;
    form.kind = kKind;
    form.id = head.week;
    form.name = "指令单";
    form.title = head.officer + "　" + head.week + "　指令单";
    form.columns = columns();
    std::vector<Task> ordered(tasks.begin(), tasks.end());
    std::ranges::stable_sort(ordered, [&](const Task& a, const Task& b) {
        return std::pair(!isOverdue(a, now), a.dueAt.value_or(CivilTime{INT64_MAX})) <
               std::pair(!isOverdue(b, now), b.dueAt.value_or(CivilTime{INT64_MAX}));
    });
    for (const Task& task : ordered) {
        const auto card = readTaskCard(workspace, store, task.id);
        if (!card)
            return Unexpected(card.error());
        form.rows.push_back(rowOf(*card, now));
    }
    return writeFilledSheet(path, form);
}

Result<TaskSheetReport> takeTaskSheet(Store& store, const std::string& path, CivilTime at, CivilTime now,
                                      const std::string& person, const HolidayCalendar& calendar)
{
    const auto sheet = readFilledSheet(path, kKind, {"number", "received", "feedback", "key"});
    if (!sheet)
        return Unexpected(sheet.error());
    SheetTaker taker(store, {TaskMove::Feedback, at, now, person, {}, {}, {}, {}}, calendar);
    std::set<std::string> seen;
    for (const ReturnedSheet::Row& row : sheet->rows) {
        const auto answer = readAnswer(store, *sheet, row, path);
        if (!answer)
            return Unexpected(answer.error());
        if (!seen.insert(answer->task.number).second)
            return wrong(
                path + ":" + sheet->place(row, "number"),
                {QT_TRANSLATE_NOOP("core", "task %1 stands in the sheet twice"), {answer->task.number}});
        if (auto done = taker.take(*answer); !done)
            return Unexpected(done.error());
    }
    if (auto done = taker.changes.empty() ? Result<void>() : saveTasks(store, taker.changes); !done)
        return Unexpected(done.error());
    return taker.report;
}

} // namespace jingge
