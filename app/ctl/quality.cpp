// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands.h"
#include "app/ctl/session.h"
#include "core/store/qualitycounts.h"

#include <QtGlobal>

#include <algorithm>
#include <memory>

namespace jingge {

namespace {

struct QualityWords {
    AnalysisOptions options;
    std::string by;
    std::string listed;
};

Result<QualityFinding> findingOf(const std::string& name)
{
    const auto found =
        std::ranges::find_if(kQualityFindings, [&name](const auto& one) { return name == one.second; });
    if (found == kQualityFindings.end())
        return usageError("--list", {QT_TRANSLATE_NOOP("core", "there is no such figure: %1"), {name}});
    return found->first;
}

Result<QualityKey> keyOf(const std::string& by)
{
    if (by.empty())
        return QualityKey::All;
    if (by == "batch" || by == "month" || by == "grid")
        return by == "batch" ? QualityKey::Batch : by == "month" ? QualityKey::Month : QualityKey::Grid;
    return usageError("--by", {QT_TRANSLATE_NOOP("core", "not batch, month or grid: %1"), {by}});
}

Table countTable(const QualityWords& words, const Session& session, const QualityFacts& facts, QualityKey by)
{
    Table table{{"incidents"}, {}};
    for (const auto& finding : kQualityFindings)
        table.columns.emplace_back(finding.second);
    if (!words.by.empty())
        table.columns.insert(table.columns.begin(), words.by);
    for (const QualityCounts& one : countFindings(session.frame(), facts, session.rows.all(), by)) {
        std::vector<Cell> row;
        if (!words.by.empty())
            row.push_back(textCell(one.name));
        row.emplace_back(one.incidents);
        row.insert(row.end(), one.findings.begin(), one.findings.end());
        table.rows.push_back(std::move(row));
    }
    return table;
}

Result<Table> listRows(const Session& session, const QualityFacts& facts, QualityFinding finding)
{
    const std::vector<std::uint32_t> found =
        rowsOfFinding(session.frame(), facts, session.rows.all(), QualityKey::All, 0, finding);
    std::vector<IncidentId> ids;
    for (const std::uint32_t row : found)
        ids.push_back(session.frame().incident(row));
    const auto rows = session.workspace->incidents(ids);
    if (!rows)
        return Unexpected(rows.error());
    Table table{{"source_id", "received_at", "category", "address", "batch"}, {}};
    for (std::size_t i = 0; i < rows->size(); ++i) {
        const IncidentRow& one = (*rows)[i];
        table.rows.push_back(
            {one.sourceId, one.receivedAt.text(), one.category, textCell(one.address), facts.batch[found[i]]});
    }
    return table;
}

Result<int> run(const QualityWords& words)
{
    const auto by = keyOf(words.by);
    if (!by)
        return Unexpected(by.error());
    if (!words.by.empty() && !words.listed.empty())
        return usageError("--by, --list", QT_TRANSLATE_NOOP("core", "give one of the two"));
    const auto finding =
        words.listed.empty() ? Result<QualityFinding>(kFindingUnlocated) : findingOf(words.listed);
    if (!finding)
        return Unexpected(finding.error());
    const auto session = words.options.open();
    if (!session)
        return Unexpected(session.error());
    const auto facts = session->workspace->qualityFacts();
    if (!facts)
        return Unexpected(facts.error());
    const auto table = words.listed.empty() ? Result<Table>(countTable(words, *session, *facts, *by))
                                            : listRows(*session, *facts, *finding);
    if (!table)
        return Unexpected(table.error());
    Provenance provenance = words.options.provenance(*session, "quality of the data");
    provenance.parameters = {{"late_feedback_seconds", std::to_string(kLateFeedbackSeconds)},
                             {"default_point_share", "0.01"}};
    if (!words.by.empty())
        provenance.parameters.emplace_back("by", words.by);
    if (!words.listed.empty())
        provenance.parameters.emplace_back("list", words.listed);
    return words.options.output.print(*table, &provenance);
}

} // namespace

void addQuality(Command root)
{
    auto words = std::make_shared<QualityWords>();
    Command command = root.add("quality", "What is remarkable about the data: places, times, categories");
    words->options.addTo(command);
    command.text("--by", words->by, "batch, month or grid: a row for each")
        .text("--list", words->listed, "The incidents behind one figure, by the name of its column")
        .run([words] { return run(*words); });
}

} // namespace jingge
