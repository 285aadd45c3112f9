// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/inspect/proposal.h"

#include "core/base/text.h"
#include "core/ingest/inspect/evidence.h"

#include <algorithm>
#include <map>

namespace jingge {

namespace {

constexpr double kLeastConfidence = 0.45;
constexpr double kLeastValues = 0.3;   // below it the values speak against the header
constexpr double kSureByValues = 0.97; // enough where the header says nothing
constexpr double kSynonym = 0.9;       // header score of a word that is no system's own name
constexpr double kMeanwhile = 0.7;     // header score of a general word whose values decide

/// "date" and "time" are said of whole moments too: the values have the last word.
std::optional<Target> afterValues(Target target, const ColumnProfile& profile)
{
    const bool isPart = target == Target::ReceivedDate || target == Target::ReceivedClock;
    if (isPart && profile.share(profile.moments) > 0.5)
        return targetOf(Column::ReceivedAt);
    return std::nullopt;
}

/// Weighs one guess by the values.
ColumnProposal weighed(const HeaderGuess& guess, const ColumnProfile& profile)
{
    ColumnProposal proposal;
    const auto other = afterValues(guess.target, profile);
    proposal.target = other.value_or(guess.target);
    proposal.headerScore = other ? kMeanwhile : guess.score;
    proposal.valueScore = std::min(1.0, valueScore(profile, *proposal.target));
    return proposal;
}

/// What the values alone say, where they can say it: telephone numbers, plates; in a table without a header
/// moments and degrees too, east or west of 90° being no latitude.
ColumnProposal byValues(const ColumnProfile& profile, bool hasHeader)
{
    std::vector<Column> sure{Column::CallerPhone, Column::Plate};
    if (!hasHeader) {
        const bool isLongitude = profile.least < -90 || profile.most > 90;
        sure.insert(sure.end(), {Column::ReceivedAt, isLongitude ? Column::Lon : Column::Lat});
    }
    for (const Column column : sure) {
        ColumnProposal proposal;
        proposal.target = targetOf(column);
        proposal.valueScore = std::min(1.0, valueScore(profile, targetOf(column)));
        const bool isMetres = profile.share(profile.metres) > 0.5;
        if (profile.filled >= 5 && proposal.valueScore >= kSureByValues &&
            profile.share(profile.units) < 0.5 && !isMetres)
            return proposal;
    }
    return {};
}

ColumnProposal proposeOne(const std::string& header, const ColumnProfile& profile, const HeaderWords& words,
                          bool hasHeader)
{
    if (words.isLeftOut(header)) {
        ColumnProposal known;
        known.headerScore = 1;
        known.valueScore = std::min(1.0, profile.share(profile.moments + profile.days));
        return known;
    }
    ColumnProposal best;
    for (const HeaderGuess& guess : words.guesses(header)) {
        const ColumnProposal one = weighed(guess, profile);
        if (!best.target || one.confidence() > best.confidence())
            best = one;
    }
    if (!best.target)
        best = byValues(profile, hasHeader);
    const bool isEmpty = profile.filled == 0;
    const bool isPoor = best.confidence() < kLeastConfidence || best.valueScore < kLeastValues;
    if (best.target && best.headerScore > 0 && isPoor && !isEmpty)
        best.target = std::nullopt;
    return best;
}

void ask(ColumnProposal& proposal, const AskedHeader& asked, const TableSample& sample, std::size_t column,
         const std::vector<ColumnProfile>& profiles)
{
    proposal.isAsked = true;
    proposal.question = asked.kind;
    proposal.choices = asked.choices;
    const Evidence evidence = weighQuestion(asked, sample, column, profiles[column]);
    proposal.evidence = evidence.words;
    if (evidence.likelier < proposal.choices.size()) {
        const auto first = proposal.choices.begin();
        std::rotate(first, first + static_cast<std::ptrdiff_t>(evidence.likelier),
                    first + static_cast<std::ptrdiff_t>(evidence.likelier) + 1);
    }
    const auto wanted =
        std::ranges::find_if(proposal.choices, [](auto choice) { return choice.has_value(); });
    proposal.target = std::nullopt;
    proposal.headerScore = 0.5; // known, with two meanings
    proposal.valueScore =
        wanted != proposal.choices.end() ? std::min(1.0, valueScore(profiles[column], **wanted)) : 0;
}

/// A header that stands twice cannot be mapped by its name, nor can one without a name.
bool canBeNamed(const std::vector<std::string>& header, std::size_t column)
{
    return !header[column].empty() && std::ranges::count(header, header[column]) == 1;
}

int rankOf(const HeaderWords& words, const std::string& header, Target target)
{
    for (const HeaderGuess& guess : words.guesses(header)) {
        if (guess.target == target)
            return guess.rank;
    }
    return 1000;
}

/// Of several columns for a field that takes one, the surest stays, among equals the most trusted. Further
/// columns of categories must hold words that are some.
void keepBest(std::vector<ColumnProposal>& columns, const TableSample& sample,
              const std::vector<ColumnProfile>& profiles, const HeaderWords& words)
{
    for (std::size_t i = 0; i < kTargetCount; ++i) {
        const auto target = static_cast<Target>(i);
        const std::vector<std::size_t> found = columnsInOrder(sample, columns, target, words);
        const auto best = std::ranges::max_element(found, [&](std::size_t a, std::size_t b) {
            return columns[a].confidence() < columns[b].confidence();
        });
        for (const std::size_t column : found) {
            const bool isWord = valueKind(target) != ValueKind::Category ||
                                columns[column].headerScore != kSynonym || profiles[column].categories > 0;
            if (column != *best && (!takesSeveral(target) || !isWord))
                columns[column].target = std::nullopt;
        }
    }
}

/// A day without a time of day, or a time of day without a day, is no time of receipt where a whole one is
/// there.
void settleTimes(std::vector<ColumnProposal>& columns)
{
    const auto has = [&columns](Target target) {
        return std::ranges::any_of(columns,
                                   [target](const ColumnProposal& one) { return one.target == target; });
    };
    const bool isWhole = has(targetOf(Column::ReceivedAt));
    const bool hasBoth = has(Target::ReceivedDate) && has(Target::ReceivedClock);
    const bool hasOccurred = has(Target::OccurredDate) || has(targetOf(Column::OccurredFrom));
    for (ColumnProposal& one : columns) {
        const bool isDate = one.target == Target::ReceivedDate;
        if (isDate && !isWhole && !hasBoth && !hasOccurred)
            one.target = targetOf(Column::ReceivedAt);
        else if ((isDate || one.target == Target::ReceivedClock) && (isWhole || !hasBoth))
            one.target = std::nullopt;
        else if (one.target == Target::OccurredDate && !has(Target::OccurredHours))
            one.target = targetOf(Column::OccurredFrom);
        else if (one.target == Target::OccurredHours && !has(Target::OccurredDate))
            one.target = std::nullopt;
    }
}

/// Where feedback has columns of its own, what is said without that word was given when the call was taken.
void settleCategories(std::vector<ColumnProposal>& columns, const std::vector<std::string>& header)
{
    const auto isFeedback = [&header](std::size_t i) {
        const std::string key = HeaderWords::key(header[i]);
        return key.starts_with("fk") || key.find("反馈") != std::string::npos ||
               key.find("确认") != std::string::npos;
    };
    bool hasFeedback = false;
    for (std::size_t i = 0; i < columns.size(); ++i)
        hasFeedback = hasFeedback || (isTarget(columns[i].target, Column::Category) && isFeedback(i));
    for (std::size_t i = 0; i < columns.size() && hasFeedback; ++i) {
        if (isTarget(columns[i].target, Column::Category) && !isFeedback(i))
            columns[i].target = targetOf(Column::CategoryInitial);
    }
}

/// Longitudes without latitudes, or the other way round, are no pairs.
void settlePairs(std::vector<ColumnProposal>& columns, const TableSample& sample, const HeaderWords& words)
{
    const auto lons = columnsInOrder(sample, columns, targetOf(Column::Lon), words);
    const auto lats = columnsInOrder(sample, columns, targetOf(Column::Lat), words);
    const std::size_t pairs = std::min(lons.size(), lats.size());
    for (const auto* list : {&lons, &lats}) {
        for (std::size_t i = pairs; i < list->size(); ++i)
            columns[(*list)[i]].target = std::nullopt;
    }
}

} // namespace

std::vector<std::size_t> columnsInOrder(const TableSample& sample, const std::vector<ColumnProposal>& columns,
                                        Target target, const HeaderWords& words)
{
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (columns[i].target == target)
            found.push_back(i);
    }
    std::ranges::stable_sort(found, [&](std::size_t a, std::size_t b) {
        return rankOf(words, sample.header[a], target) < rankOf(words, sample.header[b], target);
    });
    return found;
}

std::vector<ColumnProposal> proposeColumns(const TableSample& sample,
                                           const std::vector<ColumnProfile>& profiles,
                                           const HeaderWords& words)
{
    std::vector<ColumnProposal> columns;
    for (std::size_t i = 0; i < sample.header.size(); ++i) {
        const std::string& header = sample.header[i];
        ColumnProposal proposal = proposeOne(header, profiles[i], words, sample.headerRow > 0);
        if (const AskedHeader* asked = words.asked(header); asked != nullptr && profiles[i].filled > 0)
            ask(proposal, *asked, sample, i, profiles);
        if (!canBeNamed(sample.header, i)) {
            proposal.target = std::nullopt;
            proposal.isAsked = false;
        }
        proposal.meaning = words.meaning(header);
        columns.push_back(std::move(proposal));
    }
    keepBest(columns, sample, profiles, words);
    settleTimes(columns);
    settleCategories(columns, sample.header);
    settlePairs(columns, sample, words);
    return columns;
}

} // namespace jingge
