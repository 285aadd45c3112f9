// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/changes.h"
#include "app/ctl/commands.h"
#include "app/ctl/options.h"
#include "core/store/caserepository.h"
#include "core/store/store.h"
#include "core/workflow/casedesk.h"

#include <QtGlobal>

#include <memory>

namespace jingge {

namespace {

struct CaseWords {
    StoreOption store;
    OutputOptions output;
    ChangeOptions change;
    std::string number;
    std::string kind;
    std::string day;
    std::string from;
    std::string to;
    std::string text;
    bool isOpen = false;
    bool isAll = false;
};

Cell dateCell(const std::optional<CivilDate>& date)
{
    return date ? Cell(date->text()) : Cell();
}

const std::vector<std::string> kColumns{"number",    "kind",      "state",      "filed_on",
                                        "solved_on", "closed_on", "checked_on", "events"};

std::vector<Cell> rowOf(const LegalCase& one)
{
    return {one.number,
            one.kind,
            std::string(caseStateText(one.state)),
            one.filedOn.text(),
            dateCell(one.solvedOn),
            dateCell(one.closedOn),
            dateCell(one.checkedOn),
            std::int64_t{one.events}};
}

Result<std::unique_ptr<Store>> openStore(const CaseWords& words, bool isWriter)
{
    const auto path = words.store.path();
    if (!path)
        return Unexpected(path.error());
    return isWriter ? Store::openForWriting(*path, Creation::Refused) : Store::openForReading(*path);
}

Result<std::vector<LegalCase>> readAll(const CaseWords& words)
{
    const auto store = openStore(words, false);
    return store ? readCases(**store) : Result<std::vector<LegalCase>>(Unexpected(store.error()));
}

Result<CivilDate> readDay(const std::string& text, const char* option, CivilDate otherwise)
{
    const auto time = readMoment(text, option);
    if (!time)
        return Unexpected(time.error());
    return *time ? (*time)->date() : otherwise;
}

Result<int> runList(const CaseWords& words)
{
    const auto cases = readAll(words);
    if (!cases)
        return Unexpected(cases.error());
    Table table{kColumns, {}};
    for (const LegalCase& one : *cases) {
        if (!words.isOpen || one.state == CaseState::Open)
            table.rows.push_back(rowOf(one));
    }
    return words.output.print(table);
}

Result<int> runDue(const CaseWords& words)
{
    const auto day = readDay(words.day, "--day", words.change.now().date());
    const auto cases = readAll(words);
    if (!day || !cases)
        return Unexpected(!day ? day.error() : cases.error());
    Table table{{"number", "kind", "filed_on", "rhythm", "from", "until", "days_left", "done"}, {}};
    for (const LegalCase& one : *cases) {
        const auto due = dueOf(one, *day);
        if (due && (words.isAll || !due->isDone))
            table.rows.push_back({one.number, one.kind, one.filedOn.text(),
                                  std::string(caseRhythmText(due->rhythm)), due->from.text(), due->to.text(),
                                  std::int64_t{due->to.days - day->days}, due->isDone});
    }
    return words.output.print(table);
}

/// A share of a whole with its formula; without a whole no share.
std::vector<Cell> rateRow(const char* name, const char* formula, std::int64_t part, std::int64_t whole)
{
    return {std::string(name), std::string(formula), part, whole,
            whole == 0
                ? Cell()
                : Cell(FixedNumber{100.0 * static_cast<double>(part) / static_cast<double>(whole), 1})};
}

Result<int> runRates(const CaseWords& words)
{
    const auto from = readDay(words.from, "--from", {});
    const auto to = readDay(words.to, "--to", {});
    const auto cases = readAll(words);
    if (!from || !to || !cases)
        return Unexpected(!from ? from.error() : !to ? to.error() : cases.error());
    const CaseRates rates = ratesOf(*cases, *from, *to);
    const Table table{
        {"rate", "formula", "numerator", "denominator", "percent"},
        {rateRow("solved_period", "solved in the period / filed in the period", rates.solved, rates.filed),
         rateRow("solved_cohort", "solved of those filed in the period / filed in the period",
                 rates.cohortSolved, rates.filed),
         rateRow("closed", "closed in the period / closed in it or open at its end", rates.closed,
                 rates.closed + rates.openAtEnd)}};
    return words.output.print(table);
}

Result<int> printOne(const CaseWords& words, const Result<LegalCase>& after)
{
    return after ? words.output.print(Table{kColumns, {rowOf(*after)}}) : Unexpected(after.error());
}

Result<int> runMove(const CaseWords& words, CaseMove move)
{
    const auto at = words.change.at();
    const auto store = openStore(words, true);
    if (!at || !store)
        return Unexpected(!at ? at.error() : store.error());
    const CaseStep step{move, at->date(), words.change.now(), words.change.person(), words.text};
    if (move == CaseMove::File) {
        LegalCase one;
        one.number = words.number;
        one.kind = words.kind;
        one.filedOn = at->date();
        return printOne(words, fileCase(**store, one, step));
    }
    const auto seen = findCase(**store, words.number);
    return seen ? printOne(words, moveCase(**store, *seen, step)) : Unexpected(seen.error());
}

Command addCommand(Command cases, const std::string& name, const std::string& help,
                   std::shared_ptr<CaseWords>& words)
{
    words = std::make_shared<CaseWords>();
    Command command = cases.add(name, help);
    words->store.addTo(command);
    words->output.addTo(command);
    return command;
}

void addMove(Command cases, CaseMove move, const std::string& help)
{
    std::shared_ptr<CaseWords> words;
    Command command = addCommand(cases, std::string(caseMoveText(move)), help, words);
    words->change.addTo(command);
    command.text("--number", words->number, "The case's number", true)
        .text("--text", words->text, "What or why", needsText(move));
    if (move == CaseMove::File)
        command.text("--kind", words->kind, "Its type", true);
    command.run([words, move] { return runMove(*words, move); });
}

} // namespace

void addCases(Command root)
{
    Command cases = root.add("cases", "Cases by number, type and dates: what month and quarter ask of them");
    std::shared_ptr<CaseWords> words;
    Command list = addCommand(cases, "list", "Cases, as they were filed", words);
    list.flag("--open", words->isOpen, "Open ones alone").run([words] { return runList(*words); });
    Command due =
        addCommand(cases, "due", "Open cases to be gone through this month, older ones this quarter", words);
    due.text("--day", words->day, "As of this day (default: today)")
        .flag("--all", words->isAll, "With those that are done")
        .run([words] { return runDue(*words); });
    Command rates =
        addCommand(cases, "rates", "Solved beside filed, in both forms, with what they are made of", words);
    rates.text("--from", words->from, "First day", true)
        .text("--to", words->to, "The day after the last", true)
        .run([words] { return runRates(*words); });
    addMove(cases, CaseMove::File, "A case is filed");
    addMove(cases, CaseMove::Solve, "It is solved");
    addMove(cases, CaseMove::Check, "Somebody went through it");
    addMove(cases, CaseMove::Close, "It is closed");
    addMove(cases, CaseMove::Reopen, "It is taken up again");
    addMove(cases, CaseMove::Strike, "It was none");
}

} // namespace jingge
