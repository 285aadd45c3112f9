// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/categorymapping.h"

#include <algorithm>

namespace jingge {

namespace {

std::string padded(const std::string& value, int width)
{
    const auto wanted = static_cast<std::size_t>(std::max(width, 0));
    const bool isNumber = std::ranges::all_of(value, [](char c) { return c >= '0' && c <= '9'; });
    return isNumber && value.size() < wanted ? std::string(wanted - value.size(), '0') + value : value;
}

} // namespace

std::string CategoryMapping::fallback(std::string_view narrative) const
{
    if (m_mapping.hasFallback)
        return m_mapping.categoryFallback;
    return m_narratives == nullptr ? "other" : m_narratives->find(narrative).value_or("other");
}

FoundCategory CategoryMapping::find(const std::vector<std::string>& values, int pad) const
{
    FoundCategory found;
    for (const std::string& raw : values) {
        if (raw.empty())
            continue;
        const std::string value = padded(raw, pad);
        if (const auto entry = m_mapping.categories.find(value); entry != m_mapping.categories.end())
            return {entry->second, value, true};
        if (found.word.empty())
            found.word = value;
    }
    return found;
}

} // namespace jingge
