// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rules/trialcharts.h"

#include "ui/common/wording.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <set>

namespace jingge {
namespace {

/// Half days as such, so that it stays short.
QString windowText(std::int64_t seconds)
{
    const double days = static_cast<double>(seconds) / 86400;
    return days < 1 ? Wording::gap(seconds) : SweepView::tr("%1 d").arg(QString::number(days, 'f', seconds % 86400 == 0 ? 0 : 1));
}

} // namespace

TrialWeeksView::TrialWeeksView(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    setFixedHeight(124);
    connect(&theme, &Theme::styleChanged, this, qOverload<>(&QWidget::update));
}

void TrialWeeksView::setWeeks(std::vector<std::pair<CivilDate, int>> weeks)
{
    m_weeks = std::move(weeks);
    update();
}

void TrialWeeksView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintTrialWeeks(painter, rect(), m_weeks, m_theme.style());
}

SweepView::SweepView(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    setFocusPolicy(Qt::TabFocus);
    setAccessibleName(tr("Thresholds and windows"));
    setCursor(Qt::PointingHandCursor);
    connect(&theme, &Theme::styleChanged, this, qOverload<>(&QWidget::update));
    clear();
}

void SweepView::clear()
{
    m_cells.clear();
    m_chosen.reset();
    m_thresholds.clear();
    m_windows.clear();
    setFixedHeight(static_cast<int>(kSweepHead + 5 * kSweepRow));
    update();
}

void SweepView::setCells(std::vector<SweepCell> cells, int threshold, std::int64_t windowSeconds)
{
    m_cells = std::move(cells);
    m_chosen.reset();
    std::set<int> thresholds;
    std::set<std::int64_t> windows;
    for (std::size_t i = 0; i < m_cells.size(); ++i) {
        thresholds.insert(m_cells[i].threshold);
        windows.insert(m_cells[i].windowSeconds);
        if (m_cells[i].threshold == threshold && m_cells[i].windowSeconds == windowSeconds)
            m_chosen = i;
    }
    m_thresholds.clear();
    m_windows.clear();
    for (const int one : thresholds)
        m_thresholds += tr("≥ %1").arg(Wording::incidents(one));
    for (const std::int64_t one : windows)
        m_windows += windowText(one);
    setFixedHeight(static_cast<int>(kSweepHead + static_cast<double>(thresholds.size()) * kSweepRow));
    update();
}

SweepTable SweepView::table() const
{
    return {m_cells, m_chosen, m_thresholds, m_windows};
}

void SweepView::choose(std::size_t cell)
{
    Q_EMIT cellChosen(m_cells[cell].threshold, m_cells[cell].windowSeconds);
}

void SweepView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintSweep(painter, rect(), table(), m_theme.style());
}

void SweepView::mousePressEvent(QMouseEvent* event)
{
    if (const auto cell = sweepCellAt(rect(), table(), event->position()))
        choose(*cell);
}

void SweepView::keyPressEvent(QKeyEvent* event)
{
    const auto columns = m_windows.size();
    const int key = event->key();
    qsizetype step = 0;
    if (key == Qt::Key_Left || key == Qt::Key_Right)
        step = key == Qt::Key_Left ? -1 : 1;
    else if (key == Qt::Key_Up || key == Qt::Key_Down)
        step = key == Qt::Key_Up ? -columns : columns;
    if (step == 0 || !m_chosen) {
        QWidget::keyPressEvent(event);
        return;
    }
    const qsizetype cell = static_cast<qsizetype>(*m_chosen) + step;
    if (cell >= 0 && cell < static_cast<qsizetype>(m_cells.size()))
        choose(static_cast<std::size_t>(cell));
}

} // namespace jingge
