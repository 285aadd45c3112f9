// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/stylesections.h"

#include "core/scene/axispainter.h"
#include "core/scene/deskaxis.h"
#include "core/scene/freshness.h"
#include "core/scene/kpicard.h"
#include "core/scene/levelmark.h"
#include "core/scene/rangebar.h"
#include "core/scene/taskstepper.h"
#include "core/scene/textpainting.h"
#include "core/scene/weekpainter.h"
#include "ui/common/icons.h"
#include "ui/common/wording.h"

#include <QPainter>

#include <array>

namespace jingge {
namespace {

constexpr double kLeft = 32;
constexpr double kMiddle = 452;
constexpr double kRight = 820;

struct Swatch {
    const char* name;
    QColor Style::*colour;
};

constexpr std::array kSwatches{
    Swatch{QT_TRANSLATE_NOOP("StyleSections", "Ground"), &Style::ground},
    Swatch{QT_TRANSLATE_NOOP("StyleSections", "Surface"), &Style::surface},
    Swatch{QT_TRANSLATE_NOOP("StyleSections", "Raised"), &Style::raised},
    Swatch{QT_TRANSLATE_NOOP("StyleSections", "Hover"), &Style::hover},
    Swatch{QT_TRANSLATE_NOOP("StyleSections", "Line"), &Style::line},
    Swatch{QT_TRANSLATE_NOOP("StyleSections", "Strong line"), &Style::line2},
    Swatch{QT_TRANSLATE_NOOP("StyleSections", "Usual"), &Style::band},
    Swatch{QT_TRANSLATE_NOOP("StyleSections", "Data"), &Style::data},
    Swatch{QT_TRANSLATE_NOOP("StyleSections", "Above"), &Style::data2},
    Swatch{QT_TRANSLATE_NOOP("StyleSections", "Ink"), &Style::ink},
    Swatch{QT_TRANSLATE_NOOP("StyleSections", "Ink 2"), &Style::ink2},
    Swatch{QT_TRANSLATE_NOOP("StyleSections", "Ink 3"), &Style::ink3},
    Swatch{QT_TRANSLATE_NOOP("StyleSections", "Teal"), &Style::qing},
    Swatch{QT_TRANSLATE_NOOP("StyleSections", "Teal ground"), &Style::qingGround},
    Swatch{QT_TRANSLATE_NOOP("StyleSections", "Red"), &Style::zhu},
    Swatch{QT_TRANSLATE_NOOP("StyleSections", "Yellow"), &Style::huang},
    Swatch{QT_TRANSLATE_NOOP("StyleSections", "Blue"), &Style::lan},
};

constexpr HourCounts kQuarter{9, 8, 6, 2, 0, 1, 0, 1, 1, 2, 1, 3, 2, 2, 1, 2, 3, 2, 4, 4, 6, 9, 13, 12};
constexpr HourCounts kStreet{1, 2, 0, 1, 0, 0, 1, 2, 7, 3, 2, 2, 1, 3, 2, 3, 2, 4, 5, 6, 4, 3, 8, 3};
constexpr HourCounts kSquare{0, 1, 0, 0, 1, 1, 2, 4, 8, 6, 9, 8, 7, 10, 8, 11, 9, 13, 12, 10, 8, 6, 4, 3};
/// The same, summed over the windows before.
constexpr HourCounts kQuarterBefore{50, 38, 8,  10, 8,  8,  9,  12, 16, 20, 24, 28,
                                    30, 28, 26, 24, 24, 28, 32, 38, 44, 50, 56, 50};
constexpr double kMostOfSmall = 15;
const std::uint32_t kNight = hoursOfDrag(22, 25);

/// A week whose nights are full, in the proportions of the quarter.
WeekCounts sampleWeek()
{
    WeekCounts week{};
    for (int day = 0; day < 7; ++day) {
        for (int hour = 0; hour < 24; ++hour) {
            const auto total = kQuarter[static_cast<std::size_t>(hour)];
            week[static_cast<std::size_t>(day)][static_cast<std::size_t>(hour)] =
                (total + day * 2 % 5 + hour % 3) / 5;
        }
    }
    return week;
}

} // namespace

void StyleSections::title(double x, double baseline, const QString& name, const QString& words)
{
    this->words({x, baseline}, name, Type::Section, m_style.ink);
    const double width = textWidth(name, m_style.font(Type::Section));
    this->words({x + width + 10, baseline}, words, Type::Note, m_style.ink3);
}

void StyleSections::words(QPointF baselineStart, const QString& text, Type type, const QColor& ink)
{
    m_painter.setFont(m_style.font(type));
    m_painter.setPen(ink);
    m_painter.drawText(baselineStart, text);
}

void StyleSections::centred(QPointF baselineCentre, const QString& text, Type type, const QColor& ink)
{
    words(baselineCentre - QPointF(textWidth(text, m_style.font(type)) / 2, 0), text, type, ink);
}

void StyleSections::swatch(double x, double y, double width, double height, const QColor& colour,
                           bool hasEdge)
{
    const QRectF box(x, y, width, height);
    m_painter.setPen(hasEdge ? QPen(m_style.line, 1) : QPen(Qt::NoPen));
    m_painter.setBrush(colour);
    if (hasEdge)
        m_painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    else
        m_painter.fillRect(box, colour);
}

void StyleSections::paintColours()
{
    const QStringList looks{tr("light look"), tr("dark look"), tr("wall look")};
    title(kLeft, 48, tr("Colour"), looks[static_cast<int>(m_style.look)]);
    double x = kLeft;
    for (const Swatch& known : kSwatches) {
        const QColor colour = m_style.*known.colour;
        swatch(x, 64, 72, 40, colour, true);
        paintText(m_painter, {x, 110, 78, 18}, Qt::AlignVCenter, tr(known.name), m_style.font(Type::Note),
                  m_style.ink);
        words({x, 139}, colour.name().toUpper(), Type::Note, m_style.ink3);
        x += 81;
    }
}

void StyleSections::paintRamps()
{
    title(kLeft, 184, tr("Sequence"), tr("few to many; zero and no data apart"));
    swatch(kLeft, 198, 44, 24, m_style.zero, true);
    centred({kLeft + 22, 240}, QStringLiteral("0"), Type::Note, m_style.ink2);
    paintNoData(m_painter, {kLeft + 50, 198, 44, 24}, m_style);
    centred({kLeft + 72, 240}, tr("no data"), Type::Note, m_style.ink2);
    for (std::size_t i = 0; i < m_style.ramp.size(); ++i)
        swatch(kLeft + 104 + static_cast<double>(i) * 46, 198, 44, 24, m_style.ramp[i], false);
    title(kMiddle, 184, tr("Change"), tr("purple fewer, orange more"));
    for (std::size_t i = 0; i < m_style.diverging.size(); ++i)
        swatch(kMiddle + static_cast<double>(i) * 46, 198, 44, 24, m_style.diverging[i], false);
    centred({kMiddle + 22, 240}, tr("far below"), Type::Note, m_style.ink2);
    centred({kMiddle + 160, 240}, tr("usual"), Type::Note, m_style.ink2);
    centred({kMiddle + 298, 240}, tr("far above"), Type::Note, m_style.ink2);
    title(kRight, 184, tr("Categories"), tr("eight; shape and order before colour"));
    const QStringList names{tr("crime"), tr("order"), tr("traffic"), tr("dispute"),
                            tr("help"),  tr("noise"), tr("works"),   tr("other")};
    for (int i = 0; i < names.size(); ++i) {
        swatch(kRight + i * 72, 198, 64, 24, m_style.categories[static_cast<std::size_t>(i)], false);
        centred({kRight + i * 72 + 32, 240}, names[i], Type::Note, m_style.ink2);
    }
}

void StyleSections::paintType()
{
    title(kLeft, 284, tr("Type"), tr("regular and bold alone"));
    const std::array<std::pair<Type, QString>, 6> steps{{{Type::Note, tr("Note 12")},
                                                         {Type::Body, tr("Body 13")},
                                                         {Type::Head, tr("Head 14")},
                                                         {Type::Section, tr("Section 16")},
                                                         {Type::Say, tr("Say 20")},
                                                         {Type::Figure, tr("Figure 28")}}};
    const double places[] = {0, 92, 192, 302, 424, 560};
    for (std::size_t i = 0; i < steps.size(); ++i)
        words({kLeft + places[i], 324}, steps[i].second, steps[i].first, m_style.ink);
}

void StyleSections::paintLevels()
{
    title(kRight, 284, tr("Levels and deadlines"), tr("shape, word and colour"));
    double x = kRight;
    for (const AlertLevel level : {AlertLevel::One, AlertLevel::Two, AlertLevel::Three}) {
        const QString word = Wording::alertLevel(level);
        paintLevelChip(m_painter, {x, 318}, level, word, 12, m_style);
        x += levelChipWidth(word, 12, m_style) + 12;
    }
    for (const AlertLevel level : {AlertLevel::One, AlertLevel::Two, AlertLevel::Three}) {
        paintLevelMark(m_painter, {x + 24, 318}, level, 16, m_style);
        x += 34;
    }
    const QString left = tr("2 h 10 min left");
    words({x + 48, 323}, left, Type::BodyBold, m_style.ink);
    words({x + 72 + textWidth(left, m_style.font(Type::BodyBold)), 323}, tr("5 h overdue"), Type::BodyBold,
          m_style.zhu);
}

void StyleSections::paintSteps()
{
    title(kLeft, 376, tr("Five states of a task"), Wording::taskSteps().join(QLatin1Char(' ')));
    for (int step = 0; step < 5; ++step)
        paintTaskSteps(m_painter, {kLeft + step * 120, 394}, {Wording::taskSteps(), step}, 16, m_style);
}

void StyleSections::paintRanges()
{
    title(kRight, 376, tr("Against the usual"), tr("about 95 % of like periods lie in the band"));
    const std::array<std::tuple<double, bool, QString>, 4> bars{{{34, false, tr("as usual")},
                                                                 {58, false, tr("above usual")},
                                                                 {12, false, tr("below usual")},
                                                                 {34, true, tr("stale")}}};
    double x = kRight;
    for (const auto& [value, isStale, verdict] : bars) {
        const RangeBar bar{23, 45, 33, value, 64, isStale};
        paintRangeBar(m_painter, {x, 404, 120, 8}, bar, m_style);
        words({x, 438}, verdict, bar.isOutside() ? Type::NoteBold : Type::Note,
              bar.isOutside() ? m_style.ink : m_style.ink2);
        x += 150;
    }
}

void StyleSections::paintControlTitles()
{
    title(kLeft, 480, tr("Controls"), tr("28 high, corners of 3, a ring of 2 for the focus"));
    title(kLeft, 860, tr("Table"), tr("rows of 29, numbers right, words left"));
    title(kRight, 860, tr("Empty places"), tr("what is so, and one action"));
}

void StyleSections::paintAxes()
{
    title(kLeft, 596, tr("24-hour axis"), tr("on a desk"));
    DeskAxis desk;
    desk.rows.push_back({AxisSeries::ofHours(kQuarter, {}, usualHoursOf(kQuarterBefore, kUsualWindows)), {}, {}});
    desk.rows.front().series.most = 15;
    desk.rows.front().series.brush = kNight;
    desk.unit = tr("h");
    desk.usual = tr("usual");
    desk.above = tr("above usual");
    desk.chosen = tr("chosen");
    DeskAxisLayout layout;
    layout.box = {kLeft, 606, 396, 234};
    paintDeskAxis(m_painter, layout, desk, m_style);
    title(kMiddle, 596, tr("Small axes"), tr("chosen, at rest, at rest"));
    const std::array<std::pair<QString, const HourCounts*>, 3> cells{
        {{tr("Apricot Lane"), &kQuarter}, {tr("Willow Street"), &kStreet}, {tr("Brocade"), &kSquare}}};
    for (std::size_t i = 0; i < cells.size(); ++i) {
        AxisCell cell;
        cell.series = AxisSeries::ofHours(*cells[i].second, {},
                                          i == 0 ? std::optional(usualHoursOf(kQuarterBefore, kUsualWindows)) : std::nullopt);
        cell.series.most = kMostOfSmall;
        cell.series.brush = kNight;
        cell.name = cells[i].first;
        cell.count = i == 0 ? QStringLiteral("42") : i == 1 ? QStringLiteral("14") : QStringLiteral("8");
        cell.isChosen = i == 0;
        cell.hasHours = true;
        paintAxisCell(m_painter, {{kMiddle - 6 + static_cast<double>(i) * 112, 614, 108, 145}}, cell,
                      m_style);
    }
    title(kRight, 596, tr("Hours × weekdays"), tr("cells with their sums"));
    WeekPicture week;
    week.counts = sampleWeek();
    week.hours = kNight;
    week.dayNames = Wording::weekdayNames();
    week.legend = tr("each cell");
    paintWeek(m_painter, {{kRight - 8, 604, 372, 226}}, week, m_style);
}

void StyleSections::paintStale()
{
    title(1200, 596, tr("Stale"), tr("since when"));
    const QRectF box(1200, 614, 208, 110);
    paintStaleGround(m_painter, box, 10, m_style);
    words({1220, 648}, tr("On the spot, P90"), Type::BodyBold, m_style.ink2);
    words({1219, 684}, QStringLiteral("11.4"), Type::Figure, m_style.ink3);
    words({1222 + textWidth(QStringLiteral("11.4"), m_style.font(Type::Figure)), 684}, tr("min"), Type::Body,
          m_style.ink3);
    const Freshness stale{tr("data stopped at 13:58"), true};
    paintFreshness(m_painter, {1220 + 11 + textWidth(stale.words, m_style.font(Type::NoteBold)), 701}, stale,
                   12, m_style);
}

void StyleSections::paintFigures()
{
    title(kMiddle, 860, tr("Figure"), tr("the desk's card"));
    KpiCard card;
    card.title = tr("Incidents today");
    card.freshness = {tr("to 14:32"), false};
    card.figure = QStringLiteral("34");
    card.unit = tr("calls", "unit of a figure");
    card.comparison = tr("before ↓ 3 (37 → 34)");
    card.range = RangeBar{23, 45, 33, 34, 60, false};
    card.rangeWords = tr("usual 23–45");
    card.basis = tr("Duplicates merged, without self-received");
    paintKpiCard(m_painter, {QPointF(kMiddle, 878), kpiCardSize(KpiPlace::Desk)}, card, KpiPlace::Desk,
                 m_style);
}

void StyleSections::paintIcons()
{
    const char* const names[] = {"workbench", "map",   "axes",   "repeat", "task",   "rule",  "review",
                                 "report",    "gear",  "layers", "search", "export", "back",  "forward",
                                 "down",      "close", "more",   "table",  "check",  "lasso", "ruler",
                                 "plus",      "minus", "fit",    "bell",   "import", "place"};
    double x = kLeft;
    for (const char* name : names) {
        const QIcon icon = iconOf(QLatin1StringView(name), m_style.ink2);
        icon.paint(&m_painter, QRect(static_cast<int>(x), 1064, 20, 20));
        x += 41;
    }
}

} // namespace jingge
