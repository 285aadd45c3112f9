// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/auditlog.h"

#include "core/base/username.h"
#include "core/seal/seal.h"
#include "core/store/auditchain.h"
#include "core/store/statement.h"
#include "core/store/store.h"
#include "core/store/taskseal.h"

#include <sqlite3.h>

#include <algorithm>
#include <array>

namespace jingge {

namespace {

constexpr std::size_t kLongestName = 120;
constexpr std::size_t kLongestDetail = 500;
constexpr std::int64_t kClockStepSeconds = 120;

constexpr std::array kActNames{
    std::pair{AuditAct::StoreMade, "store_made"},
    std::pair{AuditAct::ClockStep, "clock_step"},
    std::pair{AuditAct::Login, "login"},
    std::pair{AuditAct::LoginFailed, "login_failed"},
    std::pair{AuditAct::Logout, "logout"},
    std::pair{AuditAct::UserAdded, "user_added"},
    std::pair{AuditAct::UserDisabled, "user_disabled"},
    std::pair{AuditAct::RoleChanged, "role_changed"},
    std::pair{AuditAct::PasswordChanged, "password_changed"},
    std::pair{AuditAct::Reveal, "reveal"},
    std::pair{AuditAct::RevealAlert, "reveal_alert"},
    std::pair{AuditAct::UserChecking, "user_checking"},
    std::pair{AuditAct::UserEnabled, "user_enabled"},
    std::pair{AuditAct::KeyMade, "key_made"},
    std::pair{AuditAct::KeyRotated, "key_rotated"},
    std::pair{AuditAct::SealsChanged, "seals_changed"},
    std::pair{AuditAct::Import, "import"},
    std::pair{AuditAct::TakeBack, "take_back"},
    std::pair{AuditAct::Export, "export"},
    std::pair{AuditAct::GridsChanged, "grids_changed"},
    std::pair{AuditAct::RuleEnabled, "rule_enabled"},
    std::pair{AuditAct::RuleDisabled, "rule_disabled"},
    std::pair{AuditAct::SettingChanged, "setting_changed"},
    std::pair{AuditAct::TaskStep, "task_step"},
    std::pair{AuditAct::CallbackStep, "callback_step"},
    std::pair{AuditAct::DisputeStep, "dispute_step"},
    std::pair{AuditAct::Sign, "sign"},
    std::pair{AuditAct::Revoke, "revoke"},
    std::pair{AuditAct::Backup, "backup"},
    std::pair{AuditAct::BackupProven, "backup_proven"},
    std::pair{AuditAct::Restore, "restore"},
    std::pair{AuditAct::Retention, "retention"},
};

/// Numbers of people masked, control characters as blanks, no longer than so many bytes of whole characters.
std::string cleaned(const std::string& text, std::size_t longest)
{
    std::string clean = maskNumbers(text);
    std::ranges::replace_if(
        clean, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }, ' ');
    if (clean.size() <= longest)
        return clean;
    std::size_t end = longest;
    while (end > 0 && (static_cast<unsigned char>(clean[end]) & 0xC0U) == 0x80U)
        --end;
    clean.resize(end);
    return clean;
}

QByteArray bytesOf(std::string_view bytes)
{
    return {bytes.data(), static_cast<qsizetype>(bytes.size())};
}

QByteArray bytesOf(const AuditHash& hash)
{
    return {reinterpret_cast<const char*>(hash.data()), static_cast<qsizetype>(hash.size())};
}

/// Where the chain ends.
struct Tail {
    std::int64_t lastSequence = 0;
    std::optional<CivilTime> lastAt;
    bool hasHead = false;
    std::int64_t headRecords = 0;
    AuditHash hash{};
};

Result<Tail> readTail(const Store& store)
{
    Tail tail;
    Statement last(store, "SELECT sequence, at FROM audit ORDER BY sequence DESC LIMIT 1");
    if (auto done = last.run(); !done)
        return Unexpected(done.error());
    if (last.next()) {
        tail.lastSequence = last.integer(0);
        tail.lastAt = CivilTime{last.integer(1)};
    }
    Statement head(store, "SELECT records, hash FROM audit_head");
    if (auto done = head.run(); !done)
        return Unexpected(done.error());
    tail.hasHead = head.next();
    if (tail.hasHead) {
        tail.headRecords = head.integer(0);
        const QByteArray hash = head.bytes(1);
        if (hash.size() == static_cast<qsizetype>(tail.hash.size()))
            std::ranges::copy(hash, tail.hash.begin());
    }
    return tail;
}

Result<void> writeHead(Store& store, const AuditKey& key, const Tail& tail)
{
    Statement head(store, tail.hasHead
                              ? "UPDATE audit_head SET records = ?, hash = ?, seal = ?"
                              : "INSERT INTO audit_head (records, hash, seal, id) VALUES (?, ?, ?, 1)");
    head.bind(tail.headRecords).bindBytes(bytesOf(tail.hash));
    return head.bindBytes(bytesOf(auditHeadSeal(key, tail.headRecords, tail.hash))).run();
}

/// One record after the tail, which moves on. A tail that somebody cut does not stop the work: the record
/// follows the last one that is there, and its hash the head's, so that the break shows.
Result<void> appendOne(Store& store, const AuditKey& key, Tail& tail, const AuditEntry& entry, CivilTime now)
{
    AuditRecord record;
    record.sequence = tail.lastSequence + 1;
    record.at = now;
    record.act = auditActName(entry.act);
    record.person = cleaned(entry.person, kLongestName);
    record.subject = cleaned(entry.subject, kLongestName);
    record.detail = cleaned(entry.detail, kLongestDetail);
    record.digest = entry.digest;
    record.key = key.name();
    record.hash = auditRecordHash(key, tail.hash, record);
    Statement insert(store,
                     "INSERT INTO audit (sequence, at, act, person, subject, detail, digest, key, hash)"
                     " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
    insert.bind(record.sequence)
        .bind(record.at.seconds)
        .bind(record.act)
        .bind(record.person)
        .bind(record.subject);
    insert.bind(record.detail)
        .bindBytes(bytesOf(record.digest))
        .bind(record.key)
        .bindBytes(bytesOf(record.hash));
    if (auto done = insert.run(); !done)
        return done;
    tail.lastSequence = record.sequence;
    tail.lastAt = now;
    tail.hash = record.hash;
    ++tail.headRecords;
    if (auto done = writeHead(store, key, tail); !done)
        return done;
    tail.hasHead = true;
    return {};
}

Result<void> appendWithin(Store& store, const AuditEntry& entry, CivilTime now)
{
    auto tail = readTail(store);
    if (!tail)
        return Unexpected(tail.error());
    const AuditKey key = auditKeyOf(store);
    const std::int64_t back = tail->lastAt ? tail->lastAt->seconds - now.seconds : 0;
    if (back > kClockStepSeconds) {
        const AuditEntry step{AuditAct::ClockStep, entry.person, "clock", "seconds=-" + std::to_string(back)};
        if (auto done = appendOne(store, key, *tail, step, now); !done)
            return done;
    }
    return appendOne(store, key, *tail, entry, now);
}

} // namespace

const char* auditActName(AuditAct act)
{
    const auto* const found = std::ranges::find(kActNames, act, &std::pair<AuditAct, const char*>::first);
    return found != kActNames.end() ? found->second : "";
}

std::optional<AuditAct> parseAuditAct(std::string_view name)
{
    const auto* const found =
        std::ranges::find_if(kActNames, [name](const auto& one) { return name == one.second; });
    return found != kActNames.end() ? std::optional(found->first) : std::nullopt;
}

Result<void> appendAudit(Store& store, const AuditEntry& entry, CivilTime now)
{
    if (sqlite3_get_autocommit(store.native()) == 0)
        return appendWithin(store, entry, now);
    auto transaction = Transaction::begin(store);
    if (!transaction)
        return Unexpected(transaction.error());
    if (auto done = appendWithin(store, entry, now); !done)
        return done;
    return transaction->commit(Touched::Log);
}

AuditKey auditKeyOf(const Store& store)
{
    const auto id = store.setting("store_id");
    const auto key = TokenKey::read(keyFilePath(id ? *id : std::string()));
    return key ? AuditKey(*key) : AuditKey();
}

Result<void> beginAudit(Store& store, std::string_view detail, CivilTime now)
{
    const auto tail = readTail(store);
    if (!tail)
        return Unexpected(tail.error());
    if (tail->lastSequence > 0 || tail->headRecords > 0)
        return appendAudit(store, {AuditAct::KeyMade, userName(), "store", std::string(detail)}, now);
    const auto older = unrecordedTaskDigest(store);
    if (!older)
        return Unexpected(older.error());
    Statement batches(store, "SELECT coalesce(max(id), 0) FROM batch");
    if (auto done = batches.run(); !done)
        return done;
    const std::string count = std::string(kBatchesBefore) + (batches.next() ? batches.text(0) : "0");
    return appendAudit(
        store, {AuditAct::StoreMade, userName(), "store", count + " " + std::string(detail), *older}, now);
}

Result<std::vector<AuditRecord>> readAudit(const Store& store, const AuditQuery& query)
{
    Statement rows(
        store,
        "SELECT sequence, at, act, person, subject, detail, digest, key, hash FROM"
        " (SELECT * FROM audit WHERE at >= ? AND at < ? AND (? = '' OR act = ?) AND (? = '' OR person = ?)"
        "  AND substr(subject, 1, length(?)) = ? ORDER BY sequence DESC LIMIT ?) ORDER BY sequence");
    rows.bind(query.period ? query.period->from.seconds : INT64_MIN)
        .bind(query.period ? query.period->to.seconds : INT64_MAX);
    rows.bind(query.act)
        .bind(query.act)
        .bind(query.person)
        .bind(query.person)
        .bind(query.subject)
        .bind(query.subject);
    if (auto done = rows.bind(query.most > 0 ? query.most : std::int64_t{-1}).run(); !done)
        return Unexpected(done.error());
    std::vector<AuditRecord> records;
    while (rows.next()) {
        AuditRecord record{rows.integer(0),
                           {rows.integer(1)},
                           rows.text(2),
                           rows.text(3),
                           rows.text(4),
                           rows.text(5),
                           rows.bytes(6).toStdString(),
                           rows.text(7),
                           {}};
        const QByteArray hash = rows.bytes(8);
        if (hash.size() == static_cast<qsizetype>(record.hash.size()))
            std::ranges::copy(hash, record.hash.begin());
        records.push_back(std::move(record));
    }
    return records;
}

} // namespace jingge
