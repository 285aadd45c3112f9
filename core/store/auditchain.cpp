// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/auditchain.h"

#include "core/base/canonicalbytes.h"
#include "core/store/nativestatement.h"
#include "core/store/store.h"

#include <QtGlobal>

#include <sqlite3.h>

#include <algorithm>

namespace jingge {

namespace {

std::string_view textOf(const AuditHash& hash)
{
    return {reinterpret_cast<const char*>(hash.data()), hash.size()};
}

void copyHash(std::span<const std::uint8_t> bytes, AuditHash& hash)
{
    hash.fill(0);
    if (bytes.size() == hash.size())
        std::ranges::copy(bytes, hash.begin());
}

/// The record that the statement of a reading loop stands on.
void readRecord(const NativeStatement& row, AuditRecord& record)
{
    record.sequence = row.integer(0);
    record.at = {row.integer(1)};
    record.act = row.text(2);
    record.person = row.text(3);
    record.subject = row.text(4);
    record.detail = row.text(5);
    const auto digest = row.blob(6);
    record.digest.assign(digest.begin(), digest.end());
    record.key = row.text(7);
    copyHash(row.blob(8), record.hash);
}

/// visit(record) says whether to go on.
Result<void> visitRecords(const Store& store, const std::function<bool(const AuditRecord&)>& visit)
{
    auto rows = NativeStatement::prepare(
        store.native(),
        "SELECT sequence, at, act, person, subject, detail, digest, key, hash FROM audit ORDER BY sequence");
    if (!rows)
        return Unexpected(rows.error());
    AuditRecord record;
    for (;;) {
        const auto more = rows->step();
        if (!more)
            return Unexpected(more.error());
        if (!*more)
            return {};
        readRecord(*rows, record);
        if (!visit(record))
            return {};
    }
}

/// Follows the chain record by record until a link breaks.
class Follower {
public:
    Follower(const AuditKey& key, AuditState& state) : m_key(key), m_state(state) {}

    bool follow(const AuditRecord& record)
    {
        const std::int64_t expected = m_state.records + 1;
        if (record.sequence != expected)
            return breakAt(expected, "it is missing");
        if (!record.key.empty() && m_key.isNone())
            m_state.proof = AuditProof::Sequence;
        else if (!checkHash(record))
            return false;
        m_state.head = record.hash;
        m_state.records = expected;
        return true;
    }
    /// The head, after the last record.
    void finish(std::int64_t records, const AuditHash& last, const AuditHash& seal)
    {
        if (!m_key.isNone() && m_state.records == 0)
            breakAt(1, "the log is empty; it begins with the making of the store");
        else if (!m_key.isNone() && m_state.proof != AuditProof::Sealed)
            breakAt(m_state.records, "no record was written with the station's key");
        else if (records > m_state.records)
            breakAt(m_state.records + 1,
                    "the head counts " + std::to_string(records) + " records: the last ones were cut off");
        else if (records < m_state.records)
            breakAt(records + 1, "the head counts fewer records");
        else if (last != m_state.head)
            breakAt(m_state.records, "the head names another last record");
        else if (m_state.records > 0 && m_state.proof != AuditProof::Sequence &&
                 seal != auditHeadSeal(m_key, records, last))
            breakAt(m_state.records, "the head's seal is not the station's");
    }

private:
    bool checkHash(const AuditRecord& record)
    {
        const bool isKeyed = !record.key.empty();
        if (isKeyed && record.key != m_key.name())
            return breakAt(record.sequence, "it was written with another key");
        if (!isKeyed && m_state.proof == AuditProof::Sealed)
            return breakAt(record.sequence, "it was written without the station's key");
        if (isKeyed && m_state.proof != AuditProof::Sealed) {
            const AuditAct first = record.sequence == 1 ? AuditAct::StoreMade : AuditAct::KeyMade;
            if (record.act != auditActName(first))
                return breakAt(record.sequence,
                               "the log does not begin with the making of the store or of its key");
            m_state.proof = AuditProof::Sealed;
        }
        if (auditRecordHash(isKeyed ? m_key : m_noKey, m_state.head, record) != record.hash)
            return breakAt(record.sequence, "it is not what it was, or does not follow the one before it");
        return true;
    }
    bool breakAt(std::int64_t sequence, std::string why)
    {
        m_state.brokenAt = sequence;
        m_state.why = std::move(why);
        return false;
    }

    const AuditKey& m_key;
    const AuditKey m_noKey;
    AuditState& m_state;
};

/// One state of the store for several statements, unless there is one already.
class Snapshot {
public:
    explicit Snapshot(sqlite3* database)
        : m_database(sqlite3_get_autocommit(database) != 0 ? database : nullptr)
    {
        if (m_database != nullptr)
            sqlite3_exec(m_database, "BEGIN", nullptr, nullptr, nullptr);
    }
    ~Snapshot()
    {
        if (m_database != nullptr)
            sqlite3_exec(m_database, "ROLLBACK", nullptr, nullptr, nullptr);
    }
    Snapshot(const Snapshot&) = delete;
    Snapshot& operator=(const Snapshot&) = delete;

private:
    sqlite3* m_database;
};

} // namespace

AuditHash auditRecordHash(const AuditKey& key, const AuditHash& before, const AuditRecord& record)
{
    CanonicalBytes bytes;
    bytes.add(textOf(before));
    bytes.add(static_cast<std::uint64_t>(record.sequence));
    bytes.add(static_cast<std::uint64_t>(record.at.seconds));
    for (const std::string* text :
         {&record.act, &record.person, &record.subject, &record.detail, &record.digest, &record.key})
        bytes.add(std::string_view(*text));
    return key.hash(bytes.take());
}

AuditHash auditHeadSeal(const AuditKey& key, std::int64_t records, const AuditHash& last)
{
    CanonicalBytes bytes;
    bytes.add(std::string_view("head"));
    bytes.add(static_cast<std::uint64_t>(records));
    bytes.add(textOf(last));
    return key.hash(bytes.take());
}

Result<void> forEachAuditRecord(const Store& store, const std::function<void(const AuditRecord&)>& visit)
{
    return visitRecords(store, [&visit](const AuditRecord& record) {
        visit(record);
        return true;
    });
}

Result<AuditState> verifyAudit(const Store& store, const AuditKey& key, const TaskContext& context)
{
    constexpr std::int64_t kReportEvery = 16384;
    const Snapshot snapshot(store.native());
    auto head = NativeStatement::prepare(store.native(), "SELECT records, hash, seal FROM audit_head");
    const auto hasHead = head ? head->step() : Result<bool>(Unexpected(head.error()));
    if (!hasHead)
        return Unexpected(hasHead.error());
    const std::int64_t records = *hasHead ? head->integer(0) : 0;
    AuditHash last{};
    AuditHash seal{};
    if (*hasHead) {
        copyHash(head->blob(1), last);
        copyHash(head->blob(2), seal);
    }
    head->reset();
    AuditState state;
    Follower follower(key, state);
    auto done = visitRecords(store, [&](const AuditRecord& record) {
        if (record.sequence % kReportEvery == 0)
            context.report(record.sequence, records);
        return !context.isStopped() && follower.follow(record);
    });
    if (!done)
        return Unexpected(done.error());
    if (context.isStopped())
        return fail(ErrorKind::Cancelled, "audit", store.path(), QT_TRANSLATE_NOOP("core", "cancelled"));
    if (state.isWhole())
        follower.finish(records, last, seal);
    return state;
}

std::string auditStateText(const AuditState& state)
{
    if (state.brokenAt)
        return "record " + std::to_string(*state.brokenAt) + ": " + state.why;
    std::string text = std::to_string(state.records) + " records, ";
    switch (state.proof) {
    case AuditProof::Sealed:
        return text + "sealed";
    case AuditProof::Unkeyed:
        return text + "chained without a key";
    case AuditProof::Sequence:
        return text + "whose sequence alone was checked: the station's key is not at hand";
    }
    return text;
}

std::string hexText(const AuditHash& hash)
{
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string text;
    for (const std::uint8_t byte : hash) {
        text += kDigits[byte >> 4U];
        text += kDigits[byte & 15U];
    }
    return text;
}

} // namespace jingge
