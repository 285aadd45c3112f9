// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/filter/chip.h"

#include "core/scene/textpainting.h"
#include "ui/common/icons.h"
#include "ui/common/labels.h"

#include <QFontMetricsF>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <cmath>

namespace jingge {
namespace {

constexpr int kHeight = 28;
constexpr double kEdge = 10;
constexpr double kGap = 8;
constexpr double kIconRoom = 28;
constexpr double kMostValue = 260; ///< a longer value is cut

} // namespace

Chip::Chip(const Theme& theme, const QString& label, QWidget* parent) : QAbstractButton(parent), m_theme(theme), m_label(label)
{
    setFocusPolicy(Qt::StrongFocus);
    setFixedHeight(kHeight);
    setProperty("paintsFocus", true);
    setCursor(Qt::PointingHandCursor);
    connect(&theme, &Theme::styleChanged, this, qOverload<>(&QWidget::update));
}

void Chip::setValue(const QString& value, bool narrows)
{
    m_value = value;
    m_narrows = narrows;
    name();
}

void Chip::setLabel(const QString& label)
{
    m_label = label;
    name();
}

void Chip::name()
{
    setAccessibleName(m_label + QLatin1Char(' ') + m_value);
    setAccessibleDescription(m_narrows ? tr("Opens the choice; Delete lets go of it.") : tr("Opens the choice."));
    setPlainToolTip(this, accessibleName());
    updateGeometry();
    update();
}

void Chip::setRoom(Room room)
{
    if (room == m_room)
        return;
    m_room = room;
    updateGeometry();
    update();
}

QString Chip::shownValue() const
{
    return QFontMetricsF(m_theme.style().font(Type::BodyBold)).elidedText(m_value, Qt::ElideRight, kMostValue);
}

int Chip::widthIn(Room room) const
{
    const Style& style = m_theme.style();
    double width = kEdge + kIconRoom + 2;
    width += showsLabel(room) ? textWidth(m_label, style.font(Type::Body)) : 0;
    width += showsValue(room) ? textWidth(shownValue(), style.font(Type::BodyBold)) : 0;
    width += showsLabel(room) && showsValue(room) ? kGap : 0;
    return static_cast<int>(std::ceil(width));
}

QSize Chip::sizeHint() const
{
    return {widthIn(m_room), kHeight};
}

QSize Chip::minimumSizeHint() const
{
    return {widthIn(Room::Little), kHeight};
}

void Chip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Style& style = m_theme.style();
    const QColor ground = m_narrows ? style.qingGround : underMouse() ? style.hover : style.surface;
    const QColor edge = hasFocus() || m_narrows ? style.qing : style.line2;
    const double pen = hasFocus() ? 2 : 1;
    painter.setPen(QPen(edge, pen));
    painter.setBrush(ground);
    painter.drawRoundedRect(QRectF(rect()).adjusted(pen / 2, pen / 2, -pen / 2, -pen / 2), 3, 3);
    double x = kEdge;
    if (showsLabel(m_room)) {
        const double labelWidth = textWidth(m_label, style.font(Type::Body));
        paintText(painter, QRectF(x, 0, labelWidth + 1, kHeight), Qt::AlignVCenter, m_label, style.font(Type::Body), style.ink2);
        x += labelWidth + kGap;
    }
    if (showsValue(m_room))
        paintText(painter, QRectF(x, 0, width() - x - kIconRoom + 4, kHeight), Qt::AlignVCenter, shownValue(),
                  style.font(Type::BodyBold), m_narrows ? style.qing2 : style.ink);
    const QPixmap icon = iconPixmap(m_narrows ? QStringLiteral("close") : QStringLiteral("down"),
                                    m_narrows ? style.qing2 : style.ink3, 12, devicePixelRatioF());
    painter.drawPixmap(QPointF(width() - 22, kHeight / 2.0 - 6), icon);
}

void Chip::mouseReleaseEvent(QMouseEvent* event)
{
    if (m_narrows && event->button() == Qt::LeftButton && event->position().x() > width() - kIconRoom
        && rect().contains(event->position().toPoint())) {
        setDown(false);
        Q_EMIT clearRequested();
        return;
    }
    QAbstractButton::mouseReleaseEvent(event);
}

void Chip::keyPressEvent(QKeyEvent* event)
{
    if (m_narrows && (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace))
        Q_EMIT clearRequested();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Down)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void Chip::enterEvent(QEnterEvent*)
{
    update();
}

void Chip::leaveEvent(QEvent*)
{
    update();
}

} // namespace jingge
