// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace jingge {

/// What station.toml says: who the station is and what its exports need to be understood.
struct Station {
    std::string name;
    std::string code;     ///< 12 digits (GA 380)
    std::string areaCode; ///< telephone, with its leading zero: "0571"
    std::vector<std::string> switchboards;   ///< numbers that are never repeat keys
    std::vector<std::string> serviceNumbers; ///< likewise
    std::string timezone = "Asia/Shanghai";
    std::string dayStart = "08:30"; ///< when a police day begins
    std::vector<std::string> shifts;
    std::string weekStart = "monday";
    std::string crs = "EPSG:4326"; ///< of its maps
    std::vector<std::string> layers; ///< streets and base maps to open, paths
    std::vector<std::pair<std::string, std::string>> owners; ///< grid code → officer
    std::vector<std::pair<std::string, std::string>> teams;   ///< officer → team
    std::string outbox;        ///< folder into which tasks are put as files; empty = none
    std::string webhook;       ///< http:// or https:// address that is told of tasks; empty = none
    std::string webhookSecret; ///< file with the secret that signs what is told
    std::vector<std::pair<std::string, std::string>> aliases; ///< what people call a place → its name in addresses
};

} // namespace jingge
