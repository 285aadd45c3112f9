// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/rowdelegate.h"

#include "core/scene/textpainting.h"

#include <QAbstractItemView>
#include <QHeaderView>
#include <QMouseEvent>
#include <QPainter>
#include <QTableView>

namespace jingge {
namespace {

constexpr int kEdge = 8;
constexpr int kBar = 3;

} // namespace

void paintListRow(QPainter& painter, const QStyleOptionViewItem& option, const Style& style)
{
    const QRectF row(option.rect);
    if ((option.state & QStyle::State_Selected) != 0) {
        painter.fillRect(row, style.qingGround);
        painter.fillRect(QRectF(row.left(), row.top(), kBar, row.height()), style.qing);
    } else if ((option.state & QStyle::State_MouseOver) != 0) {
        painter.fillRect(row, style.hover);
    }
    painter.fillRect(QRectF(row.left() + kListRowEdge, row.bottom() - 1, row.width() - 2 * kListRowEdge, 1), style.line);
}

RowDelegate::RowDelegate(const Theme& theme, QAbstractItemView* view)
    : QStyledItemDelegate(view), m_theme(theme), m_view(view)
{
    view->setMouseTracking(true);
    view->viewport()->installEventFilter(this);
    connect(&theme, &Theme::styleChanged, view->viewport(), qOverload<>(&QWidget::update));
}

void RowDelegate::setHoveredRow(int row)
{
    if (row == m_hoveredRow)
        return;
    m_hoveredRow = row;
    m_view->viewport()->update();
}

bool RowDelegate::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::MouseMove)
        setHoveredRow(m_view->indexAt(static_cast<QMouseEvent*>(event)->position().toPoint()).row());
    else if (event->type() == QEvent::Leave)
        setHoveredRow(-1);
    return QStyledItemDelegate::eventFilter(watched, event);
}

bool RowDelegate::isLeftmost(const QModelIndex& index) const
{
    const auto* table = qobject_cast<const QTableView*>(m_view);
    return table == nullptr || table->columnViewportPosition(index.column()) <= 0;
}

void RowDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Style& style = m_theme.style();
    const QRect cell = option.rect;
    const bool isChosen = (option.state & QStyle::State_Selected) != 0;
    const bool isHovered = index.row() == m_hoveredRow;
    if (isChosen)
        painter->fillRect(cell, style.qingGround);
    else if (isHovered)
        painter->fillRect(cell, style.hover);
    painter->fillRect(QRect(cell.left(), cell.bottom(), cell.width(), 1), style.line);
    if (isChosen && isLeftmost(index))
        painter->fillRect(QRect(cell.left(), cell.top(), kBar, cell.height()), style.qing);
    const bool isBold = index.column() == m_boldColumn;
    const QVariant asked = index.data(Qt::TextAlignmentRole);
    const auto align = asked.isValid() ? Qt::Alignment(asked.toInt()) : Qt::AlignLeft | Qt::AlignVCenter;
    const QColor ink = isBold || index.column() == 0 ? style.ink : style.ink2;
    paintText(*painter, QRectF(cell).adjusted(kEdge, 0, -kEdge, 0), align, index.data().toString(),
              style.font(isBold ? Type::BodyBold : Type::Body), ink);
}

} // namespace jingge
