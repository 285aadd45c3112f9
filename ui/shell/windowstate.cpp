// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/windowstate.h"

#include "core/state/savedview.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/rail.h"

#include <QJsonArray>

namespace jingge {
namespace {

constexpr int kVersion = 1;
constexpr int kMostStations = 12;
constexpr QLatin1StringView kStations("stations");
constexpr QLatin1StringView kPath("path");
constexpr QLatin1StringView kView("view");
constexpr QLatin1StringView kFollows("follows");

QString base64(const QByteArray& bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

QByteArray bytesOf(const QJsonValue& value)
{
    return QByteArray::fromBase64(value.toString().toLatin1());
}

/// The station's own entry first, then the others as they were.
QJsonArray stationsWith(const MainWindow& window, const QJsonArray& before, const QString& station)
{
    const SavedView view = window.currentView();
    QJsonObject own;
    own[kPath] = station;
    own[kView] = QString::fromStdString(savedViewText(view));
    // Who has not touched the filter sees the newest weeks tomorrow.
    own[kFollows] = view.filter == window.startingFilter();
    QJsonArray stations{own};
    for (const QJsonValue& other : before) {
        if (other.toObject()[kPath].toString() != station && stations.size() < kMostStations)
            stations.append(other);
    }
    return stations;
}

void restoreQuestion(MainWindow& window, const QJsonArray& stations, const QString& station)
{
    for (const QJsonValue& value : stations) {
        const QJsonObject own = value.toObject();
        if (own[kPath].toString() != station)
            continue;
        Result<SavedView> view = parseSavedView(own[kView].toString().toStdString(), "window.json");
        if (!view)
            return;
        if (own[kFollows].toBool())
            view->filter = window.startingFilter();
        window.showView(*view);
        return;
    }
}

} // namespace

QJsonObject rememberedState(const MainWindow& window, const QJsonObject& before, const QString& station)
{
    QJsonObject state = before;
    state[QLatin1StringView("version")] = kVersion;
    state[QLatin1StringView("geometry")] = base64(window.saveGeometry());
    state[QLatin1StringView("borders")] = base64(window.workbench()->saveLayout());
    state[QLatin1StringView("page")] = QLatin1StringView(wordsOf(window.workbench()->page()).key);
    state[QLatin1StringView("dark")] = window.look() == Look::Dark;
    state[QLatin1StringView("panels")] = window.workbench()->saveState();
    if (!station.isEmpty())
        state[kStations] = stationsWith(window, before[kStations].toArray(), station);
    return state;
}

QStringList rememberedStations(const QJsonObject& state)
{
    QStringList paths;
    for (const QJsonValue& station : state[kStations].toArray()) {
        if (const QString path = station.toObject()[kPath].toString(); !path.isEmpty())
            paths += path;
    }
    return paths;
}

void restoreWindow(MainWindow& window, const QJsonObject& state, const QString& station)
{
    if (state[QLatin1StringView("version")].toInt() != kVersion)
        return;
    window.restoreGeometry(bytesOf(state[QLatin1StringView("geometry")]));
    window.workbench()->restoreLayout(bytesOf(state[QLatin1StringView("borders")]));
    window.workbench()->restoreState(state[QLatin1StringView("panels")].toObject());
    if (const auto page = pageOf(state[QLatin1StringView("page")].toString()))
        window.showPage(*page);
    if (!station.isEmpty())
        restoreQuestion(window, state[kStations].toArray(), station);
}

Look rememberedLook(const QJsonObject& state)
{
    return state[QLatin1StringView("dark")].toBool() ? Look::Dark : Look::Light;
}

} // namespace jingge
