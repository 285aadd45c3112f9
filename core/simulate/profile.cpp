// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulate/profile.h"

#include <array>

namespace jingge::invented {

namespace {

struct ProfileEntry {
    std::string_view name;
    Profile (*make)();
};

constexpr std::array kProfiles{ProfileEntry{"meijiang", meijiang}, ProfileEntry{"maodian", maodian}};

} // namespace

TimeRange Profile::range() const
{
    return {parseIsoTime(from).value_or(CivilTime{}), parseIsoTime(to).value_or(CivilTime{})};
}

std::vector<std::string_view> profileNames()
{
    std::vector<std::string_view> names;
    for (const ProfileEntry& entry : kProfiles)
        names.push_back(entry.name);
    return names;
}

std::optional<Profile> profileNamed(std::string_view name)
{
    for (const ProfileEntry& entry : kProfiles) {
        if (entry.name == name)
            return entry.make();
    }
    return std::nullopt;
}

} // namespace jingge::invented
