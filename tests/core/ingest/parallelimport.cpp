// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Reading and writing at the same time leaves the store that one after the other leaves.
#include "core/ingest/importer.h"
#include "core/jobs/threadedpipeline.h"

#include "support/files.h"
#include "support/stores.h"

#include <catch2/catch.hpp>

using namespace jingge;
using namespace jingge::test;

namespace {

const std::string kMapping = R"(
name = "m"
[columns]
source_id = "id"
received_at = "time"
category = "kind"
address = "address"
plate = "plate"
lon = "lon"
lat = "lat"
[categories]
"noise" = "complaint.noise"
[filter]
"kind" = ["noise", "other"]
)";

/// Rows of every fate: bad times, kinds that are filtered out, ids that come back near and far away.
std::string table(int rows, const std::string& street)
{
    std::string text = "id,time,kind,address,plate,lon,lat\n";
    for (int i = 0; i < rows; ++i) {
        const int id = i % 11 == 0 ? i / 2 : i % 13 == 0 ? i - 1 : i;
        text += std::to_string(id) + (i % 17 == 0 ? ",bad" : ",2025-07-14 08:00:0" + std::to_string(i % 10)) +
                (i % 19 == 0 ? ",skip," : ",noise,") + street + std::to_string(i % 300) + "号,浙A" +
                std::to_string(10000 + i % 500) + ",120.5,30.5\n";
    }
    return text;
}

ImportReport import(Store& store, const std::string& path, const Pipeline* pipeline,
                    const TaskContext& context = {})
{
    ImportRequest request;
    auto mapping = parseMapping(kMapping, "m.toml");
    REQUIRE(mapping);
    request.mapping = std::move(*mapping);
    request.path = path;
    request.pipeline = pipeline;
    const auto report = importFile(store, request, SystemClock(), context);
    if (!report)
        FAIL(oneLine(report.error()));
    return *report;
}

std::string everything(const Store& store)
{
    return query(
        store,
        "SELECT id || ' ' || number || ' ' || version || ' ' || batch || ' ' || source_id || ' ' || digest"
        " || ' ' || received_at || ' ' || address || ' ' || address_key || ' ' || plate FROM incident"
        " UNION ALL SELECT row || column_name || value FROM reject"
        " UNION ALL SELECT incident || ' ' || batch FROM superseded"
        " UNION ALL SELECT read || ' ' || inserted || ' ' || updated || ' ' || unchanged || ' ' || rejected"
        " || ' ' || filtered FROM batch");
}

class StopAfterAWhile final : public Progress {
public:
    void report(std::int64_t, std::int64_t) override
    {
        if (++m_reports == 5)
            source.request_stop();
    }
    std::stop_source source;

private:
    int m_reports = 0;
};

} // namespace

TEST_CASE("reading beside writing leaves the same store", "[ingest]")
{
    const TemporaryFolder folder;
    const std::string first = folder.write("first.csv", table(5000, "和平路"));
    const std::string second = folder.write("second.csv", table(7000, "建设路"));
    const ThreadedPipeline threads;
    const auto alone = writableStore(folder.file("alone.db"));
    const auto beside = writableStore(folder.file("beside.db"));
    for (const std::string& path : {first, second, first}) {
        const BatchCounts a = import(*alone, path, nullptr).counts;
        const BatchCounts b = import(*beside, path, &threads).counts;
        CHECK(a.isConserved());
        CHECK(a.read == b.read);
        CHECK(a.updated == b.updated);
        CHECK(a.rejected > 0);
        CHECK(a.filtered > 0);
    }
    CHECK(everything(*alone) == everything(*beside));
}

TEST_CASE("an import beside its reader can be cancelled", "[ingest]")
{
    const TemporaryFolder folder;
    const auto store = writableStore(folder.file("a.db"));
    const std::string path = folder.write("t.csv", table(20000, "和平路"));
    const ThreadedPipeline threads;
    ImportRequest request;
    auto mapping = parseMapping(kMapping, "m.toml");
    REQUIRE(mapping);
    request.mapping = std::move(*mapping);
    request.path = path;
    request.pipeline = &threads;
    StopAfterAWhile progress;
    const auto report = importFile(*store, request, SystemClock(), {progress.source.get_token(), &progress});
    REQUIRE_FALSE(report);
    CHECK(report.error().kind == ErrorKind::Cancelled);
    CHECK(query(*store, "SELECT count(*) FROM incident") == "0");
    CHECK(query(*store, "SELECT count(*) FROM batch") == "0");
    CHECK(import(*store, path, &threads).counts.isConserved());
}
