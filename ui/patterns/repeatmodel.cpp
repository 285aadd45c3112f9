// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/patterns/repeatmodel.h"

#include "core/seal/seal.h"
#include "ui/common/labels.h"
#include "ui/common/wording.h"

#include <QCollator>

#include <algorithm>
#include <numeric>
#include <utility>

namespace jingge {
namespace {

constexpr std::size_t kPage = 64;

} // namespace

RepeatModel::RepeatModel(const ViewContext& context, QObject* parent) : QAbstractListModel(parent), m_context(context)
{
}

void RepeatModel::setGroups(std::vector<PatternGroup> groups, RepeatKey key)
{
    beginResetModel();
    m_groups = std::move(groups);
    m_key = key;
    m_titles.clear();
    arrange();
    endResetModel();
}

void RepeatModel::setOrder(PatternOrder order)
{
    if (order == m_order)
        return;
    beginResetModel();
    m_order = order;
    arrange();
    endResetModel();
}

void RepeatModel::setWords(const QString& words)
{
    if (words == m_words)
        return;
    beginResetModel();
    m_words = words;
    arrange();
    endResetModel();
}

void RepeatModel::arrange()
{
    m_shown.resize(m_groups.size());
    std::iota(m_shown.begin(), m_shown.end(), std::size_t{0});
    std::erase_if(m_shown, [this](std::size_t i) {
        return !m_words.isEmpty() && !titleOf(i).contains(m_words, Qt::CaseInsensitive)
               && !categoryOf(m_groups[i]).contains(m_words, Qt::CaseInsensitive)
               && !areaNameOf(m_groups[i]).contains(m_words, Qt::CaseInsensitive);
    });
    std::vector<std::int64_t> lasts(m_groups.size());
    std::ranges::transform(m_groups, lasts.begin(), [this](const PatternGroup& group) { return lastOf(group); });
    QCollator collator;
    collator.setNumericMode(true);
    const auto before = [&](std::size_t a, std::size_t b) {
        const PatternGroup& one = m_groups[a];
        const PatternGroup& other = m_groups[b];
        if (m_order == PatternOrder::Count && one.rows.size() != other.rows.size())
            return one.rows.size() > other.rows.size();
        if (m_order == PatternOrder::Name) {
            const int order = collator.compare(titleOf(a), titleOf(b));
            if (order != 0)
                return order < 0;
        }
        return lasts[a] > lasts[b];
    };
    if (!std::ranges::is_sorted(m_shown, before)) // by count they mostly come as they are wanted
        std::ranges::stable_sort(m_shown, before);
}

std::int64_t RepeatModel::lastOf(const PatternGroup& group) const
{
    return m_context.live.frame()->time[std::ranges::max(group.rows)]; // rows of a frame are in order of time
}

int RepeatModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

QVariant RepeatModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int row = index.row();
    const auto count = static_cast<std::int64_t>(group(row).size());
    if (role == Qt::DisplayRole)
        return title(row);
    if (role == Qt::AccessibleTextRole || role == Qt::ToolTipRole) {
        const QString line = tr("%1, %2, %3, last %4, %5", "place, category, count, last time, area or state")
                                 .arg(title(row), category(row), Wording::incidents(count), lastTime(row), note(row));
        return role == Qt::ToolTipRole ? plainToolTip(line) : line;
    }
    return {};
}

QString RepeatModel::titleOf(std::size_t group) const
{
    const std::size_t page = group / kPage;
    if (!m_titles.contains(page))
        fetchTitles(page);
    const std::vector<QString>& titles = m_titles.at(page);
    return group % kPage < titles.size() ? titles[group % kPage] : QString();
}

QString RepeatModel::categoryOf(const PatternGroup& group) const
{
    const Frame& frame = *m_context.live.frame();
    return Wording::category(m_context.source, frame.categories[frame.category[group.rows.back()]]);
}

QString RepeatModel::lastTime(int row) const
{
    const Frame& frame = *m_context.live.frame();
    const CivilTime last{lastOf(at(row))};
    const bool isDayOnly = std::ranges::any_of(group(row), [&](std::uint32_t incident) {
        return frame.time[incident] == last.seconds && frame.hour[incident] == kNoHour;
    });
    return Wording::moment(last, isDayOnly);
}

QString RepeatModel::note(int row) const
{
    switch (kind(row)) {
    case PatternKind::Repeat: return areaNameOf(at(row));
    case PatternKind::Recorded: return tr("recorded");
    case PatternKind::Confirmed: return tr("confirmed");
    case PatternKind::Proposed: return tr("proposed");
    }
    return {};
}

std::optional<AreaId> RepeatModel::areaOf(const PatternGroup& group) const
{
    const Frame& frame = *m_context.live.frame();
    for (auto incident = group.rows.rbegin(); incident != group.rows.rend(); ++incident) {
        const std::int32_t area = frame.areaOf(m_context.live.counts()->level, *incident);
        if (area != kNoArea)
            return m_context.live.areas()[static_cast<std::size_t>(area)].id;
    }
    return std::nullopt;
}

QString RepeatModel::areaNameOf(const PatternGroup& group) const
{
    const auto id = areaOf(group);
    const auto position = id ? m_context.live.positionOf(*id) : std::nullopt;
    return position ? QString::fromStdString(m_context.live.areas()[*position].name) : QString();
}

void RepeatModel::fetchTitles(std::size_t page) const
{
    const Frame& frame = *m_context.live.frame();
    const std::size_t end = std::min((page + 1) * kPage, m_groups.size());
    std::vector<IncidentId> ids;
    for (std::size_t i = page * kPage; i < end; ++i) {
        const PatternGroup& group = m_groups[i];
        ids.push_back(frame.incident(group.kind == PatternKind::Repeat ? group.rows.back() : group.rows.front()));
    }
    std::vector<QString>& titles = m_titles[page];
    const Result<std::vector<IncidentRow>> rows = m_context.source.incidents(ids);
    if (!rows) {
        Q_EMIT const_cast<RepeatModel*>(this)->failed(rows.error());
        return;
    }
    for (const IncidentRow& row : *rows)
        titles.push_back(titleOf(row, m_groups[page * kPage + titles.size()].kind));
}

QString RepeatModel::titleOf(const IncidentRow& row, PatternKind kind) const
{
    const QString address = QString::fromStdString(row.address.empty() ? "—" : row.address);
    if (kind != PatternKind::Repeat)
        return address;
    switch (m_key) {
    case RepeatKey::Caller: return QString::fromStdString(row.callerMask.empty() ? "—" : row.callerMask);
    case RepeatKey::Plate: return QString::fromStdString(maskPlate(row.plate));
    case RepeatKey::Address:
    case RepeatKey::Place:
    case RepeatKey::Radius: return address;
    }
    return address;
}

} // namespace jingge
