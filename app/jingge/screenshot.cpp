// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jingge/screenshot.h"

#include "ui/ingest/areaspage.h"
#include "ui/ingest/importpage.h"
#include "ui/shell/mainwindow.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QPixmap>
#include <QToolButton>

#include <cmath>
#include <cstdio>

namespace jingge {
namespace {

constexpr int kLookMs = 20;

} // namespace

Screenshot::Screenshot(MainWindow& window, const Options& options, QObject* parent) :
    QObject(parent), m_window(window), m_options(options)
{
    m_window.showPage(options.page);
    m_window.resize(static_cast<int>(std::lround(options.size.width() / options.scale)),
                    static_cast<int>(std::lround(options.size.height() / options.scale)));
    if (options.hours) {
        Filter filter = m_window.filters().current();
        filter.hours = *options.hours;
        m_window.filters().setFilter(filter, Origin::Shell);
    }
    m_window.chooseArea(options.area);
    m_window.show();
    connect(&m_timer, &QTimer::timeout, this, &Screenshot::look);
    m_timer.start(kLookMs);
}

void Screenshot::look()
{
    const auto* import = m_window.findChild<ImportPage*>();
    const auto* areas = m_window.findChild<AreasPage*>();
    if (!m_window.isSettled() || (import != nullptr && !import->isSettled()) || (areas != nullptr && !areas->isSettled()))
        return;
    if (m_pressed < m_options.pressed.size())
        return press(m_options.pressed[m_pressed++]);
    m_timer.stop();
    const QPixmap picture = grab();
    const bool isWritten = picture.save(m_options.screenshot, "PNG");
    if (!isWritten)
        std::fprintf(stderr, "jingge: screenshot: %s: cannot be written\n", qUtf8Printable(m_options.screenshot));
    QCoreApplication::exit(isWritten ? 0 : 1);
}

void Screenshot::press(const QString& step)
{
    if (step.startsWith(QLatin1Char('+')))
        return strike(step.mid(1));
    const qsizetype split = step.indexOf(QLatin1Char('='));
    if (split > 0)
        return type(step.left(split), step.mid(split + 1));
    trigger(step);
}

/// Types a text into a field, as a person would, or chooses the entry of a list that reads so.
void Screenshot::type(const QString& name, const QString& text)
{
    if (auto* field = m_window.findChild<QLineEdit*>(name)) {
        field->setFocus();
        field->clear();
        field->insert(text);
        Q_EMIT field->textEdited(field->text());
    } else if (auto* list = m_window.findChild<QComboBox*>(name)) {
        list->setCurrentText(text);
        Q_EMIT list->activated(list->currentIndex());
    } else {
        std::fprintf(stderr, "jingge: screenshot: %s: there is no field of this name\n", qUtf8Printable(name));
    }
}

void Screenshot::strike(const QString& keys)
{
    const QKeySequence sequence(keys);
    QWidget* top = QApplication::activePopupWidget() != nullptr ? QApplication::activePopupWidget() : &m_window;
    QWidget* focus = top->focusWidget() != nullptr ? top->focusWidget() : top;
    if (sequence.isEmpty())
        return;
    const QKeyCombination key = sequence[0];
    QKeyEvent pressed(QEvent::KeyPress, key.key(), key.keyboardModifiers());
    QApplication::sendEvent(focus, &pressed);
    QKeyEvent released(QEvent::KeyRelease, key.key(), key.keyboardModifiers());
    QApplication::sendEvent(focus, &released);
}

void Screenshot::trigger(const QString& name)
{
    auto* button = m_window.findChild<QAbstractButton*>(name);
    for (QAbstractButton* other : m_window.findChildren<QAbstractButton*>()) {
        if (button == nullptr && other->isVisible() && other->accessibleName() == name)
            button = other;
    }
    if (button != nullptr) {
        // A button with a menu waits in it until it is closed.
        auto* withMenu = qobject_cast<QToolButton*>(button);
        if (withMenu != nullptr && withMenu->menu() != nullptr)
            withMenu->menu()->popup(withMenu->mapToGlobal(QPoint(0, withMenu->height())));
        else
            button->click();
    } else if (auto* action = m_window.findChild<QAction*>(name)) {
        action->trigger();
    } else {
        std::fprintf(stderr, "jingge: screenshot: %s: there is nothing of this name\n", qUtf8Printable(name));
    }
}

QPixmap Screenshot::grab() const
{
    QPixmap picture = m_window.grab();
    QPainter painter(&picture);
    for (QWidget* other : QApplication::topLevelWidgets()) {
        if (other != &m_window && other->isVisible())
            painter.drawPixmap(m_window.mapFromGlobal(other->pos()), other->grab());
    }
    return picture;
}

} // namespace jingge
