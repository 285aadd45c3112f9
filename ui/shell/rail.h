// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/theme.h"
#include "ui/shell/workbench.h"

#include <QFrame>

class QButtonGroup;
class QToolButton;

namespace jingge {

/// The strip at the left that gives one view all the room, or shows everything again.
class Rail final : public QFrame {
    Q_OBJECT

public:
    explicit Rail(const Theme& theme, QWidget* parent = nullptr);
    void setPage(Page page);

Q_SIGNALS:
    void pageRequested(jingge::Page page);

private:
    void addPage(Page page, const QString& icon, const QString& name);
    void restyle();

    const Theme& m_theme;
    QButtonGroup* m_group;
    std::vector<std::pair<QToolButton*, QString>> m_buttons; ///< with the name of the icon
};

/// Names of the pages, in the order of Page.
[[nodiscard]] QStringList pageNames();

} // namespace jingge
