// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/viewcontext.h"

#include <QFrame>

class QLabel;
class QToolButton;

namespace jingge {

/// What every figure on the screen rests on, and what is chosen.
class StatusRow final : public QFrame {
    Q_OBJECT

public:
    explicit StatusRow(const ViewContext& context, QWidget* parent = nullptr);

private:
    void takeCounts();
    void takeSelection();
    void takeImport();
    [[nodiscard]] QString selectionText() const;

    const ViewContext m_context;
    QLabel* m_basis;
    QLabel* m_selection;
    QLabel* m_import;
    QToolButton* m_clear;
};

} // namespace jingge
