// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/revealbox.h"

#include <catch2/catch.hpp>

#include "core/ingest/importer.h"
#include "core/store/auditlog.h"
#include "core/workflow/seals.h"
#include "core/workspace/stationwriter.h"
#include "support/files.h"
#include "support/stores.h"
#include "support/storestation.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

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
)";
const CivilTime kNow = *parseIsoTime("2025-07-14T03:05:00");

/// A sealed store with one call.
struct SealedStore {
    TemporaryFolder folder;

    SealedStore()
    {
        ::setenv("JINGGE_KEY_FILE", folder.file("a.key").c_str(), 1);
        REQUIRE(TokenKey::create(folder.file("a.key")));
        const auto store = writableStore(path());
        REQUIRE(setUpSeals(*store, {"op", kNow, folder.file("sheet.txt")}));
        const auto keys = sealingKeysOf(*store);
        const auto mapping = parseMapping(kMapping, "m.toml");
        REQUIRE(keys);
        REQUIRE(mapping);
        ImportRequest request;
        request.path = folder.write("t.csv", "id,time,name,phone\n1,2025-07-14 08:00:00,王小明,13812345678\n");
        request.mapping = *mapping;
        request.seals = *keys ? &**keys : nullptr;
        REQUIRE(importFile(*store, request, SystemClock()));
    }
    ~SealedStore() { ::unsetenv("JINGGE_KEY_FILE"); }
    SealedStore(const SealedStore&) = delete;
    SealedStore& operator=(const SealedStore&) = delete;
    [[nodiscard]] std::string path() const { return folder.file("a.db"); }
};

struct Bench {
    SealedStore store;
    StoreStation station{store.path()};
    Theme theme{Look::Light};
    FilterStack filters{Filter{}};
    SelectionState selection;
    LiveCounts live{station.frame(), filters, &station};
    LiveUsual usual{live};
    ViewContext context{theme, station, filters, selection, live, usual};
    RevealBox box{context};
    QString error;

    Bench()
    {
        QObject::connect(&box, &RevealBox::failed, [this](const Error& told) { error = QString::fromStdString(told.why.english()); });
        box.setIncident("1");
        box.show();
    }
    [[nodiscard]] bool shows(const char* text) const
    {
        for (const QLabel* label : box.findChildren<QLabel*>()) {
            if (label->isVisible() && label->text() == QString::fromUtf8(text))
                return true;
        }
        return false;
    }
    void ask(const QString& reason)
    {
        box.action()->trigger();
        auto* edit = box.findChild<QLineEdit*>();
        edit->setText(reason);
        Q_EMIT edit->returnPressed();
        REQUIRE(QTest::qWaitFor([this] { return station.writer().isIdle(); }, 20000));
    }
    [[nodiscard]] std::size_t reveals() const
    {
        AuditQuery query;
        query.act = "reveal";
        return readAudit(**Store::openForReading(store.path()), query)->size();
    }
};

} // namespace

TEST_CASE("a caller is shown with a reason, recorded, and hidden again", "[reveal]")
{
    Bench bench;
    bench.ask(QStringLiteral("  "));
    CHECK_FALSE(bench.error.isEmpty());
    CHECK_FALSE(bench.box.isShowing());
    CHECK(bench.reveals() == 0);
    bench.box.setSecondsShown(1);
    bench.ask(QStringLiteral("回访"));
    REQUIRE(bench.box.isShowing());
    CHECK(bench.shows("13812345678"));
    CHECK(bench.shows("王小明"));
    CHECK(bench.reveals() == 1);
    CHECK(QTest::qWaitFor([&] { return !bench.box.isShowing(); }, 10000));
    CHECK_FALSE(bench.shows("13812345678"));
}

TEST_CASE("what is shown of a caller goes with its incident", "[reveal]")
{
    Bench bench;
    bench.ask(QStringLiteral("回访"));
    REQUIRE(bench.shows("13812345678"));
    bench.box.hide(); // as the lock does
    CHECK_FALSE(bench.box.isShowing());
    bench.box.show();
    bench.ask(QStringLiteral("回访"));
    REQUIRE(bench.shows("13812345678"));
    bench.box.setIncident("2");
    CHECK_FALSE(bench.box.isShowing());
    bench.box.setIncident({});
    CHECK_FALSE(bench.box.isVisible());
    CHECK_FALSE(bench.box.action()->isEnabled());
}
