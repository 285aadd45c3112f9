// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/samplestation.h"
#include "ui/shell/mainwindow.h"

#include <QApplication>
#include <QEventLoop>

namespace jingge::test {

/// A main window over the sample station, shown without a screen.
struct TestWindow {
    explicit TestWindow(QSize size = {1440, 900}, Look look = Look::Light, FrameSnapshot frame = sampleFrame()) :
        station(std::move(frame)), theme(look)
    {
        theme.applyTo(*qobject_cast<QApplication*>(QCoreApplication::instance()));
        window = std::make_unique<MainWindow>(station, theme);
        window->resize(size);
        window->show();
        settle();
    }
    /// Lets results of workers arrive.
    void settle() const
    {
        QEventLoop loop;
        do
            loop.processEvents();
        while (!window->isSettled());
    }

    SampleStation station;
    Theme theme;
    std::unique_ptr<MainWindow> window;
};

/// The one child of a type.
template <class T>
T* childOf(QWidget& widget)
{
    return widget.findChild<T*>();
}

} // namespace jingge::test
