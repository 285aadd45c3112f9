// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/mapmarks.h"
#include "ui/common/viewcontext.h"
#include "ui/map/hovercard.h"

#include <QCoreApplication>

namespace jingge {

class MapFigures;

/// Words of the cards beside the pointer. Window's thread.
class MapCards {
    Q_DECLARE_TR_FUNCTIONS(MapCards)

public:
    MapCards(const ViewContext& context, const MapFigures& figures) : m_context(context), m_figures(figures)
    {
    }

    [[nodiscard]] HoverCard ofArea(std::size_t position) const;
    /// One incident with its time and place, or how many of which kinds.
    [[nodiscard]] HoverCard ofMark(const MapMark& mark) const;
    [[nodiscard]] static QString markName(MarkKey key);

private:
    /// What the same time of earlier periods lets expect, as on the axes.
    void addUsual(HoverCard& card, std::int64_t now, const UsualRange& usual) const;
    void addChange(HoverCard& card, std::int64_t now, std::int64_t before) const;
    [[nodiscard]] QString periodLine() const;

    const ViewContext m_context;
    const MapFigures& m_figures;
};

} // namespace jingge
