// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jingge/screenshot.h"

#include "ui/ingest/importpage.h"
#include "ui/shell/mainwindow.h"

#include <QCoreApplication>
#include <QPixmap>

#include <cmath>
#include <cstdio>

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

void Screenshot::look()
{
    const auto* import = m_window.findChild<ImportPage*>();
    if (!m_window.isSettled() || (import != nullptr && !import->isSettled()))
        return;
    m_timer.stop();
    const QPixmap picture = m_window.grab();
    const bool isWritten = picture.save(m_options.screenshot, "PNG");
    if (!isWritten)
        std::fprintf(stderr, "jingge: screenshot: %s: cannot be written\n", qUtf8Printable(m_options.screenshot));
    QCoreApplication::exit(isWritten ? 0 : 1);
}

} // namespace jingge
