// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ingest/sharebar.h"

#include "core/scene/axispainter.h"
#include "core/scene/textpainting.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace jingge {

namespace {

constexpr int kHourHeight = 124;
constexpr int kLabelHeight = 20;
constexpr int kEveryHours = 6;

} // namespace

ShareBar::ShareBar(const Theme& theme, int width, int height, QWidget* parent)
    : QWidget(parent), m_theme(theme)
{
    setFixedSize(width, height);
    connect(&theme, &Theme::styleChanged, this, qOverload<>(&QWidget::update));
}

void ShareBar::setShare(double share, bool isWeak)
{
    m_share = std::clamp(share, 0.0, 1.0);
    m_isWeak = isWeak;
    setAccessibleName(QString::number(std::lround(100 * m_share)) + QStringLiteral(" %"));
    update();
}

void ShareBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Style& style = m_theme.style();
    painter.fillRect(rect(), style.band);
    const int filled = static_cast<int>(std::lround(width() * m_share));
    painter.fillRect(QRect(0, 0, filled, height()), m_isWeak ? style.line2 : style.data);
}

ParsedHours::ParsedHours(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    setFixedHeight(kHourHeight);
    setMinimumWidth(24 * 4);
    connect(&theme, &Theme::styleChanged, this, qOverload<>(&QWidget::update));
}

void ParsedHours::setCounts(const std::array<std::int64_t, 24>& counts)
{
    m_counts = counts;
    QString spoken;
    for (const std::int64_t count : counts)
        spoken += QString::number(count) + QLatin1Char(' ');
    setAccessibleDescription(spoken.trimmed());
    update();
}

void ParsedHours::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Style& style = m_theme.style();
    const HourScale scale = HourScale::fitting(0, width());
    const double base = height() - kLabelHeight;
    HourCounts counts{};
    std::ranges::copy(m_counts, counts.begin());
    AxisSeries series = AxisSeries::ofHours(counts, {}, std::nullopt);
    series.most = series.highest();
    paintBars(painter, scale, base, base - 6, series, style);
    for (int hour = 0; hour <= 24; hour += kEveryHours) {
        const double centre = hour == 24 ? scale.left + scale.width() : scale.x(hour);
        const QRectF box(std::clamp(centre - 16, 0.0, width() - 32.0), base + 3, 32, kLabelHeight - 3);
        const Qt::Alignment side = hour == 0 ? Qt::AlignLeft : hour == 24 ? Qt::AlignRight : Qt::AlignHCenter;
        paintText(painter, box, side | Qt::AlignVCenter, QString::number(hour), style.font(Type::Note),
                  style.ink3);
    }
}

} // namespace jingge
