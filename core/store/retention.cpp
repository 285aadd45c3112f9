// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/retention.h"

#include "core/store/auditlog.h"
#include "core/store/statement.h"
#include "core/store/store.h"

#include <QtGlobal>

#include <sqlite3.h>

#include <cstdlib>

namespace jingge {

namespace {

constexpr std::string_view kYearsSetting = "retention_years";
constexpr int kRowsAtOnce = 10000;

/// Freed space is overwritten while it lives.
class SecureDeletes {
public:
    explicit SecureDeletes(sqlite3* database) : m_database(database)
    {
        sqlite3_exec(database, "PRAGMA secure_delete = ON", nullptr, nullptr, nullptr);
    }
    ~SecureDeletes() { sqlite3_exec(m_database, "PRAGMA secure_delete = OFF", nullptr, nullptr, nullptr); }
    SecureDeletes(const SecureDeletes&) = delete;
    SecureDeletes& operator=(const SecureDeletes&) = delete;

private:
    sqlite3* m_database;
};

/// The last of the next 10,000 texts after an incident; 0 = there is none.
Result<std::int64_t> endOfNext(const Store& store, std::int64_t after)
{
    Statement next(store, "SELECT coalesce(max(incident), 0) FROM"
                          " (SELECT incident FROM sealed_text WHERE incident > ? ORDER BY incident LIMIT ?)");
    if (auto done = next.bind(after).bind(kRowsAtOnce).run(); !done)
        return Unexpected(done.error());
    return next.next() ? next.integer(0) : 0;
}

/// Those of calls before a moment among the texts of incidents in (after, end], in one transaction with their
/// record.
Result<std::int64_t> removeSome(Store& store, std::int64_t after, std::int64_t end, CivilTime before,
                                const std::string& person, CivilTime now)
{
    auto transaction = Transaction::begin(store);
    if (!transaction)
        return Unexpected(transaction.error());
    Statement remove(store, "DELETE FROM sealed_text WHERE incident > ? AND incident <= ?"
                            " AND (SELECT received_at FROM incident WHERE id = sealed_text.incident) < ?");
    if (auto done = remove.bind(after).bind(end).bind(before.seconds).run(); !done)
        return Unexpected(done.error());
    const std::int64_t removed = sqlite3_changes(store.native());
    if (removed == 0)
        return 0;
    const AuditEntry entry{AuditAct::Retention, person, "sealed text",
                           "before=" + before.text() + " removed=" + std::to_string(removed)};
    if (auto done = appendAudit(store, entry, now); !done)
        return Unexpected(done.error());
    if (auto done = transaction->commit(Touched::Log); !done)
        return Unexpected(done.error());
    return removed;
}

} // namespace

Result<Retention> readRetention(const Store& store)
{
    const auto years = store.setting(kYearsSetting);
    if (!years)
        return Unexpected(years.error());
    return Retention{std::atoi(years->c_str())};
}

Result<void> setRetention(Store& store, Retention retention, const std::string& person, CivilTime now)
{
    if (retention.years < 0 || retention.years > kMostRetentionYears)
        return fail(ErrorKind::Usage, "retention", std::to_string(retention.years),
                    {QT_TRANSLATE_NOOP("core", "give 0 (everything is kept) to %1 years"),
                     {std::to_string(kMostRetentionYears)}});
    const auto before = readRetention(store);
    if (!before)
        return Unexpected(before.error());
    if (auto done = store.setSetting(kYearsSetting, std::to_string(retention.years)); !done)
        return done;
    return appendAudit(store,
                       {AuditAct::SettingChanged, person, "retention",
                        "years=" + std::to_string(before->years) + " to " + std::to_string(retention.years)},
                       now);
}

std::optional<CivilTime> retainedFrom(Retention retention, CivilTime now)
{
    if (retention.years <= 0)
        return std::nullopt;
    const CivilDate today = now.date();
    const auto day = CivilDate::fromYmd(today.year() - retention.years, today.month(), today.day());
    return CivilTime::at(day ? *day
                             : *CivilDate::fromYmd(today.year() - retention.years, 2, 28)); // 29 February
}

Result<std::int64_t> countOverdue(const Store& store, Retention retention, CivilTime now)
{
    const auto from = retainedFrom(retention, now);
    if (!from)
        return 0;
    Statement count(store,
                    "SELECT count(*) FROM sealed_text JOIN incident ON incident.id = sealed_text.incident"
                    " WHERE received_at < ?");
    if (auto done = count.bind(from->seconds).run(); !done)
        return Unexpected(done.error());
    return count.next() ? count.integer(0) : 0;
}

Result<std::int64_t> applyRetention(Store& store, const std::string& person, CivilTime now,
                                    const TaskContext& context)
{
    const auto retention = readRetention(store);
    const auto overdue = retention ? countOverdue(store, *retention, now) : Unexpected(retention.error());
    if (!overdue || *overdue == 0)
        return overdue;
    const SecureDeletes secure(store.native());
    const CivilTime before = *retainedFrom(*retention, now);
    std::int64_t all = 0;
    for (std::int64_t after = 0;;) {
        if (context.isStopped())
            return fail(ErrorKind::Cancelled, "retention", store.path(),
                        QT_TRANSLATE_NOOP("core", "cancelled"));
        const auto end = endOfNext(store, after);
        if (!end || *end == 0)
            return end ? all : end;
        const auto removed = removeSome(store, after, *end, before, person, now);
        if (!removed)
            return removed;
        after = *end;
        all += *removed;
        context.report(all, *overdue);
    }
}

} // namespace jingge
