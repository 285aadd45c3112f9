// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/quality.h"

#include <QString>
#include <QWidget>

#include <vector>

class QLabel;
class QVBoxLayout;

namespace jingge {

/// Spots that hold more than 1 % of what has coordinates, each with its calls and one button that makes it
/// "not known where" in the mapping of its file. Hidden when there is none.
class DefaultPoints final : public QWidget {
    Q_OBJECT

public:
    explicit DefaultPoints(QWidget* parent = nullptr);

    /// A spot with what it is called and how full it is.
    struct Line {
        DefaultPoint point;       ///< with its calls under the filter
        QString address;          ///< what its calls say, empty where nothing
        std::int64_t whole = 0;   ///< calls without the filter
        std::int64_t located = 0; ///< all that have coordinates of their own, without the filter
    };
    void setPoints(std::vector<Line> points);
    [[nodiscard]] const std::vector<Line>& points() const { return m_points; }

Q_SIGNALS:
    void rowsRequested(int point);
    void markRequested(int point);

private:
    void addRow(int point);

    std::vector<Line> m_points;
    QVBoxLayout* m_rows;
    QLabel* m_title;
    std::vector<QWidget*> m_lines;
};

} // namespace jingge
