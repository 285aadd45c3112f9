// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/stylepage.h"

#include "ui/common/emptystate.h"
#include "ui/common/labels.h"
#include "ui/common/rowdelegate.h"
#include "ui/common/segments.h"
#include "ui/filter/chip.h"
#include "ui/shell/stylesections.h"

#include <QCheckBox>
#include <QFrame>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>

namespace jingge {
namespace {

constexpr QSize kSheet{1440, 1120};
constexpr int kControls = 498; ///< top of the row of controls

QStandardItem* itemOf(const QString& text, Qt::Alignment align)
{
    auto* item = new QStandardItem(text); // the model takes it
    item->setData(QVariant::fromValue(align | Qt::AlignVCenter), Qt::TextAlignmentRole);
    return item;
}

} // namespace

StylePage::StylePage(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    setFixedSize(kSheet);
    addButtons();
    addFields();
    addTable();
    addEmptyStates();
    connect(&theme, &Theme::styleChanged, this, qOverload<>(&QWidget::update));
}

void StylePage::addButtons()
{
    const auto add = [this](int x, const QString& text) {
        auto* button = new QPushButton(text, this);
        button->setAccessibleName(text);
        button->setGeometry(x, kControls, 84, 28);
        return button;
    };
    add(32, tr("At rest"));
    add(128, tr("Main"))->setProperty("primary", true);
    add(224, tr("Disabled"))->setEnabled(false);
    add(320, tr("Hovered"))->setProperty("shows", QStringLiteral("hover"));
    m_focused = add(416, tr("Focus"));
    m_focused->setProperty("shows", QStringLiteral("focus"));
}

void StylePage::addFields()
{
    auto* wrong = new QLineEdit(tr("Wrong"), this);
    wrong->setAccessibleName(tr("Wrong"));
    wrong->setProperty("error", true);
    wrong->setGeometry(528, kControls, 120, 28);
    plainLabel(tr("Must be 1 to 365"), "error", "note", this)->move(528, kControls + 32);
    auto* on = new QCheckBox(tr("Chosen"), this);
    on->setAccessibleName(on->text());
    on->setChecked(true);
    on->move(820, kControls + 3);
    auto* off = new QCheckBox(tr("Not chosen"), this);
    off->setAccessibleName(off->text());
    off->move(900, kControls + 3);
    (new Segments(tr("Scale"), {tr("Common"), tr("Each own")}, this))->move(984, kControls + 2);
    const auto addChip = [this](int x, const QString& label, const QString& value, bool narrows) {
        auto* chip = new Chip(m_theme, label, this);
        chip->setValue(value, narrows);
        chip->adjustSize();
        chip->move(x, kControls);
        return x + chip->width() + 12;
    };
    const int next = addChip(1110, tr("Hours"), tr("22 — 02 h"), true);
    addChip(next, tr("Category"), tr("all"), false);
}

void StylePage::addTable()
{
    const std::array<QStringList, 4> rows{
        {{tr("Apricot Lane 3"), tr("Apricot Lane"), QStringLiteral("9"), tr("↑ 5 (4 → 9)")},
         {tr("Brocade Square, east gate"), tr("Brocade"), QStringLiteral("8"), tr("→ 0 (8 → 8)")},
         {tr("Ferry market"), tr("Ferry"), QStringLiteral("4"), tr("base too small")},
         {tr("Bluestone Alley"), tr("Bluestone"), QStringLiteral("—"), tr("0 before")}}};
    const Qt::AlignmentFlag aligns[] = {Qt::AlignLeft, Qt::AlignLeft, Qt::AlignRight, Qt::AlignRight};
    auto* model = new QStandardItemModel(0, 4, this);
    model->setHorizontalHeaderLabels({tr("Place"), tr("Grid"), tr("Calls"), tr("Before")});
    for (int i = 0; i < 4; ++i)
        model->setHeaderData(i, Qt::Horizontal, QVariant::fromValue(aligns[i] | Qt::AlignVCenter),
                             Qt::TextAlignmentRole);
    for (const QStringList& row : rows) {
        QList<QStandardItem*> items;
        for (int i = 0; i < row.size(); ++i)
            items += itemOf(row[i], aligns[i]);
        model->appendRow(items);
    }
    auto* table = new QTableView(this);
    table->setAccessibleName(tr("Table"));
    table->setModel(model);
    table->setShowGrid(false);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(29);
    table->horizontalHeader()->setStretchLastSection(true);
    table->horizontalHeader()->setHighlightSections(false);
    table->setColumnWidth(0, 158);
    table->setColumnWidth(1, 78);
    table->setColumnWidth(2, 52);
    auto* delegate = new RowDelegate(m_theme, table);
    delegate->setBoldColumn(2);
    delegate->setHoveredRow(1);
    table->setItemDelegate(delegate);
    table->setGeometry(16, 876, 412, 156);
    table->selectRow(0);
}

void StylePage::addEmptyStates()
{
    const auto add = [this](int x, const char* icon, const QString& title, const QString& reason,
                            const QString& action) {
        auto* card = new QFrame(this);
        card->setObjectName(QStringLiteral("Panel"));
        card->setGeometry(x, 878, 280, 146);
        auto* column = new QVBoxLayout(card);
        column->setContentsMargins(8, 8, 8, 8);
        auto* state = new EmptyState(m_theme, QLatin1StringView(icon), card);
        state->setTexts(title, reason, action);
        column->addWidget(state);
    };
    add(820, "import", tr("No incidents yet"), tr("Drop an exported table here"), tr("Choose a file"));
    add(1128, "axes", tr("No incidents in these hours"), tr("4 weeks, 22 — 02 h, leaks: 0"),
        tr("One step back"));
}

void StylePage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    activateWindow();
    m_focused->setFocus(Qt::TabFocusReason);
}

void StylePage::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), m_theme.style().surface);
    StyleSections sections(painter, m_theme.style());
    sections.paintColours();
    sections.paintRamps();
    sections.paintType();
    sections.paintLevels();
    sections.paintSteps();
    sections.paintRanges();
    sections.paintControlTitles();
    sections.paintAxes();
    sections.paintStale();
    sections.paintFigures();
    sections.paintIcons();
}

} // namespace jingge
