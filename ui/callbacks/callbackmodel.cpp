// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/callbacks/callbackmodel.h"

#include "ui/callbacks/callbackwords.h"
#include "ui/common/wording.h"

#include <algorithm>

namespace jingge {
namespace {

enum Column {
    kTime,
    kCategory,
    kAddress,
    kOfficer,
    kState,
    kSolved,
    kSatisfaction,
    kMeasure,
    kNext,
    kColumns
};

} // namespace

CallbackModel::CallbackModel(CategoryNamer nameOf, QObject* parent)
    : QAbstractTableModel(parent), m_nameOf(std::move(nameOf))
{
}

void CallbackModel::setCalls(std::vector<CallbackCall> calls, CivilTime now)
{
    beginResetModel();
    m_calls = std::move(calls);
    m_now = now;
    arrange();
    endResetModel();
}

void CallbackModel::setShown(Shown shown)
{
    if (shown == m_shown)
        return;
    beginResetModel();
    m_shown = shown;
    arrange();
    endResetModel();
}

void CallbackModel::arrange()
{
    m_rows.clear();
    for (std::size_t i = 0; i < m_calls.size(); ++i) {
        if (m_shown == Shown::All || m_calls[i].callback.state != CallbackState::Settled)
            m_rows.push_back(i);
    }
}

int CallbackModel::rowOf(std::int64_t number) const
{
    const auto found =
        std::ranges::find(m_rows, number, [this](std::size_t row) { return m_calls[row].incident.number; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int CallbackModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int CallbackModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : kColumns;
}

QVariant CallbackModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || role != Qt::DisplayRole)
        return {};
    const CallbackCall& one = call(index.row());
    const Callback& callback = one.callback;
    switch (index.column()) {
    case kTime:
        return Wording::moment(one.incident.receivedAt, one.incident.isDayOnly);
    case kCategory:
        return m_nameOf(one.incident.category);
    case kAddress:
        return QString::fromStdString(one.incident.address);
    case kOfficer:
        return QString::fromStdString(one.officer);
    case kState:
        return CallbackWords::state(callback, m_now);
    case kSolved:
        return CallbackWords::answer(callback.isSolved);
    case kSatisfaction:
        return callback.satisfaction ? CallbackWords::satisfaction(*callback.satisfaction) : QString();
    case kMeasure:
        return QString::fromStdString(callback.measure);
    default:
        return callback.nextOn ? QString::fromStdString(callback.nextOn->text().substr(5)) : QString();
    }
}

QVariant CallbackModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignLeft | Qt::AlignVCenter));
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= kColumns)
        return {};
    const QString names[] = {tr("Time"),   tr("Category"),  tr("Address"), tr("Officer"),  tr("State"),
                             tr("Solved"), tr("Satisfied"), tr("Measure"), tr("Next call")};
    return names[section];
}

} // namespace jingge
