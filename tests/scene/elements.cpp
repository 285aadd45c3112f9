// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/freshness.h"
#include "core/scene/kpicard.h"
#include "core/scene/levelmark.h"
#include "core/scene/rangebar.h"
#include "core/scene/taskstepper.h"

#include <catch2/catch.hpp>

#include <QImage>
#include <QPainter>

using namespace jingge;

namespace {

template <class Paint>
QImage drawn(QSize size, const Style& style, Paint paint)
{
    QImage image(size, QImage::Format_ARGB32_Premultiplied);
    image.fill(style.surface);
    QPainter painter(&image);
    paint(painter);
    return image;
}

/// Pixels of a colour in a box.
int count(const QImage& image, const QRect& box, const QColor& colour)
{
    int found = 0;
    for (int y = box.top(); y <= box.bottom(); ++y) {
        for (int x = box.left(); x <= box.right(); ++x)
            found += image.pixelColor(x, y) == colour ? 1 : 0;
    }
    return found;
}

const QStringList kSteps{QStringLiteral("研"), QStringLiteral("交"), QStringLiteral("办"),
                         QStringLiteral("督"), QStringLiteral("结")};

} // namespace

TEST_CASE("each level has its colour, and the three shapes differ in grey", "[scene]")
{
    for (const Look look : {Look::Light, Look::Dark, Look::Wall}) {
        const Style style = Style::load(look);
        const QColor colours[] = {style.zhu, style.huang, style.lan};
        std::vector<QImage> shapes;
        for (int level = 0; level < 3; ++level) {
            Style grey = style;
            grey.zhu = grey.huang = grey.huangInk = grey.lan = style.ink;
            const auto paint = [&](const Style& used) {
                return drawn({40, 40}, style, [&](QPainter& painter) {
                    paintLevelMark(painter, {20, 20}, static_cast<AlertLevel>(level), 20, used);
                });
            };
            CHECK(paint(style).pixelColor(20, 21) == colours[level]);
            shapes.push_back(paint(grey));
        }
        CHECK(shapes[0] != shapes[1]);
        CHECK(shapes[1] != shapes[2]);
        CHECK(shapes[0] != shapes[2]);
    }
}

TEST_CASE("a level's chip is as wide as it says", "[scene]")
{
    const Style style = Style::load(Look::Light);
    const QString word = QStringLiteral("一级");
    const double width = levelChipWidth(word, 12, style);
    const QImage image = drawn({120, 40}, style, [&](QPainter& painter) {
        paintLevelChip(painter, {10, 20}, AlertLevel::One, word, 12, style);
    });
    const int right = 10 + static_cast<int>(width);
    CHECK(image.pixelColor(right - 2, 20) == style.zhu);
    CHECK(image.pixelColor(right + 2, 20) == style.surface);
    CHECK(image.pixelColor(8, 20) == style.surface);
    CHECK(count(image, image.rect(), style.onLevel) > 20);
}

TEST_CASE("done steps are slate, the current one teal, those to come empty", "[scene]")
{
    const Style style = Style::load(Look::Light);
    for (int current = 0; current <= 5; ++current) {
        const QImage image = drawn({96, 24}, style, [&](QPainter& painter) {
            paintTaskSteps(painter, {2, 2}, {kSteps, current}, 16, style);
        });
        for (int step = 0; step < 5; ++step) {
            const QColor ground =
                image.pixelColor(2 + step * 18 + 1, 2 + 8); // off the tick and the character
            CHECK(ground == (step < current ? style.data : step == current ? style.qing : style.surface));
        }
    }
    CHECK(taskStepsSize(16) == QSizeF(88, 16));
}

TEST_CASE("the marker of a range bar stands at its value and has a flag only outside of the range", "[scene]")
{
    const Style style = Style::load(Look::Light);
    const auto paint = [&](double value) {
        return drawn({140, 40}, style, [&](QPainter& painter) {
            paintRangeBar(painter, {10, 20, 120, 8}, {20, 40, 30, value, 60, false}, style);
        });
    };
    const QRect above(0, 6, 140, 8);
    CHECK(paint(30).pixelColor(70, 17) == style.ink); // 10 + 120 · 30/60
    CHECK(count(paint(30), above, style.ink) == 0);
    CHECK(count(paint(50), above, style.ink) > 4);
    CHECK(paint(50).pixelColor(110, 17) == style.ink);
    CHECK(paint(900).pixelColor(130, 17) == style.ink); // stops at the end
    CHECK((RangeBar{20, 40, {}, 20, 60, false}).isOutside() == false);
    CHECK((RangeBar{20, 40, {}, 40.5, 60, false}).isOutside());
}

TEST_CASE("a stale figure has a hatched margin and a square, a live one a dot", "[scene]")
{
    const Style style = Style::load(Look::Light);
    const QImage hatch = drawn({120, 80}, style, [&](QPainter& painter) {
        paintStaleGround(painter, {0, 0, 120, 80}, 10, style);
    });
    CHECK(count(hatch, {11, 11, 98, 58}, style.raised) == 98 * 58);
    CHECK(count(hatch, {0, 0, 120, 9}, style.raised) < 120 * 9);
    const auto stamp = [&](bool isStale) {
        return drawn({160, 30}, style, [&](QPainter& painter) {
            paintFreshness(painter, {150, 15}, {QStringLiteral("14:32"), isStale}, 12, style);
        });
    };
    CHECK(count(stamp(false), {0, 0, 160, 30}, style.qing) > 10);
    CHECK(count(stamp(true), {0, 0, 160, 30}, style.qing) == 0);
}

TEST_CASE("a figure's card keeps everything within its edge, on the desk and on the wall", "[scene]")
{
    KpiCard card;
    card.title = QStringLiteral("今日警情");
    card.freshness = {QStringLiteral("至 14:32"), false};
    card.figure = QStringLiteral("34");
    card.unit = QStringLiteral("起");
    card.comparison = QStringLiteral("环比 ↓ 3（37 → 34）");
    card.range = RangeBar{23, 45, 33, 34, 60, false};
    card.rangeWords = QStringLiteral("往常 23–45");
    card.basis = QStringLiteral("口径：合并重复，不含自接警");
    for (const auto& [place, look] :
         {std::pair(KpiPlace::Desk, Look::Light), std::pair(KpiPlace::Wall, Look::Wall)}) {
        const Style style = Style::load(look);
        const QSize size = kpiCardSize(place).toSize();
        const QImage image = drawn(size + QSize(40, 40), style, [&](QPainter& painter) {
            painter.translate(20, 20);
            paintKpiCard(painter, {QPointF(), size}, card, place, style);
        });
        const QRect frame(19, 19, size.width() + 2, size.height() + 2);
        QImage outside = image;
        QPainter(&outside).fillRect(frame, style.surface);
        CHECK(count(outside, outside.rect(), style.surface) == outside.width() * outside.height());
        CHECK(count(image, frame, style.ink) > 200);
    }
}
