// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/verification.h"

#include "core/domain/incidentfields.h"
#include "core/seal/digest.h"
#include "core/store/arealocator.h"
#include "core/store/arearepository.h"
#include "core/store/auditlog.h"
#include "core/store/incidentrecord.h"
#include "core/store/incidentseal.h"
#include "core/store/nativestatement.h"
#include "core/store/opening.h"
#include "core/store/statement.h"
#include "core/store/store.h"
#include "core/store/taskseal.h"

#include <array>
#include <cstdlib>
#include <map>
#include <optional>

namespace jingge {

namespace {

/// A check that counts what must not be there.
Result<Check> countCheck(const Store& store, const char* name, const char* badSql, const char* totalSql,
                         const std::string& unit)
{
    Statement bad(store, badSql);
    Statement total(store, totalSql);
    if (auto done = bad.run(); !done)
        return Unexpected(done.error());
    if (auto done = total.run(); !done)
        return Unexpected(done.error());
    const std::int64_t wrong = bad.next() ? bad.integer(0) : 0;
    const std::int64_t all = total.next() ? total.integer(0) : 0;
    const std::string detail = wrong == 0 ? std::to_string(all) + " " + unit
                                          : std::to_string(wrong) + " of " + std::to_string(all) + " " + unit + " fail";
    return Check{name, wrong == 0, detail};
}

Result<Check> checkPages(const Store& store)
{
    Statement statement(store, "PRAGMA integrity_check(20)");
    if (auto done = statement.run(); !done)
        return Check{"pages", false, done.error().why.english()};
    std::string found;
    while (statement.next())
        found += (found.empty() ? "" : "; ") + statement.text(0);
    return Check{"pages", found == "ok", found};
}

/// A batch that is being written or was killed does not count and is removed by the next writer: told, no fault.
Result<Check> checkBatches(const Store& store)
{
    auto check = countCheck(store, "batches", "SELECT count(*) FROM batch WHERE state = 'complete' AND finished_at IS NULL",
                            "SELECT count(*) FROM batch", "batches");
    Statement open(store, "SELECT count(*) FROM batch WHERE state = 'open'");
    if (auto done = open.run(); !done)
        return Unexpected(done.error());
    if (check && open.next() && open.integer(0) > 0)
        check->detail += ", " + std::to_string(open.integer(0)) + " unfinished, which does not count";
    return check;
}

Result<Check> checkReferences(const Store& store)
{
    Statement statement(store, "PRAGMA foreign_key_check");
    if (auto done = statement.run(); !done)
        return Unexpected(done.error());
    std::int64_t broken = 0;
    std::string first;
    while (statement.next()) {
        if (broken++ == 0)
            first = statement.text(0) + " row " + statement.text(1);
    }
    return Check{"references", broken == 0, broken == 0 ? "all hold" : std::to_string(broken) + " broken, first " + first};
}

/// "N things" or "W of N things fail, first X".
Check checkOf(const char* name, std::int64_t seen, std::int64_t wrong, const std::string& first, const std::string& things)
{
    const std::string all = std::to_string(seen) + " " + things;
    return {name, wrong == 0, wrong == 0 ? all : std::to_string(wrong) + " of " + all + " differ, first " + first};
}

/// The contents of every version against the digest that was stored with them, and the rows of every batch against the
/// seal in the audit log.
class ContentChecks {
public:
    explicit ContentChecks(const Store& store) : m_store(store), m_key(auditKeyOf(store)) {}

    [[nodiscard]] Result<void> run()
    {
        if (auto done = readSeals(); !done)
            return done;
        auto rows = NativeStatement::prepare(m_store.native(),
                                             "SELECT id, digest, source_id, number, version, batch, columns, source FROM incident");
        auto contents = NativeStatement::prepare(m_store.native(), kReadIncidentSql);
        if (!rows || !contents)
            return Unexpected(!rows ? rows.error() : contents.error());
        for (;; ++m_seen) {
            const auto row = rows->step();
            if (!row)
                return Unexpected(row.error());
            if (!*row)
                return {};
            contents->bind(1, rows->integer(0));
            const auto read = contents->step();
            if (!read)
                return Unexpected(read.error());
            if (!(*read && isRight(*rows, readIncident(*contents))) && m_wrong++ == 0)
                m_first = rows->text(2);
            contents->reset();
        }
    }
    [[nodiscard]] Check digests() const { return checkOf("digests", m_seen, m_wrong, m_first, "versions"); }
    /// Every batch that counts or counted has the seal that its record in the log says, and every record its batch.
    [[nodiscard]] Result<Check> seals()
    {
        Statement batches(m_store, "SELECT id FROM batch WHERE state <> 'open' ORDER BY id");
        if (auto done = batches.run(); !done)
            return Unexpected(done.error());
        std::int64_t unsealed = 0;
        std::string broken;
        auto left = m_batches;
        while (batches.next()) {
            const std::int64_t id = batches.integer(0);
            left.erase(id);
            const auto found = m_batches.find(id);
            if (found == m_batches.end() ? id > m_lastOlder : !isSealRight(found->second))
                broken += (broken.empty() ? "" : ", ") + std::to_string(id);
            unsealed += found == m_batches.end() || !found->second.key ? 1 : 0;
        }
        for (const auto& [id, batch] : left)
            broken += (broken.empty() ? "" : ", ") + std::to_string(id) + " is gone";
        if (!broken.empty())
            return Check{"seals", false, "rows differ from what was imported in batch " + broken};
        return Check{"seals", true,
                     std::to_string(m_batches.size()) + " batches" +
                         (unsealed > 0 ? ", " + std::to_string(unsealed) + " without a seal that can be checked" : "")};
    }

private:
    struct SealedBatch {
        std::string seal;           ///< as the log says
        std::optional<AuditKey> key; ///< nullopt = not at hand
        BatchSeal found;
    };

    [[nodiscard]] Result<void> readSeals()
    {
        const std::string import = auditActName(AuditAct::Import);
        const std::string made = auditActName(AuditAct::StoreMade);
        constexpr std::string_view kBatch = "batch ";
        return forEachAuditRecord(m_store, [&](const AuditRecord& record) {
            if (record.act == made && record.detail.starts_with(kBatchesBefore))
                m_lastOlder = std::atoll(record.detail.c_str() + kBatchesBefore.size());
            if (record.act != import || !record.subject.starts_with(kBatch))
                return;
            const bool isAtHand = record.key == m_key.name();
            m_batches[std::atoll(record.subject.c_str() + kBatch.size())] = {
                record.digest,
                isAtHand             ? std::optional(m_key)
                : record.key.empty() ? std::optional(AuditKey())
                                     : std::nullopt,
                {}};
        });
    }
    [[nodiscard]] bool isRight(const NativeStatement& row, const Incident& incident)
    {
        std::string contents = contentBytes(incident);
        const bool isRight = contentDigest(contents) == row.integer(1);
        const auto found = m_batches.find(row.integer(5));
        if (found != m_batches.end() && found->second.key)
            found->second.found.add(*found->second.key,
                                    {row.integer(0), row.integer(3), row.integer(4), row.integer(5), row.integer(6), row.integer(7)},
                                    incidentSeal(*found->second.key, std::move(contents), incident.sourceId));
        return isRight;
    }
    [[nodiscard]] static bool isSealRight(const SealedBatch& batch)
    {
        return !batch.key || batch.seal == batch.found.bytes();
    }

    const Store& m_store;
    AuditKey m_key;
    std::map<std::int64_t, SealedBatch> m_batches;
    std::int64_t m_lastOlder = 0; ///< batch that is older than the log
    std::int64_t m_seen = 0;
    std::int64_t m_wrong = 0;
    std::string m_first;
};

/// The categories that the program brings: their names stand on every page.
Result<Check> checkCategories(const Store& store)
{
    Statement total(store, "SELECT count(*) FROM category");
    if (auto done = total.run(); !done)
        return Unexpected(done.error());
    const auto changed = changedCategories(store.native());
    if (!changed)
        return Unexpected(changed.error());
    return checkOf("names", total.next() ? total.integer(0) : 0, static_cast<std::int64_t>(changed->size()),
                   changed->empty() ? std::string() : changed->front(), "categories");
}

Result<Check> checkAudit(const Store& store)
{
    const auto state = verifyAudit(store, auditKeyOf(store));
    if (!state)
        return Unexpected(state.error());
    return Check{"audit", state->isWhole(), auditStateText(*state)};
}

Result<Check> checkTaskLogs(const Store& store)
{
    const auto found = checkTasks(store);
    if (!found)
        return Unexpected(found.error());
    return checkOf("tasks", found->events, found->wrong, found->first, "steps");
}

/// Every assignment to an area against the polygons, over all versions.
Result<Check> checkAreas(const Store& store)
{
    const auto areas = readAreas(store);
    if (!areas)
        return Unexpected(areas.error());
    const AreaLocator locator(*areas);
    auto rows = NativeStatement::prepare(
        store.native(), "SELECT source_id, lon, lat, area_grid, area_squad, area_community, area_governance,"
                        " area_station, area_branch, area_city FROM incident");
    if (!rows)
        return Unexpected(rows.error());
    std::int64_t seen = 0;
    std::int64_t wrong = 0;
    std::string first;
    for (;; ++seen) {
        const auto row = rows->step();
        if (!row)
            return Unexpected(row.error());
        if (!*row)
            return checkOf("areas", seen, wrong, first, "assignments");
        const AreaIds expected =
            rows->isNull(1) ? AreaIds{} : locator.areasAt({rows->real(1), rows->real(2)});
        bool isRight = true;
        for (std::size_t level = 0; level < kLevelCount; ++level)
            isRight = isRight && rows->integer(3 + static_cast<int>(level)) == expected[level] &&
                      rows->isNull(3 + static_cast<int>(level)) == (expected[level] == 0);
        if (!isRight && wrong++ == 0)
            first = rows->text(0);
    }
}

struct CountCheck {
    const char* name;
    const char* badSql;
    const char* totalSql;
    const char* unit;
};

constexpr std::array kCountChecks{
    CountCheck{"conservation",
               "SELECT count(*) FROM batch WHERE state = 'complete'"
               " AND read <> inserted + updated + unchanged + rejected + filtered",
               "SELECT count(*) FROM batch WHERE state = 'complete'", "complete batches"},
    CountCheck{"owners", "SELECT count(*) FROM incident WHERE batch NOT IN (SELECT id FROM batch)",
               "SELECT count(*) FROM incident", "versions"},
    CountCheck{"versions",
               // Rows of an unfinished batch do not count, and the clearing of one may have stopped after its marks.
               "SELECT count(*) FROM incident AS i WHERE version > 1"
               " AND batch NOT IN (SELECT id FROM batch WHERE state = 'open') AND NOT EXISTS (SELECT 1 FROM incident AS p"
               " WHERE p.source_id = i.source_id AND p.source = i.source AND p.version = i.version - 1"
               " AND p.number = i.number AND (p.id IN (SELECT incident FROM superseded)"
               " OR p.batch IN (SELECT id FROM batch WHERE state = 'taken_back')))",
               "SELECT count(*) FROM incident WHERE version > 1", "later versions"},
    CountCheck{"inserted",
               // A batch wrote a row for each incident that it inserted and one, with a mark, for each it updated.
               "SELECT abs((SELECT count(*) FROM incident WHERE batch IN (SELECT id FROM batch WHERE state = 'complete'))"
               " - (SELECT count(*) FROM superseded WHERE batch IN (SELECT id FROM batch WHERE state = 'complete'))"
               " - (SELECT total(inserted) FROM batch WHERE state = 'complete'))",
               "SELECT count(*) FROM incident WHERE version = 1", "incidents"},
    CountCheck{"categories", "SELECT count(*) FROM incident WHERE category NOT IN (SELECT id FROM category)",
               "SELECT count(*) FROM category", "categories"},
};

} // namespace

Result<std::vector<Check>> verifyStore(const Store& store)
{
    std::vector<Check> checks;
    const auto add = [&checks](Result<Check> check) -> Result<void> {
        if (!check)
            return Unexpected(check.error());
        checks.push_back(std::move(*check));
        return {};
    };
    // The schema was compared when the store was opened; a store with another one does not get here.
    checks.push_back({"schema", true, "version " + std::to_string(kSchemaVersion)});
    if (auto done = add(checkPages(store)); !done)
        return Unexpected(done.error());
    if (!checks.back().isOk)
        return checks;
    if (auto done = add(checkReferences(store)); !done)
        return Unexpected(done.error());
    if (auto done = add(checkBatches(store)); !done)
        return Unexpected(done.error());
    for (const CountCheck& one : kCountChecks) {
        if (auto done = add(countCheck(store, one.name, one.badSql, one.totalSql, one.unit)); !done)
            return Unexpected(done.error());
    }
    ContentChecks contents(store);
    if (auto done = contents.run(); !done)
        return Unexpected(done.error());
    checks.push_back(contents.digests());
    if (auto done = add(checkAreas(store)); !done)
        return Unexpected(done.error());
    if (auto done = add(checkCategories(store)); !done)
        return Unexpected(done.error());
    if (auto done = add(contents.seals()); !done)
        return Unexpected(done.error());
    if (auto done = add(checkTaskLogs(store)); !done)
        return Unexpected(done.error());
    if (auto done = add(checkAudit(store)); !done)
        return Unexpected(done.error());
    return checks;
}

} // namespace jingge
