// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QStringList>

#include <vector>

namespace jingge {

/// Finished rows of text under fixed headers.
class RowsModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    RowsModel(QStringList headers, QObject* parent);
    void setRows(std::vector<QStringList> rows);
    void setHeaders(QStringList headers);
    /// Figures stand at the right, in these columns.
    void setFigures(std::vector<int> columns) { m_figures = std::move(columns); }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QStringList m_headers;
    std::vector<QStringList> m_rows;
    std::vector<int> m_figures;
};

} // namespace jingge
