// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/disputes/disputemodel.h"

#include "ui/disputes/disputewords.h"

#include <algorithm>
#include <tuple>

namespace jingge {
namespace {

/// Open, or resolved and waiting to be asked again.
bool isAwaited(const Dispute& one)
{
    return isOpen(one.state) || (one.state == DisputeState::Resolved && !one.isReturned);
}

} // namespace

void DisputeModel::setFiles(std::vector<DisputeFile> files, CivilDate today)
{
    beginResetModel();
    m_all = std::move(files);
    m_today = today;
    arrange();
    endResetModel();
}

void DisputeModel::setShown(Shown shown)
{
    if (shown == m_shown)
        return;
    beginResetModel();
    m_shown = shown;
    arrange();
    endResetModel();
}

void DisputeModel::arrange()
{
    m_rows.clear();
    for (std::size_t i = 0; i < m_all.size(); ++i) {
        if (m_shown == Shown::All || isAwaited(m_all[i].dispute) == (m_shown == Shown::Open))
            m_rows.push_back(i);
    }
    const auto rank = [this](std::size_t row) {
        const DisputeFile& file = m_all[row];
        const Dispute& one = file.dispute;
        const int group = isOpen(one.state) ? 0 : isAwaited(one) ? 1 : 2;
        const auto missing = static_cast<std::int64_t>(file.rhythm.missing.size());
        return std::tuple(group, group == 0 ? one.level : DisputeLevel::Red, group == 0 ? -missing : 0,
                          -one.foundAt.seconds, -one.id.value());
    };
    std::ranges::sort(m_rows, {}, rank);
}

int DisputeModel::rowOf(DisputeId id) const
{
    const auto found =
        std::ranges::find(m_rows, id, [this](std::size_t row) { return m_all[row].dispute.id; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int DisputeModel::openCount(DisputeLevel level) const
{
    return static_cast<int>(std::ranges::count_if(m_all, [level](const DisputeFile& file) {
        return isOpen(file.dispute.state) && file.dispute.level == level;
    }));
}

int DisputeModel::missingCount() const
{
    return static_cast<int>(std::ranges::count_if(m_all, &DisputeWords::isMissing));
}

int DisputeModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant DisputeModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
        return {};
    const DisputeFile& one = file(index.row());
    const QString title = QString::fromStdString(one.dispute.title);
    if (role == Qt::DisplayRole)
        return title;
    return QStringList{DisputeWords::level(one.dispute.level), title, DisputeWords::rhythm(one, m_today)}
        .join(QStringLiteral(", "));
}

} // namespace jingge
