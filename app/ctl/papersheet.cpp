// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/papersheet.h"

#include "core/scene/papertable.h"

#include <string_view>

namespace jingge {

namespace {

/// The key is of the sheet that comes back alone, and on paper the officer's name stands for the grid.
bool isPrinted(std::string_view key)
{
    return key != "key" && key != "grid";
}

} // namespace

Result<void> writePaperSheet(const std::string& path, const SheetForm& form)
{
    PaperTable table;
    table.title = QString::fromStdString(form.title);
    for (const SheetColumn& column : form.columns) {
        if (isPrinted(column.key))
            table.columns.push_back({QString::fromStdString(column.heading), column.width, column.isInput});
    }
    for (const std::vector<Cell>& cells : form.rows) {
        QStringList row;
        for (std::size_t i = 0; i < cells.size(); ++i) {
            if (isPrinted(form.columns[i].key))
                row += QString::fromStdString(cellText(cells[i]));
        }
        table.rows.push_back(std::move(row));
    }
    return writePaperTable(QString::fromStdString(path), table, Style::load(Look::Light));
}

} // namespace jingge
