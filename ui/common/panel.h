// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace jingge {

/// A panel of the workbench: a head with title, a few words of what is shown and, at the right, small controls; below
/// it the view.
class Panel : public QFrame {
    Q_OBJECT

public:
    explicit Panel(const QString& title, QWidget* parent = nullptr);

    void setTitle(const QString& title);
    void setSubtitle(const QString& subtitle);
    /// Puts a control at the right end of the head.
    void addToHead(QWidget* control);
    /// Puts a row or the view under what is there; the view takes the room that is left.
    void addRow(QWidget* row);
    void setView(QWidget* view);

private:
    QVBoxLayout* m_column;
    QHBoxLayout* m_head;
    QLabel* m_title;
    QLabel* m_subtitle;
};

} // namespace jingge
