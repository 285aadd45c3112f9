// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/duplicatedecisions.h"

#include "core/store/incidentreader.h"
#include "core/store/statement.h"
#include "core/store/store.h"

#include <QtGlobal>

#include <algorithm>
#include <optional>
#include <set>

namespace jingge {

namespace {

Unexpected refuse(const std::string& ticket, Message why)
{
    return fail(ErrorKind::Data, "duplicates", ticket, std::move(why));
}

/// Source ids of the calls of a set, in its order.
Result<std::vector<std::string>> ticketsOf(const Store& store, const Frame& frame,
                                           const std::vector<std::uint32_t>& set)
{
    std::vector<IncidentId> ids;
    for (const std::uint32_t row : set)
        ids.push_back(frame.incident(row));
    return readSourceIds(store, ids);
}

/// The source that has every ticket of the set.
Result<std::int64_t> sourceOf(const Store& store, const DuplicateSet& set)
{
    Statement statement(
        store, "SELECT DISTINCT incident.source FROM incident JOIN source ON source.id = incident.source"
               " JOIN batch ON batch.id = incident.batch WHERE source_id = ?"
               " AND (source.name = ? OR ? = '') AND batch.state = 'complete'");
    std::optional<std::vector<std::int64_t>> common;
    std::vector<std::string> ids = set.tickets;
    ids.push_back(set.main);
    for (const std::string& id : ids) {
        if (auto done = statement.bind(id).bind(set.source).bind(set.source).run(); !done)
            return Unexpected(done.error());
        std::vector<std::int64_t> sources;
        while (statement.next())
            sources.push_back(statement.integer(0));
        if (sources.empty())
            return refuse(id, QT_TRANSLATE_NOOP("core", "there is no such ticket"));
        if (!common)
            common = sources;
        std::erase_if(*common,
                      [&](std::int64_t one) { return std::ranges::find(sources, one) == sources.end(); });
    }
    if (common->empty())
        return refuse(set.main, QT_TRANSLATE_NOOP("core", "the tickets are of different sources"));
    if (common->size() > 1)
        return refuse(set.main, QT_TRANSLATE_NOOP("core", "several sources have these tickets; name one"));
    return common->front();
}

/// The main ticket that the source itself names in the current version; empty = none.
Result<std::string> namedMain(const Store& store, std::int64_t source, const std::string& id)
{
    Statement statement(
        store, "SELECT ifnull(duplicate_of, '') FROM incident JOIN batch ON batch.id = incident.batch"
               " WHERE source_id = ? AND incident.source = ? AND batch.state = 'complete'"
               " ORDER BY version DESC LIMIT 1");
    if (auto done = statement.bind(id).bind(source).run(); !done)
        return Unexpected(done.error());
    return statement.next() ? statement.text(0) : std::string();
}

Result<void> strike(Store& store, const TicketName& ticket, const Author& author)
{
    Statement statement(store, "UPDATE duplicate_decision SET struck_at = ?, struck_by = ?"
                               " WHERE source_id = ? AND source = ? AND struck_at IS NULL");
    return statement.bind(author.at.seconds).bind(author.name).bind(ticket.second).bind(ticket.first).run();
}

Result<void> decide(Store& store, const DuplicateDecision& decision)
{
    if (auto done = strike(store, decision.ticket, decision.made); !done)
        return done;
    Statement statement(
        store, "INSERT INTO duplicate_decision (source, source_id, main_id, is_same, made_at, made_by)"
               " VALUES (?, ?, ?, ?, ?, ?)");
    statement.bind(decision.ticket.first).bind(decision.ticket.second).bind(decision.main);
    return statement.bind(decision.isSame ? 1 : 0)
        .bind(decision.made.at.seconds)
        .bind(decision.made.name)
        .run();
}

/// A main ticket is nobody's duplicate, or rings and chains would grow by hand.
Result<void> checkMain(const Store& store, std::int64_t source, const std::string& main)
{
    auto further = namedMain(store, source, main);
    const auto confirmed = readConfirmedMains(store);
    if (!further || !confirmed)
        return Unexpected(!further ? further.error() : confirmed.error());
    if (const auto found = confirmed->find({source, main}); further->empty() && found != confirmed->end())
        further = found->second;
    if (further->empty())
        return {};
    return refuse(main,
                  {QT_TRANSLATE_NOOP("core", "this ticket is a duplicate of %1; name that one"), {*further}});
}

} // namespace

Result<std::vector<DuplicateDecision>> readDuplicateDecisions(const Store& store)
{
    Statement statement(store,
                        "SELECT source, source_id, main_id, is_same, made_at, made_by FROM duplicate_decision"
                        " WHERE struck_at IS NULL ORDER BY source, source_id");
    if (auto done = statement.run(); !done)
        return Unexpected(done.error());
    std::vector<DuplicateDecision> decisions;
    while (statement.next())
        decisions.push_back({{statement.integer(0), statement.text(1)},
                             statement.text(2),
                             statement.integer(3) != 0,
                             {{statement.integer(4)}, statement.text(5)}});
    return decisions;
}

Result<std::map<TicketName, std::string>> readConfirmedMains(const Store& store)
{
    auto decisions = readDuplicateDecisions(store);
    if (!decisions)
        return Unexpected(decisions.error());
    std::map<TicketName, std::string> mains;
    for (DuplicateDecision& one : *decisions) {
        if (one.isSame)
            mains.emplace(std::move(one.ticket), std::move(one.main));
    }
    return mains;
}

Result<void> decideDuplicates(Store& store, const DuplicateSet& set, bool isSame, const Author& author)
{
    auto transaction = Transaction::begin(store);
    if (!transaction)
        return Unexpected(transaction.error());
    const auto source = sourceOf(store, set);
    if (!source)
        return Unexpected(source.error());
    if (auto fine = isSame ? checkMain(store, *source, set.main) : Result<void>{}; !fine)
        return fine;
    for (const std::string& ticket : set.tickets) {
        const auto named = namedMain(store, *source, ticket);
        if (!named)
            return Unexpected(named.error());
        if (ticket == set.main)
            return refuse(ticket, QT_TRANSLATE_NOOP("core", "a ticket is no duplicate of itself"));
        if (!named->empty())
            return refuse(ticket,
                          {QT_TRANSLATE_NOOP("core", "its source names %1 as its main ticket"), {*named}});
        if (auto done = decide(store, {{*source, ticket}, set.main, isSame, author}); !done)
            return done;
    }
    return transaction->commit();
}

Result<void> undoDuplicateDecisions(Store& store, std::span<const std::string> tickets, const Author& author)
{
    auto transaction = Transaction::begin(store);
    const auto decisions = readDuplicateDecisions(store);
    if (!transaction || !decisions)
        return Unexpected(!transaction ? transaction.error() : decisions.error());
    for (const std::string& ticket : tickets) {
        bool isFound = false;
        for (const DuplicateDecision& one : *decisions) {
            if (one.ticket.second != ticket)
                continue;
            isFound = true;
            if (auto done = strike(store, one.ticket, author); !done)
                return done;
        }
        if (!isFound)
            return refuse(ticket, QT_TRANSLATE_NOOP("core", "nobody has decided on this ticket"));
    }
    return transaction->commit();
}

Result<std::vector<std::vector<std::uint32_t>>>
withoutDismissed(const Store& store, const Frame& frame, std::vector<std::vector<std::uint32_t>> sets)
{
    const auto decisions = readDuplicateDecisions(store);
    if (!decisions)
        return Unexpected(decisions.error());
    std::set<std::pair<std::string, std::string>> dismissed;
    for (const DuplicateDecision& one : *decisions) {
        if (!one.isSame)
            dismissed.emplace(one.ticket.second, one.main);
    }
    if (dismissed.empty())
        return sets;
    for (auto& set : sets) {
        const auto names = ticketsOf(store, frame, set);
        if (!names)
            return Unexpected(names.error());
        std::vector<std::uint32_t> kept{set.front()};
        for (std::size_t i = 1; i < set.size(); ++i) {
            if (!dismissed.contains({(*names)[i], names->front()}))
                kept.push_back(set[i]);
        }
        set = std::move(kept);
    }
    std::erase_if(sets, [](const auto& set) { return set.size() < 2; });
    return sets;
}

Result<std::vector<bool>> confirmedByPersons(const Store& store, const Frame& frame,
                                             std::span<const std::vector<std::uint32_t>> sets)
{
    const auto decisions = readDuplicateDecisions(store);
    if (!decisions)
        return Unexpected(decisions.error());
    std::set<std::string> confirmed;
    for (const DuplicateDecision& one : *decisions) {
        if (one.isSame)
            confirmed.insert(one.ticket.second);
    }
    std::vector<bool> answers(sets.size(), false);
    for (std::size_t i = 0; !confirmed.empty() && i < sets.size(); ++i) {
        const auto names = ticketsOf(store, frame, sets[i]);
        if (!names)
            return Unexpected(names.error());
        answers[i] = std::ranges::any_of(*names, [&](const std::string& id) { return confirmed.contains(id); });
    }
    return answers;
}

} // namespace jingge
