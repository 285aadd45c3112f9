// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/chart.h"

#include "core/scene/chartwords.h"
#include "core/scene/picturefile.h"
#include "support/sampleframe.h"

#include <catch2/catch.hpp>

using namespace jingge;
using namespace jingge::test;

namespace {

ChartSubject subjectOf(ChartLanguage language)
{
    ChartSubject subject;
    subject.frame = sampleFrame(400);
    subject.rows = RowSet(subject.frame->size(), true);
    subject.station = "梅江派出所";
    subject.provenance.n = 400;
    subject.provenance.from = "2025-06-16T00:00:00";
    subject.provenance.to = "2025-07-14T08:30:00";
    subject.provenance.excluded = {{"day_only", 3}};
    subject.provenance.parameters = {{"category", "complaint"}, {"valid", "true"}};
    subject.language = language;
    return subject;
}

QByteArray svgOfKind(ChartKind kind, ChartLanguage language)
{
    const auto picture = chartPicture(kind, subjectOf(language), {1200, 700});
    REQUIRE(picture);
    return svgOf(*picture, Style::load(Look::Light));
}

} // namespace

TEST_CASE("a chart says its title, period, filters and what it rests on", "[chart]")
{
    const QByteArray chinese = svgOfKind(ChartKind::Week, ChartLanguage::Chinese);
    // Qt writes a text piece by piece where the script changes.
    for (const char* words :
         {"梅江派出所・警情时段 × 星期", "2025-06-16 至 2025-07-14 08:30:00（不含）・类别", "complaint・",
          "不含无效", "共 400 起・仅知日期 3"})
        CHECK(chinese.contains(words));
    const QByteArray english = svgOfKind(ChartKind::Axes, ChartLanguage::English);
    CHECK(english.contains("Hours of each area"));
    CHECK(english.contains("400 incidents・known only to the day 3"));
}

TEST_CASE("each kind of chart paints something of its own within the sheet", "[chart]")
{
    std::vector<QImage> images;
    for (const ChartKind kind :
         {ChartKind::Map, ChartKind::TimeAxis, ChartKind::Week, ChartKind::Axes, ChartKind::Calendar}) {
        const auto picture = chartPicture(kind, subjectOf(ChartLanguage::Chinese), {900, 500});
        REQUIRE(picture);
        const QImage image = imageOf(*picture, 1, Style::load(Look::Light));
        CHECK(image.size() == QSize(900, 500));
        int inked = 0;
        for (int y = 100; y < 440; ++y) {
            for (int x = 30; x < 870; ++x)
                inked += image.pixelColor(x, y) != Style::load(Look::Light).surface ? 1 : 0;
        }
        CHECK(inked > 2000);
        for (const QImage& other : images)
            CHECK(other != image);
        images.push_back(image);
    }
}

TEST_CASE("a map or axes need areas, hours do not", "[chart]")
{
    ChartSubject subject = subjectOf(ChartLanguage::English);
    auto frame = std::make_shared<Frame>(*subject.frame);
    frame->areas = std::make_shared<AreaTable>();
    frame->area = {};
    subject.frame = frame;
    CHECK_FALSE(chartPicture(ChartKind::Map, subject, {900, 500}));
    CHECK_FALSE(chartPicture(ChartKind::Axes, subject, {900, 500}));
    CHECK(chartPicture(ChartKind::TimeAxis, subject, {900, 500}));
    CHECK(chartPicture(ChartKind::Week, subject, {900, 500}));
}

TEST_CASE("charts are named by their words", "[chart]")
{
    CHECK(chartKindFromName("map") == ChartKind::Map);
    CHECK(chartKindFromName("timeaxis") == ChartKind::TimeAxis);
    CHECK(chartKindFromName("week") == ChartKind::Week);
    CHECK(chartKindFromName("axes") == ChartKind::Axes);
    CHECK(chartKindFromName("calendar") == ChartKind::Calendar);
    CHECK_FALSE(chartKindFromName("pie"));
    CHECK_FALSE(chartKindFromName(""));
}
