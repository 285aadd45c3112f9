// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/workspace.h"

#include "support/files.h"
#include "support/stores.h"

#include <catch2/catch.hpp>

using namespace jingge;
using namespace jingge::test;

namespace {

Incident told(const std::string& id, const std::string& narrative)
{
    Incident one = incident(id);
    one.narrative = narrative;
    return one;
}

std::unique_ptr<Workspace> opened(const std::string& path)
{
    auto workspace = Workspace::open(path);
    if (!workspace)
        FAIL(oneLine(workspace.error()));
    return std::move(*workspace);
}

} // namespace

TEST_CASE("a workspace opens a station and follows its changes", "[workspace]")
{
    const TemporaryFolder folder;
    const auto store = writableStore(folder.file("a.db"));
    REQUIRE(store->setSetting("station", "name = \"甲所\"\n"));
    takeIn(*store, {told("a", "噪音")});
    const auto workspace = opened(folder.file("a.db"));
    CHECK(workspace->frame()->size() == 1);
    CHECK(workspace->station().name == "甲所");
    const FrameSnapshot before = workspace->frame();
    CHECK(workspace->refresh() == false);
    CHECK(workspace->frame() == before);

    Incident own = told("b", "电动车");
    own.category = "own.code";
    takeIn(*store, {own});
    REQUIRE(store->setSetting("station", "name = \"乙所\"\n"));
    CHECK(workspace->refresh() == true);
    CHECK(workspace->frame()->size() == 2);
    CHECK(workspace->station().name == "乙所");
    CHECK(before->size() == 1); // a snapshot that was handed out stays as it is
    CHECK(workspace->categoryNames("own.code") == std::pair<std::string, std::string>{"own.code", "own.code"});
    CHECK(workspace->categoryNames("complaint.noise").second == "噪音扰民");
    CHECK(workspace->categoryNames("never.heard").first == "never.heard");
}

TEST_CASE("a filter's words are looked up in the store", "[workspace]")
{
    const TemporaryFolder folder;
    const auto store = writableStore(folder.file("a.db"));
    takeIn(*store, {told("a", "楼上噪音"), told("b", "电动车被盗"), told("c", "电动车噪音")});
    const auto workspace = opened(folder.file("a.db"));
    Filter filter;
    filter.text = "电动车 噪音";
    const auto bitmaps = workspace->apply(filter);
    REQUIRE(bitmaps);
    CHECK(bitmaps->all().toRows() == std::vector<std::uint32_t>{2});
    CHECK(workspace->textRows("")->count() == 3);
    const std::vector<IncidentId> ids{workspace->frame()->incident(2), workspace->frame()->incident(0)};
    CHECK(workspace->sourceIds(ids) == std::vector<std::string>{"c", "a"});
    CHECK(workspace->incidents(ids)->front().narrative == "电动车噪音");
    filter.categories = {"nonsense"};
    CHECK_FALSE(workspace->apply(filter));
}

TEST_CASE("a workspace that cannot be opened says why", "[workspace]")
{
    const TemporaryFolder folder;
    CHECK(Workspace::open(folder.file("a.db")).error().kind == ErrorKind::Store);
    const auto store = writableStore(folder.file("b.db"));
    REQUIRE(store->setSetting("station", "name = 3"));
    CHECK_FALSE(Workspace::open(folder.file("b.db")));
    takeIn(*store, {incident("a")});
    REQUIRE(store->setSetting("station", ""));
    std::stop_source stop;
    stop.request_stop();
    CHECK(Workspace::open(folder.file("b.db"), {stop.get_token(), nullptr}).error().kind == ErrorKind::Cancelled);
}

TEST_CASE("after a refresh that failed all is as before", "[workspace]")
{
    const TemporaryFolder folder;
    const auto store = writableStore(folder.file("a.db"));
    takeIn(*store, {incident("a")});
    const auto workspace = opened(folder.file("a.db"));
    REQUIRE(store->setSetting("station", "name = 3"));
    CHECK_FALSE(workspace->refresh());
    CHECK(workspace->frame()->size() == 1);
    REQUIRE(store->setSetting("station", "name = \"x\""));
    CHECK(workspace->refresh() == true);
}

TEST_CASE("words and duplicates are looked up apart from the open store, on the frame of the question", "[workspace]")
{
    const TemporaryFolder folder;
    const auto store = writableStore(folder.file("a.db"));
    Incident other = told("b", "渗水");
    other.duplicateOf = "a";
    takeIn(*store, {told("a", "楼上渗水"), other});
    const auto workspace = opened(folder.file("a.db"));
    const auto words = workspace->textSearch("楼上");
    const auto duplicates = workspace->duplicateSearch();
    takeIn(*store, {told("c", "楼上")});
    REQUIRE(workspace->refresh() == true);
    CHECK(words()->toRows() == std::vector<std::uint32_t>{0});
    CHECK(words()->rows() == 2);
    CHECK(duplicates().value() == std::vector<std::vector<std::uint32_t>>{{0, 1}});
    CHECK(workspace->textSearch("楼上")()->count() == 2);
    CHECK(workspace->incident(workspace->frame()->incident(0))->incident.narrative == "楼上渗水");
    std::filesystem::remove(folder.file("a.db"));
    CHECK_FALSE(duplicates());
}

TEST_CASE("rows of the frame are written as a file by work that opens the store for itself", "[workspace]")
{
    const TemporaryFolder folder;
    const std::string path = folder.file("a.db");
    takeIn(*writableStore(path), {incident("a"), incident("b")});
    const auto workspace = opened(path);
    RowSet rows(workspace->frame()->size());
    rows.insert(1);
    const auto report = workspace->incidentExport(rows, folder.file("one.geojson"))({});
    REQUIRE(report);
    CHECK(report->rows == 1);
    CHECK(readFile(folder.file("one.geojson")).find("\"source_id\": \"b\"") != std::string::npos);
    CHECK(workspace->placeSearch("ab")({}).value().numbers.empty());
}
