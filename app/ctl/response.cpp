// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/response.h"
#include "app/ctl/commands.h"
#include "app/ctl/countkeys.h"
#include "app/ctl/session.h"

#include <QtGlobal>

#include <memory>

namespace jingge {

namespace {

struct ResponseWords {
    AnalysisOptions options;
    std::string by;
    std::string measure = "response";
    std::string cap = "4h";
};

Result<ResponseQuestion> readQuestion(const ResponseWords& words)
{
    ResponseQuestion question;
    const auto key = readCountKey(words.by);
    if (!key)
        return Unexpected(key.error());
    const auto measure = responseMeasureFromName(words.measure);
    if (!measure)
        return usageError(
            "--measure",
            {QT_TRANSLATE_NOOP("core", "not response, dispatch, turnout or travel: %1"), {words.measure}});
    const auto cap = parseDuration(words.cap);
    if (!cap)
        return usageError("--cap",
                          {QT_TRANSLATE_NOOP("core", "not a duration such as 4h or 90m: %1"), {words.cap}});
    question.key = *key;
    question.measure = *measure;
    question.capSeconds = *cap;
    return question;
}

Provenance provenanceOf(const ResponseWords& words, const Session& session, const ResponseRow& total)
{
    Provenance p = words.options.provenance(
        session,
        "seconds between moments of the incident, percentiles by nearest rank, duplicates once; the clock of "
        "response and dispatch starts at the call");
    p.n = total.n;
    for (const auto& [reason, count] : {std::pair{"no_time", total.noTime},
                                        {"day_only_call", total.dayOnly},
                                        {"negative", total.negative},
                                        {"over_cap", total.overCap}}) {
        if (count > 0)
            p.excluded.emplace_back(reason, count);
    }
    p.parameters.emplace_back("by", words.by);
    p.parameters.emplace_back("measure", words.measure);
    p.parameters.emplace_back("cap", words.cap);
    p.parameters.emplace_back("no_percentile_below_n", std::to_string(kLeastResponses));
    p.parameters.emplace_back("p50_of_all", cellText(cellOf(total.p50)));
    p.parameters.emplace_back("p90_of_all", cellText(cellOf(total.p90)));
    return p;
}

Result<int> run(const ResponseWords& words)
{
    const auto question = readQuestion(words);
    if (!question)
        return Unexpected(question.error());
    const auto session = words.options.open();
    if (!session)
        return Unexpected(session.error());
    const auto moments = session->workspace->momentSearch()();
    if (!moments)
        return Unexpected(moments.error());
    const ResponseTable answer = responseBy(session->frame(), session->rows.all(), *moments, *question);
    Table table{{"key", "n", "p50", "p90", "no_time", "day_only", "negative", "over_cap"}, {}};
    for (const ResponseRow& row : answer.rows)
        table.rows.push_back({keyCell(question->key, row.key), row.n, cellOf(row.p50), cellOf(row.p90),
                              row.noTime, row.dayOnly, row.negative, row.overCap});
    const Provenance provenance = provenanceOf(words, *session, answer.total);
    return words.options.output.print(table, &provenance);
}

} // namespace

void addResponse(Command root)
{
    auto words = std::make_shared<ResponseWords>();
    Command command = root.add("response", "How long it takes from the call until a unit is there, by a key");
    words->options.addTo(command);
    command
        .text("--by", words->by,
              "grid squad community governance category hour weekday day week month channel", true)
        .text("--measure", words->measure,
              "response (default): call to arrival; dispatch: call to dispatch; turnout: dispatch to "
              "departure; "
              "travel: departure to arrival")
        .text("--cap", words->cap, "Longer times are left out and counted (default 4h)")
        .run([words] { return run(*words); });
}

} // namespace jingge
