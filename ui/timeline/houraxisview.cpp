// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/houraxisview.h"

#include "core/scene/textpainting.h"
#include "ui/common/wording.h"
#include "ui/timeline/areaseries.h"
#include "ui/timeline/usualwords.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <bit>
#include <cmath>
#include <numeric>

namespace jingge {
namespace {

constexpr double kNoteLine = 18;

std::int64_t sumOfHour(const QuarterCounts& counts, int hour, std::uint8_t weekdays)
{
    return sumOfMinutes(counts, hour * 60, hour * 60 + 60, weekdays);
}

/// A note that is too long for a line goes on in the next ones: after its last comma or colon that still fits, else after
/// its last word.
template <class Fits>
QStringList broken(const QString& note, const Fits& fits)
{
    if (fits(note))
        return {note};
    for (const QString& breaks : {QStringLiteral(",，:：;；"), QStringLiteral(" ")}) {
        for (qsizetype at = note.size() - 1; at > 0; --at) {
            if (breaks.contains(note[at - 1]) && fits(note.left(at)))
                return QStringList{note.left(at).trimmed()} + broken(note.mid(at).trimmed(), fits);
        }
    }
    return {note};
}

} // namespace

HourAxisView::HourAxisView(const ViewContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_profile(context), m_brush(context.filters, Origin::HourAxis)
{
    setAccessibleName(tr("24-hour axis of the chosen area"));
    setAccessibleDescription(
        tr("Shift with left or right brushes hours, Control moves the brush, Escape lets go."));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setMinimumSize(200, 140);
    connect(&context.theme, &Theme::styleChanged, this, qOverload<>(&QWidget::update));
    connect(&context.live, &LiveCounts::countsChanged, this, &HourAxisView::takeSelection);
    connect(&context.selection, &SelectionState::selectionChanged, this, &HourAxisView::takeSelection);
    connect(&context.selection, &SelectionState::hoverChanged, this, &HourAxisView::makeAxis);
    connect(&m_profile, &LiveProfile::profileChanged, this, &HourAxisView::makeAxis);
    connect(&context.live, &LiveCounts::frameChanged, this, &HourAxisView::takeStation);
    takeStation();
    takeSelection();
}

void HourAxisView::setOptions(const DayAxisOptions& options)
{
    if (options == m_options)
        return;
    m_options = options;
    makeAxis();
}

void HourAxisView::takeStation()
{
    const Station station = m_context.source.station();
    m_dayStart = dayStartOf(station);
    m_shifts = shiftsOf(station);
}

void HourAxisView::takeSelection()
{
    m_chosen = chosenQuarters(m_context);
    makeAxis();
}

void HourAxisView::makeAxis()
{
    static const DayProfile nothing;
    const Filter& filter = m_context.filters.current();
    const DayAxisSource source{m_profile.profile() ? *m_profile.profile() : nothing,
                               m_chosen,
                               m_context.live.period().value_or(TimeRange{}),
                               filter.hours,
                               filter.weekdays,
                               m_context.selection.hoveredHours(),
                               m_dayStart,
                               m_shifts};
    m_axis = makeDayAxis(source, m_options);
    update();
    Q_EMIT axisChanged();
}

DeskAxisLayout HourAxisView::axisLayout() const
{
    DeskAxisLayout layout;
    const double foot = 6 + kNoteLine * static_cast<double>(std::max<qsizetype>(1, noteLines().size()));
    layout.box = QRectF(rect()).adjusted(8, 8, -8, -foot);
    layout.slots = static_cast<int>(m_axis.rows.front().series.slots.size());
    layout.rows = static_cast<int>(m_axis.rows.size());
    layout.hasShifts = !m_axis.shifts.empty() && height() >= 248;
    layout.labelWidth = axisLabelWidth(m_axis, m_context.theme.style());
    return layout;
}

std::int64_t HourAxisView::total() const
{
    return std::accumulate(m_axis.rows.begin(), m_axis.rows.end(), std::int64_t{0},
                           [](std::int64_t sum, const AxisRow& row) { return sum + row.series.total(); });
}

QString HourAxisView::readOut(int hour) const
{
    const DayProfile& profile = *m_profile.profile();
    const std::uint8_t weekdays = m_context.filters.current().weekdays;
    const std::int64_t count = sumOfHour(profile.counts, hour, weekdays);
    QString text = tr("%1: %2").arg(Wording::hours(1U << hour), Wording::incidents(count));
    if (profile.windows.isEnough()) {
        const UsualRange usual = usualRange(sumOfHour(profile.usualSums, hour, weekdays),
                                            static_cast<int>(profile.windows.windows.size()));
        text += tr(", %1, %2").arg(UsualWords::range(usual), UsualWords::verdict(usual, count));
    }
    if (const std::int64_t all = total(); all > 0)
        text += tr("; %1% of the day's %2")
                    .arg(std::lround(100.0 * static_cast<double>(count) / static_cast<double>(all)))
                    .arg(countText(all));
    return text;
}

QStringList HourAxisView::notes() const
{
    const std::uint32_t hovered = m_context.selection.hoveredHours();
    if (!m_profile.profile())
        return {};
    const EarlierWindows& windows = m_profile.profile()->windows;
    QStringList notes = hovered != 0
                            ? QStringList{readOut(std::countr_zero(hovered))}
                            : UsualWords::definition(windows, m_context.live.period().value_or(TimeRange{}));
    if (const std::int64_t leftOut = m_context.live.counts()->dayOnlyLeftOut; leftOut > 0)
        notes += tr("%1 known only to the day are left out").arg(Wording::incidents(leftOut));
    if (m_options.split != DayAxisOptions::Split::None)
        notes += tr("heights are incidents a day, weekdays as in the calendar: holidays and days worked instead are not moved");
    return notes;
}

QStringList HourAxisView::noteLines() const
{
    const QFont font = m_context.theme.style().font(Type::Note);
    const auto fits = [&](const QString& text) { return textWidth(text, font) <= width() - 24; };
    QStringList lines;
    for (const QString& note : notes()) {
        const QString joined =
            lines.isEmpty() ? note : tr("%1; %2", "two notes on one line").arg(lines.back(), note);
        if (!lines.isEmpty() && fits(joined))
            lines.back() = joined;
        else
            lines += broken(note, fits);
    }
    return lines;
}

void HourAxisView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Style& style = m_context.theme.style();
    paintDeskAxis(painter, axisLayout(), m_axis, style);
    double y = axisLayout().box.bottom() + 3;
    for (const QString& note : noteLines()) {
        paintText(painter, QRectF(12, y, width() - 24, kNoteLine), Qt::AlignVCenter, note,
                  style.font(Type::Note), style.ink3);
        y += kNoteLine;
    }
    m_focusRing.paint(painter, rect(), style);
}

int HourAxisView::hourAt(double pixel) const
{
    const double minute = axisLayout().scale().minuteAt(pixel) + m_axis.rows.front().series.firstMinute;
    return static_cast<int>(std::floor(minute / 60));
}

void HourAxisView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const HourScale scale = axisLayout().scale();
    m_brush.press(hourAt(std::clamp(event->position().x(), scale.left, scale.left + scale.width() - 1)));
}

void HourAxisView::mouseMoveEvent(QMouseEvent* event)
{
    const double x = event->position().x();
    if (m_brush.isPressed()) {
        m_brush.dragTo(hourAt(x));
        return;
    }
    const HourScale scale = axisLayout().scale();
    const bool isOnAxis = x >= scale.left && x < scale.left + scale.width();
    m_context.selection.setHoveredHours(isOnAxis ? 1U << (hourAt(x) % 24) : 0, Origin::HourAxis);
}

void HourAxisView::mouseReleaseEvent(QMouseEvent* event)
{
    const bool isClick = m_brush.isPressed() && !m_brush.release();
    if (isClick && event->button() == Qt::LeftButton)
        m_brush.clear();
}

void HourAxisView::leaveEvent(QEvent*)
{
    m_context.selection.setHoveredHours(0, Origin::HourAxis);
}

void HourAxisView::keyPressEvent(QKeyEvent* event)
{
    const int sideways = event->key() == Qt::Key_Left ? -1 : event->key() == Qt::Key_Right ? 1 : 0;
    if (sideways != 0 && (event->modifiers() & Qt::ShiftModifier) != 0) {
        const auto& slots_ = m_axis.rows.front().series.slots;
        const auto peak = std::ranges::max_element(slots_, {}, &AxisSlot::count) - slots_.begin();
        m_brush.extend(sideways, m_axis.rows.front().series.minuteOf(static_cast<int>(peak)) / 60);
    } else if (sideways != 0) {
        m_brush.shift(sideways);
    } else if (event->key() != Qt::Key_Escape || !m_brush.clear()) {
        QWidget::keyPressEvent(event);
    }
}

void HourAxisView::focusInEvent(QFocusEvent* event)
{
    m_focusRing.take(*event);
    update();
}

void HourAxisView::focusOutEvent(QFocusEvent* event)
{
    m_focusRing.take(*event);
    update();
}

void HourAxisView::resizeEvent(QResizeEvent*)
{
    update();
}

} // namespace jingge
