// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/canonicalbytes.h"
#include "core/base/privatefiles.h"
#include "core/seal/auditkey.h"
#include "core/seal/seal.h"
#include "core/seal/sealedfile.h"
#include "core/store/auditlog.h"
#include "core/store/backuphead.h"
#include "core/store/sidefile.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QtGlobal>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <set>

namespace jingge {

namespace {

constexpr int kFormat = 1;
constexpr int kDaysKept = 14;
constexpr int kMonthsKept = 12;

QString text(const std::string& utf8)
{
    return QString::fromStdString(utf8);
}

std::string proofPath(const std::string& backup)
{
    return backup + ".proof";
}

/// What a proof's seal covers: the head, which names the digest, the size of the file and the moment.
std::string proofSeal(const AuditKey& key, const std::string& head, std::int64_t bytes, CivilTime at)
{
    CanonicalBytes all;
    all.add(std::string_view("proof"));
    all.add(std::string_view(head));
    all.add(static_cast<std::uint64_t>(bytes));
    all.add(static_cast<std::uint64_t>(at.seconds));
    return hexText(key.hash(all.take()));
}

/// "2025-07-14T03:05:00 <seal>" of a proof that was made for this backup under this key.
std::optional<CivilTime> provenAt(const Backup& backup, const std::string& head, const TokenKey& key)
{
    std::ifstream in(proofPath(backup.path));
    std::string time;
    std::string seal;
    if (!(in >> time >> seal))
        return std::nullopt;
    const auto at = parseIsoTime(time);
    return at && seal == proofSeal(AuditKey(key), head, backup.bytes, *at) ? at : std::nullopt;
}

} // namespace

std::string headText(const BackupHead& head)
{
    const QJsonObject object{{QStringLiteral("format"), kFormat},
                             {QStringLiteral("store_id"), text(head.storeId)},
                             {QStringLiteral("station"), text(head.station)},
                             {QStringLiteral("schema"), head.schema},
                             {QStringLiteral("made_at"), text(head.madeAt.text())},
                             {QStringLiteral("store_bytes"), static_cast<qint64>(head.storeBytes)},
                             {QStringLiteral("digest"), text(head.digest)},
                             {QStringLiteral("files"), static_cast<qint64>(head.files)}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact).toStdString();
}

std::optional<BackupHead> headFrom(const std::string& json)
{
    const QJsonObject object = QJsonDocument::fromJson(QByteArray::fromStdString(json)).object();
    const auto madeAt = parseIsoTime(object[QStringLiteral("made_at")].toString().toStdString());
    if (object[QStringLiteral("format")].toInt() != kFormat || !madeAt)
        return std::nullopt;
    return BackupHead{object[QStringLiteral("store_id")].toString().toStdString(),
                      object[QStringLiteral("station")].toString().toStdString(),
                      object[QStringLiteral("schema")].toInt(),
                      *madeAt,
                      object[QStringLiteral("store_bytes")].toInteger(),
                      object[QStringLiteral("digest")].toString().toStdString(),
                      object[QStringLiteral("files")].toInteger()};
}

Result<void> writeProof(const Backup& backup, const std::string& head, const TokenKey& key, CivilTime now)
{
    const std::string line = now.text() + " " + proofSeal(AuditKey(key), head, backup.bytes, now) + "\n";
    if (!replaceSideFile(proofPath(backup.path), [&line](int file) { return writeAll(file, line); }))
        return fail(ErrorKind::Store, "backup", proofPath(backup.path),
                    QT_TRANSLATE_NOOP("core", "the proof cannot be written"));
    return {};
}

Result<BackupHead> readBackupHead(const std::string& path)
{
    const auto bytes = SealedFileReader::readHead(path);
    if (!bytes)
        return Unexpected(bytes.error());
    auto head = headFrom(*bytes);
    if (!head)
        return fail(ErrorKind::Data, "backup", path,
                    QT_TRANSLATE_NOOP("core", "it was made by another version of Jingge"));
    return std::move(*head);
}

Result<std::vector<Backup>> listBackups(const std::string& folder, const KeyFinder& keyOf)
{
    std::error_code error;
    std::vector<Backup> backups;
    std::filesystem::directory_iterator files(folder, error);
    if (error)
        return fail(ErrorKind::Data, "backup", folder,
                    {QT_TRANSLATE_NOOP("core", "it cannot be read: %1"), {error.message()}});
    for (const auto& file : files) {
        const auto head = file.path().extension() == ".jgb" ? SealedFileReader::readHead(file.path().string())
                                                            : Result<std::string>(std::string());
        const auto known = head ? headFrom(*head) : std::nullopt;
        if (!known)
            continue;
        Backup backup{file.path().string(), *known, static_cast<std::int64_t>(file.file_size(error)),
                      std::nullopt};
        if (const auto key = keyOf(known->storeId))
            backup.provenAt = provenAt(backup, *head, *key);
        backups.push_back(std::move(backup));
    }
    std::ranges::sort(backups, [](const Backup& a, const Backup& b) {
        return std::pair(a.head.madeAt, a.path) < std::pair(b.head.madeAt, b.path);
    });
    return backups;
}

std::vector<std::size_t> expiredBackups(std::span<const Backup> backups, CivilTime now)
{
    std::vector<std::size_t> newestFirst(backups.size());
    for (std::size_t i = 0; i < newestFirst.size(); ++i)
        newestFirst[i] = i;
    std::ranges::stable_sort(newestFirst, [&](std::size_t a, std::size_t b) {
        return backups[a].head.madeAt > backups[b].head.madeAt;
    });
    const CivilDate oldestMonth = monthStart(now.date(), -kMonthsKept);
    std::set<std::string> months;
    bool hasProven = false;
    std::vector<std::size_t> expired;
    for (const std::size_t i : newestFirst) {
        const CivilDate day = backups[i].head.madeAt.date();
        const bool isRecent = day.days > now.date().days - kDaysKept;
        const bool isLastOfMonth = day >= oldestMonth && months.insert(monthText(day)).second;
        const bool isLastProven = backups[i].provenAt && !hasProven;
        hasProven = hasProven || backups[i].provenAt;
        if (!isRecent && !isLastOfMonth && !isLastProven)
            expired.push_back(i);
    }
    std::ranges::sort(expired);
    return expired;
}

Result<std::vector<std::string>> removeExpiredBackups(const std::string& folder, const std::string& storeId,
                                                      const KeyFinder& keyOf, CivilTime now)
{
    auto backups = listBackups(folder, keyOf);
    if (!backups)
        return Unexpected(backups.error());
    std::erase_if(*backups, [&storeId](const Backup& one) { return one.head.storeId != storeId; });
    std::vector<std::string> removed;
    for (const std::size_t i : expiredBackups(*backups, now)) {
        std::error_code ignored;
        std::filesystem::remove(proofPath((*backups)[i].path), ignored);
        if (std::filesystem::remove((*backups)[i].path, ignored))
            removed.push_back((*backups)[i].path);
    }
    return removed;
}

} // namespace jingge
