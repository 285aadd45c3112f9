// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/pastedtable.h"

#include <catch2/catch.hpp>

#include "core/ingest/inspect/headerwords.h"
#include "core/ingest/inspect/tablesample.h"
#include "support/files.h"

using namespace jingge;

namespace {

const CivilTime kNow = *parseIsoTime("2026-07-14T12:03:04");

/// "header|header: field|field; …" of what a pasted table is read as.
std::string read(const PastedTable& pasted)
{
    const test::TemporaryFolder folder;
    const auto path = writePastedTable(folder.path(), pasted, kNow);
    if (!path)
        return oneLine(path.error());
    CHECK(path->find("clipboard-20260714T120304") != std::string::npos);
    const auto sample = readSample({*path, "auto", {}, {}}, HeaderWords::load().value());
    if (!sample)
        return oneLine(sample.error());
    std::string text;
    for (const std::string& name : sample->header)
        text += (text.empty() ? "" : "|") + name;
    for (const SampleRow& row : sample->rows) {
        text += ";";
        for (std::size_t i = 0; i < sample->header.size(); ++i)
            text += (i == 0 ? " " : "|") + std::string(sample->field(row, i));
    }
    return text;
}

} // namespace

TEST_CASE("cells from a spreadsheet are a table, with line ends within cells", "[ingest]")
{
    CHECK(read({"警情编号\t报警时间\t地址\r\n1\t2025-07-14 08:00:00\t\"一号\n楼\"\r\n", ""}) ==
          "警情编号|报警时间|地址; 1|2025-07-14 08:00:00|一号\n楼");
}

TEST_CASE("a page's table is taken where the text has no cells, whatever encoding the page names", "[ingest]")
{
    CHECK(read({"abc", "<html><head><meta charset=gb2312></head><body><TABLE><tr><td>编号<td>时间</tr>"
                       "<tr><td>1<td>2025-07-14 08:00</tr></TABLE></body></html>"}) ==
          "编号|时间; 1|2025-07-14 08:00");
}

TEST_CASE("a clipboard without a table is refused in words", "[ingest]")
{
    for (const char* text : {"", "一句话", "two\nlines"})
        CHECK(read({text, "<p>text</p>"}).find("there is no table in the clipboard") != std::string::npos);
}
