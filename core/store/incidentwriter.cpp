// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/incidentwriter.h"

#include "core/base/clock.h"
#include "core/base/username.h"
#include "core/domain/incidentfields.h"
#include "core/seal/digest.h"
#include "core/seal/seal.h"
#include "core/store/arearepository.h"
#include "core/store/auditlog.h"
#include "core/store/ballast.h"
#include "core/store/identityindex.h"
#include "core/store/idtable.h"
#include "core/store/incidentinsert.h"
#include "core/store/incidentrecord.h"
#include "core/store/incidentseal.h"
#include "core/store/opening.h"
#include "core/store/sealedinsert.h"
#include "core/store/statement.h"
#include "core/store/store.h"
#include "core/store/unawaitedcommits.h"
#include "core/store/writerturns.h"

#include <QtGlobal>

#include <sqlite3.h>

#include <algorithm>
#include <deque>
#include <utility>

namespace jingge {

namespace {

constexpr int kRowsPerTransaction = 10000;
constexpr std::int64_t kLargeFile = std::int64_t{4} << 20; // bytes; below it an index made afterwards saves nothing
constexpr std::int64_t kMostRejectsKept = 10000; // the rest stands in the rejects file alone

struct Statements {
    NativeStatement read;
    NativeStatement find;
    NativeStatement supersede;
    NativeStatement drop;
    NativeStatement dropMark;
    NativeStatement reject;

    static Result<Statements> prepare(sqlite3* database)
    {
        auto read = NativeStatement::prepare(database, kReadIncidentSql);
        auto find = NativeStatement::prepare(
            database, "SELECT id, number, version, columns, digest, batch FROM incident"
                      " WHERE source_id = ?1 AND source = ?2 AND batch <> ?3 ORDER BY version DESC");
        // The mark of a batch that was taken back counts no more and gives way.
        auto supersede =
            NativeStatement::prepare(database, "INSERT OR REPLACE INTO superseded (incident, batch) VALUES (?1, ?2)");
        auto drop = NativeStatement::prepare(database, "DELETE FROM incident WHERE id = ?1");
        auto dropMark = NativeStatement::prepare(database, "DELETE FROM superseded WHERE incident = ?1");
        auto reject = NativeStatement::prepare(
            database, "INSERT INTO reject (batch, row, column_name, value, reason) VALUES (?1, ?2, ?3, ?4, ?5)");
        for (const auto* statement : {&read, &find, &supersede, &drop, &dropMark, &reject}) {
            if (!*statement)
                return Unexpected(statement->error());
        }
        return Statements{std::move(*read), std::move(*find),     std::move(*supersede),
                          std::move(*drop), std::move(*dropMark), std::move(*reject)};
    }
};

Result<std::vector<std::int64_t>> readNumbers(const Store& store, const char* sql)
{
    Statement statement(store, sql);
    if (auto done = statement.run(); !done)
        return Unexpected(done.error());
    std::vector<std::int64_t> numbers;
    while (statement.next())
        numbers.push_back(statement.integer(0));
    return numbers;
}

} // namespace

struct IncidentWriter::Parts {
    Store& store;
    Statements statements;
    IncidentInsert inserting;
    IncidentDictionaries dictionaries;
    AreaLocator locator;
    std::optional<SealedInsert> sealing{}; ///< where seals are set up
    std::optional<UnawaitedCommits> unawaited{}; ///< outlives the transaction
    std::optional<Transaction> transaction;
    IdTable ids;
    std::int64_t batch = 0;
    std::int64_t source = 0;
    std::int64_t nextId = 1;
    std::vector<std::int64_t> takenBack{}; ///< batches whose versions are passed over; a dry run's left-overs too
    bool sourceHadRows = false;
    bool isDry = false;
    bool isComplete = false;
    int rowsInTransaction = 0;
    WriterTurns* turns = nullptr;
    std::int64_t rejectsKept = 0;
    AuditKey key{};
    BatchSeal seal{};          ///< of the rows that were written
    bool hasRowsGone = false;  ///< some of them were dropped again: the seal is made of what is left
    std::int64_t firstId = 1;
    std::string file{};

    /// Rows wait for one another within a call of put(), so that several go in by one statement.
    std::vector<WaitingRow> waiting{};
    std::deque<Incident> joined{}; ///< contents of waiting rows that were laid over what the store knew

    /// The version that the store held before this file.
    struct Stored {
        std::int64_t id = 0; ///< of its row; 0 = it is not there
        std::uint32_t columns = 0;
        std::int64_t digest = 0;
        std::int64_t number = 0;      ///< of the incident; 0 = never seen
        std::int64_t lastVersion = 0; ///< with those of batches that were taken back
    };
    Result<void> findSource(const std::string& name);
    Result<void> openBatch(const BatchHead& head, std::int64_t fileBytes);
    Result<Stored> stored(const std::string& id);
    Result<Incident> laidOver(const Stored& before, const Incident& incident, std::uint32_t fields);
    Result<void> put(const PreparedIncident& row, std::uint32_t fields);
    [[nodiscard]] PreparedIncident prepared(const Incident& incident) const;
    Result<void> write(IdEntry& entry, const Stored& before, const PreparedIncident& row, std::uint32_t columns);
    Result<bool> isOther(const Stored& before, const Incident& incident);
    Result<void> drop(std::int64_t id);
    Result<void> insertWaiting();
    Result<void> withdraw(IdEntry& entry, const Stored& before);
    Result<void> ensureTransaction();
    Result<void> record(const BatchCounts& c);
    /// Brings near what will be asked of a row.
    [[gnu::always_inline]] void expect(const PreparedIncident& row) const
    {
        ids.expect(row.print);
        dictionaries.addressKeys.expect(row.addressPrint);
    }
};

Result<std::unique_ptr<IncidentWriter>> IncidentWriter::begin(Store& store, const BatchHead& head, WriteMode mode,
                                                              std::int64_t fileBytes)
{
    auto statements = Statements::prepare(store.native());
    auto dictionaries = IncidentDictionaries::open(store.native());
    auto inserting = IncidentInsert::open(store.native());
    auto areas = readAreas(store);
    if (!statements || !dictionaries)
        return Unexpected(!statements ? statements.error() : dictionaries.error());
    if (!inserting || !areas)
        return Unexpected(!inserting ? inserting.error() : areas.error());
    auto parts = std::unique_ptr<Parts>(new Parts{.store = store,
                                                  .statements = std::move(*statements),
                                                  .inserting = std::move(*inserting),
                                                  .dictionaries = std::move(*dictionaries),
                                                  .locator = AreaLocator(*areas),
                                                  .transaction = std::nullopt,
                                                  .ids = {}});
    parts->waiting.reserve(IncidentInsert::kRowsPerStatement);
    parts->isDry = mode == WriteMode::DryRun;
    parts->key = auditKeyOf(store);
    parts->file = head.file;
    if (!parts->isDry) {
        if (auto room = requireFreeSpace(store.path(), fileBytes); !room)
            return Unexpected(room.error());
        keepBallast(store.path());
        // Of a writer before this one that could not clean up: its rows would be taken for the store's.
        if (auto removed = removeUnfinishedBatches(store.native()); !removed)
            return Unexpected(removed.error());
    }
    auto takenBack = readNumbers(store, "SELECT id FROM batch WHERE state <> 'complete'");
    if (!takenBack)
        return Unexpected(takenBack.error());
    parts->takenBack = std::move(*takenBack);
    if (auto begun = parts->isDry ? parts->findSource(head.source) : parts->openBatch(head, fileBytes); !begun)
        return Unexpected(begun.error());
    return std::unique_ptr<IncidentWriter>(new IncidentWriter(std::move(parts)));
}

/// What the store already knows of the source. Only a batch that inserted something can have left incidents of it.
Result<void> IncidentWriter::Parts::findSource(const std::string& name)
{
    Statement find(store, "SELECT id, EXISTS (SELECT 1 FROM batch WHERE batch.source = source.id AND state <> 'open' AND"
                          " inserted > 0) FROM source WHERE name = ?");
    if (auto done = find.bind(name).run(); !done)
        return done;
    if (find.next()) {
        source = find.integer(0);
        sourceHadRows = find.integer(1) != 0;
    }
    return {};
}

/// Makes the batch record, open, in a transaction of its own.
Result<void> IncidentWriter::Parts::openBatch(const BatchHead& head, std::int64_t fileBytes)
{
    auto opening = Transaction::begin(store);
    if (!opening)
        return Unexpected(opening.error());
    Statement name(store, "INSERT INTO source (name) VALUES (?) ON CONFLICT DO NOTHING");
    if (auto done = name.bind(head.source).run(); !done)
        return done;
    if (auto done = findSource(head.source); !done)
        return done;
    const auto last = readNumbers(store, "SELECT max(id) FROM incident");
    if (!last)
        return Unexpected(last.error());
    nextId = last->front() + 1;
    firstId = nextId;
    if (last->front() == 0 && fileBytes >= kLargeFile) {
        sourceHadRows = false;
        if (auto done = takeIdentityIndexAway(store.native()); !done)
            return done;
    }
    Statement insert(store, "INSERT INTO batch (state, file, source, mapping, started_at) VALUES ('open', ?, ?, ?, ?)");
    if (auto done = insert.bind(head.file).bind(source).bind(head.mapping).bind(head.startedAt.seconds).run(); !done)
        return done;
    batch = insert.lastId();
    if (auto done = opening->commit(); !done)
        return done;
    unawaited.emplace(store.native());
    return {};
}

IncidentWriter::IncidentWriter(std::unique_ptr<Parts> parts) : m_parts(std::move(parts)) {}

IncidentWriter::~IncidentWriter()
{
    if (m_parts->isComplete || m_parts->isDry)
        return;
    m_parts->transaction.reset();
    m_parts->unawaited.reset();
    [[maybe_unused]] const auto removed = removeUnfinishedBatches(m_parts->store.native()); // else at the next open
}

Result<IncidentWriter::Parts::Stored> IncidentWriter::Parts::stored(const std::string& id)
{
    Stored result;
    if (!sourceHadRows)
        return result;
    statements.find.bind(1, id);
    statements.find.bind(2, source);
    statements.find.bind(3, batch);
    for (;;) {
        const auto row = statements.find.step();
        if (!row)
            return Unexpected(row.error());
        if (!*row)
            return result;
        result.number = statements.find.integer(1);
        result.lastVersion = std::max(result.lastVersion, statements.find.integer(2));
        if (std::ranges::find(takenBack, statements.find.integer(5)) == takenBack.end())
            break;
    }
    result.id = statements.find.integer(0);
    result.columns = static_cast<std::uint32_t>(statements.find.integer(3));
    result.digest = statements.find.integer(4);
    statements.find.reset();
    return result;
}

/// What the store knows of the incident with this file's fields laid over it.
Result<Incident> IncidentWriter::Parts::laidOver(const Stored& before, const Incident& incident, std::uint32_t fields)
{
    statements.read.bind(1, before.id);
    const auto row = statements.read.step();
    if (!row)
        return Unexpected(row.error());
    Incident contents = *row ? readIncident(statements.read) : incident;
    statements.read.reset();
    overlay(contents, incident, fields);
    contents.sealed = incident.sealed;
    return contents;
}

Result<void> IncidentWriter::Parts::write(IdEntry& entry, const Stored& before, const PreparedIncident& row,
                                          std::uint32_t columns)
{
    const bool isReplacement = entry.pending != 0;
    if (isDry) {
        entry.pending = 1;
        return {};
    }
    if (isReplacement) {
        if (auto done = drop(entry.pending); !done)
            return done;
    } else {
        entry.pending = nextId++;
    }
    const IncidentStamp stamp{entry.pending,          before.number != 0 ? before.number : entry.pending,
                              before.lastVersion + 1, batch,
                              source,                 columns};
    seal.add(key, {stamp.id, stamp.number, stamp.version, stamp.batch, stamp.columns, stamp.source}, row.seal);
    waiting.push_back({stamp, row});
    if (waiting.size() == IncidentInsert::kRowsPerStatement) {
        if (auto done = insertWaiting(); !done)
            return done;
    }
    if (before.id == 0 || isReplacement)
        return {};
    statements.supersede.bind(1, before.id);
    statements.supersede.bind(2, batch);
    return statements.supersede.run();
}

Result<void> IncidentWriter::Parts::insertWaiting()
{
    if (auto done = inserting.insert(waiting, dictionaries); !done)
        return done;
    if (sealing) {
        if (auto done = sealing->insert(waiting); !done)
            return done;
    }
    waiting.clear();
    joined.clear();
    return {};
}

Result<void> IncidentWriter::Parts::drop(std::int64_t id)
{
    if (sealing) {
        if (auto done = sealing->drop(id); !done)
            return done;
    }
    hasRowsGone = true;
    statements.drop.bind(1, id);
    return statements.drop.run();
}

/// Of contents that look the same: whether what is under their masks is not. An incident that came in before seals were
/// set up gets its sealed text now.
Result<bool> IncidentWriter::Parts::isOther(const Stored& before, const Incident& incident)
{
    if (!sealing || incident.sealed.empty())
        return false;
    auto other = sealing->isOther(before.id, incident.sealed);
    if (!other || *other || isDry)
        return other;
    if (auto done = sealing->add(before.id, incident.sealed); !done)
        return Unexpected(done.error());
    return false;
}

/// The last row of the id says what the store said before: the version this batch wrote goes.
Result<void> IncidentWriter::Parts::withdraw(IdEntry& entry, const Stored& before)
{
    if (entry.pending == 0 || isDry) {
        entry.pending = 0;
        return {};
    }
    statements.dropMark.bind(1, before.id);
    if (auto done = drop(std::exchange(entry.pending, 0)); !done)
        return done;
    return statements.dropMark.run();
}

/// Called before each row: it goes into a transaction that has room for it.
Result<void> IncidentWriter::Parts::ensureTransaction()
{
    if (isDry)
        return {};
    const bool isWanted = turns != nullptr && turns->isWanted();
    if (transaction && (rowsInTransaction >= kRowsPerTransaction || isWanted)) {
        if (auto inserted = insertWaiting(); !inserted)
            return inserted;
        auto done = transaction->commit();
        transaction.reset();
        if (!done)
            return done;
    }
    if (!transaction && isWanted) {
        if (auto done = unawaited->end(); !done) // what others write is awaited
            return done;
        turns->give();
        unawaited.emplace(store.native());
    }
    if (!transaction) {
        auto begun = Transaction::begin(store);
        if (!begun)
            return Unexpected(begun.error());
        transaction.emplace(std::move(*begun));
        rowsInTransaction = 0;
    }
    ++rowsInTransaction;
    return {};
}

void IncidentWriter::shareWith(WriterTurns* turns)
{
    m_parts->turns = turns;
}

Result<void> IncidentWriter::keepSealed(int key)
{
    auto opened = SealedInsert::open(m_parts->store.native(), key);
    if (!opened)
        return Unexpected(opened.error());
    m_parts->sealing.emplace(std::move(*opened));
    return {};
}

PreparedIncident IncidentWriter::prepare(const Incident& incident) const
{
    return m_parts->prepared(incident);
}

PreparedIncident IncidentWriter::Parts::prepared(const Incident& incident) const
{
    std::string contents = contentBytes(incident);
    const std::int64_t digest = contentDigest(contents);
    return {&incident,
            fingerprint(incident.sourceId),
            incident.addressKey.empty() ? Token{} : fingerprint(incident.addressKey),
            digest,
            incident.place ? locator.areasAt(*incident.place) : AreaIds{},
            isDry ? Token{} : incidentSeal(key, std::move(contents), incident.sourceId)};
}

Result<void> IncidentWriter::put(std::span<const PreparedIncident> rows, std::uint32_t fields)
{
    constexpr std::size_t kAhead = 12; // rows
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (i + kAhead < rows.size())
            m_parts->expect(rows[i + kAhead]);
        if (auto done = m_parts->put(rows[i], fields); !done)
            return done;
    }
    return m_parts->insertWaiting();
}

Result<void> IncidentWriter::put(const Incident& incident, std::uint32_t fields)
{
    const PreparedIncident row = prepare(incident);
    return put({&row, 1}, fields);
}

Result<void> IncidentWriter::Parts::put(const PreparedIncident& row, std::uint32_t fields)
{
    if (auto ready = ensureTransaction(); !ready)
        return ready;
    bool isNew = false;
    IdEntry& entry = ids.at(row.print, isNew);
    if (!isNew)
        ++entry.further;
    if (entry.pending != 0) { // what this file wrote may go again: it must be there
        if (auto done = insertWaiting(); !done)
            return done;
    }
    const auto before = stored(row.incident->sourceId);
    if (!before)
        return Unexpected(before.error());
    PreparedIncident contents = row;
    // The store knows more, or better than a time that is only when it happened.
    const bool isLess = (before->columns & ~fields) != 0 || (row.incident->receivedMark & kTimeFromOccurred) != 0;
    if (before->id != 0 && isLess) {
        auto both = laidOver(*before, *row.incident, fields);
        if (!both)
            return Unexpected(both.error());
        contents = prepared(joined.emplace_back(std::move(*both)));
    }
    entry.isUnlocated = !contents.incident->place;
    entry.isOutside = contents.incident->place && contents.areas[indexOf(Level::Grid)] == 0;
    const bool isSame = before->id != 0 && before->digest == contents.digest;
    const auto isOtherInClear = isSame && !isLess ? isOther(*before, *row.incident) : Result<bool>(false);
    if (!isOtherInClear)
        return Unexpected(isOtherInClear.error());
    if (isSame && !*isOtherInClear) {
        entry.state = IdEntry::State::Unchanged;
        return withdraw(entry, *before);
    }
    entry.state = before->id != 0 ? IdEntry::State::Updated : IdEntry::State::Inserted;
    return write(entry, *before, contents, fields | before->columns);
}

Result<void> IncidentWriter::reject(const Issue& issue)
{
    Parts& p = *m_parts;
    if (p.isDry || p.rejectsKept >= kMostRejectsKept)
        return {};
    ++p.rejectsKept;
    if (auto ready = p.ensureTransaction(); !ready)
        return ready;
    const std::string value = maskNumbers(issue.value);
    const std::string reason = issue.reason.english();
    p.statements.reject.bind(1, p.batch);
    p.statements.reject.bind(2, issue.row);
    p.statements.reject.bind(3, std::string_view(issue.column));
    p.statements.reject.bind(4, std::string_view(value));
    p.statements.reject.bind(5, std::string_view(reason));
    return p.statements.reject.run();
}

void IncidentWriter::countFolded(const std::string& sourceId)
{
    bool isNew = false;
    ++m_parts->ids.at(fingerprint(sourceId), isNew).further;
}

Box IncidentWriter::areaBounds() const
{
    return m_parts->locator.bounds();
}

BatchCounts IncidentWriter::counts() const
{
    BatchCounts counts;
    m_parts->ids.forEach([&counts](const IdEntry& entry) {
        const bool isUnchanged = entry.state == IdEntry::State::Unchanged;
        (isUnchanged ? counts.unchanged : counts.updated) += entry.further;
        counts.inserted += entry.state == IdEntry::State::Inserted ? 1 : 0;
        counts.updated += entry.state == IdEntry::State::Updated ? 1 : 0;
        counts.unchanged += isUnchanged ? 1 : 0;
        counts.unlocated += entry.isUnlocated ? 1 : 0;
        counts.outside += entry.isOutside ? 1 : 0;
    });
    return counts;
}

/// The import in the audit log, with the seal of its rows.
Result<void> IncidentWriter::Parts::record(const BatchCounts& c)
{
    if (hasRowsGone) {
        auto left = storedBatchSeal(store, key, batch, firstId);
        if (!left)
            return Unexpected(left.error());
        seal = *left;
    }
    const std::string counts = "read=" + std::to_string(c.read) + " inserted=" + std::to_string(c.inserted) +
                               " updated=" + std::to_string(c.updated) + " unchanged=" + std::to_string(c.unchanged) +
                               " rejected=" + std::to_string(c.rejected) + " filtered=" + std::to_string(c.filtered);
    return appendAudit(store, {AuditAct::Import, userName(), "batch " + std::to_string(batch), counts + " " + file, seal.bytes()},
                       SystemClock().now());
}

Result<void> IncidentWriter::complete(const BatchCounts& c, CivilTime finishedAt)
{
    Parts& p = *m_parts;
    if (!c.isConserved())
        return fail(ErrorKind::Data, "import", p.store.path(),
                    {QT_TRANSLATE_NOOP("core", "%1 rows were read but the outcomes do not add up to them"),
                     {std::to_string(c.read)}});
    if (p.isDry)
        return {};
    if (p.transaction) {
        auto done = p.transaction->commit();
        p.transaction.reset();
        if (!done)
            return done;
    }
    if (auto done = p.unawaited->end(); !done)
        return done;
    auto last = Transaction::begin(p.store);
    if (!last)
        return Unexpected(last.error());
    if (auto done = restoreIdentityIndex(p.store.native()); !done)
        return done;
    Statement update(p.store, "UPDATE batch SET state = 'complete', finished_at = ?, read = ?, inserted = ?, updated = ?,"
                              " unchanged = ?, rejected = ?, filtered = ? WHERE id = ?");
    update.bind(finishedAt.seconds).bind(c.read).bind(c.inserted).bind(c.updated).bind(c.unchanged);
    if (auto done = update.bind(c.rejected).bind(c.filtered).bind(p.batch).run(); !done)
        return done;
    if (auto done = p.record(c); !done)
        return done;
    if (auto done = last->commit(); !done)
        return done;
    p.isComplete = true;
    return {};
}

} // namespace jingge
