// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands.h"
#include "app/ctl/interruption.h"
#include "app/ctl/options.h"
#include "core/base/text.h"
#include "core/ingest/inspect/coordinatetrial.h"
#include "core/ingest/inspect/inspection.h"
#include "core/ingest/mappingwriter.h"

#include <QtGlobal>

#include <charconv>
#include <iostream>
#include <memory>

namespace jingge {

namespace {

struct InspectWords {
    OutputOptions output;
    std::string encoding = "auto";
    std::string layer;
    std::string headerRow = "auto";
    std::string write;
    std::string file;
};

Result<SampleRequest> requestOf(const InspectWords& words)
{
    SampleRequest request{words.file, words.encoding, words.layer, {}};
    if (words.headerRow == "auto")
        return request;
    int row = 0;
    const char* end = words.headerRow.data() + words.headerRow.size();
    const auto [stop, error] = std::from_chars(words.headerRow.data(), end, row);
    if (error != std::errc() || stop != end || row < 0)
        return usageError("--header-row",
                          QT_TRANSLATE_NOOP("core", "auto, 0 for none, or the number of a row"));
    request.headerRow = row;
    return request;
}

void say(const std::string& line)
{
    std::cerr << "jinggectl: inspect: " << line << '\n';
}

std::string_view certaintyText(EncodingCertainty certainty)
{
    switch (certainty) {
    case EncodingCertainty::Asked:
        return "as asked";
    case EncodingCertainty::Marked:
        return "marked in the file";
    case EncodingCertainty::Ascii:
        return "nothing but ASCII";
    case EncodingCertainty::WellFormed:
        return "well formed";
    case EncodingCertainty::Doubtful:
        return "doubtful: try --encoding Big5 or another";
    }
    return "";
}

std::string listed(const std::vector<DayOrder::Decider>& rows)
{
    std::string text;
    for (const DayOrder::Decider& one : rows)
        text += (text.empty() ? "" : ", ") + one.value + " (row " + std::to_string(one.row) + ")";
    return text;
}

void sayDayOrder(const DayOrder& order)
{
    if (order.column.empty())
        return;
    if (!order.isMixed()) {
        say(order.column + ": day and month may stand in either order; write `datetime` into the mapping");
        return;
    }
    say(order.column + ": some rows have the month first and some the day, " + std::to_string(order.either) +
        " could be either; mend the table, or write `datetime` into the mapping and look at the rejects");
    say("month first in " + std::to_string(order.monthFirst) + " rows: " + listed(order.monthFirstRows));
    say("day first in " + std::to_string(order.dayFirst) + " rows: " + listed(order.dayFirstRows));
}

/// What the rows of the answer do not say.
void sayGrounds(const TableInspection& found)
{
    const TableSample& sample = found.sample;
    say(sample.encoding + " (" + std::string(certaintyText(sample.certainty)) + "), header in row " +
        std::to_string(sample.headerRow) + ", " + std::to_string(sample.rows.size()) + " rows read" +
        (sample.isWhole ? "" : ", about " + std::to_string(sample.estimatedRows) + " in all"));
    for (const FittingMapping& fitting : found.fitting)
        say(std::string(fitting.isSaved ? "your mapping " : "preset ") + fitting.mapping.name + " fits");
    sayDayOrder(found.undecidedDays);
    for (std::size_t i = 0; i < found.columns.size(); ++i) {
        if (found.columns[i].isAsked)
            say(sample.header[i] +
                " has two meanings and is not decided: " + found.columns[i].evidence.english());
    }
}

/// Points on which too many rows stand, with what takes them as unlocated.
void sayCrowdedPoints(const TableInspection& found, const Mapping& mapping)
{
    for (const CrowdedPoint& point : findCrowdedPoints(found.sample, mapping)) {
        std::string addresses;
        for (const std::string& address : point.addresses)
            addresses += (addresses.empty() ? "" : ", ") + address;
        say(std::to_string(point.count) + " of the rows read, " + fixedText(100 * point.share, 1) +
            " % of those with coordinates, stand on one point" +
            (addresses.empty() ? "" : " (" + addresses + ")") + "; `default_point = [[" +
            numberText(point.x) + ", " + numberText(point.y) + "]]` in the mapping takes them as unlocated");
    }
}

Table tableOf(const TableInspection& found)
{
    Table table{{"column", "sample", "field", "header_score", "value_score"}, {}};
    for (std::size_t i = 0; i < found.columns.size(); ++i) {
        const ColumnProposal& column = found.columns[i];
        const auto& samples = found.profiles[i].samples;
        table.rows.push_back(
            {textCell(found.sample.header[i]),
             textCell(samples.empty() ? "" : shownSample(samples.front(), column.target, found.profiles[i])),
             column.target ? Cell(std::string(targetName(*column.target))) : Cell(), column.headerScore,
             column.valueScore});
    }
    return table;
}

Result<int> run(const InspectWords& words)
{
    const auto format = words.output.format();
    const auto request = requestOf(words);
    if (!format || !request)
        return Unexpected(!format ? format.error() : request.error());
    TerminalTask task("reading", "rows");
    const auto found = inspectTable({*request, readMappings(mappingFolder())}, task.context());
    if (!found)
        return Unexpected(found.error());
    sayGrounds(*found);
    const Mapping proposed = mappingOf(found->draft, found->sample.header);
    sayCrowdedPoints(*found, proposed);
    if (!words.write.empty()) {
        if (auto done = saveMapping(proposed, words.write); !done)
            return Unexpected(done.error());
    }
    return words.output.print(tableOf(*found));
}

} // namespace

void addInspect(Command root)
{
    auto words = std::make_shared<InspectWords>();
    Command command =
        root.add("inspect", "Say how a table is understood, without a store and without writing to one");
    words->output.addTo(command);
    command.text("--encoding", words->encoding, "Encoding by name (default: found)")
        .text("--layer", words->layer, "Sheet (default: the first)")
        .text("--header-row", words->headerRow, "auto, 0 for none, or the number of the header's row")
        .text("--write", words->write, "Write the mapping that is proposed into this file")
        .text("file", words->file, "The table", true)
        .run([words] { return run(*words); });
}

} // namespace jingge
