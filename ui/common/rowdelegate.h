// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/theme.h"

#include <QStyledItemDelegate>

class QAbstractItemView;

namespace jingge {

/// The ground of a row of a list: chosen, under the pointer or plain, with a hairline below that keeps off the edges.
void paintListRow(QPainter& painter, const QStyleOptionViewItem& option, const Style& style);
constexpr double kListRowEdge = 12;

/// The rows of a table in the look: no vertical lines, a hairline under each row, the whole row under the
/// pointer on its own ground, chosen rows on the selected ground with a teal bar at the left. Belongs to the
/// view it is made for.
class RowDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    RowDelegate(const Theme& theme, QAbstractItemView* view);

    void setBoldColumn(int column) { m_boldColumn = column; } ///< one at most; -1 = none
    void setHoveredRow(int row);
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] bool isLeftmost(const QModelIndex& index) const;

    const Theme& m_theme;
    QAbstractItemView* m_view;
    int m_boldColumn = -1;
    int m_hoveredRow = -1;
};

} // namespace jingge
