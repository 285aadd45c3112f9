// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/style.h"

#include <QObject>
#include <QTemporaryDir>

#include <memory>

class QApplication;

namespace jingge {

class ControlFocus;

/// The look in use: its tokens for painters, and the same tokens as palette and style sheet for Qt's own
/// widgets. One for the program, made by main, living in the window's thread.
class Theme final : public QObject {
    Q_OBJECT

public:
    explicit Theme(Look look, QObject* parent = nullptr);
    ~Theme() override;

    [[nodiscard]] const Style& style() const { return m_style; }
    [[nodiscard]] Look look() const { return m_style.look; }
    /// Sets font, palette and style sheet of the whole program.
    void applyTo(QApplication& application);
    void setLook(Look look, QApplication& application);

Q_SIGNALS:
    void styleChanged();

private:
    [[nodiscard]] QString styleSheet() const;

    Style m_style;
    std::unique_ptr<ControlFocus> m_focus; ///< from the first applyTo() on
    QTemporaryDir
        m_images; ///< style sheets take pictures from files only: ticks and arrows in the look's colours
};

} // namespace jingge
