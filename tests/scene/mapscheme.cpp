// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/mapscheme.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>

using namespace jingge;

namespace {

HeatRow row(std::int64_t count, std::optional<double> perThousand = {},
            std::optional<std::int64_t> previous = {})
{
    return {0, count, static_cast<double>(count) * 2.5, perThousand, previous, {}};
}

QStringList texts(const MapClassing& classing)
{
    QStringList all;
    for (const int mapClass : classing.shown())
        all += classing.textOf(mapClass);
    return all;
}

} // namespace

TEST_CASE("classes of counts are named by whole numbers, zero first", "[scheme]")
{
    MapScheme scheme;
    CHECK(texts(classified(std::vector<HeatRow>{}, scheme)) == QStringList{QStringLiteral("0")});
    scheme.fixed = {5, 6, 30};
    const std::vector<HeatRow> rows{row(0), row(4), row(5), row(29), row(30)};
    const MapClassing classing = classified(rows, scheme);
    CHECK(texts(classing) == QStringList{QStringLiteral("0"), QStringLiteral("1–4"), QStringLiteral("5"),
                                         QStringLiteral("6–29"), QStringLiteral("≥ 30")});
    CHECK(classing.classes == std::vector<int>{0, 1, 2, 3, 4});
    CHECK(classing.figures[3] == QStringLiteral("29"));
}

TEST_CASE("rates have half-open classes and areas without residents have no data", "[scheme]")
{
    MapScheme scheme;
    scheme.measure = MapMeasure::PerThousand;
    scheme.method = ClassMethod::Equal;
    scheme.classes = 2;
    const std::vector<HeatRow> rows{row(0, 0.0), row(3, 1.24), row(5, 4.0), row(9)};
    const MapClassing classing = classified(rows, scheme);
    CHECK(texts(classing) ==
          QStringList{QStringLiteral("0"), QStringLiteral("< 2"), QStringLiteral("≥ 2"), QString()});
    CHECK(classing.classes == std::vector<int>{0, 1, 2, kNoDataClass});
    CHECK(classing.figures[1] == QStringLiteral("1.2"));
    CHECK(classing.figures[3].isEmpty());
}

TEST_CASE("a change is coloured by how unusual it is and the middle is the usual range", "[scheme]")
{
    MapScheme scheme;
    scheme.measure = MapMeasure::Change;
    const std::vector<HeatRow> rows{row(25, {}, 25), row(42, {}, 25), row(62, {}, 25), row(4, {}, 25),
                                    row(7)};
    const MapClassing classing = classified(rows, scheme);
    CHECK(classing.classes == std::vector<int>{0, 1, 3, -3, kNoDataClass});
    CHECK(classing.figures[1] == QStringLiteral("+17"));
    CHECK(classing.figures[3] == QStringLiteral("−21"));
    CHECK(texts(classing).size() == 8);
    CHECK(texts(classing)[3].isEmpty()); // the caller's word: usual
    for (const Look look : {Look::Light, Look::Dark}) {
        const Style style = Style::load(look);
        CHECK(classing.fill(0, style) == style.diverging[3]);
        CHECK(classing.fill(-3, style) == style.diverging[0]);
        CHECK(classing.fill(3, style) == style.diverging[6]);
    }
}

TEST_CASE("kept limits stay when the counts change", "[scheme]")
{
    MapScheme scheme;
    const MapClassing before = classified(std::vector{row(1), row(5), row(20), row(40)}, scheme);
    scheme.fixed = before.limits;
    const MapClassing after = classified(std::vector{row(1000), row(0), row(2), row(6)}, scheme);
    CHECK(after.limits == before.limits);
    CHECK(after.classes[0] == static_cast<int>(before.limits.size()));
}

TEST_CASE("words on every fill of every ramp can be read", "[scheme]")
{
    const auto luminance = [](const QColor& c) {
        const auto linear = [](double v) {
            return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
        };
        return 0.2126 * linear(c.redF()) + 0.7152 * linear(c.greenF()) + 0.0722 * linear(c.blueF());
    };
    for (const Look look : {Look::Light, Look::Dark}) {
        const Style style = Style::load(look);
        for (const Ramp ramp : {Ramp::Cividis, Ramp::Viridis, Ramp::Heat}) {
            for (int mapClass = 1; mapClass <= 6; ++mapClass) {
                const double fill = luminance(style.classColour(mapClass, 6, ramp));
                const double ink = luminance(style.classTextColour(mapClass, 6, ramp));
                CHECK((std::max(fill, ink) + 0.05) / (std::min(fill, ink) + 0.05) >= 3.8);
            }
        }
    }
}
