// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/tables/sheetrows.h"

#include "core/base/text.h"

#include <QtGlobal>

namespace jingge {

void SheetRows::merge(std::vector<MergedDown> merges)
{
    m_merges = std::move(merges);
    std::ranges::sort(m_merges, {},
                      [](const MergedDown& cells) { return std::pair(cells.firstRow, cells.column); });
    m_nextMerge = 0;
    m_groups.clear();
}

void SheetRows::beginRow(std::int64_t number)
{
    m_open.number = number;
    m_open.text.clear();
    m_open.cells.clear();
    m_open.used = 0;
    m_open.defect = nullptr;
}

void SheetRows::setDefect(const char* why)
{
    if (m_open.defect == nullptr)
        m_open.defect = why;
}

void SheetRows::addCell(std::size_t column, std::string_view text)
{
    if (trimmed(text).empty())
        return;
    if (column >= kMostColumns || m_open.used >= kMostUsedCells)
        return setDefect(
            QT_TRANSLATE_NOOP("core", "the row has more cells than a table of incidents can have"));
    if (text.size() > kMaxCell) {
        setDefect(QT_TRANSLATE_NOOP("core", "a field is longer than 64 KiB"));
        text = text.substr(0, kMaxCell);
    }
    m_open.cells.push_back({column, m_open.text.size(), text.size()});
    m_open.text += text;
    ++m_open.used;
}

void SheetRows::addGroup(std::size_t column, std::string_view text, std::int64_t down, std::size_t columns)
{
    addCell(column, text);
    if (down > 0 && column < kMostColumns && m_groups.size() < kMostUsedCells)
        m_groups.push_back(
            {{m_open.number, m_open.number + down, column}, columns, std::string(text.substr(0, kMaxCell))});
}

std::size_t SheetRows::freeColumn(std::size_t column) const
{
    const auto covers = [&](const Group& group) {
        return group.cells.firstRow < m_open.number && group.cells.lastRow >= m_open.number &&
               column >= group.cells.column && column < group.cells.column + group.columns;
    };
    for (auto group = std::ranges::find_if(m_groups, covers); group != m_groups.end();
         group = std::ranges::find_if(m_groups, covers))
        column = group->cells.column + group->columns;
    return column;
}

void SheetRows::fillMerged()
{
    std::erase_if(m_groups, [&](const Group& group) { return group.cells.lastRow < m_open.number; });
    for (const Group& group : m_groups) {
        if (group.cells.firstRow == m_open.number)
            continue;
        const bool isThere = std::ranges::any_of(
            m_open.cells, [&](const Cell& cell) { return cell.column == group.cells.column; });
        if (isThere)
            continue;
        m_open.cells.push_back({group.cells.column, m_open.text.size(), group.text.size()});
        m_open.text += group.text;
    }
    for (; m_nextMerge < m_merges.size() && m_merges[m_nextMerge].firstRow <= m_open.number; ++m_nextMerge) {
        const MergedDown& cells = m_merges[m_nextMerge];
        const auto own = std::ranges::find(m_open.cells, cells.column, &Cell::column);
        if (cells.firstRow == m_open.number && own != m_open.cells.end())
            m_groups.push_back({cells, 1, m_open.text.substr(own->begin, own->size)});
    }
}

void SheetRows::endRow()
{
    if (m_open.used == 0 && m_open.defect == nullptr)
        return;
    fillMerged();
    std::ranges::stable_sort(m_open.cells, {}, &Cell::column);
    if (!m_open.cells.empty())
        m_width = std::max(m_width, m_open.cells.back().column + 1);
    m_waiting.push_back(std::move(m_open));
    const std::int64_t number = m_waiting.back().number;
    m_open = {};
    m_open.number = number;
}

bool SheetRows::take(Record& record)
{
    if (m_waiting.empty())
        return false;
    m_out = std::move(m_waiting.front());
    m_waiting.pop_front();
    record.row = m_out.number;
    record.hasBadBytes = false;
    record.defect = m_out.defect == nullptr ? Message() : Message(m_out.defect);
    record.fields.assign(m_width, std::string_view());
    for (const Cell& cell : m_out.cells)
        record.fields[cell.column] = std::string_view(m_out.text).substr(cell.begin, cell.size);
    return true;
}

void SheetRows::clear()
{
    m_waiting.clear();
    m_open = {};
    m_nextMerge = 0;
    m_groups.clear();
    m_width = 0;
}

} // namespace jingge
