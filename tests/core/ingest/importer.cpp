// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/importer.h"

#include "support/files.h"
#include "support/stores.h"

#include <catch2/catch.hpp>

using namespace jingge;
using namespace jingge::test;

namespace {

class StoppedClock final : public Clock {
public:
    [[nodiscard]] CivilTime now() const override { return *parseIsoTime("2025-08-01T12:00:00"); }
    [[nodiscard]] std::int64_t monotonicMs() const override { return m_ms += 500; }

private:
    mutable std::int64_t m_ms = 0;
};

const std::string kMapping = R"(
name = "m"
source = "s"
[columns]
source_id = "id"
received_at = "time"
category = "kind"
address = "address"
lon = "lon"
lat = "lat"
closed_at = "closed"
[categories]
"noise" = "complaint.noise"
)";
const std::string kHeader = "id,time,kind,address,lon,lat,closed\n";

ImportRequest request(const std::string& path, const std::string& more = {}, const std::string& mapping = kMapping)
{
    auto parsed = parseMapping(more + mapping, "m.toml");
    if (!parsed)
        FAIL(oneLine(parsed.error()));
    ImportRequest request;
    request.path = path;
    request.mapping = std::move(*parsed);
    return request;
}

ImportReport imported(Store& store, const ImportRequest& request)
{
    const auto report = importFile(store, request, StoppedClock());
    if (!report)
        FAIL(oneLine(report.error()));
    CHECK(report->counts.isConserved());
    return *report;
}

Error refused(Store& store, const ImportRequest& request, const TaskContext& context = {})
{
    const auto seq = store.changeSeq();
    const auto report = importFile(store, request, StoppedClock(), context);
    REQUIRE_FALSE(report);
    CHECK(query(store, "SELECT count(*) FROM incident") == "0");
    CHECK(query(store, "SELECT count(*) FROM batch") == "0");
    CHECK(query(store, "SELECT count(*) FROM reject") == "0");
    return report.error();
}

/// read/inserted/updated/unchanged/rejected/filtered
std::string text(const BatchCounts& c)
{
    std::string all;
    for (const std::int64_t count : {c.read, c.inserted, c.updated, c.unchanged, c.rejected, c.filtered})
        all += (all.empty() ? "" : "/") + std::to_string(count);
    return all;
}

class StopAtOnce final : public Progress {
public:
    void report(std::int64_t, std::int64_t) override { source.request_stop(); }
    std::stop_source source;
};

} // namespace

TEST_CASE("every row of a file ends in one of the counts", "[ingest]")
{
    const TemporaryFolder folder;
    const auto store = writableStore(folder.file("a.db"));
    const std::string path = folder.write("t.csv", kHeader + "1,2025-07-14 08:00:00,noise,a,120.5,30.5,\n"
                                                             "2,bad,noise,b,,,\n"
                                                             "\n"
                                                             ",2025-07-14,noise,b,,,\n"
                                                             "1,2025-07-14 08:00:00,noise,again,120.5,30.5,\n"
                                                             "3,2025-07-14,other,c,0,0,\n"
                                                             "4,2025-07-14,skip,c,0,0,\n");
    auto rejects = RejectFile::create(folder.file("r.csv"));
    REQUIRE(rejects);
    ImportRequest what = request(path);
    what.rejects = &*rejects;
    what.mapping->filter = {{"kind", {"noise", "other"}}};
    const ImportReport report = imported(*store, what);
    CHECK(text(report.counts) == "6/2/1/0/2/1");
    CHECK(report.counts.unlocated == 1);
    CHECK(report.counts.outside == 1);
    CHECK(report.file == path);
    CHECK(report.mapping == "m");
    CHECK(report.encoding == "UTF-8");
    CHECK(report.seconds == 0.5);
    REQUIRE(rejects->close());
    what.rejects = nullptr;
    CHECK(readFile(folder.file("r.csv")).starts_with("file,row,column,value,reason\nt.csv,3,time,bad,"));
    CHECK(readFile(folder.file("r.csv")).find("\nt.csv,4,id,,the number of the incident is empty\n") != std::string::npos);
    CHECK(query(*store, "SELECT row || column_name FROM reject ORDER BY row") == "3time|4id");
    CHECK(query(*store, "SELECT state || read || file || mapping || started_at FROM batch") ==
          "complete6t.csvm" + std::to_string(parseIsoTime("2025-08-01T12:00:00")->seconds));
    CHECK(text(imported(*store, what).counts) == "6/0/0/3/2/1"); // the same file again changes nothing
    CHECK(query(*store, "SELECT count(*) FROM incident") == "2");
}

TEST_CASE("tables of one source fold into the same incidents", "[ingest]")
{
    const TemporaryFolder folder;
    const auto store = writableStore(folder.file("a.db"));
    imported(*store, request(folder.write("t.csv", kHeader + "1,2025-07-14,noise,路,120,30,\n")));
    const std::string closing = "name = \"feedback\"\nsource = \"s\"\n[columns]\nsource_id = \"id\"\nreceived_at = \"time\"\n"
                                "closed_at = \"closed\"\n";
    CHECK(text(imported(*store, request(folder.write("f.csv", "id,time,closed\n1,2025-07-14,2025-07-15 10:00\n"), "", closing))
                   .counts) == "1/0/1/0/0/0");
    CHECK(query(*store, "SELECT count(*) FROM incident WHERE closed_at IS NOT NULL AND address = '路'") == "1");
    // The first table has no closing time of this incident in its rows but has the column: empty is what it says.
    CHECK(text(imported(*store, request(folder.file("t.csv"))).counts) == "1/0/1/0/0/0");
}

TEST_CASE("several rows of one incident are folded by the time of closing", "[ingest]")
{
    const TemporaryFolder folder;
    const auto store = writableStore(folder.file("a.db"));
    const std::string path = folder.write("t.csv", kHeader + "1,2025-07-14,noise,late,,,2025-07-16\n"
                                                             "2,2025-07-14,noise,x,,,\n"
                                                             "1,2025-07-14,noise,early,120,30,2025-07-15\n");
    CHECK(text(imported(*store, request(path, "fold = \"latest\"")).counts) == "3/2/1/0/0/0");
    CHECK(query(*store, "SELECT address || lon FROM incident WHERE source_id = '1'") == "late120.0");
    CHECK(text(imported(*store, request(path, "fold = \"latest\"")).counts) == "3/0/0/3/0/0");
}

TEST_CASE("under strict rules one rejected row refuses the file", "[ingest]")
{
    const TemporaryFolder folder;
    const auto store = writableStore(folder.file("a.db"));
    ImportRequest what = request(folder.write("t.csv", kHeader + "1,2025-07-14,noise,a,,,\n2,bad,,,,,\n"));
    what.isStrict = true;
    const Error error = refused(*store, what);
    CHECK(error.kind == ErrorKind::RowsRejected);
    CHECK(error.why.english() == "1 of 2 rows were rejected; the file is not stored");
    what.path = folder.write("good.csv", kHeader + "1,2025-07-14,noise,a,,,\n");
    CHECK(text(imported(*store, what).counts) == "1/1/0/0/0/0");
}

TEST_CASE("a file without rows, without its columns or without itself is refused", "[ingest]")
{
    const TemporaryFolder folder;
    const auto store = writableStore(folder.file("a.db"));
    CHECK(refused(*store, request(folder.write("h.csv", kHeader))).why.english() == "the file has a header and no rows");
    const Error lacking = refused(*store, request(folder.write("l.csv", "id,kind\n1,noise\n")));
    CHECK(lacking.kind == ErrorKind::Data);
    CHECK(lacking.where == folder.file("l.csv"));
    CHECK(refused(*store, request(folder.file("absent.csv"))).kind == ErrorKind::Data);
    ImportRequest unmapped;
    unmapped.path = folder.write("u.csv", "a,b\n1,2\n");
    CHECK(refused(*store, unmapped).kind == ErrorKind::Data); // no preset fits
}

TEST_CASE("a cancelled import leaves nothing", "[ingest]")
{
    const TemporaryFolder folder;
    const auto store = writableStore(folder.file("a.db"));
    std::string rows = kHeader;
    for (int i = 0; i < 30000; ++i)
        rows += std::to_string(i) + ",2025-07-14,noise,a,,,\n";
    const std::string path = folder.write("t.csv", rows);
    StopAtOnce progress;
    CHECK(refused(*store, request(path), {progress.source.get_token(), &progress}).kind == ErrorKind::Cancelled);
    CHECK(refused(*store, request(path, "fold = \"latest\""), {progress.source.get_token(), &progress}).kind ==
          ErrorKind::Cancelled);
    CHECK(imported(*store, request(path)).counts.inserted == 30000);
}

TEST_CASE("a dry run counts like a real one and needs no right to write", "[ingest]")
{
    const TemporaryFolder folder;
    const std::string path = folder.write("t.csv", kHeader + "1,2025-07-14,noise,a,,,\n2,bad,,,,,\n1,2025-07-14,noise,b,,,\n");
    writableStore(folder.file("a.db"));
    const auto reading = Store::openForReading(folder.file("a.db"));
    REQUIRE(reading);
    ImportRequest what = request(path);
    what.isDryRun = true;
    CHECK(text(imported(**reading, what).counts) == "3/1/1/0/1/0");
    CHECK(query(**reading, "SELECT count(*) FROM incident") == "0");
    what.isDryRun = false;
    CHECK_FALSE(importFile(**reading, what, StoppedClock()));
}

TEST_CASE("oddities of mapping, header and rows come as warnings", "[ingest]")
{
    const TemporaryFolder folder;
    const auto store = writableStore(folder.file("a.db"));
    const std::string path = folder.write("t.csv", "id,time,kind,address,lon,lat\n1,2025-07-14,noise,a,,\n");
    const ImportReport report = imported(*store, request(path, "", kMapping + "\"own\" = \"own.code\"\n"));
    std::string all;
    for (const Issue& warning : report.warnings)
        all += warning.reason.english() + "\n";
    CHECK(all.find("own.code") != std::string::npos); // outside the list
    CHECK(all.find("closed") != std::string::npos);   // the header lacks it
}

TEST_CASE("hostile texts of a table stay texts in the store", "[ingest]")
{
    const TemporaryFolder folder;
    const auto store = writableStore(folder.file("a.db"));
    imported(*store, request(folder.write("t.csv", kHeader + "\"1'; DROP TABLE incident; --\",2025-07-14,noise,"
                                                             "\"=cmd|' /C calc'!A0\",,,\n")));
    CHECK(query(*store, "SELECT source_id || address FROM incident") == "1'; DROP TABLE incident; --=cmd|' /C calc'!A0");
}
