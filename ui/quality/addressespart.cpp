// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/quality/addressespart.h"

#include "core/base/clock.h"
#include "core/workspace/stationwriter.h"
#include "ui/common/labels.h"
#include "ui/common/rowsmodel.h"
#include "ui/common/rowtable.h"
#include "ui/common/wording.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace jingge {
namespace {

constexpr int kGridsWidth = 300;

QLineEdit* field(const QString& hint, const char* object, QWidget* parent)
{
    auto* made = new QLineEdit(parent);
    made->setObjectName(QLatin1StringView(object));
    made->setPlaceholderText(hint);
    made->setAccessibleName(hint);
    made->setClearButtonEnabled(true);
    return made;
}

QPushButton* button(const QString& text, const char* object, QWidget* parent)
{
    auto* made = new QPushButton(text, parent);
    made->setObjectName(QLatin1StringView(object));
    made->setAccessibleName(text);
    return made;
}

QVBoxLayout* columnOf(QWidget* widget)
{
    widget->setObjectName(QStringLiteral("PageGround"));
    widget->setAttribute(Qt::WA_StyledBackground);
    auto* column = new QVBoxLayout(widget);
    column->setContentsMargins(12, 12, 12, 8);
    column->setSpacing(8);
    return column;
}

} // namespace

AddressesPart::AddressesPart(const ViewContext& context, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_model(new RowsModel(QStringList(), this)),
      m_gridModel(new RowsModel(QStringList(), this)),
      m_assignedModel(new RowsModel(QStringList(), this))
{
    m_model->setHeaders({tr("Address"), tr("Calls"), tr("Last")});
    m_gridModel->setHeaders({tr("Grid"), tr("Code")});
    m_assignedModel->setHeaders({tr("Assigned by hand"), tr("Grid")});
    m_model->setFigures({1});
    auto* split = new QSplitter(Qt::Horizontal, this);
    split->setChildrenCollapsible(false);
    split->setHandleWidth(5);
    split->setObjectName(QStringLiteral("PageGround"));
    split->addWidget(makeAddresses());
    split->addWidget(makeGrids());
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(split);
    connectAll();
    enable();
}

QWidget* AddressesPart::makeAddresses()
{
    auto* left = new QWidget(this);
    QVBoxLayout* column = columnOf(left);
    m_count = plainLabel({}, "first", "strong", left);
    m_count->setWordWrap(true);
    column->addWidget(m_count);
    m_words = field(tr("Find an address"), "data.addressWords", left);
    column->addWidget(m_words);
    m_table = rowTable(m_context.theme, m_model, tr("Addresses without a place"), left);
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_table->setColumnWidth(1, 72);
    m_table->setColumnWidth(2, 104);
    column->addWidget(m_table, 1);
    return left;
}

QWidget* AddressesPart::makeGrids()
{
    auto* right = new QWidget(this);
    right->setMinimumWidth(kGridsWidth);
    QVBoxLayout* column = columnOf(right);
    m_chosen = plainLabel({}, "first", "strong", right);
    m_chosen->setWordWrap(true);
    column->addWidget(m_chosen);
    m_gridWords = field(tr("Find a grid: name, code or first letters"), "data.gridWords", right);
    column->addWidget(m_gridWords);
    m_grids = rowTable(m_context.theme, m_gridModel, tr("Grids"), right);
    m_grids->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    column->addWidget(m_grids, 3);
    m_assign = button(tr("Assign the grid"), "data.assign", right);
    m_assign->setProperty("primary", true);
    column->addWidget(m_assign, 0, Qt::AlignLeft);
    m_assigned = rowTable(m_context.theme, m_assignedModel, tr("Assigned by hand"), right);
    m_assigned->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    column->addWidget(m_assigned, 2);
    m_takeBack = button(tr("Take the assignment back"), "data.unassign", right);
    column->addWidget(m_takeBack, 0, Qt::AlignLeft);
    m_gridWords->installEventFilter(this);
    m_grids->installEventFilter(this);
    return right;
}

void AddressesPart::connectAll()
{
    connect(m_words, &QLineEdit::textChanged, this, &AddressesPart::showAddresses);
    connect(m_gridWords, &QLineEdit::textChanged, this, &AddressesPart::showGrids);
    connect(m_gridWords, &QLineEdit::returnPressed, this, &AddressesPart::assign);
    connect(m_assign, &QPushButton::clicked, this, &AddressesPart::assign);
    connect(m_takeBack, &QPushButton::clicked, this, &AddressesPart::takeBack);
    connect(m_table, &QTableView::activated, m_gridWords, qOverload<>(&QWidget::setFocus));
    connect(m_grids, &QTableView::doubleClicked, this, &AddressesPart::assign);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &AddressesPart::takeAddress);
    connect(m_grids->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &AddressesPart::enable);
    connect(m_assigned->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &AddressesPart::enable);
    connect(&m_context.selection, &SelectionState::selectionChanged, this,
            &AddressesPart::takeGridOfSelection);
    connect(&m_context.live, &LiveCounts::countsChanged, this, [this] {
        if (isVisible())
            reload();
    });
}

void AddressesPart::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    reload();
}

/// In the field for a grid the arrows walk through the grids, and Enter in their list assigns.
bool AddressesPart::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (watched == m_gridWords && (key == Qt::Key_Down || key == Qt::Key_Up)) {
        chooseGrid(m_grids->currentIndex().row() + (key == Qt::Key_Down ? 1 : -1));
        return true;
    }
    if (watched == m_grids && (key == Qt::Key_Return || key == Qt::Key_Enter)) {
        assign();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void AddressesPart::reload()
{
    if (m_context.source.database().empty())
        return;
    m_reading.start([database = m_context.source.database(), frame = m_context.live.frame(),
                     counts = m_context.live.counts()](
                        const std::stop_token&) { return intake::addresses(database, *frame, counts->rows); },
                    [this, frame = m_context.live.frame()](Result<intake::AddressList> list) {
                        m_frame = frame;
                        takeList(std::move(list));
                    });
}

void AddressesPart::takeList(Result<intake::AddressList> list)
{
    if (!list) {
        Q_EMIT failed(list.error());
        return;
    }
    m_list = std::move(*list);
    std::int64_t calls = 0;
    std::int64_t without = 0;
    for (const UnmatchedAddress& one : m_list.unmatched)
        (one.address.empty() ? without : calls) += static_cast<std::int64_t>(one.rows.size());
    std::erase_if(m_list.unmatched, [](const UnmatchedAddress& one) { return one.address.empty(); });
    QString text = m_list.unmatched.empty() ? tr("No address waits for a place")
                                            : tr("%n address(es) wait for a place", nullptr,
                                                 static_cast<int>(m_list.unmatched.size())) +
                                                  tr(", %1").arg(Wording::incidents(calls));
    if (without > 0)
        text += tr("; %1 have no address either").arg(Wording::incidents(without));
    m_count->setText(text);
    std::vector<QStringList> assigned;
    const std::vector<Area>& grids = m_frame->areas->at(Level::Grid);
    for (const KnownPlace& place : m_list.assigned) {
        const auto grid = std::ranges::find(grids, place.grid, &Area::code);
        assigned.push_back({QString::fromStdString(place.address),
                            QString::fromStdString(grid != grids.end() ? grid->name : place.grid)});
    }
    m_assignedModel->setRows(std::move(assigned));
    showAddresses();
    showGrids();
}

void AddressesPart::showAddresses()
{
    const NameQuery query(m_initials, m_words->text());
    std::vector<QStringList> rows;
    m_shown.clear();
    for (std::size_t i = 0; i < m_list.unmatched.size(); ++i) {
        const UnmatchedAddress& one = m_list.unmatched[i];
        const QString name = QString::fromStdString(one.address);
        if (!query.isEmpty() && !query.rank(name))
            continue;
        const std::uint32_t last = one.rows.back();
        rows.push_back({name, QString::number(one.rows.size()),
                        QString::fromStdString(m_frame->receivedAt(last).text()).left(10)});
        m_shown.push_back(i);
    }
    m_model->setRows(std::move(rows));
    enable();
}

void AddressesPart::showGrids()
{
    if (!m_frame)
        return;
    const NameQuery query(m_initials, m_gridWords->text());
    std::vector<std::pair<int, const Area*>> found;
    for (const Area& grid : m_frame->areas->at(Level::Grid)) {
        auto rank = query.rank(QString::fromStdString(grid.name));
        const auto byCode = query.rank(QString::fromStdString(grid.code));
        if (byCode && (!rank || *byCode < *rank))
            rank = byCode;
        if (query.isEmpty() || rank)
            found.emplace_back(rank.value_or(0), &grid);
    }
    std::ranges::stable_sort(found, {}, &std::pair<int, const Area*>::first);
    std::vector<QStringList> rows;
    m_codes.clear();
    for (const auto& [rank, grid] : found) {
        rows.push_back({QString::fromStdString(grid->name), QString::fromStdString(grid->code)});
        m_codes.push_back(grid->code);
    }
    m_gridModel->setRows(std::move(rows));
    if (!query.isEmpty())
        chooseGrid(0);
    enable();
}

void AddressesPart::chooseGrid(int row)
{
    if (row >= 0 && row < m_gridModel->rowCount())
        m_grids->selectRow(row);
}

/// A grid that is chosen on the map is the one that is meant.
void AddressesPart::takeGridOfSelection()
{
    const std::vector<AreaId>& areas = m_context.selection.selection().areas;
    if (!m_frame || areas.size() != 1)
        return;
    for (const Area& grid : m_frame->areas->at(Level::Grid)) {
        const auto row = std::ranges::find(m_codes, grid.code);
        if (grid.id == areas.front() && row != m_codes.end())
            chooseGrid(static_cast<int>(row - m_codes.begin()));
    }
}

void AddressesPart::chooseAddress(int row)
{
    if (row >= 0 && row < m_model->rowCount())
        m_table->selectRow(row);
}

void AddressesPart::chooseAssigned(int row)
{
    if (row >= 0 && row < m_assignedModel->rowCount())
        m_assigned->selectRow(row);
}

void AddressesPart::takeAddress()
{
    const QModelIndex current = m_table->currentIndex();
    enable();
    if (!current.isValid())
        return;
    std::vector<IncidentId> incidents;
    for (const std::uint32_t row : m_list.unmatched[m_shown[static_cast<std::size_t>(current.row())]].rows)
        incidents.push_back(m_frame->incident(row));
    m_context.selection.chooseIncidents(std::move(incidents), {}, Origin::Table);
}

void AddressesPart::enable()
{
    const bool hasAddress = m_table->currentIndex().isValid();
    m_assign->setEnabled(hasAddress && m_grids->currentIndex().isValid() && !m_isWriting);
    m_takeBack->setEnabled(m_assigned->currentIndex().isValid() && !m_isWriting);
    m_chosen->setText(
        hasAddress
            ? tr("In which grid is %1?").arg(m_table->currentIndex().siblingAtColumn(0).data().toString())
            : tr("Choose an address at the left"));
}

void AddressesPart::assign()
{
    if (!m_assign->isEnabled())
        return;
    const std::string address =
        m_list.unmatched[m_shown[static_cast<std::size_t>(m_table->currentIndex().row())]].address;
    const std::string grid = m_codes[static_cast<std::size_t>(m_grids->currentIndex().row())];
    write([address, grid](Store& store,
                          const Author& author) { return assignGrid(store, address, grid, author); },
          tr("%1 is in %2 from now on.")
              .arg(QString::fromStdString(address),
                   m_grids->currentIndex().siblingAtColumn(0).data().toString()));
}

void AddressesPart::takeBack()
{
    const std::string address =
        m_list.assigned[static_cast<std::size_t>(m_assigned->currentIndex().row())].address;
    write(
        [address](Store& store, const Author& author) { return takeAssignmentBack(store, address, author); },
        tr("%1 waits for a place again.").arg(QString::fromStdString(address)));
}

void AddressesPart::write(std::function<Result<std::string>(Store&, const Author&)> work, const QString& news)
{
    const Author author{SystemClock().now(), m_context.source.writer().person()};
    m_isWriting = true;
    m_context.source.writer().writeLong(
        Act::Locate, this,
        [work = std::move(work), author](Store& store, WriterTurns&, const std::stop_token&) {
            return work(store, author);
        },
        [this, news](const Result<std::string>& done) {
            m_isWriting = false;
            if (!done) {
                enable();
                Q_EMIT failed(done.error());
                return;
            }
            m_gridWords->clear();
            Q_EMIT changed(news);
            reload();
        });
    enable();
}

} // namespace jingge
