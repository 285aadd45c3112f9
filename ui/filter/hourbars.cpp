// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/filter/hourbars.h"

#include "core/scene/textpainting.h"
#include "core/state/stationcounts.h"
#include "ui/common/wording.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace jingge {
namespace {

constexpr double kFoot = 18;

} // namespace

HourBars::HourBars(const ViewContext& context, QWidget* parent) : QWidget(parent), m_context(context)
{
    setAccessibleName(tr("Hours of the day, with what each would count"));
    setFocusPolicy(Qt::StrongFocus);
    setFixedHeight(sizeHint().height());
    setMinimumWidth(sizeHint().width());
    connect(&context.live, &LiveCounts::countsChanged, this, [this] {
        if (isVisible())
            takeCounts();
    });
}

void HourBars::takeCounts()
{
    m_counts = countsOfHours(*m_context.live.counts());
    update();
}

QRectF HourBars::column(int hour) const
{
    const double pitch = (width() - 4) / 24.0;
    return {std::round(2 + hour * pitch), 2, std::round(2 + (hour + 1) * pitch) - std::round(2 + hour * pitch) - 2,
            height() - kFoot - 2};
}

int HourBars::hourAt(double x) const
{
    return static_cast<int>(std::floor((x - 2) * 24 / (width() - 4)));
}

void HourBars::choose(std::uint32_t hours)
{
    if (hours != 0)
        Q_EMIT hoursChosen(hours);
    update();
}

void HourBars::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Style& style = m_context.theme.style();
    const std::uint32_t chosen = m_context.filters.current().hours;
    const double most = static_cast<double>(std::max<std::int64_t>(1, *std::ranges::max_element(m_counts)));
    for (int hour = 0; hour < 24; ++hour) {
        const QRectF box = column(hour);
        const bool isChosen = chosen != kAllHours && (chosen >> hour & 1U) != 0;
        if (isChosen)
            painter.fillRect(box.adjusted(-1, 0, 1, 0), style.qingGround);
        const double high = std::round(box.height() * static_cast<double>(m_counts[static_cast<std::size_t>(hour)]) / most);
        painter.fillRect(QRectF(box.left(), box.bottom() - high, box.width(), high), isChosen ? style.qing : style.data);
        if (hasFocus() && hour == ((m_end % 24) + 24) % 24) {
            painter.setPen(QPen(style.qing, 2));
            painter.drawRect(box.adjusted(-1, 0, 1, 0));
        }
    }
    painter.fillRect(QRectF(2, column(0).bottom(), width() - 4, 1), style.line2);
    for (int hour = 0; hour <= 24; hour += 6) {
        const double x = hour < 24 ? column(hour).left() : column(23).right();
        const auto align = hour == 0 ? Qt::AlignLeft : hour == 24 ? Qt::AlignRight : Qt::AlignHCenter;
        const double left = hour == 0 ? x : hour == 24 ? x - 30 : x - 15;
        paintText(painter, QRectF(left, height() - kFoot, 30, kFoot), align | Qt::AlignVCenter, QString::number(hour),
                  style.font(Type::Note), style.ink3);
    }
}

void HourBars::mousePressEvent(QMouseEvent* event)
{
    m_start = m_end = hourAt(event->position().x());
    m_adds = event->modifiers().testFlag(Qt::ControlModifier);
    const std::uint32_t one = hoursOfDrag(m_start, m_end);
    choose(m_adds ? m_context.filters.current().hours ^ one : one);
}

void HourBars::mouseMoveEvent(QMouseEvent* event)
{
    const int hour = hourAt(event->position().x());
    if (!event->buttons().testFlag(Qt::LeftButton) || hour == m_end)
        return;
    m_end = hour;
    const std::uint32_t span = hoursOfDrag(m_start, m_end);
    choose(m_adds ? m_context.filters.current().hours | span : span);
}

void HourBars::keyPressEvent(QKeyEvent* event)
{
    const int step = event->key() == Qt::Key_Left ? -1 : event->key() == Qt::Key_Right ? 1 : 0;
    if (step != 0) {
        m_end += step;
        if (!event->modifiers().testFlag(Qt::ShiftModifier))
            m_start = m_end;
        choose(hoursOfDrag(m_start, m_end));
    } else if (event->key() == Qt::Key_Space) {
        choose(m_context.filters.current().hours ^ hoursOfDrag(m_end, m_end));
    } else {
        QWidget::keyPressEvent(event);
    }
}

} // namespace jingge
