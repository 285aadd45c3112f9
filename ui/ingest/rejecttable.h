// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/issue.h"

#include <QStringList>

#include <vector>

class QTableWidget;
class QWidget;

namespace jingge {

/// A table to read, with its headers and its spoken name.
[[nodiscard]] QTableWidget* makeTable(const QStringList& headers, const QString& name, QWidget* parent);
[[nodiscard]] QStringList rejectHeaders(); ///< row, column, value, reason
/// Shows rejected rows, at most 5,000 of them.
void fillRejects(QTableWidget& table, const std::vector<Issue>& issues);

} // namespace jingge
