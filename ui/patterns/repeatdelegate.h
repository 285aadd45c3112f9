// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/civiltime.h"
#include "ui/common/viewcontext.h"

#include <QStyledItemDelegate>

namespace jingge {

class RepeatModel;

/// Where the columns of the repeat list stand in a row of this width; the header uses the same.
struct RepeatColumns {
    QRectF place, rug, count, last;

    [[nodiscard]] static RepeatColumns in(const QRectF& row);
};

/// One repeat problem: place over category, when its calls came, how many, the last.
class RepeatDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    RepeatDelegate(const ViewContext& context, const RepeatModel& model, QObject* parent = nullptr);

    void setPeriod(const TimeRange& period) { m_period = period; }
    /// Strips as long as this from each group's first call on; 0 = over the period.
    void setSpan(std::int64_t seconds) { m_span = seconds; }
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintRow(QPainter& painter, const QRectF& row, int index, bool isSelected) const;

    const ViewContext m_context;
    const RepeatModel& m_model;
    TimeRange m_period{};
    std::int64_t m_span = 0;
};

} // namespace jingge
