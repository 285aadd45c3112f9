// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/focusring.h"
#include "ui/common/viewcontext.h"
#include "ui/timeline/axisgridlayout.h"
#include "ui/timeline/hourbrush.h"
#include "ui/common/liveusual.h"

#include <QAbstractScrollArea>

#include <cstddef>
#include <optional>
#include <vector>

namespace jingge {

enum class AxisOrder { Brushed, Total, Peak, Name };

/// Small multiples: one 24-hour axis for each area, with its usual range. A drag over the bars brushes hours,
/// across midnight when it leaves the axis; a click chooses the area. From the keyboard: arrows choose, Shift
/// with left and right brushes, Control moves the brush, Escape lets go.
class AxisGridView final : public QAbstractScrollArea {
    Q_OBJECT

public:
    AxisGridView(const ViewContext& context, const LiveUsual& usual, QWidget* parent = nullptr);

    void setOrder(AxisOrder order);
    /// One scale for all axes, or each its own.
    void setCommonScale(bool isCommon);
    [[nodiscard]] const std::vector<std::size_t>& order() const { return m_order; } ///< areas as they stand
    [[nodiscard]] const AxisGridLayout& gridLayout() const { return m_layout; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    void takeCounts();
    void takeUsual();
    void takeSelection();
    void sortAreas();
    void layOut();
    [[nodiscard]] QPointF toContent(QPointF pixel) const;
    [[nodiscard]] AxisSeries seriesOf(std::size_t area) const;
    [[nodiscard]] AxisCell cellOf(int index) const;
    [[nodiscard]] std::optional<int> chosenIndex() const;
    void chooseIndex(int index, bool toggles);
    void hoverAt(QPointF content);
    [[nodiscard]] QString readOut(std::size_t area, std::uint32_t hour) const;

    const ViewContext m_context;
    const LiveUsual& m_usual;
    FocusRing m_focusRing;
    HourBrush m_brush;
    AxisOrder m_orderBy = AxisOrder::Brushed;
    bool m_isCommonScale = true;
    std::vector<HourCounts> m_hours;                 ///< of each area
    double m_most = 1;                               ///< of any area in any hour, its usual range too
    std::vector<std::optional<UsualHours>> m_ranges; ///< of each area
    std::vector<QString> m_names;                    ///< of each area
    std::vector<HourCounts> m_chosen;                ///< of each area, chosen incidents
    std::vector<std::size_t> m_order;
    AxisGridLayout m_layout;
    std::optional<int> m_pressedCell;
    double m_pressedLeft = 0; ///< left edge of the axis that is dragged
};

} // namespace jingge
