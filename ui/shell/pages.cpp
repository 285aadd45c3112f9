// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/pages.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace jingge {
namespace {

constexpr PageWords kPages[] = {
    {Page::Main, "main", "workbench", "showWorkbench", QT_TRANSLATE_NOOP("jingge::Rail", "Workbench")},
    {Page::Map, "map", "map", "showMap", QT_TRANSLATE_NOOP("jingge::Rail", "Map")},
    {Page::Axes, "axes", "axes", "showAxes", QT_TRANSLATE_NOOP("jingge::Rail", "24-hour axes")},
    {Page::Repeat, "repeat", "repeat", "showRepeats", QT_TRANSLATE_NOOP("jingge::Rail", "Repeat calls")},
    {Page::Table, "table", "table", "showIncidents", QT_TRANSLATE_NOOP("jingge::Rail", "Incidents")},
    {Page::Calendar, "calendar", "calendar", "showCalendar", QT_TRANSLATE_NOOP("jingge::Rail", "Calendar")},
    {Page::Charts, "charts", "charts", "showCharts", QT_TRANSLATE_NOOP("jingge::Rail", "Analyses")},
    {Page::Tasks, "tasks", "task", "showTasks", QT_TRANSLATE_NOOP("jingge::Rail", "Tasks")},
    {Page::Rules, "rules", "rule", "showRules", QT_TRANSLATE_NOOP("jingge::Rail", "Rules")},
    {Page::Data, "quality", "data", "showData", QT_TRANSLATE_NOOP("jingge::Rail", "Data")},
    {Page::Callbacks, "callbacks", "callback", "showCallbacks", QT_TRANSLATE_NOOP("jingge::Rail", "Callbacks")},
    {Page::Disputes, "disputes", "dispute", "showDisputes", QT_TRANSLATE_NOOP("jingge::Rail", "Disputes")},
};
constexpr Qt::Key kKeys[] = {Qt::Key_1, Qt::Key_2, Qt::Key_3, Qt::Key_4, Qt::Key_5,     Qt::Key_6,
                              Qt::Key_7, Qt::Key_8, Qt::Key_9, Qt::Key_0, Qt::Key_Minus, Qt::Key_Equal};

} // namespace

std::span<const PageWords> pages()
{
    return kPages;
}

const PageWords& wordsOf(Page page)
{
    return kPages[static_cast<std::size_t>(page)];
}

std::optional<Page> pageOf(QStringView key)
{
    const auto found = std::ranges::find_if(kPages, [key](const PageWords& words) { return key == QLatin1StringView(words.key); });
    return found == std::end(kPages) ? std::nullopt : std::optional(found->page);
}

QString pageName(Page page)
{
    return QCoreApplication::translate("jingge::Rail", wordsOf(page).name);
}

QKeySequence pageKeys(Page page)
{
    const auto position = static_cast<std::size_t>(page);
    return position < std::size(kKeys) ? QKeySequence(Qt::ALT | kKeys[position]) : QKeySequence();
}

} // namespace jingge
