// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/incidentpanel.h"

#include "ui/common/emptystate.h"
#include "ui/common/wording.h"
#include "ui/tables/incidentmodel.h"

#include <QHeaderView>
#include <QItemSelectionModel>
#include <QTableView>

#include <algorithm>

namespace jingge {
namespace {

constexpr int kRowHeight = 29;
constexpr int kRoomForArea = 540;
constexpr int kRoomForStatus = 400;

} // namespace

IncidentPanel::IncidentPanel(const ViewContext& context, QWidget* parent) :
    Panel(tr("Incidents"), parent), m_context(context), m_model(new IncidentModel(context, this)),
    m_table(new QTableView(this)), m_empty(new EmptyState(context.theme, QStringLiteral("table"), this))
{
    m_table->setAccessibleName(tr("Incidents"));
    m_table->setModel(m_model);
    m_table->setShowGrid(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->setTextElideMode(Qt::ElideRight);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(kRowHeight);
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setFixedHeight(28);
    setTableModel(m_model);
    setView(m_table);
    setView(m_empty);
    connect(m_empty, &EmptyState::actionRequested, this, [this] { m_context.filters.goBack(Origin::Table); });
    connect(m_model, &IncidentModel::failed, this, &IncidentPanel::failed);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &IncidentPanel::takeCurrent);
    connect(&context.live, &LiveCounts::countsChanged, this, &IncidentPanel::takeRows);
    connect(&context.selection, &SelectionState::selectionChanged, this, &IncidentPanel::takeSelection);
    sizeColumns();
    takeRows();
}

void IncidentPanel::sizeColumns()
{
    const QFontMetrics metrics(m_context.theme.style().font(Type::Body));
    const auto wide = [&](const QString& sample) { return metrics.horizontalAdvance(sample) + 20; };
    QHeaderView* header = m_table->horizontalHeader();
    header->setMinimumSectionSize(48);
    m_table->setColumnWidth(IncidentModel::Time, wide(QStringLiteral("00-00 00:00")));
    m_table->setColumnWidth(IncidentModel::Category, wide(QStringLiteral("国国国国国")));
    m_table->setColumnWidth(IncidentModel::AreaName, wide(QStringLiteral("国国国国国")));
    m_table->setColumnWidth(IncidentModel::Status, wide(Wording::isChinese() ? QStringLiteral("未办结国")
                                                                             : QStringLiteral("duplicate")));
    header->setSectionResizeMode(IncidentModel::Address, QHeaderView::Stretch);
}

void IncidentPanel::resizeEvent(QResizeEvent* event)
{
    Panel::resizeEvent(event);
    // The address says more than what it lies in and how far it is.
    m_table->setColumnHidden(IncidentModel::AreaName, width() < kRoomForArea);
    m_table->setColumnHidden(IncidentModel::Status, width() < kRoomForStatus);
}

void IncidentPanel::takeRows()
{
    m_shown = m_context.selection.selection();
    m_shown.focus.reset();
    m_model->setRows(rowsToShow());
    showCounts();
}

std::vector<std::uint32_t> IncidentPanel::rowsToShow() const
{
    const Frame& frame = *m_context.live.frame();
    std::vector<std::uint32_t> rows = m_context.live.counts()->rows.toRows();
    if (!m_shown.incidents.empty()) {
        std::erase_if(rows, [&](std::uint32_t row) { return !m_context.selection.isChosen(frame.incident(row)); });
    } else if (!m_shown.areas.empty()) {
        std::vector<std::int32_t> areas;
        for (const AreaId area : m_shown.areas)
            areas.push_back(static_cast<std::int32_t>(m_context.live.positionOf(area).value_or(INT32_MAX)));
        const Level level = m_context.live.counts()->level;
        std::erase_if(rows, [&](std::uint32_t row) { return std::ranges::find(areas, frame.areaOf(level, row)) == areas.end(); });
    }
    return rows;
}

void IncidentPanel::takeSelection(const Selection& selection)
{
    Selection rows = selection;
    rows.focus.reset();
    if (rows != m_shown)
        takeRows();
    const int row = selection.focus ? m_model->rowOf(*selection.focus) : -1;
    if (row >= 0 && row != m_table->currentIndex().row())
        m_table->selectRow(row);
    else if (row < 0)
        m_table->clearSelection();
}

void IncidentPanel::takeCurrent(const QModelIndex& current)
{
    if (current.isValid())
        m_context.selection.setFocus(m_model->incidentAt(current.row()), Origin::Table);
}

void IncidentPanel::showCounts()
{
    const int rows = m_model->rowCount();
    QString text = Wording::incidents(rows);
    if (!m_shown.incidents.empty())
        text = tr("repeat calls, %1").arg(text);
    else if (m_shown.areas.size() == 1) {
        if (const auto area = m_context.live.positionOf(m_shown.areas.front()))
            text = tr("%1, %2").arg(QString::fromStdString(m_context.live.areas()[*area].name), text);
    }
    setSubtitle(text);
    m_table->setVisible(rows > 0);
    m_empty->setVisible(rows == 0);
    if (m_context.live.frame()->size() == 0)
        m_empty->setTexts(tr("No incidents yet"), tr("Read a table with “jinggectl import”, then press F5."));
    else
        m_empty->setTexts(tr("No incidents here"), tr("None passes the filter in what is chosen."),
                          m_context.filters.canGoBack() ? tr("One step back") : QString());
}

} // namespace jingge
