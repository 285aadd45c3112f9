// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/theme.h"

#include <QStyledItemDelegate>

namespace jingge {

class TaskModel;

/// A task in two lines: level and title over number, grid and officer; at the right its five states over its deadline.
class TaskDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    TaskDelegate(const Theme& theme, const TaskModel& model, QObject* parent);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    const Theme& m_theme;
    const TaskModel& m_model;
};

} // namespace jingge
