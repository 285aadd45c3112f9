// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sealedtext.h"

#include "core/seal/seal.h"
#include "core/store/sealer.h"
#include "core/store/statement.h"
#include "core/store/store.h"

#include <QtGlobal>

#include <charconv>

namespace jingge {

namespace {

constexpr std::string_view kSetting = "seal"; // "NUMBER FINGERPRINT"

std::string bytesOf(const QByteArray& bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

/// A text that is to be sealed anew.
struct OldSeal {
    std::int64_t incident = 0;
    SealedText text;
    std::string source;
    std::string sourceId;
};

Result<std::vector<OldSeal>> readOld(const Store& store, int newest, std::int64_t after, int limit)
{
    Statement find(
        store,
        "SELECT sealed_text.incident, seal, bytes, source.name, incident.source_id FROM sealed_text"
        " JOIN incident ON incident.id = sealed_text.incident JOIN source ON source.id = incident.source"
        " WHERE sealed_text.incident > ? AND seal <> ? ORDER BY sealed_text.incident LIMIT ?");
    if (auto done = find.bind(after).bind(newest).bind(limit).run(); !done)
        return Unexpected(done.error());
    std::vector<OldSeal> old;
    while (find.next())
        old.push_back({find.integer(0),
                       {static_cast<int>(find.integer(1)), bytesOf(find.bytes(2))},
                       find.text(3),
                       find.text(4)});
    return old;
}

} // namespace

Result<StoreSeal> readStoreSeal(const Store& store)
{
    const auto text = store.setting(kSetting);
    if (!text)
        return Unexpected(text.error());
    StoreSeal seal;
    const std::size_t blank = text->find(' ');
    if (blank == std::string::npos)
        return seal;
    std::from_chars(text->data(), text->data() + blank, seal.key);
    seal.fingerprint = text->substr(blank + 1);
    return seal;
}

Result<void> writeStoreSeal(Store& store, const SealKey& key)
{
    return store.setSetting(kSetting, std::to_string(key.number) + " " + key.fingerprint);
}

Result<std::optional<SealingKeys>> sealingKeysOf(const Store& store)
{
    const auto seal = readStoreSeal(store);
    const auto id = store.setting("store_id");
    if (!seal || !id)
        return Unexpected(!seal ? seal.error() : id.error());
    if (!seal->isSetUp())
        return std::optional<SealingKeys>();
    const std::string path = keyFilePath(*id);
    auto keys = SealingKeys::read(path);
    if (!keys)
        return Unexpected(keys.error());
    const bool isIts = static_cast<int>(keys->keys().size()) >= seal->key &&
                       keys->keys()[static_cast<std::size_t>(seal->key - 1)].fingerprint == seal->fingerprint;
    if (!isIts)
        return fail(
            ErrorKind::Store, "key file", path,
            QT_TRANSLATE_NOOP("core", "this is not the key that seals this store"),
            QT_TRANSLATE_NOOP(
                "core", "put the key file back, or bring it back from the recovery sheet: key recover"));
    return std::optional(std::move(*keys));
}

namespace {

Result<std::vector<MaskedIncident>> readMasked(Statement& find)
{
    if (auto done = find.run(); !done)
        return Unexpected(done.error());
    std::vector<MaskedIncident> found;
    while (find.next())
        found.push_back({find.integer(0), find.integer(1), find.integer(2), find.text(3), find.text(4),
                         find.text(5), find.text(6), find.text(7), find.text(8), find.text(9)});
    return found;
}

} // namespace

Result<std::vector<MaskedIncident>> findMasked(const Store& store, const std::string& sourceId)
{
    Statement find(
        store,
        "SELECT incident.id, number, received_at, source.name, source_id, name_mask, caller_mask, plate,"
        " narrative, outcome"
        " FROM incident JOIN source ON source.id = incident.source JOIN batch ON batch.id = incident.batch"
        " WHERE source_id = ? AND batch.state = 'complete' AND NOT EXISTS (SELECT 1 FROM superseded"
        " JOIN batch AS later ON later.id = superseded.batch WHERE superseded.incident = incident.id"
        " AND later.state = 'complete') ORDER BY source.name");
    return readMasked(find.bind(sourceId));
}

Result<std::vector<MaskedIncident>> findByCaller(const Store& store, const Token& token)
{
    Statement find(
        store,
        "SELECT incident.id, number, received_at, source.name, source_id, name_mask, caller_mask, plate,"
        " narrative, outcome"
        " FROM incident JOIN source ON source.id = incident.source JOIN batch ON batch.id = incident.batch"
        " WHERE caller_token = ? AND batch.state = 'complete' AND NOT EXISTS (SELECT 1 FROM superseded"
        " JOIN batch AS later ON later.id = superseded.batch WHERE superseded.incident = incident.id"
        " AND later.state = 'complete') ORDER BY received_at, incident.id");
    return readMasked(find.bindBytes(
        QByteArray(reinterpret_cast<const char*>(token.data()), static_cast<qsizetype>(token.size()))));
}

Result<std::vector<SealedText>> readSealed(const Store& store, std::int64_t number)
{
    // All versions of an incident have its source id, which the index finds.
    Statement find(store,
                   "SELECT seal, bytes FROM incident AS first JOIN incident AS one ON"
                   " one.source_id = first.source_id AND one.source = first.source"
                   " JOIN sealed_text ON sealed_text.incident = one.id JOIN batch ON batch.id = one.batch"
                   " WHERE first.id = ? AND batch.state = 'complete' ORDER BY one.version DESC");
    if (auto done = find.bind(number).run(); !done)
        return Unexpected(done.error());
    std::vector<SealedText> all;
    while (find.next())
        all.push_back({static_cast<int>(find.integer(0)), bytesOf(find.bytes(1))});
    return all;
}

Result<SealCounts> countSealed(const Store& store)
{
    Statement count(store, "SELECT seal, count(*) FROM sealed_text GROUP BY seal");
    if (auto done = count.run(); !done)
        return Unexpected(done.error());
    SealCounts counts;
    while (count.next())
        counts[static_cast<int>(count.integer(0))] = count.integer(1);
    return counts;
}

Result<std::int64_t> sealAnew(Store& store, const SealingKeys& keys, std::int64_t after, int limit)
{
    const auto id = store.setting("store_id");
    const auto old = id ? readOld(store, keys.newest().number, after, limit)
                        : Result<std::vector<OldSeal>>(Unexpected(id.error()));
    if (!old)
        return Unexpected(old.error());
    if (old->empty())
        return 0;
    auto transaction = Transaction::begin(store);
    if (!transaction)
        return Unexpected(transaction.error());
    std::string sealed;
    for (const OldSeal& one : *old) {
        const std::string context = sealContext(*id, one.source, one.sourceId);
        const auto clear = keys.open(one.text.key, context, one.text.bytes);
        if (!clear)
            return fail(ErrorKind::Data, "seal", one.sourceId, clear.error().why, clear.error().mend);
        keys.seal(context, *clear, sealed);
        Statement update(store, "UPDATE sealed_text SET seal = ?, bytes = ? WHERE incident = ?");
        update.bind(keys.newest().number)
            .bindBytes(QByteArray(sealed.data(), static_cast<qsizetype>(sealed.size())))
            .bind(one.incident);
        if (auto done = update.run(); !done)
            return Unexpected(done.error());
    }
    if (auto done = transaction->commit(Touched::Workflow); !done)
        return Unexpected(done.error());
    return old->back().incident;
}

} // namespace jingge
