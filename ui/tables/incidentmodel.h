// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/viewcontext.h"

#include <QAbstractTableModel>

#include <cstdint>
#include <functional>
#include <map>
#include <vector>

namespace jingge {

/// Incidents as rows, the latest first or by a column. Time, category and area come from the frame; the rest is read
/// from the store a page at a time when a row is first shown. Nothing personal is among the columns.
class IncidentModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Time, Category, Address, AreaName, Status, SourceId, Channel, SourceCategory, Closed, ColumnCount };

    explicit IncidentModel(const ViewContext& context, QObject* parent = nullptr);

    /// Rows of the frame in order of time. Those for which isFirst says so stand before the others in every order.
    void setRows(std::vector<std::uint32_t> rows, const std::function<bool(std::uint32_t)>& isFirst = {});
    [[nodiscard]] IncidentId incidentAt(int row) const;
    [[nodiscard]] std::uint32_t frameRow(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    /// The row that shows an incident, -1 if none does.
    [[nodiscard]] int rowOf(IncidentId incident) const;
    /// Whether a column's order can be had: what stands in the store is read for so many rows at most.
    [[nodiscard]] bool canSort(int column) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

Q_SIGNALS:
    void failed(const jingge::Error& error);

private:
    /// What is read from the store for a row.
    struct Texts {
        QString address;
        QString sourceId;
        QString channel;
        QString sourceCategory;
        QString closed;
        QString closedOrder; ///< with its year
    };
    void arrange();
    /// For each row the place of its text among those of the column.
    [[nodiscard]] std::vector<std::uint32_t> sortRanks() const;
    /// Equal for rows of equal text in a column of the frame.
    [[nodiscard]] std::int64_t frameKey(std::size_t row, int column) const;
    [[nodiscard]] QString text(int row, int column) const;
    [[nodiscard]] QString frameText(std::size_t row, int column) const;
    [[nodiscard]] QString statusText(std::size_t row) const;
    [[nodiscard]] static QString storeText(const Texts& texts, int column);
    [[nodiscard]] Texts texts(int row) const;
    [[nodiscard]] std::vector<Texts> read(int begin, int end) const;

    const ViewContext m_context;
    std::vector<std::uint32_t> m_rows; ///< in the order shown
    std::size_t m_firsts = 0;          ///< so many of them are the first ones
    int m_column = Time;
    Qt::SortOrder m_order = Qt::DescendingOrder;
    mutable std::map<int, std::vector<Texts>> m_pages;
};

} // namespace jingge
