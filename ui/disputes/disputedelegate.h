// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/theme.h"

#include <QStyledItemDelegate>

namespace jingge {

class DisputeModel;

/// A dispute in two lines: level and title over number, grid and officer; at the right its colour's word over
/// its rhythm.
class DisputeDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    DisputeDelegate(const Theme& theme, const DisputeModel& model, QObject* parent);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    const Theme& m_theme;
    const DisputeModel& m_model;
};

} // namespace jingge
