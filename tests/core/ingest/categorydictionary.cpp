// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/categorydictionary.h"

#include "core/ingest/classifierscore.h"
#include "core/simulate/simulate.h"
#include "support/files.h"

#include <catch2/catch.hpp>

#include <cstdlib>

using namespace jingge;
using namespace jingge::test;

namespace {

CategoryDictionary dictionaryOf(const std::string& toml)
{
    auto dictionary = CategoryDictionary::parse(toml, "d.toml");
    if (!dictionary)
        FAIL(oneLine(dictionary.error()));
    return std::move(*dictionary);
}

const std::string kSmall = R"(
negations = ["没", "没有"]
[codes]
"100100" = "theft.other"
[[rules]]
code = "theft.battery"
any = ["电瓶"]
with = ["偷", "盗"]
without = ["电瓶车"]
[[rules]]
code = "assault"
any = ["打架", "互殴"]
[[rules]]
code = "theft.other"
any = ["偷"]
)";

std::string errorOf(const std::string& toml)
{
    const auto dictionary = CategoryDictionary::parse(toml, "d.toml");
    return dictionary ? std::string() : oneLine(dictionary.error());
}

} // namespace

TEST_CASE("a decision names the words that it rests on", "[ingest]")
{
    const CategoryDecision decision = dictionaryOf(kSmall).decide("三轮车电瓶被盗");
    CHECK(decision.code == "theft.battery");
    CHECK(decision.words == std::vector<std::string>{"电瓶", "盗"});
    CHECK(decision.excluded.empty());
    CHECK(dictionaryOf(kSmall).decide("100100").words == std::vector<std::string>{"100100"});
    CHECK(dictionaryOf(kSmall).decide("ＡＢＣ").code.empty());
}

TEST_CASE("a word that stands against a rule is named", "[ingest]")
{
    const CategoryDecision decision = dictionaryOf(kSmall).decide("停着的电瓶车被偷");
    CHECK(decision.code == "theft.other");
    REQUIRE(decision.excluded.size() == 1);
    CHECK(decision.excluded[0].code == "theft.battery");
    CHECK(decision.excluded[0].word == "电瓶");
    CHECK(decision.excluded[0].by == "电瓶车");
}

TEST_CASE("a word right behind a negation does not count, the same word elsewhere does", "[ingest]")
{
    const CategoryDictionary dictionary = dictionaryOf(kSmall);
    const CategoryDecision denied = dictionary.decide("双方没有打架");
    CHECK(denied.code.empty());
    REQUIRE(denied.excluded.size() == 1);
    CHECK(denied.excluded[0].word == "打架");
    CHECK(denied.excluded[0].by == "没有");
    CHECK(dictionary.decide("没有打架，后来又打架").code == "assault");
    CHECK(dictionary.decide("没有打架，是互殴").code == "assault");
}

TEST_CASE("a dictionary with a mistake is refused with its place", "[ingest]")
{
    CHECK(errorOf("[[rules]]\ncode = \"no.such\"\nany = [\"a\"]\n").starts_with("dictionary: d.toml:2:"));
    CHECK(errorOf("[[rules]]\ncode = \"tip\"\n").find("needs `code`") != std::string::npos);
    CHECK(errorOf("[[rules]]\ncode = \"tip\"\nany = \"a\"\n").find("must be a list of texts") !=
          std::string::npos);
    CHECK(errorOf("[[rules]]\ncode = \"tip\"\nany = [\"a\"]\nwords = []\n").find("unknown key words") !=
          std::string::npos);
    CHECK(errorOf("colour = 1\n").find("unknown key colour") != std::string::npos);
    CHECK(errorOf("[[rules]\n").starts_with("dictionary: d.toml:1:"));
}

TEST_CASE("a station's own dictionary is read instead of the shipped one", "[ingest]")
{
    const TemporaryFolder folder;
    ::setenv("JINGGE_DICTIONARIES", folder.path().c_str(), 1);
    const auto shipped = CategoryDictionary::load(CategoryDictionary::Kind::Narratives);
    folder.write("narratives.toml", "[[rules]]\ncode = \"tip\"\nany = [\"漏水\"]\n");
    const auto own = CategoryDictionary::load(CategoryDictionary::Kind::Narratives);
    folder.write("narratives.toml", "x");
    const auto broken = CategoryDictionary::load(CategoryDictionary::Kind::Narratives);
    ::unsetenv("JINGGE_DICTIONARIES");
    REQUIRE(shipped);
    REQUIRE(own);
    CHECK(shipped->find("楼上漏水") == "complaint.leak");
    CHECK(own->find("楼上漏水") == "tip");
    REQUIRE_FALSE(broken);
    CHECK(broken.error().where.starts_with(folder.path()));
}

TEST_CASE("precision and recall are counted against the table's own categories", "[ingest]")
{
    const TemporaryFolder folder;
    const std::string table = folder.write("t.csv", "id,time,kind,text\n"
                                                    "1,2025-07-14 08:00,打架,两人打架\n"
                                                    "2,2025-07-14 08:00,打架,两人互相推搡\n"
                                                    "3,2025-07-14 08:00,偷窃,打架时被偷\n"
                                                    "4,2025-07-14 08:00,偷窃,手机被偷\n"
                                                    "5,2025-07-14 08:00,不识,手机被偷\n"
                                                    "6,2025-07-14 08:00,偷窃,\n");
    const auto mapping = parseMapping("name = \"m\"\n[columns]\nsource_id = \"id\"\nreceived_at = \"time\"\n"
                                      "category = \"kind\"\nnarrative = \"text\"\n[categories]\n"
                                      "\"打架\" = \"assault\"\n\"偷窃\" = \"theft.other\"\n",
                                      "m.toml");
    REQUIRE(mapping);
    const auto scores = scoreClassifier(table, *mapping, dictionaryOf(kSmall));
    REQUIRE(scores);
    CHECK(scores->rows == 4);
    CHECK(scores->right == 2);
    std::string seen;
    for (const CategoryScore& score : scores->categories)
        seen += score.code + " " + std::to_string(score.labelled) + "/" + std::to_string(score.given) + "/" +
                std::to_string(score.right) + "\n";
    CHECK(seen == "assault 2/2/1\nother 0/1/0\ntheft.other 2/1/1\n");
    CHECK(scores->categories[0].precision() == 0.5);
    CHECK(scores->categories[2].recall() == 0.5);
    CHECK_FALSE(scores->categories[1].recall());
}

TEST_CASE("on invented narratives the shipped dictionary is right nine times in ten", "[ingest]")
{
    const TemporaryFolder folder;
    REQUIRE(simulate({"meijiang", 4000, 29, folder.file("s")}, {}));
    const auto mapping = readMapping(folder.file("s/mapping.toml"));
    const auto dictionary = CategoryDictionary::load(CategoryDictionary::Kind::Narratives);
    REQUIRE(mapping);
    REQUIRE(dictionary);
    const auto scores = scoreClassifier(folder.file("s/incidents.csv"), *mapping, *dictionary);
    REQUIRE(scores);
    CHECK(scores->rows > 3900);
    CHECK(static_cast<double>(scores->right) > 0.9 * static_cast<double>(scores->rows));
    for (const CategoryScore& score : scores->categories) {
        INFO(score.code);
        for (const char* code :
             {"complaint.parking", "complaint.noise", "theft.battery", "theft.ebike", "traffic.accident"}) {
            if (score.code == code) {
                CHECK(score.precision().value_or(0) > 0.95);
                CHECK(score.recall().value_or(0) > 0.95);
            }
        }
    }
}
