// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/calendarview.h"

#include "core/analysis/usualrange.h"
#include "core/base/clock.h"
#include "core/scene/textpainting.h"
#include "ui/common/wording.h"
#include "ui/timeline/usualwords.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace jingge {
namespace {

constexpr int kFoot = 48;         ///< legend and note under the days
constexpr double kSumsFrom = 900; ///< width from which the weekdays' sums have room
constexpr double kSumsWidth = 96;

QStringList monthNames()
{
    return {CalendarView::tr("Jan"), CalendarView::tr("Feb"), CalendarView::tr("Mar"),
            CalendarView::tr("Apr"), CalendarView::tr("May"), CalendarView::tr("Jun"),
            CalendarView::tr("Jul"), CalendarView::tr("Aug"), CalendarView::tr("Sep"),
            CalendarView::tr("Oct"), CalendarView::tr("Nov"), CalendarView::tr("Dec")};
}

/// The same weekday of the weeks before, as far as the data reaches.
std::optional<UsualRange> usualOf(const DayCounts& days, CivilDate day)
{
    std::int64_t sum = 0;
    int windows = 0;
    for (int week = 1; week <= kUsualWindows; ++week) {
        const CivilDate earlier{day.days - 7 * week};
        if (earlier < days.first)
            break;
        sum += days.at(earlier);
        ++windows;
    }
    return windows >= kLeastWindows ? std::optional(usualRange(sum, windows)) : std::nullopt;
}

} // namespace

CalendarView::CalendarView(const ViewContext& context, const LiveDays& days, QWidget* parent)
    : QAbstractScrollArea(parent),
      m_context(context),
      m_days(days),
      m_holidays(context.source.holidays()),
      m_brush(context.filters)
{
    setAccessibleName(tr("Calendar of days"));
    setAccessibleDescription(
        tr("Arrows move by a day or a week, with Shift they brush, Enter chooses the day, Escape lets go."));
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMinimumSize(200, 140);
    setViewportMargins(0, 0, 0, 0);
    viewport()->setMouseTracking(true);
    const auto repaint = [this] { viewport()->update(); };
    connect(&context.theme, &Theme::styleChanged, this, repaint);
    connect(&context.filters, &FilterStack::filterChanged, this, repaint);
    connect(&days, &LiveDays::daysChanged, this, &CalendarView::takeDays);
    takeDays();
}

void CalendarView::takeDays()
{
    m_holidays = m_context.source.holidays();
    m_brush.setDayStart(m_days.dayStart());
    const int room = viewport()->height() - kFoot;
    const int content = isEmpty() ? 0 : static_cast<int>(calendarLayout().height()) + 8;
    verticalScrollBar()->setPageStep(room);
    verticalScrollBar()->setSingleStep(20);
    verticalScrollBar()->setRange(0, std::max(0, content - room));
    viewport()->update();
}

CivilDate CalendarView::lastDay() const
{
    return {firstDay().days + static_cast<int>(m_days.days().counts.size()) - 1};
}

CalendarLayout CalendarView::calendarLayout() const
{
    const QRectF box = QRectF(viewport()->rect()).adjusted(8, 8, -8, 0);
    const double labels = Wording::isChinese() ? 24 : 36;
    CalendarLayout layout = CalendarLayout::fitting(firstDay(), lastDay(), box, labels,
                                                    box.width() >= kSumsFrom ? kSumsWidth : 0);
    const double used = labels + 54 * layout.pitch + (box.width() >= kSumsFrom ? kSumsWidth : 0);
    layout.left += std::floor(std::max(0.0, box.width() - used) / 2);
    return layout;
}

QPointF CalendarView::toContent(QPointF pixel) const
{
    return pixel + QPointF(0, verticalScrollBar()->value());
}

CalendarPicture CalendarView::picture() const
{
    CalendarPicture picture;
    picture.days = m_days.days();
    picture.weekdays = m_context.filters.current().weekdays;
    picture.chosen = m_brush.chosen({CivilTime::at(firstDay()), CivilTime::at({lastDay().days + 1})});
    picture.today = SystemClock().now().date();
    picture.hovered = m_hovered;
    if (hasFocus())
        picture.cursor = m_cursor;
    picture.holidays = &m_holidays;
    picture.dayNames = Wording::weekdayNames();
    picture.monthNames = monthNames();
    picture.unit = tr("%1 incidents", "in a year");
    return picture;
}

void CalendarView::paintNote(QPainter& painter) const
{
    const Style& style = m_context.theme.style();
    const QRectF foot(0, viewport()->height() - kFoot, viewport()->width(), kFoot);
    painter.fillRect(foot, style.surface);
    const CalendarLayout layout = calendarLayout();
    const bool hasHolidays =
        layout.hasMarks() && (m_holidays.knows(firstDay().year()) || m_holidays.knows(lastDay().year()));
    const QRectF line(std::max(12.0, layout.left), foot.top() + 6,
                      foot.width() - std::max(12.0, layout.left) - 8, 18);
    paintCalendarLegend(painter, line,
                        {tr("Incidents a day"), hasHolidays ? tr("holiday") : QString(),
                         hasHolidays ? tr("worked instead") : QString(), tr("today")},
                        CellClasses::of(m_days.days().counts), style);
    QStringList unknown;
    for (int year = firstDay().year(); year <= lastDay().year(); ++year) {
        if (!m_holidays.knows(year))
            unknown += QString::number(year);
    }
    QString note = tr("Drag over days to choose a period");
    if (m_hovered)
        note = readOut(*m_hovered);
    else if (!unknown.isEmpty())
        note = tr("The holidays of %1 are not known: only weekends can be told").arg(unknown.join(tr(", ")));
    paintText(painter, line.translated(0, 20), Qt::AlignLeft | Qt::AlignVCenter, note, style.font(Type::Note),
              style.ink3);
}

void CalendarView::paintEvent(QPaintEvent*)
{
    QPainter painter(viewport());
    const Style& style = m_context.theme.style();
    painter.fillRect(viewport()->rect(), style.surface);
    if (isEmpty()) {
        paintText(painter, viewport()->rect(), Qt::AlignCenter, tr("No incidents yet"),
                  style.font(Type::Body), style.ink3);
    } else {
        painter.translate(0, -verticalScrollBar()->value());
        paintCalendar(painter, calendarLayout(), picture(),
                      QRectF(viewport()->rect()).translated(0, verticalScrollBar()->value()), style);
        painter.resetTransform();
        paintNote(painter);
    }
    m_focusRing.paint(painter, viewport()->rect(), style);
}

QString CalendarView::readOut(CivilDate day) const
{
    QString text = QStringLiteral("%1 %2").arg(QString::fromStdString(day.text()),
                                               Wording::weekdayNames()[day.weekday() - 1]);
    const MarkedDay marked = m_holidays.at(day);
    if (marked.holiday != nullptr) {
        const QString name =
            QString::fromStdString(Wording::isChinese() ? marked.holiday->chinese : marked.holiday->english);
        text += marked.mark == DayMark::Off ? tr(", %1, a day off").arg(name)
                                            : tr(", worked instead of %1").arg(name);
    }
    const std::int64_t count = m_days.days().at(day);
    text = tr("%1: %2").arg(text, Wording::incidents(count));
    if (const auto usual = usualOf(m_days.days(), day))
        text += tr(", %1, %2").arg(UsualWords::range(*usual), UsualWords::verdict(*usual, count));
    return text;
}

void CalendarView::resizeEvent(QResizeEvent*)
{
    takeDays();
}

void CalendarView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || isEmpty())
        return;
    m_anchor.reset();
    const CalendarLayout layout = calendarLayout();
    const QPointF content = toContent(event->position());
    if (const auto day = layout.dayAt(content))
        m_brush.press(*day);
    else
        m_pressedMonth = layout.monthAt(content);
}

void CalendarView::mouseMoveEvent(QMouseEvent* event)
{
    if (isEmpty())
        return;
    const QPointF content = toContent(event->position());
    if (m_brush.isPressed())
        m_brush.dragTo(calendarLayout().nearestDay(content));
    m_hovered =
        event->position().y() < viewport()->height() - kFoot ? calendarLayout().dayAt(content) : std::nullopt;
    viewport()->update();
}

void CalendarView::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || isEmpty())
        return;
    if (m_brush.isPressed()) {
        const auto day = calendarLayout().dayAt(toContent(event->position()));
        if (!m_brush.release() && day)
            m_brush.toggle(*day, *day);
    } else if (m_pressedMonth) {
        m_brush.toggle(*m_pressedMonth, {monthStart(*m_pressedMonth, 1).days - 1});
    }
    m_pressedMonth.reset();
}

bool CalendarView::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::Leave) {
        m_hovered.reset();
        viewport()->update();
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void CalendarView::showDay(CivilDate day)
{
    const QRectF cell = calendarLayout().cell(day);
    QScrollBar* bar = verticalScrollBar();
    if (cell.top() - CalendarLayout::kHead < bar->value())
        bar->setValue(static_cast<int>(cell.top() - CalendarLayout::kHead));
    else if (cell.bottom() > bar->value() + viewport()->height() - kFoot)
        bar->setValue(static_cast<int>(cell.bottom()) - viewport()->height() + kFoot + 8);
}

void CalendarView::moveCursor(int days, bool brushes)
{
    const CivilDate from = m_cursor.value_or(lastDay());
    m_cursor = m_cursor ? std::clamp(CivilDate{from.days + days}, firstDay(), lastDay()) : from;
    if (!brushes) {
        m_anchor.reset();
    } else {
        m_anchor = m_anchor.value_or(from);
        m_brush.choose(*m_anchor, *m_cursor);
    }
    m_hovered = m_cursor; // its line of reading goes along
    showDay(*m_cursor);
    viewport()->update();
}

void CalendarView::keyPressEvent(QKeyEvent* event)
{
    const int key = event->key();
    const int step = key == Qt::Key_Up      ? -1
                     : key == Qt::Key_Down  ? 1
                     : key == Qt::Key_Left  ? -7
                     : key == Qt::Key_Right ? 7
                                            : 0;
    if (step != 0 && !isEmpty())
        moveCursor(step, (event->modifiers() & Qt::ShiftModifier) != 0);
    else if ((key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space) && m_cursor)
        m_brush.toggle(*m_cursor, *m_cursor);
    else if (key != Qt::Key_Escape || !m_brush.clear())
        QAbstractScrollArea::keyPressEvent(event);
}

void CalendarView::focusInEvent(QFocusEvent* event)
{
    m_focusRing.take(*event);
    viewport()->update();
}

void CalendarView::focusOutEvent(QFocusEvent* event)
{
    m_focusRing.take(*event);
    viewport()->update();
}

} // namespace jingge
