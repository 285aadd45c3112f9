// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/patterns/groupdetail.h"

#include "ui/common/labels.h"
#include "ui/common/wording.h"
#include "ui/patterns/groupmodel.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLabel>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace jingge {
namespace {

constexpr int kRowHeight = 29;
constexpr int kRoomForCategory = 400;
constexpr int kRoomForNumber = 340;

} // namespace

GroupDetail::GroupDetail(const ViewContext& context, QWidget* parent) :
    QWidget(parent), m_context(context), m_model(new GroupModel(context, this)),
    m_title(plainLabel({}, "first", "strong", this)), m_summary(plainLabel({}, "second", "note", this)),
    m_table(new QTableView(this))
{
    m_table->setAccessibleName(tr("Calls of the chosen group"));
    m_table->setModel(m_model);
    m_table->setShowGrid(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(kRowHeight);
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setFixedHeight(28);
    const QFontMetrics metrics(context.theme.style().font(Type::Body));
    const auto wide = [&](const QString& sample) { return metrics.horizontalAdvance(sample) + 20; };
    m_table->horizontalHeader()->setMinimumSectionSize(36);
    m_table->setColumnWidth(GroupModel::Number, wide(QStringLiteral("000")));
    m_table->setColumnWidth(GroupModel::Time, wide(QStringLiteral("00-00 00:00")));
    m_table->setColumnWidth(GroupModel::Gap, wide(Wording::gap(23 * kDaySeconds + 23 * 3600)));
    m_table->setColumnWidth(GroupModel::Category, wide(QStringLiteral("国国国国国")));
    m_table->horizontalHeader()->setSectionResizeMode(GroupModel::Address, QHeaderView::Stretch);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(12, 6, 12, 2);
    head->setSpacing(8);
    head->addWidget(m_title, 1);
    head->addWidget(m_summary);
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_table, 1);
    setMinimumHeight(140);
    connect(m_model, &GroupModel::failed, this, &GroupDetail::failed);
    connect(&context.selection, &SelectionState::selectionChanged, this, &GroupDetail::takeFocus);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& current) {
        if (current.isValid())
            m_context.selection.setFocus(m_model->incidentAt(current.row()), Origin::Repeat);
    });
}

void GroupDetail::setGroup(const QString& title, const std::vector<std::uint32_t>& rows)
{
    m_title->setText(title);
    m_summary->setText(summary(rows));
    m_model->setGroup(rows);
}

QString GroupDetail::summary(std::vector<std::uint32_t> rows) const
{
    if (rows.size() < 2)
        return {};
    std::ranges::sort(rows);
    const Frame& frame = *m_context.live.frame();
    std::vector<std::int64_t> gaps;
    for (std::size_t i = 1; i < rows.size(); ++i)
        gaps.push_back(frame.time[rows[i]] - frame.time[rows[i - 1]]);
    std::ranges::sort(gaps);
    // The middle gap, of an even number the lower: a time that did occur.
    const std::int64_t middle = gaps[(gaps.size() - 1) / 2];
    return tr("%1, middle gap %2").arg(Wording::incidents(static_cast<std::int64_t>(rows.size())), Wording::gap(middle));
}

void GroupDetail::takeFocus(const Selection& selection)
{
    const int row = selection.focus ? m_model->rowOf(*selection.focus) : -1;
    if (row >= 0 && row != m_table->currentIndex().row())
        m_table->selectRow(row);
    else if (row < 0)
        m_table->clearSelection();
}

void GroupDetail::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_table->setColumnHidden(GroupModel::Category, width() < kRoomForCategory);
    m_table->setColumnHidden(GroupModel::Number, width() < kRoomForNumber);
}

} // namespace jingge
