// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testwindow.h"

#include "ui/filter/chip.h"

#include <catch2/catch.hpp>

#include <QAbstractButton>
#include <QLabel>
#include <QMenuBar>
#include <QSet>

using namespace jingge;

namespace {

/// Keeps a picture for the eye in the folder that the environment names, if it does.
void keep(const QImage& image, const QString& name)
{
    const QByteArray folder = qgetenv("JINGGE_SHOTS");
    if (!folder.isEmpty())
        CHECK(image.save(QStringLiteral("%1/%2.png").arg(QString::fromLocal8Bit(folder), name)));
}

int coloursIn(const QImage& image)
{
    QSet<QRgb> colours;
    for (int y = 0; y < image.height(); y += 3) {
        for (int x = 0; x < image.width(); x += 3)
            colours.insert(image.pixel(x, y));
    }
    return static_cast<int>(colours.size());
}

} // namespace

TEST_CASE("no label reads its text as mark-up", "[ui]")
{
    const test::TestWindow test;
    for (const QLabel* label : test.window->findChildren<QLabel*>())
        CHECK((label->textFormat() == Qt::PlainText || label->text().isEmpty()));
}

TEST_CASE("the window is painted at every size in both looks and fits it", "[ui]")
{
    for (const Look look : {Look::Light, Look::Dark}) {
        for (const QSize size : {QSize(1366, 768), QSize(1920, 1080), QSize(3840, 2160)}) {
            const test::TestWindow test(size, look);
            test.window->selection().chooseAreas({AreaId(1)}, Origin::Map);
            Filter filter = test.window->filters().current();
            filter.hours = hoursOfDrag(22, 25);
            test.window->filters().setFilter(filter, Origin::Shell);
            test.settle();
            CHECK(test.window->size() == size);
            const QImage image = test.window->grab().toImage();
            CHECK(coloursIn(image) > 40);
            CHECK(image.pixelColor(60, size.height() - 36) == test.theme.style().ground);
            keep(image, QStringLiteral("%1-%2").arg(size.width()).arg(look == Look::Light ? QStringLiteral("light")
                                                                                         : QStringLiteral("dark")));
        }
    }
}

TEST_CASE("every page shows its panels and gives them the room", "[ui]")
{
    const test::TestWindow test;
    for (const Page page : {Page::Map, Page::Axes, Page::Repeat, Page::Table, Page::Calendar, Page::Charts, Page::Main}) {
        test.window->showPage(page);
        test.settle();
        CHECK(test.window->workbench()->page() == page);
        const QImage image = test.window->grab().toImage();
        CHECK(coloursIn(image) > 20);
        keep(image, QStringLiteral("page-%1").arg(static_cast<int>(page)));
    }
}

TEST_CASE("every chip opens its choice under itself", "[ui]")
{
    const test::TestWindow test;
    for (Chip* chip : test.window->findChildren<Chip*>()) {
        chip->click();
        QWidget* opened = QApplication::activePopupWidget();
        REQUIRE(opened != nullptr);
        CHECK(opened->mapToGlobal(QPoint()).y() >= chip->mapToGlobal(QPoint()).y() + chip->height());
        keep(opened->grab().toImage(), QStringLiteral("chip-%1").arg(chip->mapTo(test.window.get(), QPoint()).x()));
        opened->close();
    }
}

TEST_CASE("an empty station says so instead of showing blank panels", "[ui]")
{
    test::SampleStation station(std::make_shared<Frame>());
    Theme theme(Look::Light);
    MainWindow window(station, theme);
    window.resize(1200, 800);
    window.show();
    QStringList texts;
    for (const QLabel* label : window.findChildren<QLabel*>()) {
        if (label->isVisible())
            texts += label->text();
    }
    CHECK(texts.contains(QStringLiteral("还没有警情")));
    CHECK(texts.contains(QStringLiteral("还没有网格")));
}
