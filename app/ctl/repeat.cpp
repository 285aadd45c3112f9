// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands.h"
#include "app/ctl/session.h"
#include "core/analysis/repeat.h"
#include "core/base/text.h"
#include "core/domain/category.h"

#include <QtGlobal>

#include <algorithm>
#include <iterator>
#include <memory>
#include <tuple>

namespace jingge {

namespace {

struct RepeatWords {
    AnalysisOptions options;
    std::string key;
    std::string window = "14d";
    std::int64_t least = 2;
    std::int64_t categoryLevel = -1;
};

Result<RepeatQuestion> readQuestion(const RepeatWords& words)
{
    auto question = parseRepeatKey(words.key);
    if (!question)
        return usageError("--key", {QT_TRANSLATE_NOOP("core", "no such key: %1"), {words.key}});
    const auto window = parseDuration(words.window);
    if (!window)
        return usageError("--window", {QT_TRANSLATE_NOOP("core", "not a duration such as 14d, 36h or 90m: %1"), {words.window}});
    if (words.least < 1 || words.least > 1000000000)
        return usageError("--min", QT_TRANSLATE_NOOP("core", "must be 1 or more"));
    if (words.categoryLevel < -1 || words.categoryLevel > 1000)
        return usageError("--category-level", QT_TRANSLATE_NOOP("core", "must not be negative"));
    const bool isPersonal = question->key == RepeatKey::Caller || question->key == RepeatKey::Plate;
    if (isPersonal && words.categoryLevel == 0)
        return usageError("--category-level", QT_TRANSLATE_NOOP("core", "a caller or a plate joins calls about one matter, "
                                                                        "never across categories"));
    question->windowSeconds = *window;
    question->least = static_cast<int>(words.least);
    if (words.categoryLevel >= 0)
        question->categoryLevel = static_cast<int>(words.categoryLevel);
    return *question;
}

/// A group with the texts that are printed and that decide ties.
struct PrintedGroup {
    RepeatGroup rows;
    std::string key;
    std::string category;
};

std::string placeText(const LonLat& place)
{
    return fixedText(place.lon, 6) + "," + fixedText(place.lat, 6);
}

std::string keyText(const IncidentRow& first, RepeatKey key)
{
    switch (key) {
    case RepeatKey::Caller:
        return first.callerToken.substr(0, 12);
    case RepeatKey::Plate:
        return first.plate;
    case RepeatKey::Address:
        return first.addressKey;
    case RepeatKey::Place:
        return first.place ? placeText(*first.place) : std::string();
    case RepeatKey::Radius:
        return first.sourceId;
    }
    return {};
}

Result<std::vector<PrintedGroup>> describe(const Session& session, const RepeatQuestion& question)
{
    const Frame& frame = session.frame();
    std::vector<RepeatGroup> groups = repeatGroups(frame, session.rows.all(), question);
    std::vector<IncidentId> firsts;
    for (const RepeatGroup& group : groups)
        firsts.push_back(frame.incident(group.front()));
    const auto details = session.workspace->incidents(firsts);
    if (!details)
        return Unexpected(details.error());
    std::vector<PrintedGroup> printed;
    for (std::size_t i = 0; i < groups.size(); ++i) {
        const std::string& full = frame.categories[frame.category[groups[i].front()]];
        std::string category(question.categoryLevel ? categoryPrefix(full, *question.categoryLevel) : full);
        printed.push_back({std::move(groups[i]), keyText((*details)[i], question.key), std::move(category)});
    }
    std::ranges::sort(printed, [&frame](const PrintedGroup& a, const PrintedGroup& b) {
        if (a.rows.size() != b.rows.size())
            return a.rows.size() > b.rows.size();
        const std::int64_t lastA = frame.time[a.rows.back()];
        const std::int64_t lastB = frame.time[b.rows.back()];
        if (lastA != lastB)
            return lastA > lastB;
        return std::tie(a.key, a.category) < std::tie(b.key, b.category);
    });
    return printed;
}

/// The grid of the latest incident that has one.
Cell gridOf(const Frame& frame, const RepeatGroup& group)
{
    for (auto row = group.rbegin(); row != group.rend(); ++row) {
        const std::int32_t grid = frame.areaOf(Level::Grid, *row);
        if (grid != kNoArea)
            return frame.areas->at(Level::Grid)[static_cast<std::size_t>(grid)].code;
    }
    return {};
}

/// The source ids of all groups, one after the other.
Result<std::vector<std::string>> sourceIdsOf(const Session& session, const std::vector<PrintedGroup>& groups)
{
    std::vector<IncidentId> ids;
    for (const PrintedGroup& group : groups) {
        for (const std::uint32_t row : group.rows)
            ids.push_back(session.frame().incident(row));
    }
    return session.workspace->sourceIds(ids);
}

std::vector<Cell> rowOf(const Frame& frame, std::int64_t number, PrintedGroup&& group, std::vector<std::string>&& sourceIds)
{
    return {number,
            textCell(std::move(group.key)),
            textCell(std::move(group.category)),
            static_cast<std::int64_t>(group.rows.size()),
            frame.receivedAt(group.rows.front()).text(),
            frame.receivedAt(group.rows.back()).text(),
            gridOf(frame, group.rows),
            std::move(sourceIds)};
}

Result<int> run(const RepeatWords& words)
{
    const auto question = readQuestion(words);
    if (!question)
        return Unexpected(question.error());
    const auto session = words.options.open();
    if (!session)
        return Unexpected(session.error());
    auto groups = describe(*session, *question);
    if (!groups)
        return Unexpected(groups.error());
    auto sourceIds = sourceIdsOf(*session, *groups);
    if (!sourceIds)
        return Unexpected(sourceIds.error());
    Table table{{"group", "key", "category", "count", "first", "last", "grid", "incidents"}, {}};
    auto next = std::make_move_iterator(sourceIds->begin());
    for (PrintedGroup& group : *groups) {
        const auto end = next + static_cast<std::ptrdiff_t>(group.rows.size());
        const auto number = static_cast<std::int64_t>(table.rows.size()) + 1;
        table.rows.push_back(rowOf(session->frame(), number, std::move(group), {next, end}));
        next = end;
    }
    Provenance provenance = words.options.provenance(*session, "repeat calls");
    for (const auto& [name, value] : {std::pair{"key", words.key}, {"window", words.window},
                                      {"min", std::to_string(words.least)}, {"in_groups", std::to_string(sourceIds->size())}})
        provenance.parameters.emplace_back(name, value);
    if (words.categoryLevel >= 0)
        provenance.parameters.emplace_back("category_level", std::to_string(words.categoryLevel));
    return words.options.output.print(table, &provenance);
}

} // namespace

void addRepeat(Command root)
{
    auto words = std::make_shared<RepeatWords>();
    Command command = root.add("repeat", "Calls about one matter that come back");
    words->options.addTo(command);
    command.text("--key", words->key, "caller, plate, address, place or radius:METRES", true)
        .text("--window", words->window, "Longest gap between two calls: 14d, 36h, 90m")
        .number("--min", words->least, "Fewest calls in a group")
        .number("--category-level", words->categoryLevel, "Categories are equal when their first N parts are")
        .run([words] { return run(*words); });
}

} // namespace jingge
