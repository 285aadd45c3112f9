// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/filter.h"
#include "core/frame/frame.h"

#include <QJsonObject>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace jingge {

/// A question as it stood on the screen, to be asked again: the filter, what was chosen, the page and what the panels
/// remember of themselves. Areas by level and code, so that it outlives the store; incidents by the store's ids, which
/// mean something for the same station alone.
struct SavedView {
    std::string name;
    std::string station; ///< name of the station it was saved over
    Filter filter;
    std::vector<AreaRef> chosenAreas;
    std::vector<std::int64_t> chosenIncidents;
    std::string page;    ///< "main", "map" …; empty = none said
    QJsonObject panels;  ///< by the panel's name, each panel's own words

    bool operator==(const SavedView&) const = default;
};

constexpr std::size_t kMostViewBytes = 4U << 20;

/// A view as the text of a .jinggeview file: JSON with indents, its parts in a fixed order of names.
[[nodiscard]] std::string savedViewText(const SavedView& view);
/// Reads such a text, whoever wrote it: too long, no JSON, another format, a newer version, a part that is not what it
/// should be are errors (Data) that name the part; parts that are not known are left out. `where` names the file.
[[nodiscard]] Result<SavedView> parseSavedView(std::string_view text, const std::string& where);

/// The same on files. Written whole or not at all. Errors (Data): cannot be read or written, and those above.
[[nodiscard]] Result<SavedView> readSavedView(const std::string& path);
[[nodiscard]] Result<void> writeSavedView(const std::string& path, const SavedView& view);

/// Leaves out what a station does not have: categories and areas of the filter, chosen areas and incidents. The names of
/// what the filter lost are added to `lost`, so that nobody takes a wider question for the saved one.
[[nodiscard]] SavedView fitted(SavedView view, const Frame& frame, std::vector<std::string>& lost);

/// `22-2,7`: what parseHours reads; empty for all hours and for none.
[[nodiscard]] std::string hoursText(std::uint32_t hours);
/// `1-5`, `6,7`: what parseWeekdays reads; empty for all and for none.
[[nodiscard]] std::string weekdaysText(std::uint8_t weekdays);
/// `grid:A1`, or the bare code where no level is said.
[[nodiscard]] std::string areaRefText(const AreaRef& ref);

} // namespace jingge
