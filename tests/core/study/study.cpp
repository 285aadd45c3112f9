// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/study.h"

#include "core/analysis/concentration.h"
#include "core/frame/counting.h"
#include "core/frame/filterbitmaps.h"
#include "core/jobs/threadedfor.h"
#include "core/study/recipe.h"
#include "support/sampleframe.h"

#include <catch2/catch.hpp>

#include <QJsonDocument>

#include <set>

using namespace jingge;
using namespace jingge::test;

namespace {

/// A sample station whose units arrive ten minutes after the call.
struct Sample {
    FrameSnapshot frame = sampleFrame();
    RowSet rows = FilterBitmaps::apply(*frame, {})->all();

    [[nodiscard]] StudyGround ground(StudyLanguage language) const
    {
        const auto moments = [frame = frame]() -> Result<Moments> {
            const std::vector<std::int64_t> none(frame->size(), kNoMoment);
            Moments all{none, none, none, none, none};
            for (std::size_t row = 0; row < frame->size(); ++row)
                all.arrived[row] = frame->time[row] + 600;
            return all;
        };
        return {frame,
                &rows,
                &rows,
                &rows,
                {},
                moments,
                [](const std::string& code) { return "<" + code + ">"; },
                language};
    }
};

} // namespace

TEST_CASE("every study answers with table, method line and chart, in both languages", "[study]")
{
    const Sample sample;
    for (const StudyLanguage language : {StudyLanguage::Chinese, StudyLanguage::English}) {
        for (const Study& study : studies()) {
            INFO(study.key);
            if (std::set<std::string>{"alarm", "compare", "effect", "change"}.contains(study.key))
                continue; // four weeks are too few for them
            const auto answer = runStudy(sample.ground(language), {study.key, {}}, ThreadedFor());
            REQUIRE(answer);
            CHECK_FALSE(answer->table.rows.empty());
            for (const auto& row : answer->table.rows)
                CHECK(row.size() == answer->table.columns.size());
            CHECK(answer->provenance.n > 0);
            CHECK(answer->plot.index() != 0);
            const std::string line = methodLine(answer->provenance, language);
            CHECK(line.starts_with("n = " + std::to_string(answer->provenance.n)));
            CHECK(line.find(" · ") != std::string::npos);
        }
    }
}

TEST_CASE("a study that has too little says so, and a filter's period is compared with the one before",
          "[study]")
{
    const Sample sample;
    StudyGround ground = sample.ground(StudyLanguage::English);
    CHECK(runStudy(ground, {"alarm", {}}, SerialFor()).error().kind == ErrorKind::Data);
    CHECK(runStudy(ground, {"compare", {}}, SerialFor()).error().kind == ErrorKind::Data);
    ground.filter.from = CivilTime::at(*CivilDate::fromYmd(2025, 6, 30));
    ground.filter.to = CivilTime::at(*CivilDate::fromYmd(2025, 7, 14));
    const RowSet now = FilterBitmaps::apply(*sample.frame, ground.filter)->all();
    ground.rows = &now;
    const auto answer = runStudy(ground, {"compare", {{"by", "category"}}}, SerialFor());
    REQUIRE(answer);
    std::int64_t sum = 0;
    for (const auto& row : answer->table.rows)
        sum += std::get<std::int64_t>(row[2]);
    CHECK(sum == static_cast<std::int64_t>(now.count()));
    CHECK(std::get<std::string>(answer->table.rows.front()[1]).front() == '<');
}

TEST_CASE("the map of change colours what is more than chance, in grids and in hexagons", "[study]")
{
    const Sample sample;
    StudyGround ground = sample.ground(StudyLanguage::English);
    ground.filter.from = CivilTime::at(*CivilDate::fromYmd(2025, 6, 30));
    ground.filter.to = CivilTime::at(*CivilDate::fromYmd(2025, 7, 14));
    const RowSet now = FilterBitmaps::apply(*sample.frame, ground.filter)->all();
    Filter before;
    before.from = CivilTime::at(*CivilDate::fromYmd(2025, 6, 16));
    before.to = ground.filter.from;
    const RowSet then = FilterBitmaps::apply(*sample.frame, before)->all();
    ground.rows = &now;
    for (const std::string by : {"grid", "hex:400"}) {
        const auto answer = runStudy(ground, {"change", {{"by", by}}}, SerialFor());
        REQUIRE(answer);
        std::int64_t sums[2] = {0, 0};
        for (const auto& row : answer->table.rows) {
            sums[0] += std::get<std::int64_t>(row[2]);
            sums[1] += std::get<std::int64_t>(row[3]);
        }
        CHECK(sums[0] == answer->provenance.n);
        CHECK(std::abs(sums[1] - static_cast<std::int64_t>(then.count())) <=
              countUnlocated(*sample.frame, then));
        const auto& shapes = std::get<ShapePlot>(answer->plot).shapes;
        REQUIRE(shapes.size() == answer->table.rows.size());
        for (std::size_t i = 0; i < shapes.size(); ++i) {
            const auto& row = answer->table.rows[i];
            const bool isRisen = std::get<std::int64_t>(row[4]) > 0;
            if (shapes[i].tone != 0) {
                CHECK((shapes[i].tone > 0) == isRisen);
                CHECK(std::get<double>(row[5]) < 0.05);
            }
        }
    }
}

TEST_CASE("the effect study takes the filter's areas and the time before its period", "[study]")
{
    const Sample sample;
    StudyGround ground = sample.ground(StudyLanguage::English);
    ground.filter.from = CivilTime::at(*CivilDate::fromYmd(2025, 6, 30));
    ground.filter.to = CivilTime::at(*CivilDate::fromYmd(2025, 7, 14));
    CHECK(runStudy(ground, {"effect", {}}, SerialFor()).error().kind == ErrorKind::Data); // no areas
    const std::string code = sample.frame->areas->at(Level::Grid).front().code;
    ground.filter.areas = {{Level::Grid, code}};
    const auto answer = runStudy(ground, {"effect", {}}, SerialFor());
    REQUIRE(answer);
    REQUIRE(answer->table.rows.size() == 4); // itself and three beside it
    std::int64_t before = 0;
    std::int64_t after = 0;
    sample.rows.forEach([&](std::size_t row) {
        if (sample.frame->areaOf(Level::Grid, row) != 0)
            return;
        const CivilTime time = sample.frame->receivedAt(row);
        after += *ground.filter.from <= time && time < *ground.filter.to ? 1 : 0;
        before +=
            time < *ground.filter.from && CivilTime::at(*CivilDate::fromYmd(2025, 6, 16)) <= time ? 1 : 0;
    });
    CHECK(std::get<std::string>(answer->table.rows[0][1]) == code);
    CHECK(std::get<std::int64_t>(answer->table.rows[0][4]) == before);
    CHECK(std::get<std::int64_t>(answer->table.rows[0][5]) == after);
    CHECK(std::get<BarPlot>(answer->plot).headline.find("95 %") != std::string::npos);
}

TEST_CASE("studies and settings that are not there are refused", "[study]")
{
    const Sample sample;
    const StudyGround ground = sample.ground(StudyLanguage::English);
    CHECK(runStudy(ground, {"tarot", {}}, SerialFor()).error().kind == ErrorKind::Usage);
    CHECK(runStudy(ground, {"hotspot", {{"distance", "-1"}}}, SerialFor()).error().kind == ErrorKind::Usage);
    CHECK(runStudy(ground, {"hotspot", {{"moon", "full"}}}, SerialFor()).error().kind == ErrorKind::Usage);
}

TEST_CASE("the words of studies are unique and there in both languages", "[study]")
{
    std::set<std::string> keys;
    for (const Study& study : studies()) {
        CHECK(keys.insert(study.key).second);
        CHECK(std::string(study.name.chinese) != study.name.english);
        for (const StudySetting& setting : study.settings)
            CHECK(setting.choices.size() >= 2);
    }
    CHECK(studyWord("observed", StudyLanguage::Chinese) == "实际");
    CHECK(studyWord("no such word", StudyLanguage::Chinese) == "no such word");
}

TEST_CASE("a recipe brings the question back, and takes anything", "[study]")
{
    const StudyQuestion question{"knox", {{"permutations", "999"}, {"metric", "manhattan"}}};
    const StudyQuestion back = questionFrom(recipeObject(question));
    CHECK(back.study == "knox");
    CHECK(settingOf(back, "permutations") == "999");
    CHECK(settingOf(back, "metric") == "manhattan");
    CHECK(settingOf(back, "space") == "0,100,200,400");
    CHECK(questionFrom({}) == StudyQuestion{});
    const QJsonObject odd =
        QJsonDocument::fromJson(R"({"study": "density", "settings": {"bandwidth": 7, "kernel": "box"}})")
            .object();
    CHECK(questionFrom(odd) == StudyQuestion{"density", {}});
}

TEST_CASE("concentration counts places without incidents and finds who holds most", "[study]")
{
    const Sample sample;
    const Concentration found = concentrationBy(*sample.frame, sample.rows, CountKey::Grid);
    REQUIRE(found.rows.size() == 30);
    std::int64_t sum = 0;
    for (std::size_t i = 0; i < found.rows.size(); ++i) {
        sum += found.rows[i].count;
        CHECK((i == 0 || found.rows[i - 1].count >= found.rows[i].count));
        CHECK(found.rows[i].incidentsSoFar ==
              Approx(100.0 * static_cast<double>(sum) / static_cast<double>(found.incidents)));
        CHECK(found.rows[i].placesSoFar == Approx(100.0 * static_cast<double>(i + 1) / 30));
    }
    CHECK(sum == found.incidents);
    CHECK(found.placesForEighty > 50);
    CHECK(found.gini > 0.05);
    CHECK(found.gini < 0.5);
    CHECK(concentrationBy(*sample.frame, RowSet(sample.frame->size()), CountKey::Grid).emptyPlaces == 30);
}
