// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/incidentpanel.h"

#include "core/frame/filterbitmaps.h"
#include "core/scene/textpainting.h"
#include "core/state/facetcounts.h"
#include "ui/common/emptystate.h"
#include "ui/common/icons.h"
#include "ui/common/labels.h"
#include "ui/common/wording.h"
#include "ui/tables/incidentcard.h"
#include "ui/tables/incidentmodel.h"

#include <QAction>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QJsonArray>
#include <QMenu>
#include <QSignalBlocker>
#include <QSplitter>
#include <QTableView>
#include <QToolButton>

#include <algorithm>
#include <initializer_list>

namespace jingge {
namespace {

constexpr int kRowHeight = 29;
constexpr int kRoomForCard = 1000;
constexpr int kRoomBeside = 820; ///< a card stands at the side from here on, else below
constexpr int kLeastAddress = 104;
constexpr int kEdges = 26; ///< frame, margins and scroll bar

/// What goes first when there is little room: what says least.
constexpr IncidentModel::Column kLeaving[] = {IncidentModel::SourceCategory, IncidentModel::Closed,   IncidentModel::Channel,
                                              IncidentModel::SourceId,       IncidentModel::AreaName, IncidentModel::Status,
                                              IncidentModel::Category};

} // namespace

IncidentPanel::IncidentPanel(const ViewContext& context, QWidget* parent) :
    Panel(tr("Incidents"), parent), m_context(context), m_model(new IncidentModel(context, this)),
    m_split(new QSplitter(this)), m_table(new QTableView(m_split)), m_card(new IncidentCard(context, m_split)),
    m_empty(new EmptyState(context.theme, QStringLiteral("table"), this))
{
    makeTable();
    makeSwitches();
    makeColumnMenu();
    m_split->setChildrenCollapsible(false);
    m_split->setHandleWidth(5);
    m_split->setStretchFactor(0, 3);
    m_split->setStretchFactor(1, 1);
    m_card->hide();
    connect(m_split, &QSplitter::splitterMoved, this, &IncidentPanel::fitColumns);
    setView(m_split);
    setView(m_empty);
    connect(m_empty, &EmptyState::actionRequested, this, &IncidentPanel::mendEmptiness);
    connect(m_model, &IncidentModel::failed, this, &IncidentPanel::failed);
    connect(m_card, &IncidentCard::failed, this, &IncidentPanel::failed);
    connect(&context.live, &LiveCounts::countsChanged, this, &IncidentPanel::takeRows);
    connect(&context.selection, &SelectionState::selectionChanged, this, &IncidentPanel::takeSelection);
    sizeColumns();
    takeRows();
}

void IncidentPanel::makeTable()
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
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(kRowHeight);
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    setTableModel(m_model);
    QHeaderView* header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setFixedHeight(28);
    header->setSectionsClickable(true);
    header->setSortIndicatorShown(true);
    header->setSortIndicator(IncidentModel::Time, Qt::DescendingOrder);
    connect(header, &QHeaderView::sortIndicatorChanged, this, &IncidentPanel::takeOrder);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &IncidentPanel::takeCurrent);
    connect(m_table, &QWidget::customContextMenuRequested, this, &IncidentPanel::showMenu);
    connect(m_table, &QTableView::doubleClicked, this, [this] { m_cardAction->trigger(); });
}

void IncidentPanel::makeSwitches()
{
    auto* row = new QWidget(this);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(12, 6, 12, 2);
    line->setSpacing(16);
    const auto box = [&](const char* object, const QString& text, const QString& about) {
        auto* made = new QCheckBox(text, row);
        made->setObjectName(QLatin1StringView(object));
        made->setAccessibleName(text);
        setPlainToolTip(made, about);
        line->addWidget(made);
        connect(made, &QCheckBox::toggled, this, &IncidentPanel::takeRows);
        connect(made, &QCheckBox::toggled, this, &Panel::stateChanged);
        return made;
    };
    m_chosenOnly = box("incidents.chosenOnly", tr("only what is chosen"),
                       tr("Off: what is chosen stands before all others."));
    m_duplicates = box("incidents.duplicates", tr("list duplicates"),
                       tr("Calls about an event that another call counts for; figures count each event once."));
    {
        const QSignalBlocker blocker(m_chosenOnly);
        m_chosenOnly->setChecked(true);
    }
    line->addStretch(1);
    addRow(row);
    m_cardAction = new QAction(tr("The chosen incident whole"), this);
    m_cardAction->setObjectName(QStringLiteral("incidents.card"));
    m_cardAction->setCheckable(true);
    addAction(m_cardAction);
    connect(m_cardAction, &QAction::triggered, this, [this](bool isOn) {
        m_wantsCard = isOn;
        showCard();
    });
    auto* button = new QToolButton(row);
    button->setDefaultAction(m_cardAction);
    button->setAccessibleName(m_cardAction->text());
    button->setFocusPolicy(Qt::TabFocus);
    button->setIconSize({16, 16});
    line->addWidget(button);
    const auto restyle = [this] {
        m_cardAction->setIcon(iconOf(QStringLiteral("card"), m_context.theme.style().ink2, m_context.theme.style().qing));
    };
    connect(&m_context.theme, &Theme::styleChanged, this, restyle);
    restyle();
}

void IncidentPanel::makeColumnMenu()
{
    m_columns = new QMenu(tr("Columns"), this);
    const IncidentModel::Column shownAtFirst[] = {IncidentModel::Time, IncidentModel::Category, IncidentModel::Address,
                                                  IncidentModel::AreaName, IncidentModel::Status};
    for (int column = 0; column < IncidentModel::ColumnCount; ++column) {
        QAction* action = m_columns->addAction(m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        action->setObjectName(QStringLiteral("incidents.column%1").arg(column));
        action->setCheckable(true);
        action->setChecked(std::ranges::find(shownAtFirst, column) != std::end(shownAtFirst));
        action->setEnabled(column != IncidentModel::Time && column != IncidentModel::Address);
        connect(action, &QAction::toggled, this, &IncidentPanel::fitColumns);
        connect(action, &QAction::toggled, this, &Panel::stateChanged);
    }
    QHeaderView* header = m_table->horizontalHeader();
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QWidget::customContextMenuRequested, this,
            [this, header](const QPoint& place) { m_columns->popup(header->mapToGlobal(place)); });
    auto* button = new QToolButton(this);
    button->setObjectName(QStringLiteral("incidents.columns"));
    button->setAccessibleName(tr("Columns"));
    setPlainToolTip(button, tr("Columns"));
    button->setIconSize({16, 16});
    button->setFocusPolicy(Qt::TabFocus);
    button->setProperty("kind", QStringLiteral("crumb"));
    button->setPopupMode(QToolButton::InstantPopup);
    button->setMenu(m_columns);
    const auto restyle = [this, button] { button->setIcon(iconOf(QStringLiteral("columns"), m_context.theme.style().ink2)); };
    connect(&m_context.theme, &Theme::styleChanged, this, restyle);
    restyle();
    addToHead(button);
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
    m_table->setColumnWidth(IncidentModel::SourceId, wide(QStringLiteral("00000000000000000")));
    m_table->setColumnWidth(IncidentModel::Channel, wide(QStringLiteral("国国国国")));
    m_table->setColumnWidth(IncidentModel::SourceCategory, wide(QStringLiteral("国国国国国国国")));
    m_table->setColumnWidth(IncidentModel::Closed, wide(QStringLiteral("00-00 00:00")));
    header->setSectionResizeMode(IncidentModel::Address, QHeaderView::Stretch);
}

void IncidentPanel::fitColumns()
{
    // Columns leave one by one until the address has room; nothing is ever cut at the right.
    std::vector<int> shown;
    int sum = kLeastAddress;
    for (int column = 0; column < IncidentModel::ColumnCount; ++column) {
        if (!m_columns->actions().at(column)->isChecked())
            continue;
        shown.push_back(column);
        sum += column == IncidentModel::Address ? 0 : m_table->horizontalHeader()->sectionSize(column);
        if (m_table->isColumnHidden(column)) {
            m_table->setColumnHidden(column, false); // its width counts again
            sum += column == IncidentModel::Address ? 0 : m_table->columnWidth(column);
        }
    }
    // The card's share as the border stands; before it was ever shown it has none.
    const bool hasCardBeside = m_card->isVisible() && m_split->orientation() == Qt::Horizontal;
    const int room = width() - kEdges - (hasCardBeside ? m_card->width() + m_split->handleWidth() : 0);
    for (const IncidentModel::Column column : kLeaving) {
        if (sum <= room)
            break;
        const auto found = std::ranges::find(shown, static_cast<int>(column));
        if (found == shown.end())
            continue;
        sum -= m_table->columnWidth(column);
        shown.erase(found);
    }
    for (int column = 0; column < IncidentModel::ColumnCount; ++column)
        m_table->setColumnHidden(column, std::ranges::find(shown, column) == shown.end());
}

void IncidentPanel::resizeEvent(QResizeEvent* event)
{
    Panel::resizeEvent(event);
    m_split->setOrientation(width() >= kRoomBeside ? Qt::Horizontal : Qt::Vertical);
    showCard();
    fitColumns();
}

bool IncidentPanel::isChosen(std::uint32_t row) const
{
    const Frame& frame = *m_context.live.frame();
    if (!m_shown.incidents.empty())
        return std::ranges::binary_search(m_shown.incidents, frame.incident(row));
    return std::ranges::find(m_shownAreas, frame.areaOf(m_context.live.counts()->level, row)) != m_shownAreas.end();
}

std::vector<std::uint32_t> IncidentPanel::listedRows() const
{
    const StationCounts& counts = *m_context.live.counts();
    // The calls of a chosen set of duplicates are listed whatever the switch says.
    if (!m_duplicates->isChecked() && m_shown.incidents.empty())
        return counts.rows.toRows();
    const auto listed = FilterBitmaps::apply(*m_context.live.frame(), counts.filter, m_context.live.textRows().get(), Scope::Listing);
    std::vector<std::uint32_t> rows = listed ? listed->all().toRows() : counts.rows.toRows();
    if (!m_duplicates->isChecked())
        std::erase_if(rows, [&](std::uint32_t row) { return !counts.rows.contains(row) && !isChosen(row); });
    return rows;
}

void IncidentPanel::takeRows()
{
    m_shown = m_context.selection.selection();
    m_shown.focus.reset();
    m_shownAreas.clear();
    for (const AreaId area : m_shown.areas)
        m_shownAreas.push_back(static_cast<std::int32_t>(m_context.live.positionOf(area).value_or(INT32_MAX)));
    std::vector<std::uint32_t> rows = listedRows();
    if (hasChosen() && m_chosenOnly->isChecked())
        std::erase_if(rows, [this](std::uint32_t row) { return !isChosen(row); });
    if (hasChosen() && !m_chosenOnly->isChecked())
        m_model->setRows(std::move(rows), [this](std::uint32_t row) { return isChosen(row); });
    else
        m_model->setRows(std::move(rows));
    showCounts();
    showCard();
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
    showCard();
}

void IncidentPanel::takeCurrent(const QModelIndex& current)
{
    if (current.isValid())
        m_context.selection.setFocus(m_model->incidentAt(current.row()), Origin::Table);
}

void IncidentPanel::takeOrder(int column, Qt::SortOrder order)
{
    if (!m_model->canSort(column)) {
        const QSignalBlocker blocker(m_table->horizontalHeader());
        m_table->horizontalHeader()->setSortIndicator(m_sorted, m_table->horizontalHeader()->sortIndicatorOrder());
        return;
    }
    m_sorted = column;
    m_model->sort(column, order);
    Q_EMIT stateChanged();
}

void IncidentPanel::showMenu(const QPoint& place)
{
    const QModelIndex index = m_table->indexAt(place);
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (index.isValid())
        addFilterActions(*menu, m_model->frameRow(index.row()));
    menu->addAction(m_cardAction);
    menu->addMenu(m_columns);
    menu->popup(m_table->viewport()->mapToGlobal(place));
}

void IncidentPanel::addFilterActions(QMenu& menu, std::uint32_t row)
{
    const Frame& frame = *m_context.live.frame();
    const auto add = [&](const QString& text, auto change) {
        connect(menu.addAction(text), &QAction::triggered, this, [this, change] {
            Filter filter = m_context.filters.current();
            change(filter);
            m_context.filters.setFilter(filter, Origin::Table);
        });
    };
    const std::string code = frame.categories[frame.category[row]];
    const QString category = Wording::category(m_context.source, code);
    add(tr("Only %1").arg(category), [code](Filter& filter) { filter.categories = {code}; });
    const auto others = categoriesBut(frame, m_context.filters.current().categories, code);
    if (!others.empty())
        add(tr("Without %1").arg(category), [others](Filter& filter) { filter.categories = others; });
    const Level level = m_context.live.counts()->level;
    const std::int32_t area = frame.areaOf(level, row);
    if (area != kNoArea) {
        const Area& found = m_context.live.areas()[static_cast<std::size_t>(area)];
        add(tr("Only %1").arg(QString::fromStdString(found.name.empty() ? found.code : found.name)),
            [ref = AreaRef{level, found.code}](Filter& filter) { filter.areas = {ref}; });
    }
    const CivilTime day = CivilTime::at(frame.receivedAt(row).date());
    add(tr("Only %1").arg(Wording::period({day, {day.seconds + kDaySeconds}})), [day](Filter& filter) {
        filter.from = day;
        filter.to = CivilTime{day.seconds + kDaySeconds};
    });
    if (frame.hour[row] != kNoHour)
        add(tr("Only %1").arg(Wording::hours(1U << frame.hour[row])),
            [hours = 1U << frame.hour[row]](Filter& filter) { filter.hours = hours; });
    menu.addSeparator();
}

void IncidentPanel::showCounts()
{
    const int rows = m_model->rowCount();
    QString text = Wording::incidents(rows);
    if (!m_shown.incidents.empty())
        text = tr("chosen group, %1").arg(text);
    else if (m_shown.areas.size() == 1) {
        if (const auto area = m_context.live.positionOf(m_shown.areas.front()))
            text = tr("%1, %2").arg(QString::fromStdString(m_context.live.areas()[*area].name), text);
    } else if (!m_shown.areas.empty()) {
        text = tr("%1, %2").arg(Wording::areasOf(m_context.live.counts()->level, m_shown.areas.size()), text);
    }
    setSubtitle(text);
    m_split->setVisible(rows > 0);
    m_empty->setVisible(rows == 0);
    if (m_context.live.frame()->size() == 0)
        m_empty->setTexts(tr("No incidents yet"), tr("Drop the exported table here."), tr("Choose a file…"));
    else
        m_empty->setTexts(tr("No incidents here"), tr("None passes the filter in what is chosen."),
                          m_context.filters.canGoBack() ? tr("One step back") : QString());
}

RowSet IncidentPanel::incidentRows() const
{
    RowSet rows(m_context.live.frame()->size());
    for (const std::uint32_t row : listedRows())
        rows.insert(row);
    return rows;
}

void IncidentPanel::mendEmptiness()
{
    if (m_context.live.frame()->size() == 0)
        Q_EMIT importRequested();
    else
        m_context.filters.goBack(Origin::Table);
}

void IncidentPanel::showCard()
{
    const bool isWanted = m_wantsCard.value_or(width() >= kRoomForCard);
    m_cardAction->setChecked(isWanted);
    m_card->setVisible(isWanted);
    if (!isWanted)
        return;
    const auto focus = m_context.selection.selection().focus;
    const int row = focus ? m_model->rowOf(*focus) : -1;
    m_card->setIncident(row >= 0 ? std::optional(m_model->frameRow(row)) : std::nullopt);
}

QJsonObject IncidentPanel::saveState() const
{
    QJsonArray columns;
    for (int column = 0; column < IncidentModel::ColumnCount; ++column) {
        if (m_columns->actions().at(column)->isChecked())
            columns.append(column);
    }
    QJsonObject state{{QStringLiteral("columns"), columns},
                      {QStringLiteral("chosen_only"), m_chosenOnly->isChecked()},
                      {QStringLiteral("duplicates"), m_duplicates->isChecked()},
                      {QStringLiteral("sort"), m_sorted},
                      {QStringLiteral("falling"), m_table->horizontalHeader()->sortIndicatorOrder() == Qt::DescendingOrder}};
    if (m_wantsCard)
        state[QLatin1StringView("card")] = *m_wantsCard;
    return state;
}

void IncidentPanel::restoreState(const QJsonObject& state)
{
    const auto value = [&state](const char* key) { return state.value(QLatin1StringView(key)); };
    if (value("columns").isArray()) {
        const QJsonArray columns = value("columns").toArray();
        for (QAction* action : m_columns->actions()) {
            if (action->isEnabled())
                action->setChecked(columns.contains(static_cast<int>(m_columns->actions().indexOf(action))));
        }
    }
    m_chosenOnly->setChecked(value("chosen_only").toBool(true));
    m_duplicates->setChecked(value("duplicates").toBool(false));
    const int column = value("sort").toInt(IncidentModel::Time);
    if (column >= 0 && column < IncidentModel::ColumnCount)
        m_table->horizontalHeader()->setSortIndicator(column, value("falling").toBool(true) ? Qt::DescendingOrder
                                                                                            : Qt::AscendingOrder);
    m_wantsCard = value("card").isBool() ? std::optional(value("card").toBool()) : std::nullopt;
    showCard();
}

} // namespace jingge
