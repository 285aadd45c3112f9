// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/mapping.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace jingge {

/// What one column of a table can be taken for: a field of the mapping (the same numbers as Column), or a
/// part of a time that two columns give together.
enum class Target : std::uint8_t { ReceivedDate = kColumnCount, ReceivedClock, OccurredDate, OccurredHours };
constexpr std::size_t kTargetCount = kColumnCount + 4;

[[nodiscard]] constexpr Target targetOf(Column column)
{
    return static_cast<Target>(column);
}
[[nodiscard]] constexpr bool isTarget(std::optional<Target> target, Column column)
{
    return target == targetOf(column);
}
/// The field, where it is a whole one.
[[nodiscard]] std::optional<Column> columnOf(Target target);
/// "source_id" … "received_at.date", "received_at.clock", "occurred.date", "occurred.hours"
[[nodiscard]] std::string_view targetName(Target target);
[[nodiscard]] std::optional<Target> targetFromName(std::string_view name);

/// How the values of a target are read, which decides how a column's values speak for it.
enum class ValueKind {
    Id,
    Moment,
    Day,
    Clock,
    HourSpan,
    Category,
    Phone,
    Person,
    Plate,
    Address,
    Longitude,
    Latitude,
    Unit,
    Flag,
    Word,
    Text
};
[[nodiscard]] ValueKind valueKind(Target target);
/// Whether values of the target say something about a person: they are shown masked.
[[nodiscard]] bool isPersonal(Target target);
/// Whether several columns may serve one field, the first that is not empty being taken.
[[nodiscard]] bool takesSeveral(Target target);

} // namespace jingge
