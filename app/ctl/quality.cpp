// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/quality.h"
#include "app/ctl/commands.h"
#include "app/ctl/session.h"

#include <QtGlobal>

#include <algorithm>
#include <map>
#include <memory>

namespace jingge {

namespace {

struct QualityWords {
    AnalysisOptions options;
    std::string by;
    std::string listed;
};

struct Counts {
    std::int64_t incidents = 0;
    std::array<std::int64_t, kQualityFindings.size()> findings{};
};

Result<QualityFinding> findingOf(const std::string& name)
{
    const auto found =
        std::ranges::find_if(kQualityFindings, [&name](const auto& one) { return name == one.second; });
    if (found == kQualityFindings.end())
        return usageError("--list", {QT_TRANSLATE_NOOP("core", "there is no such figure: %1"), {name}});
    return found->first;
}

/// The key of a row: its batch, its month, or nothing.
std::string keyOf(const QualityWords& words, const Frame& frame, const QualityFacts& facts, std::size_t row)
{
    if (words.by == "batch")
        return std::to_string(facts.batch[row]);
    return words.by == "month" ? frame.receivedAt(row).text().substr(0, 7) : std::string();
}

Table countFindings(const QualityWords& words, const Session& session, const QualityFacts& facts)
{
    // Numbers of batches sort as numbers: shorter ones first.
    std::map<std::pair<std::size_t, std::string>, Counts> counts;
    if (words.by.empty())
        counts.try_emplace({0, {}});
    session.rows.all().forEach([&](std::size_t row) {
        const std::string key = keyOf(words, session.frame(), facts, row);
        Counts& one = counts[{key.size(), key}];
        ++one.incidents;
        for (std::size_t i = 0; i < kQualityFindings.size(); ++i)
            one.findings[i] += (facts.findings[row] & kQualityFindings[i].first) != 0 ? 1 : 0;
    });
    Table table{{"incidents"}, {}};
    for (const auto& finding : kQualityFindings)
        table.columns.emplace_back(finding.second);
    if (!words.by.empty())
        table.columns.insert(table.columns.begin(), words.by);
    for (const auto& [key, one] : counts) {
        std::vector<Cell> row;
        if (!words.by.empty())
            row.push_back(key.second);
        row.emplace_back(one.incidents);
        row.insert(row.end(), one.findings.begin(), one.findings.end());
        table.rows.push_back(std::move(row));
    }
    return table;
}

Result<Table> listRows(const Session& session, const QualityFacts& facts, QualityFinding finding)
{
    std::vector<IncidentId> ids;
    std::vector<std::int64_t> batches;
    session.rows.all().forEach([&](std::size_t row) {
        if ((facts.findings[row] & finding) == 0)
            return;
        ids.push_back(session.frame().incident(row));
        batches.push_back(facts.batch[row]);
    });
    const auto rows = session.workspace->incidents(ids);
    if (!rows)
        return Unexpected(rows.error());
    Table table{{"source_id", "received_at", "category", "address", "batch"}, {}};
    for (std::size_t i = 0; i < rows->size(); ++i) {
        const IncidentRow& one = (*rows)[i];
        table.rows.push_back(
            {one.sourceId, one.receivedAt.text(), one.category, textCell(one.address), batches[i]});
    }
    return table;
}

Result<int> run(const QualityWords& words)
{
    if (!words.by.empty() && words.by != "batch" && words.by != "month")
        return usageError("--by", {QT_TRANSLATE_NOOP("core", "not batch or month: %1"), {words.by}});
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
    const auto table = words.listed.empty() ? Result<Table>(countFindings(words, *session, *facts))
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
    command.text("--by", words->by, "batch or month: a row for each")
        .text("--list", words->listed, "The incidents behind one figure, by the name of its column")
        .run([words] { return run(*words); });
}

} // namespace jingge
