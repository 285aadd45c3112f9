// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/simulate/ground.h"
#include "core/simulate/plan.h"

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace jingge::invented {

/// What the written rows add up to.
struct TableCounts {
    std::map<std::string_view, std::int64_t> byCategory; ///< confirmed, else as taken
    std::vector<std::int64_t> byGrid;
    std::array<std::int64_t, 24> byHour{};
    std::int64_t inNoGrid = 0;
    std::int64_t withoutPlace = 0;
    std::int64_t atTheDoor = 0; ///< at the point that mapping.toml names as "don't know where"
    std::int64_t outside = 0;
    std::int64_t invalid = 0;
    std::int64_t open = 0;
    std::int64_t withPlate = 0;
};

/// Turns planned incidents, one after the other, into rows as a station exports them.
class IncidentTable {
public:
    IncidentTable(const Profile& profile, const Ground& ground, const Plan& plan, std::uint64_t seed);

    [[nodiscard]] static std::string header();
    /// Appends the row, with its line end.
    void appendRow(std::string& text, const PlannedIncident& incident);
    /// Number of the ticket: area, date and serial number of the day.
    [[nodiscard]] std::string id(std::uint32_t ordinal) const;
    /// Of all rows, and of the rows that are no duplicates.
    [[nodiscard]] const TableCounts& counts() const { return m_counts; }
    [[nodiscard]] const TableCounts& eventCounts() const { return m_eventCounts; }

private:
    /// Seconds of civil time; 0 = not written.
    struct Times {
        std::int64_t answered = 0;
        std::int64_t dispatched = 0;
        std::int64_t accepted = 0;
        std::int64_t enroute = 0;
        std::int64_t arrived = 0;
        std::int64_t closed = 0;
        std::int64_t occurredFrom = 0;
        std::int64_t occurredTo = 0;
    };

    [[nodiscard]] Times drawTimes(const PlannedIncident& incident, Random& random) const;
    static void drawOccurred(const PlannedIncident& incident, Random& random, Times& times);
    void appendTime(std::string& text, std::int64_t seconds);
    void appendCaller(std::string& text, const PlannedIncident& incident, std::string_view channel,
                      Random& random) const;
    void appendPlate(std::string& text, const PlannedIncident& incident, Random& random) const;
    void appendPlace(std::string& text, const PlannedIncident& incident, Random& random) const;
    static void count(const PlannedIncident& incident, std::size_t kind, bool isOpen, TableCounts& counts);

    const Profile& m_profile;
    const Ground& m_ground;
    const Plan& m_plan;
    std::uint64_t m_seed = 0;
    std::vector<std::uint64_t> m_numbers; ///< by ordinal: date and serial number
    TableCounts m_counts;
    TableCounts m_eventCounts;
    std::int64_t m_lastDay = -1;
    std::string m_lastDate;
};

} // namespace jingge::invented
