// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/seals.h"

#include "core/seal/recoverysheet.h"
#include "core/seal/seal.h"
#include "core/store/auditlog.h"
#include "core/store/store.h"

#include <QtGlobal>

#include <algorithm>
#include <filesystem>

namespace jingge {

namespace {

constexpr int kTextsPerTransaction = 2000;

Result<void> requireNewSheet(const std::string& sheet)
{
    std::error_code unknown;
    if (sheet.empty())
        return fail(ErrorKind::Usage, "--sheet", "",
                    QT_TRANSLATE_NOOP("core", "say where the recovery sheet goes"));
    if (std::filesystem::exists(sheet, unknown))
        return fail(ErrorKind::Data, "recovery sheet", sheet,
                    QT_TRANSLATE_NOOP("core", "there is a file already"));
    return {};
}

/// The store's id and where its key file lies.
struct KeyPlace {
    std::string storeId;
    std::string file;
};

Result<KeyPlace> keyPlaceOf(const Store& store)
{
    auto id = store.setting("store_id");
    if (!id)
        return Unexpected(id.error());
    std::string file = keyFilePath(*id);
    return KeyPlace{std::move(*id), std::move(file)};
}

Result<void> record(Store& store, AuditAct what, const SealAct& act, const std::string& detail)
{
    return appendAudit(store, {what, act.person, "seals", detail}, act.at);
}

} // namespace

Result<SealKey> setUpSeals(Store& store, const SealAct& act)
{
    const auto seal = readStoreSeal(store);
    const auto place = keyPlaceOf(store);
    if (!seal || !place)
        return Unexpected(!seal ? seal.error() : place.error());
    if (seal->isSetUp())
        return fail(ErrorKind::Data, "key setup", store.path(),
                    QT_TRANSLATE_NOOP("core", "seals are set up already"),
                    QT_TRANSLATE_NOOP("core", "key rotate makes a new key"));
    if (auto fine = requireNewSheet(act.sheet); !fine)
        return Unexpected(fine.error());
    auto keys = SealingKeys::read(place->file);
    if (keys && keys->isEmpty())
        keys = SealingKeys::addTo(place->file, act.at.text());
    if (!keys)
        return Unexpected(keys.error());
    if (auto done = writeRecoverySheet(place->file, place->storeId, act.sheet); !done)
        return Unexpected(done.error());
    if (auto done = writeStoreSeal(store, keys->newest()); !done)
        return Unexpected(done.error());
    if (auto done =
            record(store, AuditAct::SealsChanged, act, "set up, fingerprint " + keys->newest().fingerprint);
        !done)
        return Unexpected(done.error());
    return keys->newest();
}

namespace {

/// Texts that are under another key than the newest.
Result<std::int64_t> countOlder(const Store& store, const SealingKeys& keys)
{
    const auto counts = countSealed(store);
    if (!counts)
        return Unexpected(counts.error());
    std::int64_t older = 0;
    for (const auto& [key, count] : *counts)
        older += key == keys.newest().number ? 0 : count;
    return older;
}

/// The keys to go on with: those of a rotation that was interrupted, else with a further one.
Result<SealingKeys> keysForRotation(Store& store, const KeyPlace& place, const SealAct& act)
{
    const auto seal = readStoreSeal(store);
    auto keys = sealingKeysOf(store);
    if (!seal || !keys)
        return Unexpected(!seal ? seal.error() : keys.error());
    if (!*keys)
        return fail(ErrorKind::Data, "key rotate", store.path(),
                    QT_TRANSLATE_NOOP("core", "seals are not set up"),
                    QT_TRANSLATE_NOOP("core", "set them up: key setup"));
    const auto older = countOlder(store, **keys);
    if (!older)
        return Unexpected(older.error());
    if ((*keys)->newest().number > seal->key || *older > 0)
        return std::move(**keys);
    if (auto fine = requireNewSheet(act.sheet); !fine)
        return Unexpected(fine.error());
    return SealingKeys::addTo(place.file, act.at.text());
}

Result<std::int64_t> sealAllAnew(Store& store, const SealingKeys& keys, const TaskContext& context)
{
    const auto before = countOlder(store, keys);
    if (!before)
        return Unexpected(before.error());
    std::int64_t done = 0;
    for (std::int64_t after = 0;;) {
        if (context.isStopped())
            return fail(ErrorKind::Cancelled, "key rotate", store.path(),
                        QT_TRANSLATE_NOOP("core", "stopped; both keys are in use until it is called again"));
        const auto last = sealAnew(store, keys, after, kTextsPerTransaction);
        if (!last)
            return Unexpected(last.error());
        if (*last == 0)
            return *before;
        after = *last;
        done = std::min<std::int64_t>(done + kTextsPerTransaction, *before);
        context.report(done, *before);
    }
}

} // namespace

Result<Rotation> rotateSeals(Store& store, const SealAct& act, const TaskContext& context)
{
    const auto place = keyPlaceOf(store);
    if (!place)
        return Unexpected(place.error());
    Rotation rotation;
    auto keys = keysForRotation(store, *place, act);
    if (!keys)
        return Unexpected(keys.error());
    rotation.key = keys->newest();
    std::error_code unknown;
    if (!act.sheet.empty() && !std::filesystem::exists(act.sheet, unknown)) {
        if (auto done = writeRecoverySheet(place->file, place->storeId, act.sheet); !done)
            return Unexpected(done.error());
        rotation.isSheetWritten = true;
    }
    if (auto done = writeStoreSeal(store, rotation.key); !done)
        return Unexpected(done.error());
    const auto sealed = sealAllAnew(store, *keys, context);
    if (!sealed)
        return Unexpected(sealed.error());
    rotation.sealedAnew = *sealed;
    if (auto done =
            record(store, AuditAct::KeyRotated, act,
                   std::to_string(*sealed) + " texts sealed anew, fingerprint " + rotation.key.fingerprint);
        !done)
        return Unexpected(done.error());
    return rotation;
}

Result<std::string> recoverSeals(Store& store, const SealAct& act)
{
    const auto place = keyPlaceOf(store);
    if (!place)
        return Unexpected(place.error());
    if (auto done = recoverKeyFile(act.sheet, place->storeId, place->file); !done)
        return Unexpected(done.error());
    if (auto keys = sealingKeysOf(store); !keys) {
        std::error_code ignored;
        std::filesystem::remove(place->file, ignored); // just made
        return fail(ErrorKind::Data, "recovery sheet", act.sheet,
                    QT_TRANSLATE_NOOP("core", "it was printed before the store's last change of keys"),
                    QT_TRANSLATE_NOOP("core", "take the newer sheet"));
    }
    if (auto done = record(store, AuditAct::SealsChanged, act, "key file recovered from its sheet"); !done)
        return Unexpected(done.error());
    return place->file;
}

} // namespace jingge
