// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/theme.h"

#include <QAbstractButton>

namespace jingge {

/// One part of the filter: what it is and what is chosen. A part that narrows is teal and carries a cross that lets go
/// of it (Delete does the same); else an arrow says that it opens.
class Chip final : public QAbstractButton {
    Q_OBJECT

public:
    /// How much a chip says: label and value; the value only where it narrows; then the value without its label.
    enum class Room { Ample, Some, Little };

    Chip(const Theme& theme, const QString& label, QWidget* parent = nullptr);

    void setLabel(const QString& label);
    void setValue(const QString& value, bool narrows);
    void setRoom(Room room);
    [[nodiscard]] int widthIn(Room room) const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override; ///< with little room

Q_SIGNALS:
    void clearRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    void name();
    [[nodiscard]] bool showsLabel(Room room) const { return room != Room::Little || !m_narrows; }
    [[nodiscard]] bool showsValue(Room room) const { return room == Room::Ample || m_narrows; }
    [[nodiscard]] QString shownValue() const;

    const Theme& m_theme;
    QString m_label;
    QString m_value;
    bool m_narrows = false;
    Room m_room = Room::Ample;
};

} // namespace jingge
