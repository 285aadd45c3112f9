// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/inspect/areaproposal.h"

#include "core/ingest/inspect/headerwords.h"

#include <algorithm>
#include <array>
#include <span>

namespace jingge {

namespace {

constexpr int kWhole = 3; ///< the field's name is the word
constexpr int kEnd = 2;   ///< it ends with the word, as "grid_code"
constexpr int kPart = 1;

// As HeaderWords::key() gives names: lower case, without blanks, underscores and hyphens.
constexpr std::string_view kCodeWords[] = {"code",     "编码", "代码", "编号", "bm",  "dm",       "bh",  "id",
                                           "objectid", "no",   "key",  "pid",  "fid", "district", "name"};
constexpr std::string_view kNameWords[] = {"name",  "名称",         "mc",   "label",
                                           "title", "neighborhood", "区域", "名字"};
constexpr std::string_view kParentWords[] = {"parent", "上级",     "所属",          "父级",       "sjbm",
                                             "sjdm",   "ssbm",     "ssdm",          "parentcode", "sjid",
                                             "pcode",  "社区编码", "communitycode", "zone"};
constexpr std::string_view kPeopleWords[] = {"population", "人口", "人口数", "常住人口", "rk",    "rks",
                                             "residents",  "pop",  "totpop", "户籍人口", "people"};

struct LevelWord {
    std::string_view word;
    Level level;
};
// More telling words stand first: a file of "社区网格" holds grids.
constexpr LevelWord kLevelWords[] = {{"微网格", Level::Governance},
                                     {"网格", Level::Grid},
                                     {"grid", Level::Grid},
                                     {"wg", Level::Grid},
                                     {"警务区", Level::Squad},
                                     {"中队", Level::Squad},
                                     {"squad", Level::Squad},
                                     {"社区", Level::Community},
                                     {"communit", Level::Community},
                                     {"village", Level::Community},
                                     {"neighborhood", Level::Community},
                                     {"neighbourhood", Level::Community},
                                     {"派出所", Level::Station},
                                     {"pcs", Level::Station},
                                     {"station", Level::Station},
                                     {"policedistrict", Level::Station},
                                     {"precinct", Level::Station},
                                     {"分局", Level::Branch},
                                     {"branch", Level::Branch},
                                     {"beat", Level::Grid}};

int scoreOf(const std::string& key, std::string_view word)
{
    if (key == word)
        return kWhole;
    if (word.size() < 2)
        return 0;
    if (key.ends_with(word))
        return kEnd;
    return word.size() > 2 && key.find(word) != std::string::npos ? kPart : 0;
}

/// How well a name fits a list of words; earlier words fit better.
int scoreOf(const std::string& name, std::span<const std::string_view> words)
{
    const std::string key = HeaderWords::key(name);
    int best = 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (const int score = scoreOf(key, words[i]); score > 0)
            best = std::max(best, score * 100 - static_cast<int>(i));
    }
    return best;
}

/// The best field that may be taken; nullptr when none fits.
template <class May>
const AreaField* bestField(const AreaLayer& layer, std::span<const std::string_view> words, May may)
{
    const AreaField* best = nullptr;
    int highest = 0;
    for (const AreaField& field : layer.fields) {
        const int score = may(field) ? scoreOf(field.name, words) : 0;
        if (score > highest) {
            highest = score;
            best = &field;
        }
    }
    return best;
}

std::optional<Level> levelIn(const std::string& name)
{
    const std::string key = HeaderWords::key(name);
    for (const auto& [word, level] : kLevelWords) {
        if (key.find(word) != std::string::npos)
            return level;
    }
    return std::nullopt;
}

std::optional<Level> levelOf(const AreaLayer& layer, std::string_view fileName, const AreaTable& known)
{
    for (const std::string& name : {std::string(fileName), layer.name}) {
        if (const auto level = levelIn(name))
            return level;
    }
    for (const AreaField& field : layer.fields) {
        if (const auto level = levelIn(field.name))
            return level;
    }
    return known.at(Level::Grid).empty() ? std::optional(Level::Grid) : std::nullopt;
}

bool areKnownCodes(const AreaField& field, const AreaTable& known)
{
    return !field.samples.empty() && std::ranges::all_of(field.samples, [&](const std::string& code) {
        return std::ranges::any_of(kLevels, [&](Level level) { return known.find(level, code).has_value(); });
    });
}

} // namespace

AreaProposal proposeAreas(const AreaLayer& layer, std::string_view fileName, const AreaTable& known)
{
    AreaProposal proposal;
    proposal.level = levelOf(layer, fileName, known);
    const auto isKey = [&](const AreaField& field) {
        return field.filled == layer.features && field.different == layer.features && layer.features > 0;
    };
    const AreaField* code = bestField(layer, kCodeWords, isKey);
    if (code == nullptr) {
        const auto any = std::ranges::find_if(layer.fields, isKey);
        code = any != layer.fields.end() ? &*any : nullptr;
    }
    if (code != nullptr)
        proposal.code = code->name;
    const auto isFree = [&](const AreaField& field) { return &field != code && field.filled > 0; };
    if (const AreaField* people = bestField(layer, kPeopleWords, [&](const AreaField& field) {
            return isFree(field) && field.numbers == field.filled;
        }))
        proposal.population = people->name;
    const auto isText = [&](const AreaField& field) { return isFree(field) && field.numbers < field.filled; };
    if (const AreaField* name = bestField(layer, kNameWords, isText))
        proposal.name = name->name;
    // Names of fields promise parents that are not there: only codes that the station has are taken.
    for (const AreaField& field : layer.fields) {
        const bool isBetter = proposal.parent.empty() || scoreOf(field.name, kParentWords) > 0;
        if (isFree(field) && field.name != proposal.name && field.different < layer.features &&
            areKnownCodes(field, known) && isBetter)
            proposal.parent = field.name;
    }
    return proposal;
}

} // namespace jingge
