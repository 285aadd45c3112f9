// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/categorymapping.h"

#include <catch2/catch.hpp>

using namespace jingge;

namespace {

Mapping sample(const char* fallback = nullptr)
{
    Mapping mapping;
    mapping.categories = {{"010203", "theft.ebike"}, {"噪音", "complaint.noise"}};
    mapping.hasFallback = fallback != nullptr;
    mapping.categoryFallback = fallback != nullptr ? fallback : "";
    return mapping;
}

} // namespace

TEST_CASE("the first value that stands in the table decides", "[ingest]")
{
    const Mapping mapping = sample("consult");
    const CategoryMapping categories(mapping);
    CHECK(categories.find({"", "噪音"}, 0).code == "complaint.noise");
    const FoundCategory second = categories.find({"不识", "噪音"}, 0);
    CHECK(second.code == "complaint.noise");
    CHECK(second.word == "噪音");
    const FoundCategory none = categories.find({"不识", "也不识"}, 0);
    CHECK_FALSE(none.isKnown);
    CHECK(none.word == "不识");
    CHECK(categories.fallback("隔壁漏水") == "consult");
}

TEST_CASE("no value at all is no category", "[ingest]")
{
    const Mapping mapping = sample("consult");
    const CategoryMapping categories(mapping);
    CHECK(categories.find({}, 0).code.empty());
    CHECK(categories.find({"", ""}, 6).word.empty());
}

TEST_CASE("without a fallback the narrative says what an unknown value is, else it is other", "[ingest]")
{
    const Mapping mapping = sample();
    CHECK(CategoryMapping(mapping).fallback("噪音") == "other"); // nobody is asked
    const auto narratives = CategoryDictionary::load(CategoryDictionary::Kind::Narratives);
    REQUIRE(narratives);
    const CategoryMapping categories(mapping, &*narratives);
    CHECK(categories.fallback("") == "other");
    CHECK(categories.fallback("说不清是什么事") == "other");
    CHECK(categories.fallback("报警人称楼上噪音很大") == "complaint.noise");
    CHECK(categories.fallback("有车堵住车库，要求挪车") == "complaint.parking");
    CHECK(categories.fallback("卫生间漏水到楼下") == "complaint.leak");
    CHECK(categories.fallback("停在楼下的电瓶车被盗") == "theft.ebike");
    CHECK(categories.fallback("电动车的电瓶被偷") == "theft.battery");
    CHECK(categories.fallback("有人要跳楼，邻居在劝") == "help.suicide_risk"); // the graver matter
    CHECK_FALSE(categories.find({"不识"}, 0).isKnown);
}

TEST_CASE("codes that lost their leading zeros get them back", "[ingest]")
{
    const Mapping mapping = sample("consult");
    const CategoryMapping categories(mapping);
    CHECK(categories.find({"10203"}, 6).code == "theft.ebike");
    CHECK(categories.find({"10203"}, 6).word == "010203");
    CHECK_FALSE(categories.find({"10203"}, 0).isKnown);
    CHECK_FALSE(categories.find({"10203"}, 5).isKnown);
    CHECK(categories.find({"010203"}, 6).code == "theft.ebike");
    CHECK(categories.find({"1020A"}, 6).word == "1020A"); // no number: as it is
}
