// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/disputes/disputepanel.h"

#include "core/store/store.h"
#include "core/workflow/disputedesk.h"
#include "core/workspace/stationwriter.h"
#include "support/files.h"
#include "support/testwindow.h"
#include "ui/common/emptystate.h"
#include "ui/disputes/disputecard.h"
#include "ui/disputes/disputeform.h"
#include "ui/disputes/disputewords.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

#include <catch2/catch.hpp>

using namespace jingge;
using namespace jingge::test;

namespace {

class StillClock final : public Clock {
public:
    [[nodiscard]] CivilTime now() const override { return m_now; }
    [[nodiscard]] std::int64_t monotonicMs() const override { return 0; }
    CivilTime m_now = *parseIsoTime("2026-07-14T12:00:00");
};

class DisputeStation final : public SampleStation {
public:
    DisputeStation() { REQUIRE(Store::openForWriting(database(), Creation::Allowed)); }
    [[nodiscard]] std::string database() const override { return m_folder.file("disputes.db"); }
    [[nodiscard]] Result<std::vector<DisputeFile>> disputeFiles(CivilDate today) const override
    {
        return readDisputeFiles(**Store::openForReading(database()), today);
    }
    [[nodiscard]] Result<std::vector<DisputePart>> disputeParts(std::int64_t id) const override
    {
        return readDisputeParts(**Store::openForReading(database()), DisputeId(id));
    }

private:
    TemporaryFolder m_folder;
};

/// The panel alone over that station.
struct Bench {
    DisputeStation station;
    Theme theme{Look::Light};
    FilterStack filters;
    SelectionState selection;
    LiveCounts live{station.frame(), filters, &station};
    LiveUsual usual{live};
    ViewContext context{theme, station, filters, selection, live, usual};
    StillClock clock;
    DisputePanel panel{context, clock};
    QString error;

    Bench()
    {
        QObject::connect(&panel, &DisputePanel::failed, [this](const Error& told) { error = QString::fromStdString(told.why.english()); });
        panel.resize(1300, 800);
        panel.show();
        panel.card()->setPerson(QStringLiteral("李警官"));
    }
    void write(QWidget* where, const char* name, const char* text) const
    {
        for (QLineEdit* edit : where->findChildren<QLineEdit*>()) {
            if (edit->accessibleName() == QString::fromUtf8(name))
                edit->setText(QString::fromUtf8(text));
        }
    }
    void settle() const { REQUIRE(QTest::qWaitFor([this] { return station.writer().isIdle(); }, 20000)); }
    void move(DisputeMove move, const char* text = "")
    {
        write(panel.card(), "内容或原因", text);
        panel.card()->action(move)->trigger();
        settle();
    }
    [[nodiscard]] const DisputeFile& first() const { return panel.model()->files().front(); }
};

} // namespace

TEST_CASE("a dispute is written down and worked on at its file", "[disputes]")
{
    Bench bench;
    const QAbstractItemModelTester tester(bench.panel.model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    CHECK(bench.panel.findChild<EmptyState*>()->isVisible());
    bench.panel.findChild<QAction*>(QStringLiteral("dispute.add"))->trigger();
    auto* save = bench.panel.findChild<QPushButton*>(QStringLiteral("dispute.save"));
    save->click();
    bench.settle();
    CHECK(bench.error == QLatin1StringView("what the dispute is about is missing"));
    bench.error.clear();
    bench.write(bench.panel.form(), "纠纷内容", "楼上漏水");
    bench.write(bench.panel.form(), "甲方", "王小明");
    save->click();
    bench.settle();
    REQUIRE(bench.error.isEmpty());
    REQUIRE(bench.panel.model()->rowCount() == 1);
    CHECK(bench.station.disputeParts(1)->front().name == "王**");
    CHECK_FALSE(bench.panel.card()->action(DisputeMove::Resolve)->isEnabled());
    bench.move(DisputeMove::Visit); // without a text
    CHECK(bench.error == QLatin1StringView("visit needs a text"));
    bench.error.clear();
    bench.move(DisputeMove::Visit, "上门");
    bench.move(DisputeMove::Resolve, "签了协议");
    REQUIRE(bench.error.isEmpty());
    CHECK(bench.first().dispute.state == DisputeState::Resolved);
    CHECK(bench.panel.model()->rowCount() == 1); // waits for its callback
    bench.move(DisputeMove::Callback);
    CHECK(bench.panel.model()->rowCount() == 0);
    bench.panel.chooseDispute(DisputeId(1));
    CHECK(bench.panel.model()->rowCount() == 1);
}

TEST_CASE("a missed review is told in words, and open disputes stand by colour", "[disputes]")
{
    Bench bench;
    DisputeDraft draft;
    draft.category = "dispute.other";
    draft.person = "李";
    draft.at = draft.now = *parseIsoTime("2026-07-11T09:00:00");
    for (const DisputeLevel level : {DisputeLevel::Blue, DisputeLevel::Red, DisputeLevel::Yellow}) {
        draft.title = disputeLevelText(level);
        draft.level = level;
        draft.levelReason = "曾动手";
        REQUIRE(addDispute(**Store::openForWriting(bench.station.database(), Creation::Refused), draft));
    }
    bench.panel.reload();
    REQUIRE(bench.panel.model()->rowCount() == 3);
    CHECK(bench.panel.model()->file(0).dispute.title == "red");
    CHECK(bench.panel.model()->file(2).dispute.title == "blue");
    CHECK(bench.panel.model()->missingCount() == 1);
    CHECK(DisputeWords::rhythm(bench.panel.model()->file(0), bench.panel.model()->today()) == QStringLiteral("缺 2 次"));
    CHECK(DisputeWords::days(bench.panel.model()->file(0).rhythm.missing, 1) == QStringLiteral("… 07-13"));
}
