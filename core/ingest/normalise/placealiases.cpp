// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/normalise/placealiases.h"

#include "core/ingest/normalise/address.h"

#include <algorithm>
#include <functional>

namespace jingge {

PlaceAliases::PlaceAliases(const std::vector<std::pair<std::string, std::string>>& names)
{
    for (const auto& [alias, name] : names) {
        std::string from = readAddress(alias).key;
        std::string to = readAddress(name).key;
        if (!from.empty() && !to.empty() && from != to)
            m_names.emplace_back(std::move(from), std::move(to));
    }
    std::ranges::stable_sort(m_names, std::greater(), [](const auto& pair) { return pair.first.size(); });
}

std::string PlaceAliases::replaced(std::string key) const
{
    for (const auto& [alias, name] : m_names) {
        const std::size_t at = key.find(alias);
        if (at == std::string::npos)
            continue;
        // A name that holds its own alias ("杏花里" for "杏花里小区") may stand there in full already.
        const std::size_t inside = name.find(alias);
        const bool isInFull =
            inside != std::string::npos && at >= inside && key.compare(at - inside, name.size(), name) == 0;
        if (!isInFull)
            key.replace(at, alias.size(), name);
        break;
    }
    return key;
}

} // namespace jingge
