// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/viewcontext.h"

#include <QAbstractTableModel>

#include <cstdint>
#include <vector>

namespace jingge {

/// The calls of one group in order of time, each with how long after the one before it. Nothing personal is shown.
class GroupModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Number, Time, Gap, Category, Address, ColumnCount };

    explicit GroupModel(const ViewContext& context, QObject* parent = nullptr);

    /// Rows of the frame in any order.
    void setGroup(std::vector<std::uint32_t> rows);
    [[nodiscard]] IncidentId incidentAt(int row) const;
    [[nodiscard]] int rowOf(IncidentId incident) const; ///< -1 = none

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void failed(const jingge::Error& error);

private:
    [[nodiscard]] QString text(int row, int column) const;

    const ViewContext m_context;
    std::vector<std::uint32_t> m_rows;
    std::vector<QString> m_addresses;
};

} // namespace jingge
