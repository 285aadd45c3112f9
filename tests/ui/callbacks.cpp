// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/callbacks/callbackpanel.h"

#include "core/store/callbackrepository.h"
#include "core/store/store.h"
#include "core/store/taskrepository.h"
#include "core/workflow/callbackdesk.h"
#include "core/workspace/stationwriter.h"
#include "support/files.h"
#include "support/testwindow.h"
#include "ui/callbacks/callbackform.h"
#include "ui/callbacks/callbackside.h"
#include "ui/callbacks/callbackwords.h"
#include "ui/common/emptystate.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>

#include <catch2/catch.hpp>

using namespace jingge;
using namespace jingge::test;

namespace {

const CivilTime kNow = *parseIsoTime("2026-07-20T09:00:00"); // a Monday

class StillClock final : public Clock {
public:
    [[nodiscard]] CivilTime now() const override { return kNow; }
    [[nodiscard]] std::int64_t monotonicMs() const override { return 0; }
};

/// Three calls of 2026-W29 with callbacks in a real store.
class CallStation final : public SampleStation {
public:
    CallStation() { REQUIRE(Store::openForWriting(database(), Creation::Allowed)); }
    [[nodiscard]] std::string database() const override { return m_folder.file("calls.db"); }
    [[nodiscard]] Result<CallbackWeek> callbackWeek(const std::string& name) const override
    {
        CallbackWeek week{name, *parseIsoWeek(name), *parseIsoTime("2026-07-22T18:00:00"), {}, {}};
        if (name != "2026-W29")
            return week;
        const auto store = Store::openForReading(database());
        week.signatures = *readWeekSignatures(**store, name);
        const std::vector<std::int64_t> numbers{1, 2, 3};
        const auto callbacks = *readCallbacks(**store, numbers);
        for (const Callback& callback : callbacks) {
            CallbackCall call;
            call.incident.number = callback.number;
            call.incident.sourceId = "a" + std::to_string(callback.number);
            call.incident.category = "complaint.noise";
            call.incident.address = "甲巷" + std::to_string(callback.number) + "号";
            call.incident.receivedAt = week.range.from;
            call.officer = "社区民警 01";
            call.callback = callback;
            call.callback.week = name;
            call.callback.dueAt = week.dueAt;
            week.calls.push_back(std::move(call));
        }
        return week;
    }

private:
    TemporaryFolder m_folder;
};

/// The panel alone over that station.
struct Bench {
    CallStation station;
    Theme theme{Look::Light};
    FilterStack filters;
    SelectionState selection;
    LiveCounts live{station.frame(), filters, &station};
    LiveUsual usual{live};
    ViewContext context{theme, station, filters, selection, live, usual};
    StillClock clock;
    CallbackPanel panel{context, clock};
    QTableView* list = nullptr;
    QString error;

    Bench()
    {
        QObject::connect(&panel, &CallbackPanel::failed, [this](const Error& told) { error = QString::fromStdString(told.why.english()); });
        panel.resize(1200, 800);
        panel.show();
        panel.showWeek("2026-W29");
        panel.form()->setPerson(QStringLiteral("李警官"));
        for (QTableView* table : panel.findChildren<QTableView*>()) {
            if (table->model() == panel.model())
                list = table;
        }
        REQUIRE(list != nullptr);
        list->setFocus();
    }
    void type(const char* keys)
    {
        for (const char* key = keys; *key != '\0'; ++key)
            *key == '\n' ? QTest::keyClick(list, Qt::Key_Return) : QTest::keyClick(list, *key);
        REQUIRE(QTest::qWaitFor([this] { return station.writer().isIdle(); }, 20000));
    }
    [[nodiscard]] Callback callback(std::int64_t number) const { return panel.week().findNumber(number)->callback; }
    void press(const char* name)
    {
        auto* button = panel.findChild<QPushButton*>(QLatin1StringView(name));
        REQUIRE(button != nullptr);
        button->click();
        REQUIRE(QTest::qWaitFor([this] { return station.writer().isIdle(); }, 20000));
    }
};

} // namespace

TEST_CASE("a week of callbacks is worked through with keys alone", "[callbacks]")
{
    Bench bench;
    const QAbstractItemModelTester tester(bench.panel.model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    REQUIRE(bench.panel.model()->rowCount() == 3);
    bench.type("1Y\n"); // satisfied, solved; on to the next
    CHECK(bench.list->currentIndex().row() == 1);
    bench.type("0\n"); // nobody there
    bench.type("N3\n");
    REQUIRE(bench.error.isEmpty());
    CHECK(bench.callback(1).state == CallbackState::Settled);
    CHECK(bench.callback(1).satisfaction == Satisfaction::Satisfied);
    CHECK(bench.callback(2).state == CallbackState::Tried);
    CHECK(bench.callback(3).state == CallbackState::Unsettled);
    CHECK(bench.callback(3).person == "李警官");
    CHECK(bench.panel.model()->data(bench.panel.model()->index(2, 4), Qt::DisplayRole).toString() == QStringLiteral("未妥"));
}

TEST_CASE("a caller who is not content gives a task, and a signed week takes no entry", "[callbacks]")
{
    Bench bench;
    bench.type("3\n");
    bench.list->setCurrentIndex(bench.panel.model()->index(0, 0));
    bench.press("callback.task");
    REQUIRE(bench.error.isEmpty());
    CHECK_FALSE(bench.callback(1).task.isNone());
    CHECK(readTasks(**Store::openForReading(bench.station.database()))->size() == 1);
    bench.press("callback.sign");
    CHECK(bench.error.contains(QLatin1StringView("needs a reason")));
    bench.error.clear();
    for (QLineEdit* edit : bench.panel.side()->findChildren<QLineEdit*>())
        edit->setText(QStringLiteral("两户停机"));
    bench.press("callback.sign");
    REQUIRE(bench.error.isEmpty());
    CHECK(bench.panel.week().isSigned());
    bench.list->setCurrentIndex(bench.panel.model()->index(1, 0));
    bench.type("1\n");
    CHECK(bench.error == QLatin1StringView("the week 2026-W29 is signed"));
}

TEST_CASE("a sheet that the window wrote comes back through it, and a week without calls says what to do", "[callbacks]")
{
    Bench bench;
    const TemporaryFolder folder;
    bench.type("1Y\n");
    const QString path = QString::fromStdString(folder.file("sheet.xlsx"));
    bench.panel.writeSheet(path);
    bench.panel.readSheet(path);
    REQUIRE(QTest::qWaitFor([&] { return bench.station.writer().isIdle(); }, 20000));
    CHECK(bench.error.isEmpty());
    CHECK(bench.callback(1).events == 1); // it says what is known
    bench.panel.showWeek("2026-W20");
    CHECK(bench.panel.findChild<EmptyState*>()->isVisible());
}
