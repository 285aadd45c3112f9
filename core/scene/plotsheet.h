// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/plot.h"
#include "core/scene/picture.h"

namespace jingge {

/// A whole sheet: title, what is asked, the chart, what it rests on.
[[nodiscard]] Picture plotSheet(const Plot& plot, const QString& title, const QString& asks,
                                const QString& method, QSizeF size);

} // namespace jingge
