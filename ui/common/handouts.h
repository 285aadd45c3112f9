// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/table.h"
#include "core/scene/picture.h"

class QAbstractItemModel;
class QWidget;

namespace jingge {

/// A view that paints itself, as a picture of what it shows now; empty once the view is gone.
[[nodiscard]] Picture pictureOf(const QString& title, QWidget* view);
/// The texts of a model, column by column as a table view shows them.
[[nodiscard]] Table tableOf(const QAbstractItemModel& model);

/// To the clipboard as tab-separated text and as HTML.
void copyTable(const Table& table);
/// To the clipboard as an image of twice the size on the screen and as SVG.
void copyPicture(const Picture& picture, const Style& style);

} // namespace jingge
