// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/quality/qualitymodel.h"

#include <QLocale>

namespace jingge {

QString QualityWords::finding(std::size_t index)
{
    const QString names[] = {tr("By point"),         tr("By address"),        tr("Assigned"),
                             tr("Not located"),      tr("Day only"),          tr("Missing times"),
                             tr("Negative times"),   tr("No known category"), tr("Late closing"),
                             tr("Changed category"), tr("Default point")};
    static_assert(std::size(names) == std::tuple_size_v<decltype(kQualityFindings)>);
    return names[index];
}

QString QualityWords::explanation(std::size_t index)
{
    const QString texts[] = {tr("located by coordinates of its own"),
                             tr("without coordinates; at the place that the address dictionary knows"),
                             tr("in the grid that a person gave its address"),
                             tr("no coordinates, and nothing knows the address"),
                             tr("the time of day is not known"),
                             tr("a time is empty although the table has its column"),
                             tr("a step stands before an earlier one"),
                             tr("counts as “other” although the source names a category"),
                             tr("closed more than a day after it was received"),
                             tr("confirmed as another category than it was given first"),
                             tr("on a spot that holds more than 1 % of what has coordinates")};
    static_assert(std::size(texts) == std::tuple_size_v<decltype(kQualityFindings)>);
    return texts[index];
}

QString shareText(std::int64_t part, std::int64_t whole)
{
    if (whole == 0)
        return QStringLiteral("—");
    const double share = 100.0 * static_cast<double>(part) / static_cast<double>(whole);
    if (part == 0 || part == whole)
        return QStringLiteral("%1 %").arg(share, 0, 'f', 0);
    return QStringLiteral("%1 %").arg(std::clamp(share, 0.1, 99.9), 0, 'f', 1);
}

void QualityModel::setCounts(QualityCounts all, std::vector<QualityCounts> byKey, QStringList names,
                             const QString& keyTitle)
{
    beginResetModel();
    m_all = std::move(all);
    m_byKey = std::move(byKey);
    m_names = std::move(names);
    m_keyTitle = keyTitle;
    endResetModel();
}

void QualityModel::setShares(bool areShares)
{
    m_areShares = areShares;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

const QualityCounts& QualityModel::counts(int row) const
{
    return isAll(row) ? m_all : m_byKey[static_cast<std::size_t>(row) - 1];
}

std::uint16_t QualityModel::finding(int column)
{
    return column < FirstFinding
               ? std::uint16_t{0}
               : static_cast<std::uint16_t>(
                     kQualityFindings[static_cast<std::size_t>(column - FirstFinding)].first);
}

int QualityModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || m_all.incidents == 0 ? 0 : static_cast<int>(m_byKey.size()) + 1;
}

int QualityModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : FirstFinding + static_cast<int>(kQualityFindings.size());
}

QString QualityModel::text(int row, int column) const
{
    const QualityCounts& one = counts(row);
    if (column == Key)
        return isAll(row) ? tr("All") : m_names.value(row - 1);
    if (column == Incidents)
        return QLocale(QLocale::English).toString(one.incidents);
    const std::int64_t count = one.findings[static_cast<std::size_t>(column - FirstFinding)];
    return m_areShares ? shareText(count, one.incidents) : QLocale(QLocale::English).toString(count);
}

QVariant QualityModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    if (role == Qt::DisplayRole)
        return text(index.row(), index.column());
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((index.column() == Key ? Qt::AlignLeft : Qt::AlignRight) |
                                   Qt::AlignVCenter);
    return {};
}

QVariant QualityModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return (section == Key ? static_cast<int>(Qt::AlignLeft) : static_cast<int>(Qt::AlignRight)) |
               static_cast<int>(Qt::AlignBottom) | static_cast<int>(Qt::TextWordWrap);
    const bool isFinding = section >= FirstFinding;
    const auto finding = static_cast<std::size_t>(section - FirstFinding);
    if (role == Qt::ToolTipRole && isFinding)
        return QualityWords::explanation(finding).toHtmlEscaped();
    if (role != Qt::DisplayRole)
        return {};
    if (isFinding)
        return QualityWords::finding(finding);
    return section == Key ? m_keyTitle : tr("Incidents");
}

} // namespace jingge
