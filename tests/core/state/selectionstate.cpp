// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/state/selectionstate.h"

#include <catch2/catch.hpp>

using namespace jingge;

TEST_CASE("choosing incidents with their areas is announced once, whole", "[state]")
{
    SelectionState state;
    int heard = 0;
    QObject::connect(&state, &SelectionState::selectionChanged, &state, [&](const Selection& selection, Origin origin) {
        ++heard;
        CHECK(origin == Origin::Repeat);
        CHECK(selection.incidents.size() == 2);
        CHECK(selection.areas.size() == 1);
    });
    state.chooseIncidents({IncidentId(9), IncidentId(4)}, {AreaId(2)}, Origin::Repeat);
    state.chooseIncidents({IncidentId(4), IncidentId(9)}, {AreaId(2)}, Origin::Repeat);
    CHECK(heard == 1);
    CHECK(state.isChosen(IncidentId(4)));
    CHECK_FALSE(state.isChosen(IncidentId(5)));
    CHECK(state.isChosen(AreaId(2)));
}

TEST_CASE("choosing an area drops the incidents and the focus", "[state]")
{
    SelectionState state;
    state.chooseIncidents({IncidentId(1)}, {}, Origin::Repeat);
    state.setFocus(IncidentId(1), Origin::Table);
    state.chooseAreas({AreaId(3)}, Origin::Map);
    CHECK(state.selection().incidents.empty());
    CHECK_FALSE(state.selection().focus.has_value());
}

TEST_CASE("hovering is no selection", "[state]")
{
    SelectionState state;
    int selected = 0;
    int hovered = 0;
    QObject::connect(&state, &SelectionState::selectionChanged, &state, [&] { ++selected; });
    QObject::connect(&state, &SelectionState::hoverChanged, &state, [&] { ++hovered; });
    state.setHoveredArea(AreaId(1), Origin::Map);
    state.setHoveredArea(AreaId(1), Origin::Map);
    state.setHoveredHours(4, Origin::Axes);
    CHECK(selected == 0);
    CHECK(hovered == 2);
}
