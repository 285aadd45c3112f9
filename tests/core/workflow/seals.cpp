// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/seals.h"

#include "core/ingest/importer.h"
#include "core/store/sealer.h"
#include "support/files.h"
#include "support/stores.h"

#include <catch2/catch.hpp>

#include <cstdlib>

using namespace jingge;
using namespace jingge::test;

namespace {

const std::string kMapping = R"(
name = "m"
source = "s"
[columns]
source_id = "id"
received_at = "time"
caller_name = "name"
caller_phone = "phone"
narrative = "text"
)";
const std::string kHeader = "id,time,name,phone,text\n";
const std::string kRow1 = "1,2025-07-14 08:00:00,王小明,13812345678,回电13812345678\n";
const CivilTime kNow = *parseIsoTime("2025-07-14T03:05:00");

/// A store with its key in a folder of its own.
struct Seat {
    TemporaryFolder folder;
    std::unique_ptr<Store> store;

    Seat()
    {
        ::setenv("JINGGE_KEY_FILE", folder.file("a.key").c_str(), 1);
        REQUIRE(TokenKey::create(folder.file("a.key")));
        store = writableStore(folder.file("a.db"));
    }
    ~Seat() { ::unsetenv("JINGGE_KEY_FILE"); }
    Seat(const Seat&) = delete;
    Seat& operator=(const Seat&) = delete;

    [[nodiscard]] SealAct act(const std::string& sheet) const { return {"op", kNow, folder.file(sheet)}; }
    void setUp() const { REQUIRE(setUpSeals(*store, act("sheet.txt"))); }

    /// "read inserted updated unchanged"
    [[nodiscard]] std::string take(const std::string& rows, bool isFolded = false) const
    {
        const auto mapping = parseMapping((isFolded ? "fold = \"latest\"\n" : "") + kMapping, "m.toml");
        const auto keys = sealingKeysOf(*store);
        REQUIRE(mapping);
        REQUIRE(keys);
        ImportRequest request;
        request.path = folder.write("t.csv", kHeader + rows);
        request.mapping = *mapping;
        request.seals = *keys ? &**keys : nullptr;
        const auto report = importFile(*store, request, SystemClock());
        if (!report)
            FAIL(oneLine(report.error()));
        const BatchCounts& c = report->counts;
        return std::to_string(c.read) + " " + std::to_string(c.inserted) + " " + std::to_string(c.updated) + " " +
               std::to_string(c.unchanged);
    }
    /// "name|phone|narrative" of the newest sealed text; empty where there is none.
    [[nodiscard]] std::string clear(const std::string& id) const
    {
        const auto found = findMasked(*store, id);
        REQUIRE(found);
        REQUIRE(found->size() == 1);
        const auto sealed = readSealed(*store, found->front().number);
        REQUIRE(sealed);
        if (sealed->empty())
            return {};
        const auto keys = sealingKeysOf(*store);
        REQUIRE(keys);
        const auto text = (*keys)->open(sealed->front().key, sealContext(*store->setting("store_id"), "s", id),
                                        sealed->front().bytes);
        if (!text)
            return text.error().why.english();
        const auto clear = unpack(*text);
        REQUIRE(clear);
        return clear->name + "|" + clear->phone + "|" + clear->narrative;
    }
};

} // namespace

TEST_CASE("clear text is kept only once seals are set up", "[workflow]")
{
    const Seat seat;
    CHECK(seat.take(kRow1) == "1 1 0 0");
    CHECK(query(*seat.store, "SELECT count(*) FROM sealed_text") == "0");
    seat.setUp();
    CHECK_FALSE(setUpSeals(*seat.store, seat.act("other.txt")));
    CHECK(seat.take("2,2025-07-14 08:00:00,李四,13900001111,无\n") == "1 1 0 0");
    CHECK(seat.clear("2") == "李四|13900001111|"); // a narrative without a mask stands in the table as it is
    CHECK(query(*seat.store, "SELECT count(*) FROM sealed_text") == "1");
}

TEST_CASE("an incident from before the seals gets its sealed text when its file comes again", "[workflow]")
{
    const Seat seat;
    CHECK(seat.take(kRow1) == "1 1 0 0");
    seat.setUp();
    CHECK(seat.take(kRow1) == "1 0 0 1");
    CHECK(seat.clear("1") == "王小明|13812345678|回电13812345678");
    CHECK(seat.take(kRow1) == "1 0 0 1");
}

TEST_CASE("another name under the same mask is a new version", "[workflow]")
{
    const Seat seat;
    seat.setUp();
    CHECK(seat.take(kRow1) == "1 1 0 0");
    CHECK(seat.take("1,2025-07-14 08:00:00,王小红,13812345678,回电13812345678\n") == "1 0 1 0");
    CHECK(seat.clear("1") == "王小红|13812345678|回电13812345678");
    CHECK(query(*seat.store, "SELECT count(*) FROM incident") == "2");
}

TEST_CASE("of rows of one id the last one's clear text is kept, also of folded ones", "[workflow]")
{
    const Seat seat;
    seat.setUp();
    const std::string second = "1,2025-07-14 08:00:00,赵六,13811112222,无\n";
    CHECK(seat.take(kRow1 + second) == "2 1 1 0");
    CHECK(seat.clear("1") == "赵六|13811112222|");
    CHECK(query(*seat.store, "SELECT count(*) FROM sealed_text") == "1");
    CHECK(seat.take("3,2025-07-14 08:00:00,赵六,,无\n3,2025-07-14 08:00:00,,13811112222,\n", true) == "2 1 1 0");
    CHECK(seat.clear("3") == "赵六|13811112222|");
}

TEST_CASE("an abandoned import leaves no sealed text", "[workflow]")
{
    const Seat seat;
    seat.setUp();
    {
        const auto writing = writer(*seat.store);
        REQUIRE(writing->keepSealed(1));
        Incident one = incident("a");
        one.sealed = "bytes";
        REQUIRE(writing->put(one, kAllFields));
    }
    CHECK(query(*seat.store, "SELECT count(*) FROM sealed_text") == "0");
}

TEST_CASE("a sealed text that was moved to another incident does not open", "[workflow]")
{
    const Seat seat;
    seat.setUp();
    CHECK(seat.take(kRow1 + "2,2025-07-14 08:00:00,李四,13900001111,无\n") == "2 2 0 0");
    runSql(*seat.store, "UPDATE sealed_text SET bytes = (SELECT bytes FROM sealed_text WHERE incident = 2) WHERE incident = 1");
    CHECK(seat.clear("1") == "the sealed text was changed or belongs to another record");
    CHECK(seat.clear("2") == "李四|13900001111|");
}

TEST_CASE("a rotation seals everything anew, and goes on where it was stopped", "[workflow]")
{
    const Seat seat;
    seat.setUp();
    std::string rows;
    for (int i = 0; i < 5000; ++i)
        rows += std::to_string(i) + ",2025-07-14 08:00:00,王小明,1381234" + std::to_string(1000 + i) + ",无\n";
    CHECK(seat.take(rows) == "5000 5000 0 0");
    std::stop_source stop;
    class StopAfterOne final : public Progress {
    public:
        explicit StopAfterOne(std::stop_source& source) : m_source(source) {}
        void report(std::int64_t, std::int64_t) override { m_source.request_stop(); }

    private:
        std::stop_source& m_source;
    } progress(stop);
    const auto stopped = rotateSeals(*seat.store, seat.act("second.txt"), {stop.get_token(), &progress});
    REQUIRE_FALSE(stopped);
    CHECK(stopped.error().kind == ErrorKind::Cancelled);
    CHECK(query(*seat.store, "SELECT seal || ' ' || count(*) FROM sealed_text GROUP BY seal") == "1 3000|2 2000");
    CHECK(seat.clear("10") == "王小明|13812341010|");
    CHECK(seat.clear("4999") == "王小明|13812345999|");
    const auto done = rotateSeals(*seat.store, seat.act("second.txt"));
    REQUIRE(done);
    CHECK(done->key.number == 2);
    CHECK(done->sealedAnew == 3000);
    CHECK_FALSE(done->isSheetWritten);
    CHECK(query(*seat.store, "SELECT seal || ' ' || count(*) FROM sealed_text GROUP BY seal") == "2 5000");
    CHECK(seat.clear("4999") == "王小明|13812345999|");
    CHECK(seat.take(rows) == "5000 0 0 5000");
    CHECK(rotateSeals(*seat.store, seat.act("third.txt"))->key.number == 3);
}

TEST_CASE("a lost key file stops imports and comes back from the newest sheet alone", "[workflow]")
{
    const Seat seat;
    seat.setUp();
    CHECK(seat.take(kRow1) == "1 1 0 0");
    REQUIRE(rotateSeals(*seat.store, seat.act("second.txt")));
    std::remove(seat.folder.file("a.key").c_str());
    const auto missing = sealingKeysOf(*seat.store);
    REQUIRE_FALSE(missing);
    CHECK(missing.error().kind == ErrorKind::Store);
    CHECK_FALSE(recoverSeals(*seat.store, seat.act("sheet.txt")));
    CHECK(recoverSeals(*seat.store, seat.act("second.txt")).value() == seat.folder.file("a.key"));
    CHECK(seat.clear("1") == "王小明|13812345678|回电13812345678");
}
