// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QAbstractItemModel;
class QTableView;
class QWidget;

namespace jingge {

class Theme;

/// A table of rows that are read and chosen one at a time, in the look. name: for those who hear it.
[[nodiscard]] QTableView* rowTable(const Theme& theme, QAbstractItemModel* model, const QString& name,
                                   QWidget* parent);

} // namespace jingge
