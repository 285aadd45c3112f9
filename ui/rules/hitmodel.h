// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/civiltime.h"

#include <QAbstractTableModel>
#include <QStringList>

#include <vector>

namespace jingge {

/// A hit as a row: what it says, and when its calls were made before and after it.
struct HitRow {
    QStringList texts; ///< of every column; the rug's is empty
    CivilTime fired;
    std::vector<CivilTime> before; ///< the calls that made it
    std::vector<CivilTime> after;  ///< those of its matter within 30 days
};

class HitModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Fired, Address, Grid, Count, Rug, Later, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;
    void setRows(std::vector<HitRow> rows);
    [[nodiscard]] const HitRow& hit(int row) const { return m_rows[static_cast<std::size_t>(row)]; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<HitRow> m_rows;
};

} // namespace jingge
