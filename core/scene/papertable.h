// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/scene/style.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace jingge {

/// A table to be printed and filled in by hand: A4 across, headings on every page, texts wrapped in their
/// cells.
struct PaperTable {
    struct Column {
        QString heading;
        double width = 1;     ///< beside the others
        bool isInput = false; ///< a cell to be written into: tinted
    };
    QString title;
    std::vector<Column> columns;
    std::vector<QStringList> rows;
};

/// How many rows stand on each page; at least one page, and a row that is higher than a page alone on one.
[[nodiscard]] std::vector<int> rowsOfPages(const PaperTable& table, const Style& style);

/// Writes it as PDF, whole or not at all. Error (Data): it cannot be written.
[[nodiscard]] Result<void> writePaperTable(const QString& path, const PaperTable& table, const Style& style);

} // namespace jingge
