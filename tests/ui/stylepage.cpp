// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/stylepage.h"

#include "ui/common/icons.h"

#include <catch2/catch.hpp>

#include <QApplication>
#include <QDirIterator>
#include <QImage>
#include <QPushButton>

using namespace jingge;

namespace {

bool holds(const QImage& image, const QColor& colour)
{
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y) == colour)
                return true;
        }
    }
    return false;
}

} // namespace

TEST_CASE("the style page shows every token of every look", "[ui]")
{
    for (const Look look : {Look::Light, Look::Dark, Look::Wall}) {
        Theme theme(look);
        theme.applyTo(*qobject_cast<QApplication*>(QCoreApplication::instance()));
        StylePage page(theme);
        page.show();
        const QImage image = page.grab().toImage();
        const Style& style = theme.style();
        for (const QColor& colour :
             {style.ground, style.surface, style.raised, style.hover, style.line,       style.line2,
              style.edge,   style.band,    style.band2,  style.data,  style.data2,      style.ink,
              style.ink2,   style.ink3,    style.qing,   style.qing2, style.qingGround, style.onQing,
              style.zhu,    style.huang,   style.lan})
            CHECK(holds(image, colour));
        for (const QColor& colour : style.ramp)
            CHECK(holds(image, colour));
        for (const QColor& colour : style.categories)
            CHECK(holds(image, colour));
    }
}

TEST_CASE("icons follow the look by themselves and are drawn for every scale", "[ui]")
{
    auto& application = *qobject_cast<QApplication*>(QCoreApplication::instance());
    Theme theme(Look::Light);
    theme.applyTo(application);
    const QIcon icon = ownIcon(QStringLiteral("fit"));
    const auto shown = [&](double scale) { return icon.pixmap(QSize(20, 20), scale).toImage(); };
    CHECK(shown(1).size() == QSize(20, 20));
    CHECK(shown(1.5).size() == QSize(30, 30));
    CHECK(holds(shown(2), theme.style().ink2));
    theme.setLook(Look::Dark, application);
    CHECK(holds(shown(2), theme.style().ink2));
    CHECK(holds(icon.pixmap(QSize(20, 20), 2, QIcon::Normal, QIcon::On).toImage(), theme.style().qing));
}

TEST_CASE("every icon is one drawing of the same box and line", "[ui]")
{
    QDirIterator files(QStringLiteral(":/jingge/icons"));
    int count = 0;
    while (files.hasNext()) {
        QFile file(files.next());
        REQUIRE(file.open(QIODevice::ReadOnly));
        const QByteArray drawing = file.readAll();
        INFO(file.fileName().toStdString());
        CHECK(drawing.contains("viewBox=\"0 0 20 20\""));
        CHECK(drawing.contains("stroke-width=\"1.5\""));
        CHECK(drawing.contains("stroke-linecap=\"round\""));
        CHECK(drawing.contains("fill=\"none\""));
        CHECK(drawing.count("currentColor") == 1);
        ++count;
    }
    CHECK(count >= 27);
}
