// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/problem.h"

#include "core/base/text.h"

#include <algorithm>
#include <charconv>
#include <cstdio>

namespace jingge {

namespace {

constexpr std::array<std::string_view, 3> kStates{"open", "closed", "struck"};

struct MoveWords {
    std::string_view text;
    bool needsText;
};
constexpr std::array<MoveWords, kProblemMoves.size()> kMoves{{{"open", false},
                                                              {"task", false},
                                                              {"measure", false},
                                                              {"note", true},
                                                              {"comment", true},
                                                              {"close", true},
                                                              {"reopen", true},
                                                              {"strike", true}}};

constexpr std::size_t kMostCorners = 1000;

std::optional<double> numberOf(std::string_view text)
{
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

std::optional<LonLat> cornerOf(std::string_view text)
{
    const std::string piece(trimmed(text));
    const auto gap = piece.find(' ');
    if (gap == std::string::npos)
        return std::nullopt;
    const auto lon = numberOf(std::string_view(piece).substr(0, gap));
    const auto lat = numberOf(trimmed(std::string_view(piece).substr(gap + 1)));
    if (!lon || !lat || !(*lon >= -180 && *lon <= 180 && *lat >= -90 && *lat <= 90))
        return std::nullopt;
    return LonLat{*lon, *lat};
}

} // namespace

std::optional<ProblemState> stateAfter(ProblemState state, ProblemMove move)
{
    switch (move) {
    case ProblemMove::Open:
        return std::nullopt; // a problem is made once
    case ProblemMove::Comment:
        return state;
    case ProblemMove::Task:
    case ProblemMove::Note:
        return state == ProblemState::Open ? std::optional(state) : std::nullopt;
    case ProblemMove::Measure: // whether it holds is measured after the end, too
        return state != ProblemState::Struck ? std::optional(state) : std::nullopt;
    case ProblemMove::Close:
        return state == ProblemState::Open ? std::optional(ProblemState::Closed) : std::nullopt;
    case ProblemMove::Reopen:
        return state == ProblemState::Closed ? std::optional(ProblemState::Open) : std::nullopt;
    case ProblemMove::Strike:
        return state == ProblemState::Open ? std::optional(ProblemState::Struck) : std::nullopt;
    }
    return std::nullopt;
}

bool needsText(ProblemMove move)
{
    return kMoves[static_cast<std::size_t>(move)].needsText;
}

std::string_view problemStateText(ProblemState state)
{
    return kStates[static_cast<std::size_t>(state)];
}

std::optional<ProblemState> parseProblemState(std::string_view text)
{
    const auto found = std::ranges::find(kStates, text);
    return found == kStates.end() ? std::nullopt
                                  : std::optional(static_cast<ProblemState>(found - kStates.begin()));
}

std::string_view problemMoveText(ProblemMove move)
{
    return kMoves[static_cast<std::size_t>(move)].text;
}

std::optional<ProblemMove> parseProblemMove(std::string_view text)
{
    const auto found = std::ranges::find(kMoves, text, &MoveWords::text);
    return found == kMoves.end() ? std::nullopt
                                 : std::optional(static_cast<ProblemMove>(found - kMoves.begin()));
}

std::optional<Ring> parseOutline(std::string_view wkt)
{
    const std::string_view text = trimmed(wkt);
    const auto open = text.find("((");
    if (!text.starts_with("POLYGON") || open == std::string_view::npos || !text.ends_with("))") ||
        !trimmed(text.substr(7, open - 7)).empty())
        return std::nullopt;
    Ring ring;
    for (const std::string_view piece : split(text.substr(open + 2, text.size() - open - 4), ',')) {
        const auto corner = cornerOf(piece);
        if (!corner || ring.size() > kMostCorners)
            return std::nullopt;
        ring.push_back(*corner);
    }
    if (!(ring.front() == ring.back()))
        ring.push_back(ring.front());
    return ring.size() < 4 ? std::nullopt : std::optional(std::move(ring));
}

std::string outlineText(const Ring& ring)
{
    std::string text = "POLYGON ((";
    for (std::size_t i = 0; i < ring.size(); ++i) {
        std::array<char, 64> corner{};
        std::snprintf(corner.data(), corner.size(), "%s%.7f %.7f", i == 0 ? "" : ", ", ring[i].lon,
                      ring[i].lat);
        text += corner.data();
    }
    return text + "))";
}

bool isInside(const Ring& ring, LonLat p)
{
    bool inside = false;
    for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
        const LonLat& a = ring[i];
        const LonLat& b = ring[i + 1];
        if ((a.lat > p.lat) != (b.lat > p.lat) &&
            p.lon < (b.lon - a.lon) * (p.lat - a.lat) / (b.lat - a.lat) + a.lon)
            inside = !inside;
    }
    return inside;
}

} // namespace jingge
