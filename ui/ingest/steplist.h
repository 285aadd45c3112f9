// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/theme.h"

#include <QAbstractButton>
#include <QFrame>

#include <vector>

class QLabel;

namespace jingge {

enum class StepState { Done, Current, ToCome };

/// One step of the way: a circle with a tick or the number, its name, and what was found or decided there.
class StepButton final : public QAbstractButton {
    Q_OBJECT

public:
    StepButton(const Theme& theme, int number, const QString& name, QWidget* parent = nullptr);
    void setState(StepState state);
    void setNote(const QString& note);
    [[nodiscard]] StepState state() const { return m_state; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintCircle(QPainter& painter, const QRectF& circle) const;

    const Theme& m_theme;
    const int m_number;
    QString m_note;
    StepState m_state = StepState::ToCome;
};

/// The way at the left: the file's name and size, then the steps. A step that is done or current can be gone
/// back to.
class StepList final : public QFrame {
    Q_OBJECT

public:
    StepList(const Theme& theme, const QString& title, const QStringList& steps, QWidget* parent = nullptr);

    void setFile(const QString& name, const QString& size);
    void setCurrent(int step);
    void setNote(int step, const QString& note);
    [[nodiscard]] int current() const { return m_current; }

Q_SIGNALS:
    void stepRequested(int step);

private:
    QLabel* m_name;
    QLabel* m_size;
    std::vector<StepButton*> m_steps;
    int m_current = 0;
};

} // namespace jingge
