// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace jingge {

class Theme;

/// What stands in a panel that has nothing to show: what is so, why, and one action where there is one.
class EmptyState final : public QWidget {
    Q_OBJECT

public:
    EmptyState(const Theme& theme, const QString& iconName, QWidget* parent = nullptr);

    /// An empty action hides the button.
    void setTexts(const QString& title, const QString& reason, const QString& action = {});

Q_SIGNALS:
    void actionRequested();

private:
    const Theme& m_theme;
    QString m_iconName;
    QLabel* m_icon;
    QLabel* m_title;
    QLabel* m_reason;
    QPushButton* m_action;
};

} // namespace jingge
