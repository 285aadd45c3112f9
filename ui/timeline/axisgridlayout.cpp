// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/axisgridlayout.h"

#include <algorithm>
#include <cmath>

namespace jingge {
namespace {

constexpr double kEdge = 6;
constexpr double kGap = 2;
constexpr double kHeadAndFoot = 46; ///< name above, hours below
constexpr int kMostBarPitch = 12;
constexpr int kLeastBarPitch = 4;
constexpr double kLeastChart = 44;
constexpr double kScrolledPitch = 145;

double cellWidth(int barPitch)
{
    return 24.0 * barPitch + 12;
}

} // namespace

AxisGridLayout AxisGridLayout::fitting(int count, QSize window)
{
    AxisGridLayout layout;
    layout.count = count;
    if (count == 0)
        return layout;
    const double width = window.width() - 2 * kEdge;
    const double height = window.height() - 2 * kEdge;
    for (int pitch = kMostBarPitch; pitch >= kLeastBarPitch; --pitch) {
        layout.columns = std::clamp(static_cast<int>((width + kGap) / (cellWidth(pitch) + kGap)), 1, count);
        const double most = kHeadAndFoot + 21.0 * pitch + 8;
        layout.pitchY = std::floor(std::min(height / layout.rows(), most));
        // Room for the chart grows with the bars, or wide bars would stand in a low strip.
        const bool fits = layout.pitchY >= kHeadAndFoot + std::max(kLeastChart, 15.0 * pitch);
        layout.cell = {cellWidth(pitch), layout.pitchY - 8};
        if (fits)
            break;
        if (pitch == kLeastBarPitch) {
            layout.pitchY = kScrolledPitch;
            layout.cell.setHeight(layout.pitchY - 8);
        }
    }
    layout.pitchX = std::floor(width / layout.columns);
    layout.left =
        kEdge + std::floor((width - (layout.columns - 1) * layout.pitchX - layout.cell.width()) / 2);
    return layout;
}

int AxisGridLayout::height() const
{
    return count == 0 ? 0 : static_cast<int>(std::ceil(rows() * pitchY + 2 * kEdge));
}

AxisCellLayout AxisGridLayout::cellAt(int index) const
{
    return {QRectF(QPointF(left + index % columns * pitchX, kEdge + index / columns * pitchY), cell)};
}

std::pair<int, int> AxisGridLayout::indicesWithin(double top, double bottom) const
{
    if (count == 0)
        return {0, 0};
    const int first = std::clamp(static_cast<int>(std::floor((top - kEdge) / pitchY)), 0, rows());
    const int last = std::clamp(static_cast<int>(std::floor((bottom - kEdge) / pitchY)) + 1, first, rows());
    return {first * columns, std::min(last * columns, count)};
}

std::optional<int> AxisGridLayout::indexAt(QPointF point) const
{
    if (count == 0)
        return std::nullopt;
    const int column = static_cast<int>(std::floor((point.x() - left) / pitchX));
    const int row = static_cast<int>(std::floor((point.y() - kEdge) / pitchY));
    const int index = row * columns + column;
    if (column < 0 || column >= columns || row < 0 || index >= count || !cellAt(index).cell.contains(point))
        return std::nullopt;
    return index;
}

} // namespace jingge
