// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rules/rulepanel.h"

#include "core/scene/trialpainter.h"
#include "core/store/store.h"
#include "core/workspace/stationwriter.h"
#include "support/files.h"
#include "support/testwindow.h"
#include "ui/rules/hitmodel.h"
#include "ui/rules/ruleform.h"
#include "ui/rules/trialcharts.h"
#include "ui/rules/trialview.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QSignalSpy>
#include <QTest>

#include <catch2/catch.hpp>

using namespace jingge;
using namespace jingge::test;

namespace {

/// The sample station with rules in a real store.
class RuleStation final : public SampleStation {
public:
    RuleStation() { REQUIRE(Store::openForWriting(path(), Creation::Allowed)); }
    [[nodiscard]] std::string path() const { return m_folder.file("rules.db"); }
    [[nodiscard]] std::string database() const override { return path(); }
    [[nodiscard]] Result<std::vector<RuleEntry>> rules() const override { return readRuleEntries(**Store::openForReading(path())); }

private:
    TemporaryFolder m_folder;
};

struct Bench {
    RuleStation station;
    Theme theme{Look::Light};
    FilterStack filters;
    SelectionState selection;
    LiveCounts live{station.frame(), filters, &station};
    LiveUsual usual{live};
    ViewContext context{theme, station, filters, selection, live, usual};
    SystemClock clock;
    RulePanel panel{context, clock};
    QString error;
    QString news;

    Bench()
    {
        QObject::connect(&panel, &RulePanel::failed, [this](const Error& told) { error = QString::fromStdString(told.why.english()); });
        QObject::connect(&panel, &RulePanel::told, [this](const QString& told) { news = told; });
        panel.resize(1440, 860);
        panel.show();
        settle();
    }
    void settle() const
    {
        REQUIRE(QTest::qWaitFor([this] { return panel.isSettled() && station.writer().isIdle(); }, 20000));
    }
    [[nodiscard]] QAction* action(const char* name) const { return panel.findChild<QAction*>(QLatin1StringView(name)); }
    [[nodiscard]] QSpinBox* field(const QString& name) const
    {
        for (QSpinBox* one : panel.findChildren<QSpinBox*>()) {
            if (one->accessibleName() == name)
                return one;
        }
        return nullptr;
    }
};

} // namespace

TEST_CASE("the page of rules shows every shipped rule with its trial over the data", "[rules]")
{
    Bench bench;
    const QAbstractItemModelTester tester(bench.panel.model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    CHECK(bench.panel.model()->rowCount() == 10);
    CHECK(bench.panel.model()->runningCount() == 0);
    CHECK(bench.error.isEmpty());
    for (int row = 0; row < bench.panel.model()->rowCount(); ++row) {
        const Rule rule = bench.panel.model()->entry(row).rule.rule;
        bench.panel.chooseRule(rule.code);
        bench.settle();
        const auto shown = bench.panel.form()->rule();
        REQUIRE(shown);
        CHECK(*shown == rule); // the form says what the record says
        REQUIRE(bench.panel.trial());
        const auto test = backtest(*bench.station.frame(), rule);
        CHECK(bench.panel.trial()->test.hits.size() == test->hits.size());
        CHECK(bench.panel.trialView()->hits()->rowCount() == static_cast<int>(test->hits.size()));
    }
}

TEST_CASE("the trial follows the form, and a version is switched on only with its own trial stored", "[rules]")
{
    Bench bench;
    bench.panel.chooseRule("noise");
    bench.settle();
    CHECK_FALSE(bench.action("rule.enable")->isEnabled());
    CHECK(bench.action("rule.save")->isEnabled());

    bench.field(QStringLiteral("至少几起"))->setValue(2);
    bench.settle();
    CHECK(bench.panel.trial()->rule.threshold == 2);
    bench.action("rule.save")->trigger();
    bench.settle();
    CHECK(bench.error.isEmpty());
    CHECK(bench.panel.model()->entry(bench.panel.model()->rowOf("noise")).rule.stored.version == 1);
    REQUIRE(bench.action("rule.enable")->isEnabled());

    bench.field(QStringLiteral("至少几起"))->setValue(3);
    bench.settle();
    CHECK_FALSE(bench.action("rule.enable")->isEnabled()); // this form has no stored trial
    bench.field(QStringLiteral("至少几起"))->setValue(2);
    bench.settle();
    REQUIRE(bench.action("rule.enable")->isEnabled());
    bench.action("rule.enable")->trigger();
    bench.settle();
    CHECK(bench.panel.model()->runningCount() == 1);
    CHECK_FALSE(bench.action("rule.enable")->isVisible());
    bench.action("rule.disable")->trigger();
    bench.settle();
    CHECK(bench.panel.model()->runningCount() == 0);
    CHECK(bench.error.isEmpty());
}

TEST_CASE("a form that is no rule says what is wrong and cannot be kept", "[rules]")
{
    Bench bench;
    bench.panel.chooseRule("noise");
    bench.settle();
    bench.field(QStringLiteral("至少几起"))->setValue(2);
    for (QLineEdit* edit : bench.panel.findChildren<QLineEdit*>()) {
        if (edit->accessibleName() == QStringLiteral("有效期起")) {
            edit->setText(QStringLiteral("昨天"));
            Q_EMIT edit->textEdited(edit->text());
        }
    }
    bench.settle();
    CHECK_FALSE(bench.panel.form()->rule());
    CHECK_FALSE(bench.action("rule.save")->isEnabled());
    CHECK_FALSE(bench.action("rule.enable")->isEnabled());
}

TEST_CASE("a cell of the neighbours puts its numbers into the form", "[rules]")
{
    Bench bench;
    bench.panel.chooseRule("noise");
    bench.settle();
    auto* view = childOf<SweepView>(bench.panel);
    REQUIRE(view->cells().size() >= 2);
    const SweepCell other = view->cells().front();
    Q_EMIT view->cellChosen(other.threshold, other.windowSeconds);
    bench.settle();
    CHECK(bench.panel.trial()->rule.threshold == other.threshold);
    CHECK(bench.panel.trial()->rule.windowSeconds == other.windowSeconds);
    CHECK(static_cast<std::int64_t>(bench.panel.trial()->test.hits.size()) == other.hits);
}

TEST_CASE("a point of the table of neighbours names its cell", "[rules]")
{
    const std::vector<SweepCell> cells(6);
    const SweepTable table{cells, {}, {QStringLiteral("a"), QStringLiteral("b")}, {QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("3")}};
    const QRectF box(0, 0, 354, 90); // cells of 100 beside names of 54
    CHECK(sweepCellAt(box, table, {70, 30}) == 0);
    CHECK(sweepCellAt(box, table, {300, 60}) == 5);
    CHECK_FALSE(sweepCellAt(box, table, {30, 30}));
    CHECK_FALSE(sweepCellAt(box, table, {100, 10}));
}

TEST_CASE("rules run when the data have changed, and only if one is on", "[rules]")
{
    Bench bench;
    const QSignalSpy ran(&bench.panel, &RulePanel::tasksRaised);
    bench.panel.runAfterImport();
    bench.settle();
    CHECK(ran.count() == 0);
    bench.panel.chooseRule("noise");
    bench.settle();
    bench.action("rule.save")->trigger();
    bench.settle();
    bench.action("rule.enable")->trigger();
    bench.settle();
    REQUIRE(bench.panel.model()->runningCount() == 1);
    bench.panel.runAfterImport();
    bench.settle();
    CHECK(ran.count() == 1);
    CHECK(bench.error.isEmpty());
}

TEST_CASE("the window has a page of rules", "[rules]")
{
    const TestWindow test;
    test.window->showPage(Page::Rules);
    test.settle();
    CHECK(test.window->workbench()->rules()->isVisible());
    test.window->showPage(Page::Main);
    CHECK_FALSE(test.window->workbench()->rules()->isVisible());
}
