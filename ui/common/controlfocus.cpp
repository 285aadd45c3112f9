// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/controlfocus.h"

#include "ui/common/theme.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QEvent>
#include <QFocusFrame>
#include <QLineEdit>
#include <QPainter>

namespace jingge {
namespace {

constexpr double kRing = 2;
constexpr double kCorner = 4;

class Ring final : public QFocusFrame {
public:
    explicit Ring(const Theme& theme) : m_theme(theme) {}

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(m_theme.style().qing, kRing));
        painter.drawRoundedRect(QRectF(rect()).adjusted(kRing / 2, kRing / 2, -kRing / 2, -kRing / 2),
                                kCorner, kCorner);
    }

private:
    const Theme& m_theme;
};

} // namespace

ControlFocus::ControlFocus(const Theme& theme, QApplication& application) : m_theme(theme)
{
    application.installEventFilter(this);
    connect(&application, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) { show(now); });
}

ControlFocus::~ControlFocus()
{
    if (m_frame)
        m_frame->deleteLater();
}

void ControlFocus::show(QWidget* focused)
{
    if (focused == nullptr || !wantsRing(focused)) {
        if (m_frame)
            m_frame->setWidget(nullptr);
        return;
    }
    if (!m_frame)
        m_frame = new Ring(m_theme);
    m_frame->setWidget(focused);
}

bool ControlFocus::wantsRing(const QWidget* control) const
{
    if (control->property("paintsFocus").toBool())
        return false;
    if (control->property("shows") == QVariant(QStringLiteral("focus")))
        return true;
    if (qobject_cast<const QAbstractButton*>(control) != nullptr)
        return m_isByKeyboard;
    return qobject_cast<const QComboBox*>(control) != nullptr ||
           qobject_cast<const QAbstractSpinBox*>(control) != nullptr ||
           qobject_cast<const QLineEdit*>(control) != nullptr;
}

bool ControlFocus::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride)
        m_isByKeyboard = true;
    else if (event->type() == QEvent::MouseButtonPress)
        m_isByKeyboard = false;
    return QObject::eventFilter(watched, event);
}

} // namespace jingge
