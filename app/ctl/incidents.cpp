// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands.h"
#include "app/ctl/session.h"
#include "core/exchange/incidentrows.h"

#include <QtGlobal>

#include <memory>

namespace jingge {

namespace {

constexpr std::int64_t kNoLimit = INT64_MAX;

struct ListWords {
    AnalysisOptions options;
    std::int64_t limit = kNoLimit;
};

Result<int> run(const ListWords& words)
{
    if (words.limit < 0)
        return usageError("--limit", QT_TRANSLATE_NOOP("core", "must not be negative"));
    const auto session = words.options.open(Scope::Listing);
    if (!session)
        return Unexpected(session.error());
    auto rows = session->workspace->exportRows(session->rows.all(), RowWidth::List);
    if (!rows)
        return Unexpected(rows.error());
    Provenance provenance = words.options.provenance(*session, "incidents list, duplicates included");
    if (static_cast<std::size_t>(words.limit) < rows->size()) {
        provenance.parameters.emplace_back("limit", std::to_string(words.limit));
        rows->limit(static_cast<std::size_t>(words.limit));
    }
    Table table;
    for (const FileColumn& column : rows->columns())
        table.columns.push_back(column.name);
    FileRow row;
    while (true) {
        const auto isThere = rows->next(row);
        if (!isThere)
            return Unexpected(isThere.error());
        if (!*isThere)
            break;
        table.rows.push_back(std::move(row.cells));
    }
    return words.options.output.print(table, &provenance);
}

} // namespace

void addIncidents(Command root)
{
    auto words = std::make_shared<ListWords>();
    Command incidents = root.add("incidents", "Single incidents");
    Command list = incidents.add("list", "Incidents in order of time, duplicates included");
    words->options.addTo(list);
    list.number("--limit", words->limit, "At most so many").run([words] { return run(*words); });
}

} // namespace jingge
