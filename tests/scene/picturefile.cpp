// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/picturefile.h"

#include "support/files.h"

#include <catch2/catch.hpp>

#include <QPainter>

using namespace jingge;

namespace {

Picture sample(const Style& style)
{
    return {QStringLiteral("样图"),
            {200, 100},
            [ink = style.qing](QPainter& painter, const QSizeF& size, const Style& s) {
                painter.fillRect(QRectF(QPointF(), size), s.surface);
                painter.fillRect(QRectF(size.width() / 2, 0, size.width() / 2, size.height()), ink);
                painter.setFont(s.font(Type::Body));
                painter.setPen(s.ink);
                painter.drawText(QPointF(10, 50), QStringLiteral("警格"));
            }};
}

} // namespace

TEST_CASE("a picture becomes an image of the scale that is asked for", "[scene]")
{
    const Style style = Style::load(Look::Light);
    const QImage image = imageOf(sample(style), 2, style);
    CHECK(image.size() == QSize(400, 200));
    CHECK(image.pixelColor(399, 199) == style.qing);
    CHECK(image.pixelColor(1, 1) == style.surface);
}

TEST_CASE("a picture's file has the width on paper and its resolution", "[scene]")
{
    const test::TemporaryFolder folder;
    const Style style = Style::load(Look::Light);
    const QString path = QString::fromStdString(folder.file("a.png"));
    REQUIRE(writePicture(path, sample(style), {127, 300}, style)); // 127 mm = 5 in
    const QImage image(path);
    CHECK(image.size() == QSize(1500, 750));
    CHECK(image.dotsPerMeterX() == 11811);
}

TEST_CASE("drawings keep their texts and say their size in millimetres", "[scene]")
{
    const test::TemporaryFolder folder;
    const Style style = Style::load(Look::Light);
    REQUIRE(writePicture(QString::fromStdString(folder.file("a.svg")), sample(style), {127, 300}, style));
    const std::string svg = test::readFile(folder.file("a.svg"));
    CHECK(svg.find("width=\"127mm\"") != std::string::npos);
    CHECK(svg.find("警格") != std::string::npos);
    CHECK(svgOf(sample(style), style).contains("<svg"));
    REQUIRE(writePicture(QString::fromStdString(folder.file("a.pdf")), sample(style), {127, 300}, style));
    const std::string pdf = test::readFile(folder.file("a.pdf"));
    CHECK(pdf.substr(0, 5) == "%PDF-");
    CHECK(pdf.find("/MediaBox [0 0 360") != std::string::npos); // 5 in = 360 pt
}

TEST_CASE("a picture that cannot be written is an error and leaves no file", "[scene]")
{
    const test::TemporaryFolder folder;
    const Style style = Style::load(Look::Light);
    const auto kind = [&](const std::string& name, PaperSize paper) {
        const Result<void> written =
            writePicture(QString::fromStdString(folder.file(name)), sample(style), paper, style);
        return written ? std::optional<ErrorKind>() : written.error().kind;
    };
    CHECK(kind("a.bmp", {100, 300}) == ErrorKind::Usage);
    CHECK(kind("a.png", {2000, 600}) == ErrorKind::Usage);
    CHECK(kind("a.png", {0, 300}) == ErrorKind::Usage);
    CHECK(kind("no/such/folder/a.png", {100, 300}) == ErrorKind::Data);
    CHECK(std::filesystem::is_empty(folder.path()));
}
