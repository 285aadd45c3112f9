// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/civiltime.h"
#include "core/base/typedid.h"
#include "core/domain/areatable.h"
#include "core/frame/valuecolumn.h"

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace jingge {

constexpr std::uint8_t kNoHour = 255;                      ///< known only to the day
constexpr std::uint32_t kNoKey = 0xFFFFFFFF;               ///< the incident lacks this key
constexpr std::int32_t kNoArea = -1;
constexpr std::int32_t kNoCoordinate = INT32_MIN;

/// What a row is besides its columns.
enum RowFlag : std::uint8_t {
    kRowDuplicate = 1,    ///< another incident of the same main ticket counts instead
    kRowInvalid = 2,      ///< category `invalid` or valid = false
    kRowClosed = 4,       ///< has closed_at
    kRowFromOccurred = 8, ///< received_at fell back to occurred_from
    kRowByDictionary = 16, ///< without coordinates of its own: at the place of its address
    kRowByAssignment = 32, ///< likewise: in the grid that a person gave its address; no point
};

/// The columnar snapshot that every view and analysis reads: one row an incident (its current version), sorted by
/// received_at, then source id. Columns are in memory or mapped from a file. Immutable once built; held as shared_ptr<const Frame>; any thread may read.
struct Frame {
    ValueColumn<std::int64_t> time;       ///< received_at, CivilTime seconds
    ValueColumn<std::uint8_t> hour;       ///< 0–23 or kNoHour
    ValueColumn<std::uint8_t> weekday;    ///< 1–7
    ValueColumn<std::uint16_t> category;  ///< position in categories
    ValueColumn<std::uint32_t> channel;   ///< position in channels; channels[0] = "" (none)
    ValueColumn<std::uint8_t> flags;      ///< RowFlag bits
    ValueColumn<std::int32_t> lonE7;      ///< WGS 84 degrees × 1e7, kNoCoordinate = unlocated
    ValueColumn<std::int32_t> latE7;
    ValueColumn<std::uint32_t> place;     ///< dictionary codes, equal for equal keys, kNoKey = none
    ValueColumn<std::uint32_t> address;
    ValueColumn<std::uint32_t> caller;
    ValueColumn<std::uint32_t> plate;
    ValueColumn<std::int64_t> id;         ///< IncidentId
    std::array<ValueColumn<std::int32_t>, kLevelCount> area; ///< position in areas->at(level); empty = level has none

    std::vector<std::string> categories;  ///< full dotted codes
    std::vector<std::string> channels;
    std::shared_ptr<const AreaTable> areas = std::make_shared<AreaTable>();
    std::uint64_t changeSeq = 0;          ///< of the store this was loaded from

    [[nodiscard]] std::size_t size() const { return time.size(); }
    [[nodiscard]] CivilTime receivedAt(std::size_t row) const { return {time[row]}; }
    [[nodiscard]] IncidentId incident(std::size_t row) const { return IncidentId(id[row]); }
    [[nodiscard]] std::int32_t areaOf(Level level, std::size_t row) const
    {
        const auto& column = area[indexOf(level)];
        return column.empty() ? kNoArea : column[row];
    }
    [[nodiscard]] bool isLocated(std::size_t row) const { return lonE7[row] != kNoCoordinate; }
    [[nodiscard]] LonLat position(std::size_t row) const { return {lonE7[row] / 1e7, latE7[row] / 1e7}; }
    /// First and one-past-last moment of the data, nullopt when empty; whole days.
    [[nodiscard]] std::optional<TimeRange> extent() const;
};

using FrameSnapshot = std::shared_ptr<const Frame>;

} // namespace jingge
