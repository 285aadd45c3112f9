// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/windowstate.h"

#include "ui/shell/mainwindow.h"
#include "ui/shell/rail.h"

namespace jingge {
namespace {

constexpr int kVersion = 1;

QString base64(const QByteArray& bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

QByteArray bytesOf(const QJsonValue& value)
{
    return QByteArray::fromBase64(value.toString().toLatin1());
}

} // namespace

QJsonObject rememberedState(const MainWindow& window, const QJsonObject& before, const QString&)
{
    QJsonObject state = before;
    state[QLatin1StringView("version")] = kVersion;
    state[QLatin1StringView("geometry")] = base64(window.saveGeometry());
    state[QLatin1StringView("borders")] = base64(window.workbench()->saveLayout());
    state[QLatin1StringView("page")] = static_cast<int>(window.workbench()->page());
    state[QLatin1StringView("dark")] = window.look() == Look::Dark;
    state[QLatin1StringView("panels")] = window.workbench()->saveState();
    return state;
}

void restoreWindow(MainWindow& window, const QJsonObject& state, const QString&)
{
    if (state[QLatin1StringView("version")].toInt() != kVersion)
        return;
    window.restoreGeometry(bytesOf(state[QLatin1StringView("geometry")]));
    window.workbench()->restoreLayout(bytesOf(state[QLatin1StringView("borders")]));
    window.workbench()->restoreState(state[QLatin1StringView("panels")].toObject());
    const int page = state[QLatin1StringView("page")].toInt();
    if (page > 0 && page < pageNames().size())
        window.showPage(static_cast<Page>(page));
}

Look rememberedLook(const QJsonObject& state)
{
    return state[QLatin1StringView("dark")].toBool() ? Look::Dark : Look::Light;
}

} // namespace jingge
