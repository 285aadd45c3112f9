// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/studytablemodel.h"

#include "core/scene/textpainting.h"

#include <cmath>
#include <utility>

namespace jingge {

namespace {

bool isNumber(const Cell& cell)
{
    return std::holds_alternative<double>(cell) || std::holds_alternative<std::int64_t>(cell) ||
           std::holds_alternative<FixedNumber>(cell);
}

QString shownText(const Cell& cell)
{
    if (const auto* whole = std::get_if<std::int64_t>(&cell))
        return countText(*whole);
    if (const auto* real = std::get_if<double>(&cell); real != nullptr && std::isfinite(*real))
        return QString::number(*real, 'g', 4);
    return QString::fromStdString(cellText(cell));
}

} // namespace

void StudyTableModel::setTable(Table table, StudyLanguage language)
{
    beginResetModel();
    m_table = std::move(table);
    m_language = language;
    endResetModel();
}

int StudyTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_table.rows.size());
}

int StudyTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_table.columns.size());
}

QVariant StudyTableModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Cell& cell =
        m_table.rows[static_cast<std::size_t>(index.row())][static_cast<std::size_t>(index.column())];
    if (role == Qt::DisplayRole)
        return shownText(cell);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            Qt::Alignment((isNumber(cell) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    return {};
}

QVariant StudyTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section >= columnCount())
        return {};
    if (role == Qt::DisplayRole)
        return QString::fromStdString(
            studyWord(m_table.columns[static_cast<std::size_t>(section)], m_language));
    if (role == Qt::TextAlignmentRole && !m_table.rows.empty())
        return data(index(0, section), role);
    return {};
}

} // namespace jingge
