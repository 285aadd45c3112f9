// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/rowfolding.h"

#include "core/domain/incidentfields.h"

#include <algorithm>
#include <utility>

namespace jingge {

void RowFolding::add(Incident incident)
{
    const auto [found, isNew] = m_positions.try_emplace(incident.sourceId, m_rows.size());
    if (isNew)
        m_rows.emplace_back();
    m_rows[found->second].push_back(std::move(incident));
}

std::vector<RowFolding::Folded> RowFolding::take()
{
    std::vector<Folded> folded;
    folded.reserve(m_rows.size());
    for (std::vector<Incident>& rows : m_rows) {
        std::ranges::stable_sort(rows, {}, [](const Incident& row) {
            return row.closedAt ? row.closedAt->seconds : INT64_MIN;
        });
        Incident result = std::move(rows.front());
        for (std::size_t i = 1; i < rows.size(); ++i)
            overlay(result, rows[i], filledFields(rows[i]));
        folded.push_back({std::move(result), rows.size() - 1});
    }
    m_rows.clear();
    m_positions.clear();
    return folded;
}

} // namespace jingge
