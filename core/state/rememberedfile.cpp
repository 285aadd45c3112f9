// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/state/rememberedfile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSaveFile>

namespace jingge {
namespace {

constexpr qint64 kMostBytes = 4 << 20;

Unexpected damaged(const QString& path)
{
    const QString kept = path + QStringLiteral(".damaged");
    QFile::remove(kept);
    QFile::rename(path, kept);
    return fail(ErrorKind::Data, "window", path.toStdString(),
                {QT_TRANSLATE_NOOP("core", "what the window remembered is damaged; it begins anew"), {}},
                {QT_TRANSLATE_NOOP("core", "the old file is kept as %1"), {kept.toStdString()}});
}

} // namespace

Result<QJsonObject> readRemembered(const QString& path)
{
    QFile file(path);
    if (!file.exists())
        return QJsonObject();
    if (!file.open(QIODevice::ReadOnly))
        return fail(
            ErrorKind::Data, "window", path.toStdString(),
            {QT_TRANSLATE_NOOP("core", "the file cannot be read: %1"), {file.errorString().toStdString()}});
    const QByteArray text = file.size() > kMostBytes ? QByteArray() : file.readAll();
    file.close();
    const QJsonDocument document = QJsonDocument::fromJson(text);
    if (!document.isObject())
        return damaged(path);
    return document.object();
}

Result<void> writeRemembered(const QString& path, const QJsonObject& values)
{
    QDir().mkpath(QFileInfo(path).path());
    QSaveFile file(path);
    const bool isWhole =
        file.open(QIODevice::WriteOnly) && file.write(QJsonDocument(values).toJson()) >= 0 && file.commit();
    if (!isWhole)
        return fail(ErrorKind::Data, "window", path.toStdString(),
                    {QT_TRANSLATE_NOOP("core", "the file cannot be written: %1"),
                     {file.errorString().toStdString()}});
    return {};
}

} // namespace jingge
