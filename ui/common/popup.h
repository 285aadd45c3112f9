// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include <functional>

class QGridLayout;
class QVBoxLayout;

namespace jingge {

/// The small window that a chip opens under itself. Goes away on a click elsewhere or Escape.
class Popup : public QFrame {
    Q_OBJECT

public:
    explicit Popup(const QString& title, QWidget* parent);

    void showUnder(QWidget* chip);

protected:
    [[nodiscard]] QVBoxLayout* column() const { return m_column; }
    /// A button of a choice that is made at once.
    void addPreset(QGridLayout* grid, const QString& text, const std::function<void()>& choose);

private:
    QVBoxLayout* m_column;
};

} // namespace jingge
