// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/qualitycounts.h"

#include <QAbstractTableModel>
#include <QCoreApplication>
#include <QStringList>

#include <vector>

namespace jingge {

/// What the findings are called.
class QualityWords {
    Q_DECLARE_TR_FUNCTIONS(QualityWords)

public:
    QualityWords() = delete;
    [[nodiscard]] static QString finding(std::size_t index);     ///< a head of two short lines at most
    [[nodiscard]] static QString explanation(std::size_t index); ///< what exactly is counted
};

/// How often each finding stands among the incidents: one line for all, one a key below it. Figures or
/// shares.
class QualityModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Key, Incidents, FirstFinding };

    using QAbstractTableModel::QAbstractTableModel;

    /// names: what the keys are called, in the order of the counts.
    void setCounts(QualityCounts all, std::vector<QualityCounts> byKey, QStringList names,
                   const QString& keyTitle);
    void setShares(bool areShares);
    [[nodiscard]] const QualityCounts& counts(int row) const;
    [[nodiscard]] static bool isAll(int row) { return row == 0; }
    /// The finding's bit; 0 for the column of all incidents.
    [[nodiscard]] static std::uint16_t finding(int column);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(int row, int column) const;

    QualityCounts m_all;
    std::vector<QualityCounts> m_byKey;
    QStringList m_names;
    QString m_keyTitle;
    bool m_areShares = false;
};

/// 12.3 %, 0 % and 100 % only where it is so.
[[nodiscard]] QString shareText(std::int64_t part, std::int64_t whole);

} // namespace jingge
