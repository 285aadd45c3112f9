// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/normalise/address.h"
#include "core/ingest/normalise/phone.h"
#include "core/ingest/normalise/plate.h"
#include "core/simulate/names.h"
#include "core/simulate/words.h"

#include <catch2/catch.hpp>

#include <map>
#include <set>

using namespace jingge;
using namespace jingge::invented;

namespace {

struct Spelled {
    std::set<std::string> texts;
    std::map<std::string, int> keys; ///< to building and stairwell
};

Spelled spelled(const Profile& profile, const Ground& ground, PlannedIncident incident, std::uint8_t floors)
{
    Spelled found;
    for (int i = 0; i < 600; ++i) {
        Random random(11, static_cast<std::uint64_t>(i));
        incident.floor = static_cast<std::uint8_t>(1 + i % floors);
        incident.door = static_cast<std::uint8_t>(1 + i % 2);
        const std::string text = spelledAddress(profile, ground, incident, random);
        found.texts.insert(text);
        std::string key = readAddress(text).key;
        if (const std::size_t unit = key.find("单元"); unit != std::string::npos)
            key.resize(unit + std::string("单元").size());
        ++found.keys[key];
    }
    return found;
}

} // namespace

TEST_CASE("the many spellings of a planted place are one address once they are normalised", "[simulate]")
{
    const Profile profile = meijiang();
    const Ground ground = layGround(profile);
    for (std::size_t i = 0; i < profile.planted.size(); ++i) {
        const PlantedPlan& planted = profile.planted[i];
        CAPTURE(planted.key);
        PlannedIncident incident;
        incident.spot =
            static_cast<std::uint32_t>(*ground.spotOf(planted.community, planted.landmark, planted.house));
        incident.planted = static_cast<std::uint8_t>(i + 1);
        incident.unit = static_cast<std::uint8_t>(planted.unit);
        const Spelled found = spelled(profile, ground, incident, 5);
        CHECK(found.texts.size() >= (planted.address.empty() ? 20U : 5U));
        std::string keys;
        for (const auto& [key, count] : found.keys)
            keys += key + " ";
        CAPTURE(keys);
        CHECK(found.keys.size() == 1);
    }
}

TEST_CASE("invented phone numbers and plates have the forms of real ones", "[simulate]")
{
    Random random(4, 1);
    std::set<std::string> plates;
    for (int i = 0; i < 2000; ++i) {
        const std::string phone = mobileNumber(random);
        REQUIRE(readPhone(phone).kind == PhoneKind::Mobile);
        REQUIRE(readPhone(phone).number == phone);
        const std::string plate = plateNumber(random, "浙M");
        REQUIRE(readPlate(plate) == Plate{plate, false});
        plates.insert(plate);
    }
    CHECK(plates.size() > 1950);
}
