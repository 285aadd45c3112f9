// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/inspect/target.h"

#include <algorithm>
#include <array>

namespace jingge {

namespace {

constexpr std::array<std::string_view, kTargetCount - kColumnCount> kPartNames{
    "received_at.date", "received_at.clock", "occurred.date", "occurred.hours"};

ValueKind kindOfColumn(Column column)
{
    switch (column) {
    case Column::SourceId:
    case Column::DuplicateOf:
        return ValueKind::Id;
    case Column::ReceivedAt:
    case Column::AnsweredAt:
    case Column::DispatchedAt:
    case Column::AcceptedAt:
    case Column::EnrouteAt:
    case Column::ArrivedAt:
    case Column::ClosedAt:
    case Column::OccurredFrom:
    case Column::OccurredTo:
        return ValueKind::Moment;
    case Column::CategoryInitial:
    case Column::Category:
        return ValueKind::Category;
    case Column::CallerName:
        return ValueKind::Person;
    case Column::CallerPhone:
        return ValueKind::Phone;
    case Column::Plate:
        return ValueKind::Plate;
    case Column::Address:
        return ValueKind::Address;
    case Column::Lon:
        return ValueKind::Longitude;
    case Column::Lat:
        return ValueKind::Latitude;
    case Column::Station:
        return ValueKind::Unit;
    case Column::Valid:
    case Column::Invalid:
        return ValueKind::Flag;
    case Column::Narrative:
    case Column::Outcome:
        return ValueKind::Text;
    case Column::Channel:
    case Column::Branch:
    case Column::Community:
    case Column::PlaceType:
    case Column::Severity:
    case Column::Tags:
        return ValueKind::Word;
    }
    return ValueKind::Text;
}

} // namespace

std::optional<Column> columnOf(Target target)
{
    const auto number = static_cast<std::size_t>(target);
    return number < kColumnCount ? std::optional(static_cast<Column>(number)) : std::nullopt;
}

std::string_view targetName(Target target)
{
    const auto column = columnOf(target);
    return column ? columnName(*column) : kPartNames[static_cast<std::size_t>(target) - kColumnCount];
}

std::optional<Target> targetFromName(std::string_view name)
{
    for (std::size_t i = 0; i < kTargetCount; ++i) {
        if (targetName(static_cast<Target>(i)) == name)
            return static_cast<Target>(i);
    }
    return std::nullopt;
}

ValueKind valueKind(Target target)
{
    if (const auto column = columnOf(target))
        return kindOfColumn(*column);
    if (target == Target::ReceivedClock)
        return ValueKind::Clock;
    return target == Target::OccurredHours ? ValueKind::HourSpan : ValueKind::Day;
}

bool isPersonal(Target target)
{
    return isTarget(target, Column::CallerName) || isTarget(target, Column::CallerPhone) ||
           isTarget(target, Column::Plate);
}

bool takesSeveral(Target target)
{
    constexpr std::array<Column, 6> kSeveral{Column::Category,    Column::CategoryInitial,
                                             Column::CallerPhone, Column::Lon,
                                             Column::Lat,         Column::Outcome};
    const auto column = columnOf(target);
    return column && std::ranges::find(kSeveral, *column) != kSeveral.end();
}

} // namespace jingge
