// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jingge/windowmeasure.h"

#include "ui/shell/mainwindow.h"

#include <QCoreApplication>
#include <QEvent>
#include <QFile>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <ctime>
#include <sys/resource.h>
#include <unistd.h>

namespace jingge {
namespace {

constexpr std::int64_t kMoves = 40; // of each brush
constexpr std::int64_t kDaysShown = 90;
constexpr double kLongestWaitMs = 60000; // for one move

/// Since the kernel made the process, in its ticks of some 10 ms.
double processMilliseconds()
{
    constexpr int kStartField = 19; // of those behind the name in brackets
    QFile file(QStringLiteral("/proc/self/stat"));
    struct timespec now {};
    if (!file.open(QIODevice::ReadOnly) || clock_gettime(CLOCK_BOOTTIME, &now) != 0)
        return -1;
    const QByteArray all = file.readAll();
    const QList<QByteArray> fields = all.mid(all.lastIndexOf(')') + 2).split(' ');
    const double started = fields.value(kStartField).toDouble() / static_cast<double>(sysconf(_SC_CLK_TCK));
    return (static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9 - started) * 1000;
}

double quantile(std::vector<double> values, double share)
{
    std::ranges::sort(values);
    const auto rank = static_cast<std::size_t>(std::ceil(share * static_cast<double>(values.size())));
    return values.empty() ? -1 : values[std::max<std::size_t>(rank, 1) - 1];
}

double peakMegabytes()
{
    struct rusage usage {};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024;
}

Filter ofDays(const TimeRange& extent, std::int64_t first, std::int64_t days)
{
    Filter filter;
    filter.from = CivilTime{extent.from.seconds + first * kDaySeconds};
    filter.to = CivilTime{filter.from->seconds + days * kDaySeconds};
    return filter;
}

} // namespace

WindowMeasure::WindowMeasure(MainWindow& window, const Options& options, QObject* parent) :
    QObject(parent), m_window(window)
{
    makeBrushes();
    m_window.installEventFilter(this);
    m_window.resize(options.size);
    m_window.show();
    connect(&m_timer, &QTimer::timeout, this, &WindowMeasure::look);
    m_sinceMove.start();
    m_timer.start(1);
}

void WindowMeasure::makeBrushes()
{
    const auto extent = m_window.live().frame()->extent();
    if (!extent)
        return;
    Brush step{"step", {}};
    Brush jump{"jump", {}};
    Brush hours{"hours", {}};
    for (std::int64_t move = 0; move < kMoves; ++move) {
        step.moves.push_back(ofDays(*extent, move, kDaysShown));
        jump.moves.push_back(ofDays(*extent, move % 2 == 0 ? 0 : 182, 182));
        Filter ofHours;
        ofHours.hours = 0xFU << (move % 20);
        hours.moves.push_back(ofHours);
    }
    m_brushes = {std::move(step), std::move(jump), std::move(hours)};
}

bool WindowMeasure::eventFilter(QObject* object, QEvent* event)
{
    if (event->type() != QEvent::UpdateRequest)
        return false;
    const bool isDone = object->event(event); // what is painted is on the window's picture when it returns
    if (m_painted < 0)
        m_painted = static_cast<double>(m_sinceMove.nsecsElapsed()) * 1e-6;
    return isDone;
}

void WindowMeasure::look()
{
    const double waited = static_cast<double>(m_sinceMove.nsecsElapsed()) * 1e-6;
    if (waited > kLongestWaitMs) {
        std::fprintf(stderr, "jingge: measure: the window was not painted for a minute\n");
        return QCoreApplication::exit(1);
    }
    if (m_painted < 0 || !m_window.isSettled())
        return;
    if (m_opened < 0)
        m_opened = processMilliseconds();
    else
        takeMove();
    if (m_brush < m_brushes.size())
        return startMove();
    m_timer.stop();
    print();
    QCoreApplication::exit(0);
}

void WindowMeasure::takeMove()
{
    Brush& brush = m_brushes[m_brush];
    if (m_move > 0) { // the first one comes from somewhere else
        brush.painted.push_back(m_painted);
        brush.settled.push_back(static_cast<double>(m_sinceMove.nsecsElapsed()) * 1e-6);
    }
    if (++m_move == brush.moves.size()) {
        m_move = 0;
        ++m_brush;
    }
}

void WindowMeasure::startMove()
{
    m_painted = -1;
    m_sinceMove.restart();
    m_window.filters().setFilter(m_brushes[m_brush].moves[m_move], Origin::Shell);
}

void WindowMeasure::print() const
{
    std::printf("incidents %zu\nopened_ms %.0f\n", m_window.live().frame()->size(), m_opened);
    std::printf("%-6s %4s %14s %11s %14s %11s\n", "brush", "n", "painted_median", "painted_p95", "settled_median", "settled_p95");
    for (const Brush& brush : m_brushes)
        std::printf("%-6s %4zu %14.1f %11.1f %14.1f %11.1f\n", brush.name.c_str(), brush.painted.size(),
                    quantile(brush.painted, 0.5), quantile(brush.painted, 0.95), quantile(brush.settled, 0.5),
                    quantile(brush.settled, 0.95));
    std::printf("peak_mb %.0f\n", peakMegabytes());
}

} // namespace jingge
