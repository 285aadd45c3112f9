// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/theme.h"

#include <QWidget>

namespace jingge {

/// The program's mark: nine cells of a grid, the middle one teal.
class LogoMark final : public QWidget {
    Q_OBJECT

public:
    explicit LogoMark(const Theme& theme, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
};

} // namespace jingge
