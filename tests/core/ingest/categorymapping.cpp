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
    CHECK(none.code == "consult");
    CHECK(none.word == "不识");
}

TEST_CASE("no value at all is no category", "[ingest]")
{
    const Mapping mapping = sample("consult");
    const CategoryMapping categories(mapping);
    CHECK(categories.find({}, 0).code.empty());
    CHECK(categories.find({"", ""}, 6).word.empty());
}

TEST_CASE("without a fallback an unknown value is other", "[ingest]")
{
    const Mapping mapping = sample();
    const CategoryMapping categories(mapping);
    CHECK(categories.fallback() == "other");
    CHECK(categories.find({"不识"}, 0).code == "other");
}

TEST_CASE("codes that lost their leading zeros get them back", "[ingest]")
{
    const Mapping mapping = sample("consult");
    const CategoryMapping categories(mapping);
    CHECK(categories.find({"10203"}, 6).code == "theft.ebike");
    CHECK(categories.find({"10203"}, 6).word == "010203");
    CHECK(categories.find({"10203"}, 0).code == "consult");
    CHECK(categories.find({"10203"}, 5).code == "consult");
    CHECK(categories.find({"010203"}, 6).code == "theft.ebike");
    CHECK(categories.find({"1020A"}, 6).word == "1020A"); // no number: as it is
}
