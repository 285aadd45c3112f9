// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/changes.h"
#include "app/ctl/commands.h"
#include "app/ctl/session.h"
#include "core/base/text.h"
#include "core/store/problemrepository.h"
#include "core/store/store.h"
#include "core/store/taskrepository.h"
#include "core/workflow/problemdesk.h"
#include "core/workflow/problemeffect.h"
#include "core/workflow/ruletrial.h"

#include <QtGlobal>

#include <charconv>
#include <memory>

namespace jingge {

namespace {

struct ProblemWords {
    StoreOption store;
    OutputOptions output;
    ChangeOptions change;
    std::string id;
    std::string name;
    std::string categories;
    std::string grid;
    std::string outline;
    std::string officer;
    std::string unit;
    std::string value;
    std::string task;
    std::string text;
    std::string state;
};

const std::vector<std::string> kColumns{"id",      "number", "name",      "state",     "categories", "grid",
                                        "officer", "unit",   "opened_at", "closed_at", "events"};

std::vector<Cell> rowOf(const Problem& one)
{
    return {one.id.value(),
            one.number,
            one.name,
            std::string(problemStateText(one.state)),
            one.categories,
            textCell(one.grid),
            textCell(one.officer),
            textCell(one.unit),
            one.openedAt.text(),
            one.closedAt ? Cell(one.closedAt->text()) : Cell(),
            std::int64_t{one.events}};
}

Result<std::unique_ptr<Store>> openStore(const ProblemWords& words, bool isWriter)
{
    const auto path = words.store.path();
    if (!path)
        return Unexpected(path.error());
    return isWriter ? Store::openForWriting(*path, Creation::Refused) : Store::openForReading(*path);
}

Result<int> runList(const ProblemWords& words)
{
    const auto state = parseProblemState(words.state);
    if (!words.state.empty() && !state)
        return usageError("--state", {QT_TRANSLATE_NOOP("core", "no such state: %1"), {words.state}});
    const auto store = openStore(words, false);
    const auto problems =
        store ? readProblems(**store) : Result<std::vector<Problem>>(Unexpected(store.error()));
    if (!problems)
        return Unexpected(problems.error());
    Table table{kColumns, {}};
    for (const Problem& one : *problems) {
        if (!state || one.state == *state)
            table.rows.push_back(rowOf(one));
    }
    return words.output.print(table);
}

std::string quietText(const ProblemSpan& span)
{
    return span.after > 0 ? "no" : span.isOver ? "yes" : "cannot tell yet";
}

/// before_30, after_30, quiet_30, ratio_30, low_30, high_30, verdict_30 …
void addSpan(Table& table, const ProblemSpan& span, int days)
{
    const std::string end = "_" + std::to_string(days);
    for (const char* column : {"before", "after", "quiet", "ratio", "low", "high", "verdict"})
        table.columns.push_back(column + end);
    std::vector<Cell>& row = table.rows.front();
    if (span.days == 0) {
        row.insert(row.end(), 7, Cell());
        return;
    }
    row.insert(row.end(), {span.before, span.after, quietText(span)});
    if (!span.ratio) {
        row.insert(row.end(), {Cell(), Cell(), Cell(), std::string("cannot-tell-yet")});
        return;
    }
    row.insert(row.end(),
               {FixedNumber{span.ratio->estimate, 2}, FixedNumber{span.ratio->low, 2},
                FixedNumber{span.ratio->high, 2}, std::string(effectVerdictName(span.ratio->verdict))});
}

Result<int> runShow(const ProblemWords& words)
{
    const auto store = openStore(words, false);
    const auto problem = store ? findProblem(**store, words.id) : Result<Problem>(Unexpected(store.error()));
    if (!problem)
        return Unexpected(problem.error());
    const auto workspace = Workspace::open((*store)->path());
    if (!workspace)
        return Unexpected(workspace.error());
    const auto counts = countProblem(*(*workspace)->frame(), *problem);
    if (!counts)
        return Unexpected(counts.error());
    Table table{kColumns, {rowOf(*problem)}};
    table.columns.insert(table.columns.end(), {"outline", "calls", "while_open"});
    table.rows.front().insert(table.rows.front().end(),
                              {textCell(problem->outline), counts->calls, counts->whileOpen});
    for (std::size_t i = 0; i < counts->spans.size(); ++i)
        addSpan(table, counts->spans[i], std::array{30, 60, 90}[i]);
    return words.output.print(table);
}

Result<int> runLog(const ProblemWords& words)
{
    const auto store = openStore(words, false);
    const auto problem = store ? findProblem(**store, words.id) : Result<Problem>(Unexpected(store.error()));
    const auto events = problem ? readProblemEvents(**store, problem->id)
                                : Result<std::vector<ProblemEvent>>(Unexpected(problem.error()));
    if (!events)
        return Unexpected(events.error());
    Table table{{"sequence", "at", "recorded_at", "move", "person", "value", "task", "text"}, {}};
    for (const ProblemEvent& event : *events)
        table.rows.push_back({std::int64_t{event.sequence}, event.at.text(), event.recordedAt.text(),
                              std::string(problemMoveText(event.move)), event.person, cellOf(event.value),
                              event.task ? Cell(event.task->value()) : Cell(), textCell(event.text)});
    return words.output.print(table);
}

Result<int> printOne(const ProblemWords& words, const Result<Problem>& after)
{
    return after ? words.output.print(Table{kColumns, {rowOf(*after)}}) : Unexpected(after.error());
}

Result<int> runOpen(const ProblemWords& words)
{
    const auto at = words.change.at();
    const auto store = openStore(words, true);
    if (!at || !store)
        return Unexpected(!at ? at.error() : store.error());
    Problem problem;
    problem.name = words.name;
    problem.grid = words.grid;
    problem.outline = words.outline;
    problem.officer = words.officer;
    problem.unit = words.unit;
    problem.openedAt = *at;
    if (!words.categories.empty()) {
        for (const std::string_view piece : split(words.categories, ','))
            problem.categories.emplace_back(trimmed(piece));
    }
    const auto duty = readDuty(**store);
    if (!duty)
        return Unexpected(duty.error());
    if (problem.officer.empty())
        problem.officer = ownerOf(duty->station, problem.grid);
    return printOne(
        words, openProblem(**store, problem,
                           {ProblemMove::Open, *at, words.change.now(), words.change.person(), words.text}));
}

Result<std::optional<double>> readingOf(const ProblemWords& words)
{
    if (words.value.empty())
        return std::optional<double>();
    double value = 0;
    const auto [end, error] =
        std::from_chars(words.value.data(), words.value.data() + words.value.size(), value);
    if (error != std::errc() || end != words.value.data() + words.value.size())
        return usageError("--value", {QT_TRANSLATE_NOOP("core", "not a number: %1"), {words.value}});
    return std::optional(value);
}

Result<int> runMove(const ProblemWords& words, ProblemMove move)
{
    const auto at = words.change.at();
    const auto value = readingOf(words);
    if (!at || !value)
        return Unexpected(!at ? at.error() : value.error());
    const auto store = openStore(words, true);
    const auto seen = store ? findProblem(**store, words.id) : Result<Problem>(Unexpected(store.error()));
    if (!seen)
        return Unexpected(seen.error());
    ProblemStep step{move, *at, words.change.now(), words.change.person(), words.text, *value, {}};
    if (move == ProblemMove::Task) {
        const auto task = findTask(**store, words.task);
        if (!task)
            return Unexpected(task.error());
        step.task = task->id;
        step.text = task->number + (words.text.empty() ? "" : ": " + words.text);
    }
    return printOne(words, moveProblem(**store, *seen, step));
}

Command addCommand(Command problems, const std::string& name, const std::string& help,
                   std::shared_ptr<ProblemWords>& words)
{
    words = std::make_shared<ProblemWords>();
    Command command = problems.add(name, help);
    words->store.addTo(command);
    words->output.addTo(command);
    return command;
}

void addMove(Command problems, ProblemMove move, const std::string& help)
{
    std::shared_ptr<ProblemWords> words;
    Command command = addCommand(problems, std::string(problemMoveText(move)), help, words);
    words->change.addTo(command);
    command.text("--id", words->id, "Number or id of the problem", true)
        .text("--text", words->text, "What or why", needsText(move));
    if (move == ProblemMove::Measure)
        command.text("--value", words->value, "The reading, in the problem's unit", true);
    if (move == ProblemMove::Task)
        command.text("--task", words->task, "Number or id of the task", true);
    command.run([words, move] { return runMove(*words, move); });
}

} // namespace

void addProblems(Command root)
{
    Command problems =
        root.add("problems", "Problems with a name and a place, from the first call until they are gone");
    std::shared_ptr<ProblemWords> words;
    Command list = addCommand(problems, "list", "Problems, as they were opened", words);
    list.text("--state", words->state, "open, closed or struck").run([words] { return runList(*words); });
    Command show = addCommand(problems, "show",
                              "One problem, its calls before, during and after, beside alike grids", words);
    show.text("--id", words->id, "Number or id of the problem", true).run([words] {
        return runShow(*words);
    });
    Command log = addCommand(problems, "log", "Every step of one problem", words);
    log.text("--id", words->id, "Number or id of the problem", true).run([words] { return runLog(*words); });
    Command open = addCommand(problems, "open", "Give a problem a name", words);
    words->change.addTo(open);
    open.text("--name", words->name, "What people call it", true)
        .text("--category", words->categories, "Codes with commas (default: every category)")
        .text("--grid", words->grid, "Code of its grid")
        .text("--outline", words->outline, "POLYGON ((lon lat, …)) in WGS 84, instead of a whole grid")
        .text("--officer", words->officer, "Who has it (default: the grid's owner)")
        .text("--unit", words->unit, "Of a measure of its own beside the counts: minutes, agreements")
        .text("--text", words->text, "What it is about")
        .run([words] { return runOpen(*words); });
    addMove(problems, ProblemMove::Task, "Say which task was raised for it");
    addMove(problems, ProblemMove::Measure, "A reading of its own measure");
    addMove(problems, ProblemMove::Note, "Write something into its log");
    addMove(problems, ProblemMove::Comment, "A leader's comment, also after its end");
    addMove(problems, ProblemMove::Close, "It is done; whether the calls come back shows");
    addMove(problems, ProblemMove::Reopen, "It has come back");
    addMove(problems, ProblemMove::Strike, "It was none");
}

} // namespace jingge
