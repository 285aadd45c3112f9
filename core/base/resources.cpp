// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/resources.h"

#include <QDir>
#include <QFile>

// Outside any namespace: the macro declares a function there.
static void initialiseResources()
{
    Q_INIT_RESOURCE(core);
}

namespace jingge {

namespace {

QString resourcePath(std::string_view path)
{
    initialiseResources();
    return QStringLiteral(":/jingge/") + QString::fromUtf8(path.data(), static_cast<qsizetype>(path.size()));
}

} // namespace

std::optional<std::string> resourceText(std::string_view path)
{
    QFile file(resourcePath(path));
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    return file.readAll().toStdString();
}

std::vector<std::string> resourceNames(std::string_view folder)
{
    std::vector<std::string> names;
    for (const QString& name : QDir(resourcePath(folder)).entryList(QDir::Files, QDir::Name))
        names.push_back(name.toStdString());
    return names;
}

} // namespace jingge
