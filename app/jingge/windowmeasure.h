// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/jingge/options.h"
#include "core/domain/filter.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <cstdint>
#include <string>
#include <vector>

namespace jingge {

class MainWindow;

/// Takes the time of the open window as a person meets it: from the start of the process to the first whole picture, and
/// from each move of a brush to the window painted anew, and to the last list that follows. Prints a table and ends.
class WindowMeasure final : public QObject {
    Q_OBJECT

public:
    WindowMeasure(MainWindow& window, const Options& options, QObject* parent = nullptr);
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    /// Moves of one kind of brush.
    struct Brush {
        std::string name;
        std::vector<Filter> moves;
        std::vector<double> painted{}; ///< milliseconds, one a move
        std::vector<double> settled{};
    };

    void makeBrushes();
    void look();
    void takeMove();
    void startMove();
    void print() const;

    MainWindow& m_window;
    QTimer m_timer;
    QElapsedTimer m_sinceMove;
    double m_painted = -1; ///< when the window was painted first since the move; negative = not yet
    double m_opened = -1;  ///< since the process began
    std::vector<Brush> m_brushes;
    std::size_t m_brush = 0; ///< under way
    std::size_t m_move = 0;
};

} // namespace jingge
