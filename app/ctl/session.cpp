// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/session.h"

#include "app/ctl/interruption.h"

namespace jingge {

Result<Session> AnalysisOptions::open(Scope scope) const
{
    const auto format = output.format();
    auto wanted = filter.filter();
    const auto path = store.path();
    if (!format || !wanted)
        return Unexpected(!format ? format.error() : wanted.error());
    if (!path)
        return Unexpected(path.error());
    TerminalTask task("reading", "M");
    auto workspace = Workspace::open(*path, task.context());
    if (!workspace)
        return Unexpected(workspace.error());
    auto rows = (*workspace)->apply(*wanted, scope);
    if (!rows)
        return Unexpected(rows.error());
    return Session{std::move(*workspace), std::move(*wanted), std::move(*rows)};
}

Provenance AnalysisOptions::provenance(const Session& session, const std::string& method) const
{
    Provenance p = filter.provenance(session.filter, method);
    p.n = static_cast<std::int64_t>(session.rows.all().count());
    if (session.rows.dayOnlyLeftOut() > 0)
        p.excluded.emplace_back("day_only", static_cast<std::int64_t>(session.rows.dayOnlyLeftOut()));
    return p;
}

} // namespace jingge
