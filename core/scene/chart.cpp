// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/chart.h"

#include "core/analysis/heat.h"
#include "core/base/civiltime.h"
#include "core/frame/counting.h"
#include "core/scene/axispainter.h"
#include "core/scene/calendarpainter.h"
#include "core/scene/chartwords.h"
#include "core/scene/deskaxis.h"
#include "core/scene/mapsheet.h"
#include "core/scene/textpainting.h"
#include "core/scene/weekpainter.h"

#include <QPainter>
#include <QtGlobal>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace jingge {

namespace {

constexpr double kMargin = 24;
constexpr double kHead = 62; ///< title and the line under it
constexpr double kFoot = 30;
constexpr QSizeF kLeastCell(90, 84); ///< of the small multiples
constexpr double kCellProportion = 1.5;
constexpr double kCalendarLegend = 32;
constexpr double kCalendarLabels = 40;
constexpr double kCalendarSums = 110;

using Paint = std::function<void(QPainter&, const QRectF& body, const Style&)>;

QString shortTime(const std::string& text)
{
    const QString time = QString::fromStdString(text);
    return time.endsWith(QLatin1StringView("T00:00:00"))
               ? time.left(10)
               : QString(time).replace(QLatin1Char('T'), QLatin1Char(' '));
}

QString periodText(const ChartSubject& subject, const ChartWords& words)
{
    std::string from = subject.provenance.from;
    std::string to = subject.provenance.to;
    if (const auto extent = subject.frame->extent(); extent && (from.empty() || to.empty())) {
        from = from.empty() ? extent->from.text() : from;
        to = to.empty() ? extent->to.text() : to;
    }
    return from.empty() ? words.allPeriods : words.period.arg(shortTime(from), shortTime(to));
}

/// Period and filters.
QString lineUnderTitle(const ChartSubject& subject, const ChartWords& words)
{
    QStringList parts{periodText(subject, words)};
    for (const auto& [key, value] : subject.provenance.parameters) {
        const QString name = words.filter(key);
        parts += value == "true" ? name : name + QLatin1Char(' ') + QString::fromStdString(value);
    }
    return parts.join(QStringLiteral("・"));
}

/// How many, and what was left out.
QString footText(const ChartSubject& subject, const ChartWords& words)
{
    QStringList parts{words.n.arg(countText(subject.provenance.n))};
    for (const auto& [key, count] : subject.provenance.excluded)
        parts += words.excluded(key) + QLatin1Char(' ') + countText(count);
    return parts.join(QStringLiteral("・"));
}

QString titleText(ChartKind kind, const ChartSubject& subject, const ChartWords& words)
{
    const std::array titles{words.map, words.timeAxis, words.week, words.axes, words.calendar};
    const QString station = QString::fromStdString(subject.station);
    const QString& title = titles[static_cast<std::size_t>(kind)];
    return station.isEmpty() ? title : station + QStringLiteral("・") + title;
}

QString nameOf(const Area& area)
{
    return QString::fromStdString(area.name.empty() ? area.code : area.name);
}

Paint mapPaint(const ChartSubject& subject, Level level, const ChartWords& words)
{
    const std::vector<Area>& areas = subject.frame->areas->at(level);
    MapPicture picture;
    picture.shapes = MapShapes::of(areas);
    if (!subject.base.empty())
        picture.base = MapBase::of(subject.base, picture.shapes->plane());
    for (const Area& area : areas)
        picture.names.push_back(nameOf(area));
    picture.counts = countByArea(*subject.frame, subject.rows, level);
    const std::int64_t inNone = picture.counts.back();
    picture.counts.pop_back();
    picture.classing = classified(heatOfCounts(areas, picture.counts), {});
    picture.legendTitle = words.perArea;
    picture.legendNote = words.legendNote.arg(countText(subject.provenance.n), countText(inNone));
    picture.systemNote = words.system;
    picture.metres = words.metres;
    picture.kilometres = words.kilometres;
    return [drawing = MapDrawing{picture, {}, {}, {}}](QPainter& painter, const QRectF& body, const Style& style) {
        painter.save();
        painter.setClipRect(body);
        painter.translate(body.topLeft());
        paintMapSheet(painter, drawing, sheetViewport(drawing, body.size(), style), style);
        painter.restore();
    };
}

AxisSeries seriesOf(const HourCounts& counts, std::int64_t most)
{
    AxisSeries series = AxisSeries::ofHours(counts, {}, std::nullopt);
    series.most = static_cast<double>(std::max<std::int64_t>(most, 1));
    return series;
}

Paint timeAxisPaint(const ChartSubject& subject, Level level, const ChartWords& words)
{
    const HourCounts counts =
        AreaWeekCounts::count(*subject.frame, subject.rows, level).hoursOfAll(kAllWeekdays);
    DeskAxis axis;
    axis.rows.push_back({seriesOf(counts, *std::ranges::max_element(counts)), {}, {}});
    axis.unit = words.hourUnit;
    return [axis](QPainter& painter, const QRectF& body, const Style& style) {
        DeskAxisLayout layout;
        layout.box = body;
        layout.labelWidth = axisLabelWidth(axis, style);
        paintDeskAxis(painter, layout, axis, style);
    };
}

Paint weekPaint(const ChartSubject& subject, Level level, const ChartWords& words)
{
    WeekPicture picture;
    picture.counts = AreaWeekCounts::count(*subject.frame, subject.rows, level).weekOfAll();
    picture.dayNames = words.weekdays;
    picture.legend = words.perCell;
    return [picture](QPainter& painter, const QRectF& body, const Style& style) {
        paintWeek(painter, WeekLayout{body}, picture, style);
    };
}

/// Columns for so many cells in a box, so that each has about the proportion that reads best.
int columnsFor(int count, QSizeF box)
{
    const double columns = std::sqrt(count * box.width() / (box.height() * kCellProportion));
    return std::clamp(static_cast<int>(std::lround(columns)), 1, count);
}

void paintAxes(QPainter& painter, const QRectF& body, const std::vector<AxisCell>& cells, const Style& style)
{
    const int count = static_cast<int>(cells.size());
    const int columns = columnsFor(count, body.size());
    const int rows = (count + columns - 1) / columns;
    // Where cells would become too small to paint, all are painted larger and the whole is made smaller.
    const double shrink = std::min(
        {1.0, body.width() / (columns * kLeastCell.width()), body.height() / (rows * kLeastCell.height())});
    const QSizeF cell(std::floor(body.width() / shrink / columns), std::floor(body.height() / shrink / rows));
    painter.save();
    painter.translate(body.topLeft());
    painter.scale(shrink, shrink);
    for (int i = 0; i < count; ++i) {
        AxisCell shown = cells[static_cast<std::size_t>(i)];
        shown.hasHours = i + columns >= count;
        const QPointF corner(i % columns * cell.width(), i / columns * cell.height());
        paintAxisCell(painter, {QRectF(corner, cell - QSizeF(4, 6))}, shown, style);
    }
    painter.restore();
}

Paint axesPaint(const ChartSubject& subject, Level level)
{
    const AreaWeekCounts counts = AreaWeekCounts::count(*subject.frame, subject.rows, level);
    const std::vector<Area>& areas = subject.frame->areas->at(level);
    std::vector<std::size_t> order(areas.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const auto totalOf = [&counts](std::size_t area) { return counts.total(area, kAllHours, kAllWeekdays); };
    std::ranges::stable_sort(order, std::greater<>(), totalOf);
    std::int64_t most = 1;
    for (const std::size_t area : order) {
        const HourCounts hours = counts.hoursOf(area, kAllWeekdays);
        most = std::max(most, *std::ranges::max_element(hours));
    }
    std::vector<AxisCell> cells;
    for (const std::size_t area : order) {
        AxisCell cell;
        cell.series = seriesOf(counts.hoursOf(area, kAllWeekdays), most);
        cell.name = nameOf(areas[area]);
        cell.count = countText(totalOf(area));
        cells.push_back(cell);
    }
    return [cells](QPainter& painter, const QRectF& body, const Style& style) {
        paintAxes(painter, body, cells, style);
    };
}

/// The days of the period, those of the data where it is open.
TimeRange daysOf(const ChartSubject& subject)
{
    TimeRange range = subject.frame->extent().value_or(TimeRange{});
    range.from = parseIsoTime(subject.provenance.from).value_or(range.from);
    range.to = parseIsoTime(subject.provenance.to).value_or(range.to);
    return range;
}

Paint calendarPaint(const ChartSubject& subject, const ChartWords& words)
{
    CalendarPicture picture;
    picture.days = countByDay(*subject.frame, subject.rows, daysOf(subject));
    picture.dayNames = words.weekdays;
    picture.monthNames = words.months;
    picture.unit = words.unit;
    return [picture, words](QPainter& painter, const QRectF& body, const Style& style) {
        const CivilDate first = picture.days.first;
        const CivilDate last{first.days +
                             std::max(0, static_cast<std::int32_t>(picture.days.counts.size()) - 1)};
        const QRectF room = body.adjusted(0, 0, 0, -kCalendarLegend);
        const CalendarLayout layout =
            CalendarLayout::fitting(first, last, room, kCalendarLabels, kCalendarSums);
        // Many years are made smaller until they fit.
        const double shrink = std::min(1.0, room.height() / std::max(layout.height(), 1.0));
        painter.save();
        painter.translate(body.topLeft());
        painter.scale(shrink, shrink);
        painter.translate(-body.topLeft());
        paintCalendar(painter, layout, picture, QRectF(body.topLeft(), body.size() / shrink), style);
        painter.restore();
        paintCalendarLegend(painter, {body.left(), body.bottom() - 20, body.width(), 20},
                            {words.perDay, {}, {}, {}}, CellClasses::of(picture.days.counts), style);
    };
}

Paint paintOf(ChartKind kind, const ChartSubject& subject, Level level, const ChartWords& words)
{
    switch (kind) {
    case ChartKind::Map:
        return mapPaint(subject, level, words);
    case ChartKind::TimeAxis:
        return timeAxisPaint(subject, level, words);
    case ChartKind::Week:
        return weekPaint(subject, level, words);
    case ChartKind::Axes:
        return axesPaint(subject, level);
    case ChartKind::Calendar:
        break;
    }
    return calendarPaint(subject, words);
}

} // namespace

std::optional<ChartKind> chartKindFromName(std::string_view name)
{
    constexpr std::array<std::string_view, 5> kNames{"map", "timeaxis", "week", "axes", "calendar"};
    const auto found = std::ranges::find(kNames, name);
    return found == kNames.end() ? std::nullopt
                                 : std::optional(static_cast<ChartKind>(found - kNames.begin()));
}

Result<Picture> chartPicture(ChartKind kind, const ChartSubject& subject, QSizeF size)
{
    const Level level = drawnLevel(*subject.frame->areas);
    if ((kind == ChartKind::Map || kind == ChartKind::Axes) && subject.frame->areas->at(level).empty())
        return fail(ErrorKind::Data, "chart", "areas",
                    QT_TRANSLATE_NOOP("core", "the station has no areas to draw"),
                    QT_TRANSLATE_NOOP("core", "take them in by areas import"));
    const ChartWords words = ChartWords::of(subject.language);
    Picture picture;
    picture.title = titleText(kind, subject, words);
    picture.size = size;
    picture.paint = [title = picture.title, line = lineUnderTitle(subject, words),
                     foot = footText(subject, words), chart = paintOf(kind, subject, level, words)](
                        QPainter& painter, const QSizeF& sheet, const Style& style) {
        const QRectF page(QPointF(), sheet);
        painter.fillRect(page, style.surface);
        const QRectF text = page.adjusted(kMargin, kMargin - 6, -kMargin, -10);
        paintText(painter, {text.left(), text.top(), text.width(), 28}, Qt::AlignLeft | Qt::AlignVCenter,
                  title, style.font(Type::Say), style.ink);
        paintText(painter, {text.left(), text.top() + 30, text.width(), 20}, Qt::AlignLeft | Qt::AlignVCenter,
                  line, style.font(Type::Body), style.ink2);
        chart(painter, page.adjusted(kMargin, kMargin + kHead, -kMargin, -kFoot - 10), style);
        paintText(painter, {text.left(), text.bottom() - 20, text.width(), 20},
                  Qt::AlignLeft | Qt::AlignVCenter, foot, style.font(Type::Note), style.ink3);
    };
    return picture;
}

} // namespace jingge
