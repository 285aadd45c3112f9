// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jingge/screenshot.h"

#include "ui/shell/mainwindow.h"

#include <QAction>
#include <QCoreApplication>
#include <QPixmap>

#include <cmath>
#include <cstdio>
#include <utility>

namespace jingge {
namespace {

constexpr int kLookMs = 20;

} // namespace

Screenshot::Screenshot(MainWindow& window, const Options& options, QObject* parent) :
    QObject(parent), m_window(window), m_options(options)
{
    m_window.showPage(options.page);
    m_window.resize(static_cast<int>(std::lround(options.size.width() / options.scale)),
                    static_cast<int>(std::lround(options.size.height() / options.scale)));
    if (options.hours) {
        Filter filter = m_window.filters().current();
        filter.hours = *options.hours;
        m_window.filters().setFilter(filter, Origin::Shell);
    }
    m_window.chooseArea(options.area);
    m_window.show();
    connect(&m_timer, &QTimer::timeout, this, &Screenshot::look);
    m_timer.start(kLookMs);
}

void Screenshot::act()
{
    for (const QString& name : m_options.actions) {
        if (auto* action = m_window.findChild<QAction*>(name))
            action->trigger();
        else
            std::fprintf(stderr, "jingge: --do: %s: there is no such action\n", qUtf8Printable(name));
    }
}

void Screenshot::look()
{
    if (!m_window.isSettled())
        return;
    if (!std::exchange(m_hasActed, true) && !m_options.actions.isEmpty()) {
        act();
        return;
    }
    m_timer.stop();
    const QPixmap picture = m_window.grab();
    const bool isWritten = picture.save(m_options.screenshot, "PNG");
    if (!isWritten)
        std::fprintf(stderr, "jingge: screenshot: %s: cannot be written\n", qUtf8Printable(m_options.screenshot));
    QCoreApplication::exit(isWritten ? 0 : 1);
}

} // namespace jingge
