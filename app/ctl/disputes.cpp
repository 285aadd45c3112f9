// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/changes.h"
#include "app/ctl/commands.h"
#include "app/ctl/followtables.h"
#include "app/ctl/incidentnumbers.h"
#include "core/base/text.h"
#include "core/store/store.h"
#include "core/workflow/disputedesk.h"
#include "core/workflow/ruletrial.h"
#include "core/workspace/disputelist.h"
#include "core/workspace/duty.h"

#include <QtGlobal>

#include <algorithm>
#include <charconv>
#include <memory>

namespace jingge {

namespace {

/// The words of every subcommand; each takes what it needs.
struct DisputeWords {
    StoreOption store;
    OutputOptions output;
    ChangeOptions change;
    std::string id;
    std::string text;
    std::string title;
    std::string category;
    std::string level;
    std::string reason;
    std::string grid;
    std::string address;
    std::string sum;
    std::string officer;
    std::string sides;
    std::string parts;
    std::string incidents;
    std::string sourceKey;
    std::string form;
    std::string stage;
    std::string team;
    std::string members;
    std::string until;
    std::string meeting;
    std::string at;
    std::string states;
    std::vector<std::string> files;
    std::int64_t everyDays = 0;
    bool isMissing = false;
};

Result<std::unique_ptr<Store>> openStore(const DisputeWords& words, bool isWriter)
{
    const auto path = words.store.path();
    if (!path)
        return Unexpected(path.error());
    return isWriter ? Store::openForWriting(*path, Creation::Refused) : Store::openForReading(*path);
}

Result<std::optional<CivilDate>> dayOf(const char* option, const std::string& text)
{
    if (text.empty())
        return std::optional<CivilDate>();
    const auto time = parseIsoTime(text);
    if (!time)
        return usageError(option, {QT_TRANSLATE_NOOP("core", "not a date or a date-time: %1"), {text}});
    return std::optional(time->date());
}

Result<CivilDate> today(const DisputeWords& words)
{
    const auto day = dayOf("--at", words.at);
    if (!day)
        return Unexpected(day.error());
    return day->value_or(SystemClock().now().date());
}

Result<std::optional<DisputeLevel>> levelOf(const DisputeWords& words)
{
    const auto level = parseDisputeLevel(words.level);
    if (!words.level.empty() && !level)
        return usageError("--level", QT_TRANSLATE_NOOP("core", "must be red, yellow or blue"));
    return level;
}

/// `police=张警官,lawyer=李律师`; of --sides the names alone, with commas.
std::vector<DisputePart> partsOf(const DisputeWords& words)
{
    std::vector<DisputePart> parts;
    const char* sides[] = {"side-a", "side-b"};
    std::size_t side = 0;
    for (const std::string_view name : split(words.sides, ',')) {
        if (!trimmed(name).empty())
            parts.push_back({sides[std::min<std::size_t>(side++, 1)], std::string(trimmed(name))});
    }
    for (const std::string_view piece : split(words.parts, ',')) {
        const std::size_t at = piece.find('=');
        if (!trimmed(piece).empty())
            parts.push_back(
                {std::string(trimmed(piece.substr(0, at))),
                 at == std::string_view::npos ? std::string() : std::string(trimmed(piece.substr(at + 1)))});
    }
    return parts;
}

Result<TeamId> teamOf(const Store& store, const std::string& name)
{
    if (name.empty())
        return TeamId();
    const auto teams = readTeams(store);
    if (!teams)
        return Unexpected(teams.error());
    const auto found = std::ranges::find(*teams, name, &MediatorTeam::name);
    if (found == teams->end())
        return fail(ErrorKind::Data, "disputes", name,
                    QT_TRANSLATE_NOOP("core", "there is no team of that name"));
    return found->id;
}

Result<int> printOne(const DisputeWords& words, const Store& store, const Dispute& dispute, CivilDate day)
{
    const auto file = readDisputeFile(store, dispute.number, day);
    if (!file)
        return Unexpected(file.error());
    return words.output.print(disputeTable({&*file, 1}));
}

Result<int> runList(const DisputeWords& words)
{
    const auto day = today(words);
    const auto level = levelOf(words);
    if (!day || !level)
        return Unexpected(!day ? day.error() : level.error());
    std::vector<DisputeState> states;
    for (const std::string_view piece : split(words.states, ',')) {
        const auto state = parseDisputeState(trimmed(piece));
        if (!state && !trimmed(piece).empty())
            return usageError("--state",
                              {QT_TRANSLATE_NOOP("core", "no such state: %1"), {std::string(piece)}});
        if (state)
            states.push_back(*state);
    }
    const auto store = openStore(words, false);
    auto files =
        store ? readDisputeFiles(**store, *day) : Result<std::vector<DisputeFile>>(Unexpected(store.error()));
    if (!files)
        return Unexpected(files.error());
    std::erase_if(*files, [&](const DisputeFile& file) {
        const Dispute& one = file.dispute;
        return (*level && one.level != **level) || (!words.grid.empty() && one.grid != words.grid) ||
               (!states.empty() && std::ranges::find(states, one.state) == states.end()) ||
               (words.isMissing && (!isOpen(one.state) || file.rhythm.missing.empty()));
    });
    return words.output.print(disputeTable(*files));
}

Result<int> runShow(const DisputeWords& words, bool isLog)
{
    const auto day = today(words);
    const auto store =
        day ? openStore(words, false) : Result<std::unique_ptr<Store>>(Unexpected(day.error()));
    const auto file =
        store ? readDisputeFile(**store, words.id, *day) : Result<DisputeFile>(Unexpected(store.error()));
    if (!file)
        return Unexpected(file.error());
    if (isLog)
        return words.output.print(disputeLogTable(*file));
    const auto parts = readDisputeParts(**store, file->dispute.id);
    const auto incidents = readDisputeIncidents(**store, file->dispute.id);
    if (!parts || !incidents)
        return Unexpected(!parts ? parts.error() : incidents.error());
    Table table = disputeTable({&*file, 1});
    std::vector<std::string> names;
    for (const DisputePart& part : *parts)
        names.push_back(part.role + "=" + part.name);
    table.columns.insert(table.columns.end(), {"parts", "calls"});
    table.rows.front().emplace_back(names.empty() ? Cell() : Cell(std::move(names)));
    table.rows.front().emplace_back(static_cast<std::int64_t>(incidents->size()));
    return words.output.print(table);
}

Result<int> runAgenda(const DisputeWords& words)
{
    const auto day = today(words);
    if (!day)
        return Unexpected(day.error());
    const auto period = meetingPeriod(words.meeting, *day);
    if (!period)
        return usageError("--meeting", QT_TRANSLATE_NOOP("core", "must be daily, weekly or monthly"));
    const auto store = openStore(words, false);
    // A review of today can still be made: only days before it are missed.
    const auto files =
        store ? readDisputeFiles(**store, *day) : Result<std::vector<DisputeFile>>(Unexpected(store.error()));
    if (!files)
        return Unexpected(files.error());
    return words.output.print(agendaTable(disputeAgenda(*files, *period)));
}

Result<int> runRates(const DisputeWords& words)
{
    const auto store = openStore(words, false);
    auto disputes = store ? readDisputes(**store) : Result<std::vector<Dispute>>(Unexpected(store.error()));
    if (!disputes)
        return Unexpected(disputes.error());
    std::erase_if(*disputes,
                  [&](const Dispute& one) { return !words.grid.empty() && one.grid != words.grid; });
    return words.output.print(disputeRateTable(disputeRates(*disputes)));
}

Result<int> printTeams(const DisputeWords& words, const Store& store)
{
    const auto teams = readTeams(store);
    const auto files = readDisputeFiles(store, SystemClock().now().date());
    if (!teams || !files)
        return Unexpected(!teams ? teams.error() : files.error());
    return words.output.print(teamTable(teamResults(*teams, *files)));
}

Result<int> runTeams(const DisputeWords& words)
{
    const auto store = openStore(words, false);
    return store ? printTeams(words, **store) : Result<int>(Unexpected(store.error()));
}

Result<int> runAddTeam(const DisputeWords& words)
{
    const auto at = words.change.at();
    const auto store = at ? openStore(words, true) : Result<std::unique_ptr<Store>>(Unexpected(at.error()));
    if (!store)
        return Unexpected(store.error());
    const auto added = addTeam(**store, {{}, words.team, words.members, *at, words.change.person()});
    return added ? printTeams(words, **store) : Result<int>(Unexpected(added.error()));
}

Result<DisputeDraft> draftOf(const DisputeWords& words)
{
    const auto at = words.change.at();
    const auto level = levelOf(words);
    if (!at || !level)
        return Unexpected(!at ? at.error() : level.error());
    DisputeDraft draft;
    draft.title = words.title;
    draft.category = words.category;
    draft.level = level->value_or(DisputeLevel::Blue);
    draft.levelReason = words.reason;
    draft.everyDays = static_cast<int>(words.everyDays);
    draft.sourceKey = words.sourceKey;
    draft.isOnline = !words.sourceKey.empty();
    draft.grid = words.grid;
    draft.address = words.address;
    draft.officer = words.officer;
    draft.parts = partsOf(words);
    draft.at = *at;
    draft.now = words.change.now();
    draft.person = words.change.person();
    if (!words.sum.empty()) {
        double sum = -1;
        const auto [end, error] = std::from_chars(words.sum.data(), words.sum.data() + words.sum.size(), sum);
        if (error != std::errc() || end != words.sum.data() + words.sum.size())
            return usageError("--sum", {QT_TRANSLATE_NOOP("core", "not a number: %1"), {words.sum}});
        draft.sumAtStake = sum;
    }
    return draft;
}

Result<int> runAdd(const DisputeWords& words)
{
    auto draft = draftOf(words);
    const auto path = words.store.path();
    if (!draft || !path)
        return Unexpected(!draft ? draft.error() : path.error());
    auto numbers = incidentNumbers(*path, "disputes add", words.incidents);
    const auto store =
        numbers ? openStore(words, true) : Result<std::unique_ptr<Store>>(Unexpected(numbers.error()));
    const auto duty = store ? readDuty(**store) : Result<Duty>(Unexpected(store.error()));
    if (!duty)
        return Unexpected(duty.error());
    draft->incidents = std::move(*numbers);
    if (draft->officer.empty())
        draft->officer = ownerOf(duty->station, words.grid);
    const auto dispute = addDispute(**store, *draft);
    if (!dispute)
        return Unexpected(dispute.error());
    return printOne(words, **store, *dispute, draft->at.date());
}

Result<int> runImport(const DisputeWords& words)
{
    const auto at = words.change.at();
    const auto store = at ? openStore(words, true) : Result<std::unique_ptr<Store>>(Unexpected(at.error()));
    if (!store)
        return Unexpected(store.error());
    Table table{{"file", "added", "known"}, {}};
    for (const std::string& file : words.files) {
        const auto report = takeDisputeList(**store, file, *at, words.change.person());
        if (!report)
            return Unexpected(report.error());
        table.rows.push_back(
            {file, static_cast<std::int64_t>(report->added.size()), std::int64_t{report->known}});
    }
    return words.output.print(table);
}

/// What the joint form's words say.
Result<void> readJoint(const DisputeWords& words, DisputeStep& step)
{
    const auto form = parseJointForm(words.form);
    step.stage = parseJointStage(words.stage);
    if (!form)
        return usageError("--form", QT_TRANSLATE_NOOP("core", "must be three-offices or officer-plus"));
    if (!step.stage)
        return usageError("--stage", QT_TRANSLATE_NOOP("core", "must be asked, accepted, met or ended"));
    step.form = *form;
    return {};
}

Result<int> runMove(const DisputeWords& words, DisputeMove move)
{
    const auto at = words.change.at();
    const auto level = levelOf(words);
    const auto until = dayOf("--by", words.until);
    if (!at || !level || !until)
        return Unexpected(!at ? at.error() : !level ? level.error() : until.error());
    DisputeStep step;
    step.move = move;
    step.at = *at;
    step.now = words.change.now();
    step.person = words.change.person();
    step.text = words.text;
    step.level = *level;
    step.everyDays = static_cast<int>(words.everyDays);
    step.until = *until;
    step.parts = partsOf(words);
    if (move == DisputeMove::Joint) {
        if (auto read = readJoint(words, step); !read)
            return Unexpected(read.error());
    }
    const auto store = openStore(words, true);
    const auto seen = store ? findDispute(**store, words.id) : Result<Dispute>(Unexpected(store.error()));
    const auto team = seen ? teamOf(**store, words.team) : Result<TeamId>(Unexpected(seen.error()));
    if (!team)
        return Unexpected(team.error());
    step.team = *team;
    const auto after = moveDispute(**store, *seen, step);
    if (!after)
        return Unexpected(after.error());
    return printOne(words, **store, *after, at->date());
}

Command addCommand(Command disputes, const std::string& name, const std::string& help,
                   std::shared_ptr<DisputeWords>& words)
{
    words = std::make_shared<DisputeWords>();
    Command command = disputes.add(name, help);
    words->store.addTo(command);
    words->output.addTo(command);
    return command;
}

void addReading(Command disputes)
{
    constexpr const char* kAt = "Missed reviews as of this day (default: today)";
    std::shared_ptr<DisputeWords> words;
    Command list = addCommand(disputes, "list", "Disputes, as they were found", words);
    list.text("--state", words->states,
              "found, visiting, resolved, failed, closed, struck; several with commas")
        .text("--level", words->level, "red, yellow or blue")
        .text("--grid", words->grid, "Of one grid")
        .text("--at", words->at, kAt)
        .flag("--missing", words->isMissing, "Those whose review was missed")
        .run([words] { return runList(*words); });
    Command show = addCommand(disputes, "show", "One dispute with who takes part", words);
    show.text("--id", words->id, "Number or id", true).text("--at", words->at, kAt).run([words] {
        return runShow(*words, false);
    });
    Command log = addCommand(disputes, "log", "Every entry of one dispute", words);
    log.text("--id", words->id, "Number or id", true).run([words] { return runShow(*words, true); });
    Command agenda = addCommand(disputes, "agenda",
                                "New, recoloured, overdue and due for a callback: for a meeting", words);
    agenda.text("--meeting", words->meeting, "daily, weekly or monthly", true)
        .text("--at", words->at, "A day of the period (default: today)")
        .run([words] { return runAgenda(*words); });
    Command rates =
        addCommand(disputes, "rates", "Every rate with its formula, numerator and denominator", words);
    rates.text("--grid", words->grid, "Of one grid").run([words] { return runRates(*words); });
    Command teams = addCommand(disputes, "teams", "Teams of mediators and what came of their cases", words);
    teams.run([words] { return runTeams(*words); });
}

void addMaking(Command disputes)
{
    std::shared_ptr<DisputeWords> words;
    Command add = addCommand(disputes, "add", "A dispute that somebody reports", words);
    words->change.addTo(add);
    add.text("--title", words->title, "What it is about", true)
        .text("--category", words->category, "Dotted code", true)
        .text("--level", words->level, "red, yellow or blue (default)")
        .text("--reason", words->reason, "Why this level; needed above blue")
        .number("--every", words->everyDays, "Days between reviews (default: 1, 7, 30 by level)")
        .text("--grid", words->grid, "Code of the grid")
        .text("--address", words->address, "Where")
        .text("--sum", words->sum, "Sum at stake, yuan")
        .text("--officer", words->officer, "Who looks after it (default: the grid's owner)")
        .text("--sides", words->sides, "Names of the sides, with commas; only masks are kept")
        .text("--parts", words->parts,
              "Who helps: police=NAME,justice=,lawyer=,mediator=,court=,community=,other=")
        .text("--incidents", words->incidents, "Source ids of its incidents, with commas")
        .text("--source-key", words->sourceKey, "Its number in an online list")
        .run([words] { return runAdd(*words); });
    Command taking = addCommand(disputes, "import",
                                "Take online lists in, by their headings, each whole or not at all", words);
    words->change.addTo(taking);
    taking.files("files", words->files, "Tables with a header").run([words] { return runImport(*words); });
    Command team = addCommand(disputes, "team", "A new team of mediators", words);
    words->change.addTo(team);
    team.text("--name", words->team, "Its name", true)
        .text("--members", words->members, "Who is in it")
        .run([words] { return runAddTeam(*words); });
}

Command addMove(Command disputes, DisputeMove move, const std::string& name, const std::string& help,
                std::shared_ptr<DisputeWords>& words)
{
    Command command = addCommand(disputes, name, help, words);
    words->change.addTo(command);
    command.text("--id", words->id, "Number or id", true)
        .text("--text", words->text, "What or why", needsText(move))
        .text("--parts", words->parts, "Who took part: police=NAME,justice=…")
        .run([words = words, move] { return runMove(*words, move); });
    return command;
}

void addMoves(Command disputes)
{
    std::shared_ptr<DisputeWords> words;
    addMove(disputes, DisputeMove::Visit, "visit", "The sides were talked with", words);
    addMove(disputes, DisputeMove::Entry, "entry", "What a day brought", words);
    addMove(disputes, DisputeMove::Level, "level", "Another colour or review rhythm", words)
        .text("--level", words->level, "red, yellow or blue", true)
        .number("--every", words->everyDays, "Days between reviews (default: by level)");
    addMove(disputes, DisputeMove::Joint, "joint", "The joint form reaches a stage", words)
        .text("--form", words->form, "three-offices or officer-plus; with the first stage")
        .text("--stage", words->stage, "asked, accepted, met or ended", true)
        .text("--team", words->team, "Team of mediators");
    addMove(disputes, DisputeMove::Agreement, "agreement", "What was agreed", words)
        .text("--by", words->until, "To be done by this day");
    addMove(disputes, DisputeMove::Perform, "perform", "What was agreed is done", words);
    addMove(disputes, DisputeMove::Resolve, "resolve", "It is resolved", words)
        .text("--by", words->until, "Day of the callback (default: 7 days later)");
    addMove(disputes, DisputeMove::Fail, "fail", "The attempt ended without success", words);
    addMove(disputes, DisputeMove::Callback, "callback", "The sides were asked again: it holds", words);
    addMove(disputes, DisputeMove::Return, "reopen",
            "It did not hold: goes on as a new dispute that names this one", words)
        .text("--level", words->level, "Of the new one (default: red)");
    addMove(disputes, DisputeMove::Strike, "strike", "End it without work; the reason stays", words);
    addMove(disputes, DisputeMove::Note, "note", "Write something into its log", words);
}

} // namespace

void addDisputes(Command root)
{
    Command disputes =
        root.add("disputes", "Disputes by colour and review rhythm, from found to called back");
    addReading(disputes);
    addMaking(disputes);
    addMoves(disputes);
}

} // namespace jingge
