// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/changes.h"
#include "app/ctl/commands.h"
#include "app/ctl/followtables.h"
#include "app/ctl/papersheet.h"
#include "app/ctl/session.h"
#include "core/store/callbackrepository.h"
#include "core/store/store.h"
#include "core/workflow/callbackdesk.h"
#include "core/workspace/callbacksheet.h"
#include "core/workspace/duty.h"

#include <QtGlobal>

#include <memory>

namespace jingge {

namespace {

/// The words of every subcommand; each takes what it needs.
struct CallbackWords {
    StoreOption store;
    OutputOptions output;
    ChangeOptions change;
    std::string week;
    std::string officer;
    std::string out;
    std::string at;
    std::string state;
    std::string call;
    std::string result;
    std::string solved;
    std::string satisfaction;
    std::string measure;
    std::string next;
    std::string reason;
    std::string title;
    std::vector<std::string> files;
    std::int64_t weeks = 8;
    std::int64_t sequence = 0;
    bool isLate = false;
};

/// The store open beside its frame: a week is looked up in both.
struct Book {
    std::unique_ptr<Workspace> workspace;
    std::unique_ptr<Store> store;
    Duty duty;

    [[nodiscard]] Result<CallbackWeek> week(const std::string& name) const
    {
        return readCallbackWeek(*workspace, *store, duty.calendar, name);
    }
};

Result<Book> openBook(const CallbackWords& words, bool isWriter)
{
    const auto path = words.store.path();
    if (!path)
        return Unexpected(path.error());
    auto store = isWriter ? Store::openForWriting(*path, Creation::Refused) : Store::openForReading(*path);
    if (!store)
        return Unexpected(store.error());
    auto workspace = Workspace::open(*path);
    auto duty = readDuty(**store);
    if (!workspace || !duty)
        return Unexpected(!workspace ? workspace.error() : duty.error());
    return Book{std::move(*workspace), std::move(*store), std::move(*duty)};
}

Result<CivilTime> momentOf(const CallbackWords& words)
{
    if (words.at.empty())
        return SystemClock().now();
    const auto time = parseIsoTime(words.at);
    if (!time)
        return usageError("--at", {QT_TRANSLATE_NOOP("core", "not a date or a date-time: %1"), {words.at}});
    return *time;
}

std::optional<std::string> officerOf(const CallbackWords& words)
{
    return words.officer.empty() ? std::nullopt : std::optional(words.officer);
}

Result<void> writeSheet(const CallbackWords& words, const CallbackWeek& week, const CategoryNamer& named)
{
#ifdef JINGGE_CHARTS
    if (words.out.ends_with(".pdf")) {
        const auto form = callbackForm(week, officerOf(words), named);
        return form ? writePaperSheet(words.out, *form) : Result<void>(Unexpected(form.error()));
    }
#endif
    return writeCallbackSheet(words.out, week, officerOf(words), named);
}

Result<int> runSheet(const CallbackWords& words)
{
    const auto book = openBook(words, false);
    if (!book)
        return Unexpected(book.error());
    const auto week = book->week(words.week);
    if (!week)
        return Unexpected(week.error());
    const auto named = [&](const std::string& code) { return book->workspace->categoryNames(code).second; };
    if (auto written = writeSheet(words, *week, named); !written)
        return Unexpected(written.error());
    const CallbackCounts counts = week->counts(week->range.to, officerOf(words));
    return words.output.print(
        {{"file", "week", "calls", "due_at"}, {{words.out, week->week, counts.due, week->dueAt.text()}}});
}

Result<int> runImport(const CallbackWords& words)
{
    const auto at = words.change.at();
    if (!at)
        return Unexpected(at.error());
    const auto book = openBook(words, true);
    if (!book)
        return Unexpected(book.error());
    Table table{{"file", "week", "recorded", "unchanged", "empty"}, {}};
    for (const std::string& file : words.files) {
        const auto name = callbackSheetWeek(file);
        const auto week = name ? book->week(*name) : Result<CallbackWeek>(Unexpected(name.error()));
        if (!week)
            return Unexpected(week.error());
        const auto report =
            takeCallbackSheet(*book->store, *week, file, *at, words.change.now(), words.change.person());
        if (!report)
            return Unexpected(report.error());
        table.rows.push_back({file, report->week, std::int64_t{report->recorded},
                              std::int64_t{report->unchanged}, std::int64_t{report->empty}});
    }
    return words.output.print(table);
}

Result<int> runList(const CallbackWords& words)
{
    const auto now = momentOf(words);
    const auto state = parseCallbackState(words.state);
    if (!now)
        return Unexpected(now.error());
    if (!words.state.empty() && !state)
        return usageError("--state", {QT_TRANSLATE_NOOP("core", "no such state: %1"), {words.state}});
    const auto book = openBook(words, false);
    if (!book)
        return Unexpected(book.error());
    auto week = book->week(words.week);
    if (!week)
        return Unexpected(week.error());
    std::erase_if(week->calls, [&](const CallbackCall& call) {
        return (words.isLate && !isLate(call.callback, *now)) || (state && call.callback.state != *state) ||
               (!words.officer.empty() && call.officer != words.officer);
    });
    return words.output.print(callbackTable(week->calls, *now));
}

Result<int> runWeeks(const CallbackWords& words)
{
    const auto now = momentOf(words);
    if (!now)
        return Unexpected(now.error());
    if (words.weeks < 1 || words.weeks > 520)
        return usageError("--weeks", QT_TRANSLATE_NOOP("core", "must be 1 to 520"));
    const auto book = openBook(words, false);
    if (!book)
        return Unexpected(book.error());
    const auto weeks = readCallbackWeeks(*book->workspace, *book->store, book->duty.calendar, *now,
                                         static_cast<int>(words.weeks));
    return weeks ? words.output.print(callbackWeekTable(*weeks)) : Result<int>(Unexpected(weeks.error()));
}

Result<int> runRates(const CallbackWords& words)
{
    const auto now = momentOf(words);
    const auto book = now ? openBook(words, false) : Result<Book>(Unexpected(now.error()));
    if (!book)
        return Unexpected(book.error());
    const auto week = book->week(words.week);
    if (!week)
        return Unexpected(week.error());
    std::vector<std::optional<std::string>> officers{officerOf(words)};
    if (words.officer == "each") {
        const std::vector<std::string> names = week->officers();
        officers.assign(names.begin(), names.end());
    }
    return words.output.print(callbackRateTable(*week, *now, officers));
}

Result<const CallbackCall*> callOf(const CallbackWeek& week, const CallbackWords& words)
{
    const CallbackCall* call = week.find(words.call);
    if (call == nullptr)
        return fail(ErrorKind::Data, "callbacks", words.call,
                    {QT_TRANSLATE_NOOP("core", "is no call of %1 to be called back"), {week.week}});
    return call;
}

/// The week of a call by its source id, so that nobody needs to say it.
Result<CallbackWeek> weekOfCall(const Book& book, const CallbackWords& words)
{
    if (!words.week.empty())
        return book.week(words.week);
    const Frame& frame = *book.workspace->frame();
    std::vector<IncidentId> all;
    for (std::size_t row = 0; row < frame.size(); ++row)
        all.push_back(frame.incident(row));
    const auto sources = book.workspace->sourceIds(all);
    if (!sources)
        return Unexpected(sources.error());
    const auto found = std::ranges::find(*sources, words.call);
    if (found == sources->end())
        return fail(ErrorKind::Data, "callbacks", words.call,
                    QT_TRANSLATE_NOOP("core", "there is no such incident"));
    return book.week(weekText(frame.receivedAt(static_cast<std::size_t>(found - sources->begin())).date()));
}

Result<CallbackStep> stepOf(const CallbackWords& words)
{
    const auto at = words.change.at();
    if (!at)
        return Unexpected(at.error());
    CallbackStep step;
    step.at = *at;
    step.now = words.change.now();
    step.person = words.change.person();
    step.measure = words.measure;
    if (words.result != "reached" && words.result != "missed")
        return usageError("--result", QT_TRANSLATE_NOOP("core", "must be reached or missed"));
    step.move = words.result == "reached" ? CallbackMove::Reach : CallbackMove::Attempt;
    if (!words.solved.empty() && words.solved != "yes" && words.solved != "no")
        return usageError("--solved", QT_TRANSLATE_NOOP("core", "must be yes or no"));
    if (!words.solved.empty())
        step.isSolved = words.solved == "yes";
    step.satisfaction = parseSatisfaction(words.satisfaction);
    if (!words.satisfaction.empty() && !step.satisfaction)
        return usageError("--satisfaction",
                          QT_TRANSLATE_NOOP("core", "must be satisfied, fairly or dissatisfied"));
    if (!words.next.empty()) {
        const auto day = parseIsoTime(words.next);
        if (!day)
            return usageError("--next",
                              {QT_TRANSLATE_NOOP("core", "not a date or a date-time: %1"), {words.next}});
        step.nextOn = day->date();
    }
    return step;
}

/// Opens for writing, finds the call, does something with it and prints it as it is then.
Result<int> changeCall(const CallbackWords& words,
                       const std::function<Result<void>(Book&, const CallbackCall&)>& change)
{
    auto book = openBook(words, true);
    if (!book)
        return Unexpected(book.error());
    const auto week = weekOfCall(*book, words);
    const auto call = week ? callOf(*week, words) : Result<const CallbackCall*>(Unexpected(week.error()));
    if (!call)
        return Unexpected(call.error());
    if (auto done = change(*book, **call); !done)
        return Unexpected(done.error());
    const auto after = book->week(week->week);
    if (!after)
        return Unexpected(after.error());
    return words.output.print(callbackTable({after->find(words.call), 1}, words.change.now()));
}

Result<int> runRecord(const CallbackWords& words)
{
    const auto step = stepOf(words);
    if (!step)
        return Unexpected(step.error());
    return changeCall(words, [&](Book& book, const CallbackCall& call) -> Result<void> {
        const auto after = recordCallback(*book.store, call.callback, *step);
        return after ? Result<void>() : Result<void>(Unexpected(after.error()));
    });
}

Result<int> runStrike(const CallbackWords& words)
{
    const auto at = words.change.at();
    if (!at)
        return Unexpected(at.error());
    CallbackStep step;
    step.move = CallbackMove::Strike;
    step.at = *at;
    step.now = words.change.now();
    step.person = words.change.person();
    step.struck = static_cast<int>(words.sequence);
    step.text = words.reason;
    return changeCall(words, [&](Book& book, const CallbackCall& call) -> Result<void> {
        const auto after = recordCallback(*book.store, call.callback, step);
        return after ? Result<void>() : Result<void>(Unexpected(after.error()));
    });
}

Result<int> runTask(const CallbackWords& words)
{
    const auto at = words.change.at();
    if (!at)
        return Unexpected(at.error());
    return changeCall(words, [&](Book& book, const CallbackCall& call) -> Result<void> {
        TaskDraft draft = callbackTaskDraft(call, words.title);
        draft.at = *at;
        draft.now = words.change.now();
        draft.person = words.change.person();
        const auto task = draftCallbackTask(*book.store, call.callback, draft);
        return task ? Result<void>() : Result<void>(Unexpected(task.error()));
    });
}

Result<int> runLog(const CallbackWords& words)
{
    const auto book = openBook(words, false);
    const auto week = book ? weekOfCall(*book, words) : Result<CallbackWeek>(Unexpected(book.error()));
    const auto call = week ? callOf(*week, words) : Result<const CallbackCall*>(Unexpected(week.error()));
    if (!call)
        return Unexpected(call.error());
    const auto events = readCallbackEvents(*book->store, (*call)->incident.number);
    return events ? words.output.print(callbackLogTable(*events)) : Result<int>(Unexpected(events.error()));
}

Result<int> runSign(const CallbackWords& words, bool isSigning)
{
    const auto at = words.change.at();
    if (!at)
        return Unexpected(at.error());
    const auto book = openBook(words, true);
    if (!book)
        return Unexpected(book.error());
    const auto week = book->week(words.week);
    if (!week)
        return Unexpected(week.error());
    WeekSignature one;
    one.week = week->week;
    one.at = *at;
    one.recordedAt = words.change.now();
    one.person = words.change.person();
    one.reason = words.reason;
    one.counts = week->counts(*at);
    const auto done = isSigning ? signWeek(*book->store, one) : revokeWeek(*book->store, one);
    if (!done)
        return Unexpected(done.error());
    return words.output.print(signatureTable({*done}));
}

Result<int> runSignatures(const CallbackWords& words)
{
    const auto path = words.store.path();
    const auto store =
        path ? Store::openForReading(*path) : Result<std::unique_ptr<Store>>(Unexpected(path.error()));
    if (!store)
        return Unexpected(store.error());
    const auto signatures = readWeekSignatures(**store, words.week);
    return signatures ? words.output.print(signatureTable(*signatures))
                      : Result<int>(Unexpected(signatures.error()));
}

Command addCommand(Command callbacks, const std::string& name, const std::string& help,
                   std::shared_ptr<CallbackWords>& words)
{
    words = std::make_shared<CallbackWords>();
    Command command = callbacks.add(name, help);
    words->store.addTo(command);
    words->output.addTo(command);
    return command;
}

void addSheets(Command callbacks)
{
    std::shared_ptr<CallbackWords> words;
    Command sheet = addCommand(callbacks, "sheet",
                               "Write the week's list to be filled in, and the calls in detail", words);
    sheet.text("--week", words->week, "2025-W20", true)
        .text("--officer", words->officer, "The calls of one officer alone")
        .text("--out", words->out, "File to write: .xlsx .csv .pdf", true)
        .run([words] { return runSheet(*words); });
    Command taking =
        addCommand(callbacks, "import", "Read filled sheets back, each whole or not at all", words);
    words->change.addTo(taking);
    taking.files("files", words->files, "Filled sheets").run([words] { return runImport(*words); });
}

void addReading(Command callbacks)
{
    std::shared_ptr<CallbackWords> words;
    Command list = addCommand(callbacks, "list", "The calls of a week and how far each is", words);
    list.text("--week", words->week, "2025-W20", true)
        .text("--officer", words->officer, "Of one officer")
        .text("--state", words->state, "due, tried, settled or unsettled")
        .text("--at", words->at, "Late as of this time (default: now)")
        .flag("--late", words->isLate, "Late ones alone")
        .run([words] { return runList(*words); });
    Command weeks =
        addCommand(callbacks, "weeks", "The weeks up to now: how many are late, who signed", words);
    weeks.number("--weeks", words->weeks, "How many (default 8)")
        .text("--at", words->at, "As of this time (default: now)")
        .run([words] { return runWeeks(*words); });
    Command rates = addCommand(callbacks, "rates",
                               "Every rate of a week with its formula, numerator and denominator", words);
    rates.text("--week", words->week, "2025-W20", true)
        .text("--officer", words->officer, "Of one officer; each: one after the other")
        .text("--at", words->at, "As of this time (default: now)")
        .run([words] { return runRates(*words); });
    Command log = addCommand(callbacks, "log", "Every entry of one callback", words);
    log.text("--call", words->call, "Source id of the incident", true).run([words] {
        return runLog(*words);
    });
    Command signatures =
        addCommand(callbacks, "signatures", "Who signed and who revoked, with the figures", words);
    signatures.text("--week", words->week, "Of one week").run([words] { return runSignatures(*words); });
}

void addChanging(Command callbacks)
{
    std::shared_ptr<CallbackWords> words;
    Command record = addCommand(callbacks, "record", "What came of one callback", words);
    words->change.addTo(record);
    record.text("--call", words->call, "Source id of the incident", true)
        .text("--result", words->result, "reached or missed", true)
        .text("--solved", words->solved, "yes or no")
        .text("--satisfaction", words->satisfaction, "satisfied, fairly or dissatisfied (1, 2, 3)")
        .text("--measure", words->measure, "What was done about it")
        .text("--next", words->next, "Day of the next call")
        .run([words] { return runRecord(*words); });
    Command strike =
        addCommand(callbacks, "strike", "Take back an entry that was a mistake; it stays in the log", words);
    words->change.addTo(strike);
    strike.text("--call", words->call, "Source id of the incident", true)
        .number("--entry", words->sequence, "Its number in the log", true)
        .text("--reason", words->reason, "Why", true)
        .run([words] { return runStrike(*words); });
    Command task =
        addCommand(callbacks, "task",
                   "Draft a task for a caller who is dissatisfied or whose matter is unsolved", words);
    words->change.addTo(task);
    task.text("--call", words->call, "Source id of the incident", true)
        .text("--title", words->title, "What it is about", true)
        .run([words] { return runTask(*words); });
    Command sign = addCommand(callbacks, "sign", "Sign a week that is over", words);
    words->change.addTo(sign);
    sign.text("--week", words->week, "2025-W20", true)
        .text("--reason", words->reason, "Why calls were not tried")
        .run([words] { return runSign(*words, true); });
    Command revoke = addCommand(callbacks, "revoke", "Take a signature back", words);
    words->change.addTo(revoke);
    revoke.text("--week", words->week, "2025-W20", true)
        .text("--reason", words->reason, "Why", true)
        .run([words] { return runSign(*words, false); });
}

} // namespace

void addCallbacks(Command root)
{
    Command callbacks = root.add("callbacks", "Calls of a week that are followed up and signed for");
    addSheets(callbacks);
    addReading(callbacks);
    addChanging(callbacks);
}

} // namespace jingge
