// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/viewcontext.h"
#include "ui/shell/commandpalette.h"

namespace jingge {

/// The window's actions whose name, group or English words fit; all of them for an empty query.
[[nodiscard]] std::vector<PaletteEntry> findActions(const QWidget& window, const NameQuery& query);
/// The drawn areas whose name or code fits, a dozen at most; choosing one chooses it everywhere. None for an
/// empty query.
[[nodiscard]] std::vector<PaletteEntry> findAreas(const ViewContext& context, const NameQuery& query);

} // namespace jingge
