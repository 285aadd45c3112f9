// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/tables/foreignsheet.h"

#include "core/worker/childprocess.h"
#include "support/files.h"
#include "support/tables.h"

#include <catch2/catch.hpp>

#include <csignal>

using namespace jingge;
using namespace jingge::test;

namespace {

std::string hostile(const std::string& name)
{
    return (sharedData() / "hostile" / name).string();
}

std::string complaintOf(const std::string& path)
{
    auto table = openTable({path, "auto", {}});
    if (!table)
        return table.error().why.english();
    Record record;
    for (;;) {
        const auto more = (*table)->next(record);
        if (!more)
            return more.error().why.english();
        if (!*more)
            return {};
    }
}

} // namespace

TEST_CASE("old workbooks and OpenDocument sheets come through the child process", "[ingest]")
{
    if (!hasSharedData()) {
        WARN("no shared data: nothing checked");
        return;
    }
    auto old = openTable({hostile("messytables/simple.xls"), "auto", {}});
    REQUIRE(old);
    const std::vector<Row> rows = allRows(**old);
    REQUIRE(rows.size() == 7);
    CHECK(rows[0].fields == std::vector<std::string>{"date", "temperature", "place"});
    CHECK(rows[1] == Row{2, {"2011-01-01", "1", "Galway"}, false, ""});
    REQUIRE((*old)->rewind());
    CHECK(allRows(**old) == rows);
    auto open = openTable({hostile("messytables/blank_line.ods"), "auto", {}});
    REQUIRE(open);
    const std::vector<Row> people = allRows(**open);
    REQUIRE(people.size() >= 4);
    CHECK(people[1].fields == std::vector<std::string>{"Bob", "20", "2010-10-10"});
    CHECK(people[3].row == 5);
}

TEST_CASE("a workbook with a password or in pieces is refused in one sentence", "[ingest]")
{
    if (!hasSharedData()) {
        WARN("no shared data: nothing checked");
        return;
    }
    CHECK(complaintOf(hostile("calamine/pass_protected.xlsx")) == "the workbook is protected by a password");
    const TemporaryFolder folder;
    const std::string whole = readFile(hostile("messytables/simple.xls"));
    const std::string complaint = complaintOf(folder.write("cut.xls", whole.substr(0, whole.size() / 3)));
    CHECK_FALSE(complaint.empty());
    CHECK(complaint.find("/jingge-") == std::string::npos); // nobody knows the copy's name
}

TEST_CASE("a child that dies ends the reading with an error, not the program", "[ingest]")
{
    if (!hasSharedData()) {
        WARN("no shared data: nothing checked");
        return;
    }
    auto table = openTable({hostile("messytables/simple.xls"), "auto", {}});
    REQUIRE(table);
    auto& sheet = dynamic_cast<ForeignSheetReader&>(**table);
    REQUIRE(sheet.child()->processId() > 0);
    ::kill(sheet.child()->processId(), SIGSEGV);
    Record record;
    Result<bool> more = true;
    while (more && *more)
        more = sheet.next(record);
    // It may have said everything before the signal arrived.
    if (!more)
        CHECK(more.error().why.english() == "reading the workbook went wrong and was stopped");
    REQUIRE(sheet.rewind());
    CHECK(allRows(sheet).size() == 7);
}
