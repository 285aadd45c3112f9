// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ingest/rejecttable.h"

#include "core/seal/seal.h"
#include "ui/common/messagebar.h"

#include <QCoreApplication>
#include <QHeaderView>
#include <QTableWidget>

#include <algorithm>

namespace jingge {

namespace {

constexpr int kMostShown = 5000;

} // namespace

QTableWidget* makeTable(const QStringList& headers, const QString& name, QWidget* parent)
{
    auto* table = new QTableWidget(0, static_cast<int>(headers.size()), parent);
    table->setHorizontalHeaderLabels(headers);
    table->setAccessibleName(name);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setShowGrid(false);
    table->setTabKeyNavigation(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(30);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->horizontalHeader()->setDefaultSectionSize(150);
    table->horizontalHeader()->setStretchLastSection(true);
    return table;
}

QStringList rejectHeaders()
{
    const auto said = [](const char* text) { return QCoreApplication::translate("Target", text); };
    return {said(QT_TRANSLATE_NOOP("Target", "Row")), said(QT_TRANSLATE_NOOP("Target", "Column")),
            said(QT_TRANSLATE_NOOP("Target", "Value")), said(QT_TRANSLATE_NOOP("Target", "Reason"))};
}

void fillRejects(QTableWidget& table, const std::vector<Issue>& issues)
{
    const int rows = std::min<int>(static_cast<int>(issues.size()), kMostShown);
    table.setRowCount(rows);
    for (int i = 0; i < rows; ++i) {
        const Issue& issue = issues[static_cast<std::size_t>(i)];
        table.setItem(i, 0, new QTableWidgetItem(QString::number(issue.row)));
        table.setItem(i, 1, new QTableWidgetItem(QString::fromStdString(issue.column)));
        table.setItem(i, 2, new QTableWidgetItem(QString::fromStdString(maskNumbers(issue.value))));
        table.setItem(i, 3, new QTableWidgetItem(translated(issue.reason)));
    }
}

} // namespace jingge
