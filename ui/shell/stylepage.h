// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/theme.h"

#include <QWidget>

namespace jingge {

/// Every token and every element of the look in every state on one sheet, to be held beside the drawings:
/// colours, type, levels, steps, range bars, controls, axes, table, figures, empty states, icons. Controls
/// are the program's own.
class StylePage final : public QWidget {
    Q_OBJECT

public:
    explicit StylePage(const Theme& theme, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void addButtons();
    void addFields();
    void addTable();
    void addEmptyStates();

    const Theme& m_theme;
    QWidget* m_focused = nullptr; ///< the button that shows the ring
};

} // namespace jingge
