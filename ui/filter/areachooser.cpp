// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/filter/areachooser.h"

#include "core/state/facetcounts.h"
#include "core/state/savedview.h"
#include "ui/common/wording.h"
#include "ui/common/facettree.h"

#include <QVBoxLayout>

#include <algorithm>
#include <functional>
#include <map>
#include <utility>

namespace jingge {
namespace {

using Place = std::pair<Level, std::int32_t>;

std::optional<Place> placeOf(const AreaTable& table, const AreaRef& ref)
{
    for (const Level level : kLevels) {
        if (ref.level.value_or(level) != level)
            continue;
        if (const auto found = table.find(level, ref.code))
            return Place{level, *found};
    }
    return std::nullopt;
}

const Area& areaAt(const AreaTable& table, Place place)
{
    return table.at(place.first)[static_cast<std::size_t>(place.second)];
}

AreaRef refOf(const AreaTable& table, Place place)
{
    return {place.first, areaAt(table, place).code};
}

std::optional<Place> parentOf(const AreaTable& table, Place place)
{
    const Area& area = areaAt(table, place);
    if (!area.parentLevel || area.parentCode.empty())
        return std::nullopt;
    return placeOf(table, {area.parentLevel, area.parentCode});
}

/// What lies directly below each area; below nothing: what has nothing above it. The coarsest levels first.
std::map<std::optional<Place>, std::vector<Place>> childrenOf(const AreaTable& table)
{
    std::map<std::optional<Place>, std::vector<Place>> children;
    for (auto level = kLevels.rbegin(); level != kLevels.rend(); ++level) {
        for (std::int32_t i = 0; i < static_cast<std::int32_t>(table.at(*level).size()); ++i) {
            const std::optional<Place> parent = parentOf(table, {*level, i});
            // A parent that is below itself would never be reached from the top.
            const bool isRing = parent && table.isWithin(parent->first, parent->second, *level, i);
            children[isRing ? std::nullopt : parent].emplace_back(*level, i);
        }
    }
    return children;
}

AreaRef refOfKey(const QString& key)
{
    const auto refs = parseAreaRefs(key.toStdString());
    return refs ? refs->front() : AreaRef{};
}

} // namespace

AreaChooser::AreaChooser(const ViewContext& context, QWidget* parent) :
    Popup(tr("Areas"), parent), m_context(context), m_tree(new FacetTree(context.theme, tr("Areas"), this))
{
    column()->addWidget(m_tree);
    connect(m_tree, &FacetTree::askedChanged, this, [this](const QStringList& keys) {
        std::vector<AreaRef> areas;
        for (const QString& key : keys)
            areas.push_back(refOfKey(key));
        choose(std::move(areas), FilterStack::Step::Continued);
    });
    connect(m_tree, &FacetTree::onlyRequested, this,
            [this](const QString& key) { choose({refOfKey(key)}, FilterStack::Step::New); });
    connect(m_tree, &FacetTree::exclusionRequested, this, &AreaChooser::exclude);
    connect(&context.live, &LiveCounts::countsChanged, this, [this] {
        if (isVisible())
            takeFilter();
    });
}

QString AreaChooser::nameOf(const AreaRef& ref) const
{
    const AreaTable& table = *m_context.live.frame()->areas;
    const auto place = placeOf(table, ref);
    const bool hasName = place && !areaAt(table, *place).name.empty();
    return QString::fromStdString(hasName ? areaAt(table, *place).name : ref.code);
}

void AreaChooser::takeFilter()
{
    m_tree->setNodes(nodes());
}

std::vector<FacetNode> AreaChooser::nodes() const
{
    const Frame& frame = *m_context.live.frame();
    const AreaTable& table = *frame.areas;
    const Filter& filter = m_context.filters.current();
    const auto counts = countFacets(frame, filter, m_context.live.textRows().get());
    std::vector<Place> asked;
    for (const AreaRef& ref : filter.areas) {
        if (const auto place = placeOf(table, ref))
            asked.push_back(*place);
    }
    const auto isAsked = [&](Place place) {
        return filter.areas.empty() || std::ranges::any_of(asked, [&](Place top) {
                   return table.isWithin(place.first, place.second, top.first, top.second);
               });
    };
    const auto children = childrenOf(table);
    std::vector<FacetNode> nodes;
    const std::function<void(std::optional<Place>, int)> add = [&](std::optional<Place> above, int parent) {
        const auto found = children.find(above);
        if (found == children.end())
            return;
        for (const Place& place : found->second) {
            const AreaRef ref = refOf(table, place);
            const std::int64_t count = counts ? counts->byArea[indexOf(place.first)][static_cast<std::size_t>(place.second)] : 0;
            nodes.push_back({QString::fromStdString(areaRefText(ref)), nameOf(ref), count, parent, isAsked(place)});
            add(place, static_cast<int>(nodes.size()) - 1);
        }
    };
    add(std::nullopt, -1);
    return nodes;
}

void AreaChooser::exclude(const QString& key)
{
    const AreaTable& table = *m_context.live.frame()->areas;
    const auto out = placeOf(table, refOfKey(key));
    if (!out)
        return;
    // The finest areas that are asked for now and do not lie in the one left out.
    std::vector<AreaRef> kept;
    const auto children = childrenOf(table);
    for (const FacetNode& node : nodes()) {
        const auto place = placeOf(table, refOfKey(node.key));
        if (place && node.isAsked && !children.contains(*place)
            && !table.isWithin(place->first, place->second, out->first, out->second))
            kept.push_back(refOfKey(node.key));
    }
    if (!kept.empty())
        choose(std::move(kept), FilterStack::Step::New);
}

void AreaChooser::choose(std::vector<AreaRef> areas, FilterStack::Step step)
{
    Filter filter = m_context.filters.current();
    filter.areas = std::move(areas);
    m_context.filters.setFilter(filter, Origin::FilterBar, step);
    takeFilter();
}

} // namespace jingge
