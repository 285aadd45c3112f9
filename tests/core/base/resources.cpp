// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/resources.h"

#include <catch2/catch.hpp>

using namespace jingge;

TEST_CASE("presets travel inside the program", "[base]")
{
    CHECK(resourceNames("presets").size() == 8);
    CHECK(resourceText("presets/labels-110.toml").value_or("").find("labels-110") != std::string::npos);
    CHECK_FALSE(resourceText("presets/none.toml"));
}
