// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands.h"
#include "app/ctl/session.h"
#include "core/analysis/proposedduplicates.h"
#include "core/base/clock.h"
#include "core/base/text.h"
#include "core/store/duplicatedecisions.h"
#include "core/store/store.h"

#include <QtGlobal>

#include <algorithm>
#include <memory>
#include <set>

namespace jingge {

namespace {

struct ListWords {
    AnalysisOptions options;
    std::int64_t metres = 100;
    std::int64_t minutes = 60;
    std::int64_t level = 1;
};

struct DecisionWords {
    StoreOption store;
    OutputOptions output;
    UserOption user;
    std::string main;
    std::string source;
    std::string tickets;

    [[nodiscard]] std::vector<std::string> ids() const
    {
        std::vector<std::string> ids;
        for (const std::string_view one : split(tickets, ',')) {
            if (!trimmed(one).empty())
                ids.emplace_back(trimmed(one));
        }
        return ids;
    }
};

/// Prints sets one after another, one row a ticket, the one that counts first.
class SetTable {
public:
    explicit SetTable(const Workspace& workspace) : m_workspace(workspace) {}

    Result<void> add(const std::vector<std::uint32_t>& set, const std::string& state,
                     const std::set<std::string>& confirmed)
    {
        std::vector<IncidentId> ids;
        for (const std::uint32_t row : set)
            ids.push_back(m_workspace.frame()->incident(row));
        const auto rows = m_workspace.incidents(ids);
        if (!rows)
            return Unexpected(rows.error());
        ++m_sets;
        for (const IncidentRow& row : *rows) {
            const bool isMain = &row == &rows->front();
            const std::string& how = !isMain && confirmed.contains(row.sourceId) ? m_confirmed : state;
            m_table.rows.push_back({m_sets, row.sourceId, isMain ? Cell() : Cell(rows->front().sourceId), how,
                                    row.receivedAt.text(), row.category, textCell(row.address)});
        }
        return {};
    }
    [[nodiscard]] const Table& table() const { return m_table; }

private:
    const Workspace& m_workspace;
    const std::string m_confirmed = "confirmed";
    std::int64_t m_sets = 0;
    Table m_table{{"set", "source_id", "main", "state", "received_at", "category", "address"}, {}};
};

Result<int> listSets(const ListWords& words)
{
    if (words.metres < 0 || words.minutes < 0 || words.level < 0)
        return usageError("--metres, --minutes, --category-level",
                          QT_TRANSLATE_NOOP("core", "the number must not be negative"));
    const auto session = words.options.open(Scope::Listing);
    if (!session)
        return Unexpected(session.error());
    const RowSet& listed = session->rows.all();
    const RowSet counting = RowSet::where(listed.rows(), [&](std::size_t row) {
        return listed.contains(row) && (session->frame().flags[row] & kRowDuplicate) == 0;
    });
    const DuplicateQuestion question{static_cast<double>(words.metres), words.minutes * 60,
                                     static_cast<int>(words.level)};
    const auto recorded = session->workspace->duplicateSets();
    const auto proposed = session->workspace->proposals(counting, question);
    const auto decisions = session->workspace->duplicateDecisions();
    if (!recorded || !proposed || !decisions)
        return Unexpected(!recorded ? recorded.error() : !proposed ? proposed.error() : decisions.error());
    std::set<std::string> confirmed;
    for (const DuplicateDecision& one : *decisions) {
        if (one.isSame)
            confirmed.insert(one.ticket.second);
    }
    SetTable table(*session->workspace);
    const auto isListed = [&listed](std::uint32_t row) { return listed.contains(row); };
    for (const auto& set : *recorded) {
        auto added =
            std::ranges::any_of(set, isListed) ? table.add(set, "recorded", confirmed) : Result<void>{};
        if (!added)
            return Unexpected(added.error());
    }
    for (const auto& set : *proposed) {
        if (auto added = table.add(set, "proposed", {}); !added)
            return Unexpected(added.error());
    }
    Provenance provenance =
        words.options.provenance(*session, "calls about one event, recorded and proposed");
    provenance.parameters = {{"metres", std::to_string(words.metres)},
                             {"minutes", std::to_string(words.minutes)},
                             {"category_level", std::to_string(words.level)}};
    return words.options.output.print(table.table(), &provenance);
}

Result<std::unique_ptr<Store>> openForDeciding(const DecisionWords& words)
{
    const auto format = words.output.format();
    const auto path = words.store.path();
    if (!format || !path)
        return Unexpected(!format ? format.error() : path.error());
    if (words.ids().empty())
        return usageError("--tickets", QT_TRANSLATE_NOOP("core", "name at least one ticket"));
    return Store::openForWriting(*path, Creation::Refused);
}

Result<int> printDecision(const DecisionWords& words, const char* state)
{
    Table table{{"source_id", "main", "state"}, {}};
    for (const std::string& id : words.ids())
        table.rows.push_back({id, textCell(words.main), std::string(state)});
    return words.output.print(table);
}

Result<int> decide(const DecisionWords& words, bool isSame)
{
    const auto store = openForDeciding(words);
    if (!store)
        return Unexpected(store.error());
    const auto done = decideDuplicates(**store, {words.main, words.ids(), words.source}, isSame,
                                       {SystemClock().now(), words.user.name()});
    return done ? printDecision(words, isSame ? "confirmed" : "dismissed") : Unexpected(done.error());
}

Result<int> undo(const DecisionWords& words)
{
    const auto store = openForDeciding(words);
    if (!store)
        return Unexpected(store.error());
    const auto done = undoDuplicateDecisions(**store, words.ids(), {SystemClock().now(), words.user.name()});
    return done ? printDecision(words, "undone") : Unexpected(done.error());
}

Command addDecision(Command parent, const std::shared_ptr<DecisionWords>& words, const char* name,
                    const char* help)
{
    Command command = parent.add(name, help);
    words->store.addTo(command);
    words->output.addTo(command);
    words->user.addTo(command);
    command.text("--tickets", words->tickets, "Source ids of the tickets, commas between", true);
    return command;
}

} // namespace

void addDuplicates(Command root)
{
    auto listing = std::make_shared<ListWords>();
    Command duplicates = root.add("duplicates", "Several calls about one event");
    Command list =
        duplicates.add("list", "Sets that the source recorded, persons confirmed, or a rule proposes");
    listing->options.addTo(list);
    list.number("--metres", listing->metres, "Proposed: at most so far from the first call (default 100)")
        .number("--minutes", listing->minutes, "Proposed: at most so long after the first call (default 60)")
        .number("--category-level", listing->level, "Proposed: equal first parts of the category (default 1)")
        .run([listing] { return listSets(*listing); });
    auto words = std::make_shared<DecisionWords>();
    addDecision(duplicates, words, "confirm",
                "Say that tickets report the event of another one: they count once")
        .text("--main", words->main, "Source id of the ticket that counts", true)
        .text("--source", words->source, "Source of the tickets, where several have these ids")
        .run([words] { return decide(*words, true); });
    addDecision(duplicates, words, "dismiss", "Say that they do not: they are proposed no more")
        .text("--main", words->main, "Source id of the other ticket", true)
        .text("--source", words->source, "Source of the tickets, where several have these ids")
        .run([words] { return decide(*words, false); });
    addDecision(duplicates, words, "undo", "Take such a decision back").run([words] { return undo(*words); });
}

} // namespace jingge
