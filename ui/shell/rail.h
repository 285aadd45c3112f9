// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/pages.h"

#include <QFrame>

class QAction;
class QButtonGroup;

namespace jingge {

/// The strip at the left that gives one view all the room, or shows everything again.
class Rail final : public QFrame {
    Q_OBJECT

public:
    explicit Rail(QWidget* parent = nullptr);
    void setPage(Page page);
    /// A button at the foot.
    void addFoot(QAction* action);

Q_SIGNALS:
    void pageRequested(jingge::Page page);

private:
    void addPage(const PageWords& words);

    QButtonGroup* m_group;
};

} // namespace jingge
