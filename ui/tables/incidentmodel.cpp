// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/incidentmodel.h"

#include "ui/common/labels.h"
#include "ui/common/wording.h"

#include <QBrush>
#include <QCollator>

#include <algorithm>
#include <numeric>
#include <span>
#include <unordered_map>
#include <utility>

namespace jingge {
namespace {

constexpr int kPage = 128;
constexpr std::size_t kMostPages = 64; ///< kept at a time
constexpr int kMostRead = 20000;       ///< rows whose texts are read for an order

bool isOfStore(int column)
{
    return column == IncidentModel::Address || column > IncidentModel::Status;
}

} // namespace

IncidentModel::IncidentModel(const ViewContext& context, QObject* parent) : QAbstractTableModel(parent), m_context(context)
{
}

void IncidentModel::setRows(std::vector<std::uint32_t> rows, const std::function<bool(std::uint32_t)>& isFirst)
{
    beginResetModel();
    m_rows = std::move(rows);
    const auto others = isFirst ? std::stable_partition(m_rows.begin(), m_rows.end(), isFirst) : m_rows.begin();
    m_firsts = static_cast<std::size_t>(others - m_rows.begin());
    arrange();
    endResetModel();
}

void IncidentModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= ColumnCount || !canSort(column))
        return;
    m_column = column;
    m_order = order;
    Q_EMIT layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    std::vector<IncidentId> incidents;
    for (const QModelIndex& index : before)
        incidents.push_back(incidentAt(index.row()));
    arrange();
    QModelIndexList after;
    for (std::size_t i = 0; i < incidents.size(); ++i)
        after += index(rowOf(incidents[i]), before[static_cast<qsizetype>(i)].column());
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged();
}

bool IncidentModel::canSort(int column) const
{
    return !isOfStore(column) || rowCount() <= kMostRead;
}

void IncidentModel::arrange()
{
    m_pages.clear();
    const auto parts = {std::span(m_rows).subspan(0, m_firsts), std::span(m_rows).subspan(m_firsts)};
    const bool isByTime = m_column == Time || !canSort(m_column);
    const bool isRising = isByTime && m_order == Qt::AscendingOrder;
    for (const std::span<std::uint32_t> part : parts) {
        if (!std::ranges::is_sorted(part))
            std::ranges::sort(part);
        if (!isRising) // what is equal in every other order stands with the latest first
            std::ranges::reverse(part);
    }
    if (isByTime)
        return;
    const std::vector<std::uint32_t> ranks = sortRanks();
    std::vector<std::size_t> order(m_rows.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const auto before = [&](std::size_t x, std::size_t y) {
        return m_order == Qt::AscendingOrder ? ranks[x] < ranks[y] : ranks[x] > ranks[y];
    };
    const auto middle = order.begin() + static_cast<std::ptrdiff_t>(m_firsts);
    std::stable_sort(order.begin(), middle, before);
    std::stable_sort(middle, order.end(), before);
    std::vector<std::uint32_t> sorted;
    sorted.reserve(order.size());
    for (const std::size_t i : order)
        sorted.push_back(m_rows[i]);
    m_rows = std::move(sorted);
    m_pages.clear();
}

std::vector<std::uint32_t> IncidentModel::sortRanks() const
{
    // Each distinct text is compared once, however many rows have it.
    std::vector<QString> texts;
    std::vector<std::uint32_t> textOf;
    textOf.reserve(m_rows.size());
    if (isOfStore(m_column)) {
        for (const Texts& read : read(0, rowCount())) {
            textOf.push_back(static_cast<std::uint32_t>(texts.size()));
            texts.push_back(m_column == Closed ? read.closedOrder : storeText(read, m_column));
        }
    } else {
        std::unordered_map<std::int64_t, std::uint32_t> seen;
        for (const std::uint32_t row : m_rows) {
            const auto [found, isNew] = seen.try_emplace(frameKey(row, m_column), static_cast<std::uint32_t>(texts.size()));
            if (isNew)
                texts.push_back(frameText(row, m_column));
            textOf.push_back(found->second);
        }
    }
    std::vector<std::uint32_t> order(texts.size());
    std::iota(order.begin(), order.end(), 0U);
    QCollator collator;
    collator.setNumericMode(true);
    std::ranges::sort(order, [&](std::uint32_t a, std::uint32_t b) { return collator.compare(texts[a], texts[b]) < 0; });
    std::vector<std::uint32_t> rankOf(texts.size());
    std::uint32_t rank = 0;
    for (std::size_t i = 0; i < order.size(); ++i) {
        rank += i > 0 && collator.compare(texts[order[i - 1]], texts[order[i]]) != 0 ? 1U : 0U;
        rankOf[order[i]] = rank;
    }
    std::vector<std::uint32_t> ranks(m_rows.size(), 0); // a store that cannot be read leaves them equal
    for (std::size_t i = 0; i < textOf.size() && i < ranks.size(); ++i)
        ranks[i] = rankOf[textOf[i]];
    return ranks;
}

std::int64_t IncidentModel::frameKey(std::size_t row, int column) const
{
    const Frame& frame = *m_context.live.frame();
    if (column == Category)
        return frame.category[row];
    if (column == Status)
        return frame.flags[row];
    const std::int32_t area = frame.areaOf(m_context.live.counts()->level, row);
    return area != kNoArea ? area : frame.isLocated(row) ? -1 : -2;
}

IncidentId IncidentModel::incidentAt(int row) const
{
    return m_context.live.frame()->incident(frameRow(row));
}

int IncidentModel::rowOf(IncidentId incident) const
{
    const Frame& frame = *m_context.live.frame();
    const auto found = std::ranges::find_if(m_rows, [&](std::uint32_t row) { return frame.incident(row) == incident; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int IncidentModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int IncidentModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant IncidentModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole) {
        const QString shown = text(index.row(), index.column());
        return role == Qt::ToolTipRole ? plainToolTip(shown) : shown;
    }
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignLeft | Qt::AlignVCenter));
    if (role == Qt::BackgroundRole && static_cast<std::size_t>(index.row()) < m_firsts && m_firsts < m_rows.size())
        return QBrush(m_context.theme.style().qingGround);
    return {};
}

QVariant IncidentModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignLeft | Qt::AlignVCenter));
    if (role == Qt::ToolTipRole && !canSort(section))
        return plainToolTip(tr("This column is put in order among %1 rows at most.").arg(kMostRead));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Time: return tr("Received");
    case Category: return tr("Category");
    case Address: return tr("Address");
    case AreaName: return tr("Area");
    case Status: return tr("Status");
    case SourceId: return tr("Ticket");
    case Channel: return tr("Channel");
    case SourceCategory: return tr("Source's category");
    case Closed: return tr("Closed");
    default: return {};
    }
}

QString IncidentModel::text(int row, int column) const
{
    return isOfStore(column) ? storeText(texts(row), column) : frameText(frameRow(row), column);
}

QString IncidentModel::frameText(std::size_t row, int column) const
{
    const Frame& frame = *m_context.live.frame();
    switch (column) {
    case Time: return Wording::moment(frame.receivedAt(row), frame.hour[row] == kNoHour);
    case Category: return Wording::category(m_context.source, frame.categories[frame.category[row]]);
    case AreaName: {
        const std::int32_t area = frame.areaOf(m_context.live.counts()->level, row);
        if (area == kNoArea)
            return frame.isLocated(row) ? tr("outside") : tr("no place");
        const Area& found = m_context.live.areas()[static_cast<std::size_t>(area)];
        return QString::fromStdString(found.name.empty() ? found.code : found.name);
    }
    default: return statusText(row);
    }
}

QString IncidentModel::statusText(std::size_t row) const
{
    const std::uint8_t flags = m_context.live.frame()->flags[row];
    if ((flags & kRowInvalid) != 0)
        return tr("invalid");
    if ((flags & kRowDuplicate) != 0)
        return tr("duplicate");
    return (flags & kRowClosed) != 0 ? tr("closed") : tr("open");
}

QString IncidentModel::storeText(const Texts& texts, int column)
{
    switch (column) {
    case SourceId: return texts.sourceId;
    case Channel: return texts.channel;
    case SourceCategory: return texts.sourceCategory;
    case Closed: return texts.closed;
    default: return texts.address;
    }
}

IncidentModel::Texts IncidentModel::texts(int row) const
{
    const int page = row / kPage;
    if (!m_pages.contains(page)) {
        if (m_pages.size() >= kMostPages)
            m_pages.clear();
        m_pages[page] = read(page * kPage, std::min((page + 1) * kPage, rowCount()));
    }
    const std::vector<Texts>& found = m_pages.at(page);
    const auto place = static_cast<std::size_t>(row % kPage);
    return place < found.size() ? found[place] : Texts{};
}

std::vector<IncidentModel::Texts> IncidentModel::read(int begin, int end) const
{
    std::vector<IncidentId> ids;
    for (int row = begin; row < end; ++row)
        ids.push_back(incidentAt(row));
    const Result<std::vector<IncidentRow>> rows = m_context.source.incidents(ids);
    if (!rows) {
        Q_EMIT const_cast<IncidentModel*>(this)->failed(rows.error());
        return {};
    }
    const auto shown = [](const std::string& text) { return QString::fromStdString(text.empty() ? "—" : text); };
    std::vector<Texts> found;
    for (const IncidentRow& row : *rows)
        found.push_back({shown(row.address), shown(row.sourceId), shown(row.channel), shown(row.sourceCategory),
                         row.closedAt ? Wording::moment(*row.closedAt, false) : QStringLiteral("—"),
                         row.closedAt ? QString::fromStdString(row.closedAt->text()) : QString()});
    return found;
}

} // namespace jingge
