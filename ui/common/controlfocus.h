// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>

class QApplication;
class QFocusFrame;
class QWidget;

namespace jingge {

class Theme;

/// Draws the ring of the look round the control that has the focus: always round a field, round a button when
/// the last input came from the keyboard, so that working with the mouse draws no rings. Views that paint
/// themselves draw their own (see FocusRing). Lives with the theme.
class ControlFocus final : public QObject {
    Q_OBJECT

public:
    ControlFocus(const Theme& theme, QApplication& application);
    ~ControlFocus() override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void show(QWidget* focused);
    [[nodiscard]] bool wantsRing(const QWidget* control) const;

    const Theme& m_theme;
    QPointer<QFocusFrame> m_frame; ///< belongs to the window it is shown in
    bool m_isByKeyboard = false;
};

} // namespace jingge
