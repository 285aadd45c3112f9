// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/viewcontext.h"

#include <QAbstractTableModel>

#include <cstdint>
#include <map>
#include <vector>

namespace jingge {

/// Incidents as rows, the latest first. Time, category and area come from the frame; the address is read from the
/// store a page at a time when a row is first shown. Nothing personal is among the columns.
class IncidentModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Time, Category, Address, AreaName, Status, ColumnCount };

    explicit IncidentModel(const ViewContext& context, QObject* parent = nullptr);

    /// Rows of the frame in order of time.
    void setRows(std::vector<std::uint32_t> rows);
    [[nodiscard]] IncidentId incidentAt(int row) const;
    /// The row that shows an incident, -1 if none does.
    [[nodiscard]] int rowOf(IncidentId incident) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void failed(const jingge::Error& error);

private:
    [[nodiscard]] std::size_t frameRow(int row) const { return m_rows[m_rows.size() - 1 - static_cast<std::size_t>(row)]; }
    [[nodiscard]] QString text(std::size_t row, int tableRow, int column) const;
    [[nodiscard]] QString statusText(std::size_t row) const;
    [[nodiscard]] QString address(int tableRow) const;
    void fetchPage(int page) const;

    const ViewContext m_context;
    std::vector<std::uint32_t> m_rows;
    mutable std::map<int, std::vector<QString>> m_pages; ///< addresses by page
};

} // namespace jingge
