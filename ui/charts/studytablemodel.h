// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/table.h"
#include "core/study/studywords.h"

#include <QAbstractTableModel>

namespace jingge {

/// The figures of a study as they were computed, under the reader's words; numbers shown to four digits.
class StudyTableModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    explicit StudyTableModel(QObject* parent = nullptr) : QAbstractTableModel(parent) {}

    void setTable(Table table, StudyLanguage language);
    [[nodiscard]] const Table& figures() const { return m_table; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    Table m_table;
    StudyLanguage m_language = StudyLanguage::Chinese;
};

} // namespace jingge
