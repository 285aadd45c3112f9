// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/tables.h"
#include "support/files.h"

#include <catch2/catch.hpp>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <filesystem>

using namespace jingge;
using namespace jingge::test;

namespace {

using Cells = std::vector<std::vector<std::string>>;

/// The rows of a table under the keys of its header, in the order of the header.
Cells answerOf(const std::filesystem::path& json, const std::vector<std::string>& header)
{
    Cells rows;
    const QJsonDocument document = QJsonDocument::fromJson(QByteArray::fromStdString(readFile(json.string())));
    const QJsonArray list = document.isArray() ? document.array() : QJsonArray{document.object()};
    for (const QJsonValue& item : list) {
        std::vector<std::string> row;
        for (const std::string& name : header)
            row.push_back(item.toObject().value(QString::fromStdString(name)).toString(QStringLiteral("?")).toStdString());
        rows.push_back(row);
    }
    return rows;
}

Cells readAll(const std::string& path)
{
    auto table = openTable({path, "auto", {}});
    REQUIRE(table);
    Cells cells;
    for (Row& row : allRows(**table))
        cells.push_back(std::move(row.fields));
    return cells;
}

/// What reading the table to its end fails with, if it does.
std::optional<Error> errorOf(const std::string& path)
{
    auto table = openTable({path, "auto", {}});
    if (!table)
        return table.error();
    Record record;
    for (;;) {
        const auto more = (*table)->next(record);
        if (!more)
            return more.error();
        if (!*more)
            return std::nullopt;
    }
}

std::string withCarriageReturns(const std::string& text)
{
    std::string out;
    for (const char c : text) {
        if (c == '\n' && !out.ends_with('\r'))
            out += '\r';
        out += c;
    }
    return out;
}

} // namespace

TEST_CASE("the tables of csv-spectrum give the expected answers", "[ingest]")
{
    if (!hasSharedData()) {
        WARN("no shared data: nothing checked");
        return;
    }
    const std::filesystem::path folder = sharedData() / "hostile" / "csv-spectrum";
    const TemporaryFolder temporary;
    int checked = 0;
    for (const auto& entry : std::filesystem::directory_iterator(folder / "csvs")) {
        const std::string name = entry.path().stem().string();
        INFO(name);
        if (name == "location_coordinates")
            continue; // its answer has another number than the table
        // The copies at hand lost their CRLF.
        std::string path = entry.path().string();
        if (name.ends_with("_crlf"))
            path = temporary.write(name, withCarriageReturns(readFile(path)));
        Cells cells = readAll(path);
        REQUIRE_FALSE(cells.empty());
        const std::vector<std::string> header = cells.front();
        cells.erase(cells.begin());
        CHECK(cells == answerOf(folder / "json" / (name + ".json"), header));
        ++checked;
    }
    CHECK(checked == 11);
    CHECK(readAll((folder / "csvs" / "location_coordinates.csv").string()).at(1).at(2) == "Modesto");
}

TEST_CASE("every hostile file is read to its end or refused by name", "[ingest]")
{
    if (!hasSharedData()) {
        WARN("no shared data: nothing checked");
        return;
    }
    int opened = 0;
    int refused = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(sharedData() / "hostile")) {
        if (!entry.is_regular_file())
            continue;
        INFO(entry.path().string());
        const auto error = errorOf(entry.path().string());
        if (error) {
            CHECK(error->where == entry.path().string());
            CHECK_FALSE(error->why.isEmpty());
            CHECK_FALSE(error->mend.isEmpty());
            ++refused;
        } else {
            ++opened;
        }
    }
    CHECK(opened > 60);
    CHECK(refused >= 2); // a list of strings, a workbook with a password
}

TEST_CASE("a table in GB18030 is the same as in UTF-8, cell by cell", "[ingest]")
{
    if (!hasSharedData()) {
        WARN("no shared data: nothing checked");
        return;
    }
    const std::filesystem::path folder = sharedData() / "china_admin";
    const Cells chinese = readAll((folder / "hospitals_beijing_gb18030.csv").string());
    CHECK(chinese == readAll((folder / "hospitals_beijing_utf8bom.csv").string()));
    CHECK(chinese.size() == 127);
    auto table = openTable({(folder / "hospitals_beijing_gb18030.csv").string(), "auto", {}});
    REQUIRE(table);
    CHECK((*table)->encodingName() == "GB18030");
}
