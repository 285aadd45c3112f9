// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/inspect/inspection.h"

#include "core/ingest/bindcolumns.h"

#include <algorithm>

namespace jingge {

namespace {

/// Of the columns with a name, how many a mapping reads.
double shareRead(const Mapping& mapping, const std::vector<std::string>& header)
{
    const auto bound = bindColumns(mapping, header);
    if (!bound || header.empty())
        return 0;
    const auto read = std::ranges::count(bound->isMapped, true);
    return static_cast<double>(read) / static_cast<double>(header.size());
}

/// Mappings whose columns stand in the sample's header. A mapping for tables without one fits only those.
std::vector<FittingMapping> fittingMappings(const TableSample& sample, const std::vector<Mapping>& saved,
                                            const std::vector<Mapping>& presets)
{
    std::vector<FittingMapping> fitting;
    for (const bool isSaved : {true, false}) {
        const std::size_t before = fitting.size();
        for (const Mapping* mapping : presetsThatFit(isSaved ? saved : presets, sample.header)) {
            if ((mapping->headerRow == 0) == (sample.headerRow == 0))
                fitting.push_back({*mapping, isSaved, shareRead(*mapping, sample.header)});
        }
        std::stable_sort(fitting.begin() + static_cast<std::ptrdiff_t>(before), fitting.end(),
                         [](const FittingMapping& a, const FittingMapping& b) { return a.share > b.share; });
    }
    return fitting;
}

std::vector<TimeFormat> compiled(const std::vector<std::string>& texts)
{
    std::vector<TimeFormat> formats;
    for (const std::string& text : texts) {
        if (auto format = TimeFormat::compile(text))
            formats.push_back(std::move(*format));
    }
    return formats;
}

} // namespace

const Mapping* TableInspection::obviousMapping() const
{
    const auto saved = std::ranges::count_if(fitting, [](const FittingMapping& one) { return one.isSaved; });
    if (saved == 1 || (saved == 0 && fitting.size() == 1))
        return &fitting.front().mapping;
    return nullptr;
}

std::size_t TableInspection::questions() const
{
    return static_cast<std::size_t>(
        std::ranges::count_if(columns, [](const ColumnProposal& one) { return one.isAsked; }));
}

void setCategories(MappingDraft& draft, const std::vector<CategoryFound>& categories)
{
    draft.base.categories.clear();
    for (const CategoryFound& found : categories) {
        if (found.isKnown)
            draft.base.categories.insert_or_assign(found.word, found.code);
    }
}

Result<TableInspection> inspectTable(const InspectRequest& request, const TaskContext& context)
{
    const auto headers = HeaderWords::load();
    const auto categories = CategoryDictionary::load(CategoryDictionary::Kind::Names);
    const auto presets = readAllPresets();
    if (!headers || !categories)
        return Unexpected(!headers ? headers.error() : categories.error());
    if (!presets)
        return Unexpected(presets.error());
    TableInspection inspection;
    auto sample = readSample(request.file, *headers, context);
    if (!sample)
        return Unexpected(sample.error());
    inspection.sample = std::move(*sample);
    TimeForms forms = findTimeForms(inspection.sample, *headers);
    auto profiles = profileColumns(inspection.sample, compiled(forms.formats), *categories, context);
    if (!profiles)
        return Unexpected(profiles.error());
    inspection.profiles = std::move(*profiles);
    inspection.columns = proposeColumns(inspection.sample, inspection.profiles, *headers);
    inspection.fitting = fittingMappings(inspection.sample, request.saved, *presets);
    inspection.draft = draftOf(inspection.sample, inspection.columns, *headers);
    inspection.draft.base.datetime = std::move(forms.formats);
    inspection.undecidedDays = std::move(forms.undecided);
    setCategories(inspection.draft, findCategories(inspection.sample, inspection.draft, *categories));
    return inspection;
}

} // namespace jingge
