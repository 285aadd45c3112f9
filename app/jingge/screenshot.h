// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/jingge/options.h"

#include <QObject>
#include <QPixmap>
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
    void press(const QString& step);
    void type(const QString& name, const QString& text);
    void strike(const QString& keys);
    void trigger(const QString& name);
    [[nodiscard]] QPixmap grab() const; ///< the window with the popups over it

    MainWindow& m_window;
    const Options m_options;
    QTimer m_timer;
    qsizetype m_pressed = 0; ///< how many of the names
};

} // namespace jingge
