// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/stationimport.h"

#include "support/files.h"
#include "support/stores.h"

#include <catch2/catch.hpp>

#include <QByteArray>

using namespace jingge;
using namespace jingge::test;

namespace {

constexpr const char* kTable = "接警单编号,报警时间\n1,2025-07-14 08:00:00\n2,昨天\n3,2025-07-14 09:00:00\n";

/// A seat with a key file of its own.
struct Seat {
    TemporaryFolder folder;
    std::string database = folder.file("new/station.db");
    Seat() { qputenv("JINGGE_KEY_FILE", QByteArray::fromStdString(folder.file("key"))); }
    ~Seat() { qunsetenv("JINGGE_KEY_FILE"); }
    Seat(const Seat&) = delete;
    Seat& operator=(const Seat&) = delete;

    [[nodiscard]] Result<StationImport> take(const TaskContext& context = {}) const
    {
        return importIntoStation(database, folder.write("calls.csv", kTable),
                                 readPreset("labels-110").value(), SystemClock(), context);
    }
};

} // namespace

TEST_CASE("a new station is a store with its name, its code and a key", "[ingest]")
{
    const Seat seat;
    REQUIRE(createStation(seat.database, {"澄湾\"派出所\"", "330799530000", "0579"}));
    const auto station = readStation(seat.database);
    REQUIRE(station);
    CHECK(station->name == "澄湾\"派出所\"");
    CHECK(station->code == "330799530000");
    CHECK(station->areaCode == "0579");
    CHECK(TokenKey::read(seat.folder.file("key")));
    CHECK_FALSE(createStation(seat.database, {"second", "", ""}));
    CHECK_FALSE(createStation(seat.folder.file("b.db"), {"b", "1234", ""}));
    CHECK(readFile(seat.folder.file("b.db")).empty());
}

TEST_CASE("an import into a station reports its counts and the rejected rows, and lets the store go",
          "[ingest]")
{
    const Seat seat;
    REQUIRE(createStation(seat.database, {"a", "", ""}));
    const auto done = seat.take();
    REQUIRE(done);
    CHECK(done->report.counts.read == 3);
    CHECK(done->report.counts.inserted == 2);
    REQUIRE(done->rejected.size() == 1);
    CHECK(done->rejected.front().row == 3);
    CHECK(done->rejected.front().value == "昨天");
    CHECK(done->keyWarning.isEmpty());
    CHECK(Store::openForWriting(seat.database, Creation::Refused));
    const auto again = seat.take();
    REQUIRE(again);
    CHECK(again->report.counts.unchanged == 2);
}

TEST_CASE("a cancelled import leaves the store as it was", "[ingest]")
{
    const Seat seat;
    REQUIRE(createStation(seat.database, {"a", "", ""}));
    std::stop_source stop;
    stop.request_stop();
    const auto done = seat.take({stop.get_token(), nullptr});
    REQUIRE_FALSE(done);
    CHECK(done.error().kind == ErrorKind::Cancelled);
    const auto store = Store::openForReading(seat.database);
    REQUIRE(store);
    CHECK(frameOfStore(**store)->size() == 0);
}

TEST_CASE("a store that another writer holds is told with his name", "[ingest]")
{
    const Seat seat;
    REQUIRE(createStation(seat.database, {"a", "", ""}));
    const auto other = writableStore(seat.database);
    const auto done = seat.take();
    REQUIRE_FALSE(done);
    CHECK(done.error().kind == ErrorKind::Store);
}

TEST_CASE("without the key callers get no token, and the report says so", "[ingest]")
{
    const Seat seat;
    REQUIRE(createStation(seat.database, {"a", "", ""}));
    qputenv("JINGGE_KEY_FILE", QByteArray::fromStdString(seat.folder.file("nowhere")));
    const auto done = seat.take();
    REQUIRE(done);
    CHECK_FALSE(done->keyWarning.isEmpty());
}
