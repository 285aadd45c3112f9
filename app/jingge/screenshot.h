// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/jingge/options.h"

#include <QObject>
#include <QTimer>

namespace jingge {

class MainWindow;

/// Waits until every count has arrived, writes the window as a picture and ends the program: 0, or 1 with one line.
class Screenshot final : public QObject {
    Q_OBJECT

public:
    Screenshot(MainWindow& window, const Options& options, QObject* parent = nullptr);

private:
    void look();
    void act();

    MainWindow& m_window;
    const Options m_options;
    bool m_hasActed = false;
    QTimer m_timer;
};

} // namespace jingge
