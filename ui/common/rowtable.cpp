// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/rowtable.h"

#include "ui/common/rowdelegate.h"

#include <QHeaderView>
#include <QTableView>

namespace jingge {
namespace {

constexpr int kRowHeight = 29;
constexpr int kHeadHeight = 28;

} // namespace

QTableView* rowTable(const Theme& theme, QAbstractItemModel* model, const QString& name, QWidget* parent)
{
    auto* table = new QTableView(parent);
    table->setAccessibleName(name);
    table->setModel(model);
    table->setItemDelegate(new RowDelegate(theme, table));
    table->setShowGrid(false);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setTabKeyNavigation(false);
    table->setWordWrap(false);
    table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(kRowHeight);
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setFixedHeight(kHeadHeight);
    table->horizontalHeader()->setMinimumSectionSize(36);
    return table;
}

} // namespace jingge
