// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/incidentnumbers.h"

#include "core/base/text.h"
#include "core/workspace/workspace.h"

#include <QtGlobal>

#include <algorithm>

namespace jingge {

Result<std::vector<std::int64_t>> incidentNumbers(const std::string& path, const char* what,
                                                  const std::string& sourceIds)
{
    std::vector<std::int64_t> numbers;
    if (sourceIds.empty())
        return numbers;
    const auto workspace = Workspace::open(path);
    if (!workspace)
        return Unexpected(workspace.error());
    std::vector<IncidentId> all;
    for (std::size_t row = 0; row < (*workspace)->frame()->size(); ++row)
        all.push_back((*workspace)->frame()->incident(row));
    const auto sources = (*workspace)->sourceIds(all);
    if (!sources)
        return Unexpected(sources.error());
    std::vector<IncidentId> wanted;
    for (const std::string_view piece : split(sourceIds, ',')) {
        const auto found = std::ranges::find(*sources, trimmed(piece));
        if (found == sources->end())
            return fail(ErrorKind::Data, what, std::string(piece),
                        QT_TRANSLATE_NOOP("core", "there is no such incident"));
        wanted.push_back(all[static_cast<std::size_t>(found - sources->begin())]);
    }
    const auto details = (*workspace)->incidents(wanted);
    if (!details)
        return Unexpected(details.error());
    for (const IncidentRow& one : *details)
        numbers.push_back(one.number);
    return numbers;
}

} // namespace jingge
