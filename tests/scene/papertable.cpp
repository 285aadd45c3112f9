// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/papertable.h"

#include "support/files.h"

#include <catch2/catch.hpp>

#include <numeric>

using namespace jingge;
using jingge::test::readFile;
using jingge::test::TemporaryFolder;

namespace {

PaperTable table(int rows)
{
    PaperTable one{QStringLiteral("2025-W20 回访单"),
                   {{QStringLiteral("序号"), 1, false},
                    {QStringLiteral("地址"), 4, false},
                    {QStringLiteral("结果"), 2, true}},
                   {}};
    for (int i = 0; i < rows; ++i)
        one.rows.push_back(
            {QString::number(i + 1), i == 3 ? QString(400, QChar(0x4E59)) : QStringLiteral("甲巷1号"), {}});
    return one;
}

int pagesIn(const std::string& pdf)
{
    int pages = 0;
    for (std::size_t at = pdf.find("/Type /Page\n"); at != std::string::npos;
         at = pdf.find("/Type /Page\n", at + 1))
        ++pages;
    return pages;
}

} // namespace

TEST_CASE("every row of a printed table stands on one page, and a long text takes more of it", "[scene]")
{
    const Style style = Style::load(Look::Light);
    CHECK(rowsOfPages(table(0), style) == std::vector<int>{0});
    CHECK(rowsOfPages(table(3), style) == std::vector<int>{3});
    const std::vector<int> pages = rowsOfPages(table(100), style);
    CHECK(pages.size() > 2);
    CHECK(std::accumulate(pages.begin(), pages.end(), 0) == 100);
    CHECK(pages[0] < pages[1]); // the long address
}

TEST_CASE("a printed table is a PDF with its pages, or no file", "[scene]")
{
    const TemporaryFolder folder;
    const Style style = Style::load(Look::Light);
    const QString path = QString::fromStdString(folder.file("t.pdf"));
    REQUIRE(writePaperTable(path, table(100), style));
    const std::string pdf = readFile(folder.file("t.pdf"));
    CHECK(pdf.starts_with("%PDF-"));
    CHECK(pagesIn(pdf) == static_cast<int>(rowsOfPages(table(100), style).size()));
    CHECK_FALSE(writePaperTable(QString::fromStdString(folder.file("none/t.pdf")), table(1), style));
}
