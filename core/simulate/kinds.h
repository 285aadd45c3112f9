// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/simulate/profile.h"
#include "core/simulate/rhythm.h"

#include <array>
#include <span>
#include <string_view>

namespace jingge::invented {

/// Which spots a kind of incident looks for.
enum class PlaceTaste { Streets, Homes, Venues, Stands, Anywhere };
constexpr std::size_t kPlaceTastes = 5;

/// How the station answers.
enum class Answer { Dispatch, Urgent, DeskOnly };

/// One category with everything that the simulation needs to know about it. Weights follow the counts of a
/// county's month (crime 0.6, public order 5, traffic 31, disputes 9, help 28, other 26 per cent), leaning to
/// a town's complaints.
struct IncidentKind {
    std::string_view code; ///< dotted
    int perTenThousand = 0;
    Rhythm rhythm = Rhythm::AllDay;
    PlaceTaste taste = PlaceTaste::Anywhere;
    Answer answer = Answer::Dispatch;
    int minutes = 25;                      ///< median from arrival to the end
    int echo = 0;                          ///< how many in a thousand are called in by several people
    int near = 0;                          ///< how many in a thousand draw another one near by
    std::string_view mistaken;             ///< what the call-taker sometimes takes it for
    std::array<std::string_view, 3> words; ///< names in the export, the usual one first; empty = none
};

[[nodiscard]] std::span<const IncidentKind> incidentKinds();
/// Index of a dotted code; the last kind (other) if there is none.
[[nodiscard]] std::size_t kindOf(std::string_view code);
/// How well a taste likes a spot kind, 0–100.
[[nodiscard]] int liking(PlaceTaste taste, SpotKind kind);

} // namespace jingge::invented
