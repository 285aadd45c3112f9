// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/mapregion.h"
#include "ui/common/viewcontext.h"

#include <cstdint>
#include <vector>

namespace jingge {

/// Turns what was hit on the map into the one selection that all views share. Window's thread.
class MapPicker {
public:
    explicit MapPicker(const ViewContext& context) : m_context(context) {}

    /// positions: of areas. A single area that is chosen alone is let go of when it is picked again.
    void pickAreas(const std::vector<std::size_t>& positions, Picking picking);
    /// rows: of the frame. Choosing incidents chooses the areas they lie in, too.
    void pickRows(const std::vector<std::uint32_t>& rows, Picking picking);

private:
    const ViewContext m_context;
};

/// Shift adds, Ctrl toggles.
[[nodiscard]] Picking pickingOf(Qt::KeyboardModifiers modifiers);

} // namespace jingge
