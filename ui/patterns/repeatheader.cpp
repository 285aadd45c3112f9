// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/patterns/repeatheader.h"

#include "core/scene/textpainting.h"
#include "ui/patterns/repeatdelegate.h"

#include <QPainter>

#include <algorithm>

namespace jingge {
namespace {

constexpr double kGap = 12;
constexpr double kListFrame = 2; ///< around the list below, whose columns these are

} // namespace

RepeatHeader::RepeatHeader(const ViewContext& context, QWidget* parent) : QWidget(parent), m_context(context)
{
    setFixedHeight(28);
    connect(&context.theme, &Theme::styleChanged, this, qOverload<>(&QWidget::update));
}

void RepeatHeader::setTexts(const QString& period, const QString& shortPeriod, const QString& last)
{
    m_period = period;
    m_shortPeriod = shortPeriod;
    m_last = last;
    update();
}

void RepeatHeader::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Style& style = m_context.theme.style();
    const RepeatColumns columns = RepeatColumns::in(QRectF(rect()).adjusted(kListFrame, 0, -kListFrame, 0));
    const QFont font = style.font(Type::Note);
    const QString place = tr("Place and category");
    paintText(painter, columns.place, Qt::AlignVCenter, place, font, style.ink3);
    // A period that is wider than its strips starts further left, as far as the first name leaves room.
    const double room = columns.rug.right() - columns.place.left() - textWidth(place, font) - kGap;
    const QString period = textWidth(m_period, font) <= room ? m_period : m_shortPeriod;
    const double more = std::max(0.0, textWidth(period, font) - columns.rug.width());
    paintText(painter, columns.rug.adjusted(-more, 0, 0, 0), Qt::AlignVCenter, period, font, style.ink3);
    paintText(painter, columns.count, Qt::AlignRight | Qt::AlignVCenter, tr("No.", "number of incidents"), font, style.ink3);
    paintText(painter, columns.last, Qt::AlignRight | Qt::AlignVCenter, m_last, font, style.ink3);
    painter.fillRect(QRectF(12, height() - 1, width() - 24, 1), style.line2);
}

} // namespace jingge
