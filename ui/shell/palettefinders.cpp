// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/palettefinders.h"

#include "ui/common/actionbutton.h"
#include "ui/common/wording.h"
#include "ui/shell/windowactions.h"

#include <QAction>
#include <QPointer>

#include <algorithm>

namespace jingge {
namespace {

constexpr std::size_t kMostAreas = 12;
constexpr int kOtherWords = 1; ///< a name's own words come before its group and its English ones
constexpr int kAreaRank = 1;   ///< commands come before areas that fit as well

std::optional<int> best(std::optional<int> a, std::optional<int> b)
{
    return a && b ? std::optional(std::min(*a, *b)) : a ? a : b;
}

std::optional<int> behind(std::optional<int> rank)
{
    return rank ? std::optional(*rank + kOtherWords) : std::nullopt;
}

std::optional<int> rankOf(const WindowAction& known, const NameQuery& query)
{
    const QString name = actionName(*known.action);
    const std::optional<int> own = query.rank(name);
    const std::optional<int> other =
        best(query.rank(englishWords(*known.action)), query.rank(known.group + name));
    return best(own, behind(other));
}

} // namespace

std::vector<PaletteEntry> findActions(const QWidget& window, const NameQuery& query)
{
    std::vector<PaletteEntry> found;
    for (const WindowAction& known : actionsOf(window)) {
        const std::optional<int> rank = query.isEmpty() ? std::optional(0) : rankOf(known, query);
        if (!rank || known.action->objectName() == QLatin1StringView("findCommand"))
            continue;
        found.push_back({actionName(*known.action), known.group,
                         known.action->shortcut().toString(QKeySequence::NativeText),
                         known.action->isEnabled(), *rank, [action = QPointer(known.action)] {
                             if (action)
                                 action->trigger();
                         }});
    }
    return found;
}

std::vector<PaletteEntry> findAreas(const ViewContext& context, const NameQuery& query)
{
    std::vector<PaletteEntry> found;
    if (query.isEmpty())
        return found;
    const StationCounts& counts = *context.live.counts();
    const std::vector<Area>& areas = context.live.areas();
    for (std::size_t i = 0; i < areas.size(); ++i) {
        const QString name = QString::fromStdString(areas[i].name.empty() ? areas[i].code : areas[i].name);
        const auto rank = best(query.rank(name), query.rank(QString::fromStdString(areas[i].code)));
        if (!rank)
            continue;
        found.push_back({name,
                         CommandPalette::tr("area, %1").arg(Wording::incidents(counts.byArea[i])),
                         {},
                         true,
                         *rank + kAreaRank,
                         [&selection = context.selection, id = areas[i].id] {
                             selection.chooseAreas({id}, Origin::Shell);
                         }});
    }
    std::ranges::stable_sort(found, {}, &PaletteEntry::rank);
    if (found.size() > kMostAreas)
        found.resize(kMostAreas);
    return found;
}

} // namespace jingge
