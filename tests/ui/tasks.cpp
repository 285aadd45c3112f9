// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tasks/taskpanel.h"

#include "core/store/store.h"
#include "core/store/taskrepository.h"
#include "core/workflow/taskdesk.h"
#include "core/workspace/stationwriter.h"
#include "core/workspace/taskcard.h"
#include "support/files.h"
#include "support/testwindow.h"
#include "ui/common/emptystate.h"
#include "ui/common/messagebar.h"
#include "ui/patterns/repeatpanel.h"
#include "ui/tasks/taskboard.h"
#include "ui/tasks/taskcardview.h"
#include "ui/tasks/taskhandouts.h"
#include "ui/tasks/taskwords.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QLineEdit>
#include <QListView>
#include <QTest>

#include <catch2/catch.hpp>

using namespace jingge;
using namespace jingge::test;

namespace {

const CivilTime kNoon = *parseIsoTime("2026-07-14T12:00:00");

class StillClock final : public Clock {
public:
    [[nodiscard]] CivilTime now() const override { return m_now; }
    [[nodiscard]] std::int64_t monotonicMs() const override { return 0; }
    CivilTime m_now = kNoon;
};

/// The sample station with tasks in a real store.
class TaskStation final : public SampleStation {
public:
    TaskStation() { REQUIRE(Store::openForWriting(path(), Creation::Allowed)); }
    [[nodiscard]] std::string path() const { return m_folder.file("tasks.db"); }
    [[nodiscard]] Result<std::vector<Task>> tasks() const override { return readTasks(**Store::openForReading(path())); }
    [[nodiscard]] Result<TaskCard> taskCard(TaskId id) const override
    {
        const auto store = Store::openForReading(path());
        TaskCard card;
        card.task = *readTask(**store, id);
        card.events = *readTaskEvents(**store, id);
        return card;
    }
    [[nodiscard]] Result<std::vector<ConcernedTask>> concerns(CivilTime now) const override
    {
        return readConcerns(**Store::openForReading(path()), now);
    }
    [[nodiscard]] std::string database() const override { return path(); }

private:
    TemporaryFolder m_folder;
};

Task task(std::int64_t id, TaskState state, std::optional<int> dueHours = {})
{
    Task one;
    one.id = TaskId(id);
    one.state = state;
    one.raisedAt = {kNoon.seconds - id};
    if (dueHours) {
        one.issuedAt = {kNoon.seconds - 86400};
        one.dueAt = {kNoon.seconds + *dueHours * 3600};
    }
    if (!isOpen(state))
        one.closedAt = {kNoon.seconds - id * 100};
    return one;
}

struct Bench {
    TaskStation station;
    Theme theme{Look::Light};
    FilterStack filters{Filter{}};
    SelectionState selection;
    LiveCounts live{station.frame(), filters, &station};
    LiveUsual usual{live};
    ViewContext context{theme, station, filters, selection, live, usual};
    StillClock clock;
    TaskPanel panel{context, clock};
    QString error;

    Bench()
    {
        QObject::connect(&panel, &TaskPanel::failed, [this](const Error& told) { error = QString::fromStdString(told.why.english()); });
        panel.resize(1200, 800);
        panel.show();
    }
    void write(const char* name, const QString& text)
    {
        for (QLineEdit* edit : panel.findChildren<QLineEdit*>()) {
            if (edit->accessibleName() == QString::fromUtf8(name))
                edit->setText(text);
        }
    }
    void trigger(TaskMove move)
    {
        panel.card()->action(move)->trigger();
        settle();
    }
    void draft()
    {
        panel.draftFromSelection();
        settle();
    }
    /// Until what was to be written is written.
    void settle() const { REQUIRE(QTest::qWaitFor([this] { return station.writer().isIdle(); }, 20000)); }
};

} // namespace

TEST_CASE("tasks stand in the order in which they press", "[tasks]")
{
    TaskModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setTasks({task(1, TaskState::Closed), task(2, TaskState::Draft), task(3, TaskState::Working, 5), task(4, TaskState::Review, -9),
                    task(5, TaskState::Issued, -2), task(6, TaskState::Struck)},
                   kNoon);
    const auto order = [&] {
        QStringList ids;
        for (int row = 0; row < model.rowCount(); ++row)
            ids += QString::number(model.task(row).id.value());
        return ids.join(QLatin1Char(' '));
    };
    CHECK(order() == QLatin1StringView("5 3 2 4"));
    CHECK(model.overdueCount() == 1);
    model.setShown(TaskModel::Shown::Ended);
    CHECK(order() == QLatin1StringView("1 6"));
    model.setShown(TaskModel::Shown::All);
    CHECK(order() == QLatin1StringView("5 3 2 4 1 6"));
    CHECK(model.rowOf(TaskId(4)) == 3);
}

TEST_CASE("deadlines say what is left and what is over", "[tasks]")
{
    CHECK(TaskWords::deadline(task(1, TaskState::Working, 48), kNoon) == QStringLiteral("剩 2 天"));
    CHECK(TaskWords::deadline(task(1, TaskState::Issued, -5), kNoon).startsWith(QStringLiteral("逾期 5 时")));
    CHECK(TaskWords::deadline(task(1, TaskState::Review, -5), kNoon).isEmpty());
    CHECK(TaskWords::isPressing(task(1, TaskState::Working, 8), kNoon));
    CHECK_FALSE(TaskWords::isPressing(task(1, TaskState::Working, 9), kNoon));
}

TEST_CASE("whether the calls came back is one sentence", "[tasks]")
{
    CHECK(TaskWords::afterClosing({{{30, true, 0}, {60, true, 2}, {90, false, 2}}}) ==
          QStringLiteral("又有报警：办结后 60 天内 2 起。"));
    CHECK(TaskWords::afterClosing({{{30, true, 0}, {60, true, 0}, {90, false, 0}}}) ==
          QStringLiteral("已平息：办结后 60 天内没有再报。"));
    CHECK(TaskWords::afterClosing({{{30, false, 0}, {60, false, 0}, {90, false, 0}}}).startsWith(QStringLiteral("还不能断定")));
}

TEST_CASE("calls that are chosen become a task, which goes to its end on its card", "[tasks]")
{
    Bench bench;
    CHECK(bench.panel.findChild<EmptyState*>()->isVisible());
    bench.draft();
    CHECK(bench.error == QLatin1StringView("no calls are chosen"));
    bench.error.clear();
    bench.selection.chooseIncidents({bench.station.frame()->incident(0), bench.station.frame()->incident(1)}, {}, Origin::Table);
    bench.write("经办人", QStringLiteral("王所"));
    bench.draft();
    REQUIRE(bench.error.isEmpty());
    REQUIRE(bench.panel.model()->rowCount() == 1);
    CHECK(bench.panel.model()->task(0).incidents == 2);
    CHECK_FALSE(bench.panel.card()->action(TaskMove::Close)->isVisible());

    bench.write("下达给", QStringLiteral("社区民警 07"));
    bench.trigger(TaskMove::Issue);
    bench.trigger(TaskMove::Receive);
    bench.trigger(TaskMove::Feedback); // without a text
    CHECK(bench.error.contains(QLatin1StringView("needs a text")));
    CHECK(bench.panel.model()->task(0).state == TaskState::Working);
    bench.write("内容或理由", QStringLiteral("已到场"));
    bench.trigger(TaskMove::Feedback);
    CHECK_FALSE(bench.panel.card()->action(TaskMove::Close)->isVisible());
    bench.trigger(TaskMove::Verify);
    bench.write("内容或理由", QStringLiteral("已核"));
    bench.trigger(TaskMove::Close);
    CHECK(bench.panel.model()->rowCount() == 0);
    bench.panel.chooseTask(TaskId(1));
    REQUIRE(bench.panel.model()->rowCount() == 1);
    CHECK(bench.panel.model()->task(0).state == TaskState::Closed);
    CHECK(bench.panel.card()->action(TaskMove::Comment)->isVisible());
    CHECK_FALSE(bench.panel.card()->action(TaskMove::Strike)->isVisible());
}

TEST_CASE("a step on what somebody else has changed is told and shown as it is now", "[tasks]")
{
    Bench bench;
    bench.selection.chooseIncidents({bench.station.frame()->incident(0)}, {}, Origin::Table);
    bench.write("经办人", QStringLiteral("王所"));
    bench.draft();
    const Task seen = bench.panel.model()->task(0);
    REQUIRE(moveTask(**Store::openForWriting(bench.station.path(), Creation::Refused), seen, {TaskMove::Strike, kNoon, kNoon, "李", "重复", {}, {}, {}}, {}));
    bench.write("下达给", QStringLiteral("社区民警 07"));
    bench.trigger(TaskMove::Issue);
    CHECK(bench.error == QLatin1StringView("somebody else has changed it in the meantime"));
    CHECK(bench.panel.model()->openCount() == 0);
}

TEST_CASE("tasks stand in columns by their state, and one that is opened comes with its card", "[tasks]")
{
    Bench bench;
    bench.selection.chooseIncidents({bench.station.frame()->incident(0)}, {}, Origin::Table);
    bench.write("经办人", QStringLiteral("王所"));
    bench.draft();
    bench.write("下达给", QStringLiteral("社区民警 07"));
    bench.trigger(TaskMove::Issue);
    auto* board = bench.panel.findChild<TaskBoard*>();
    auto* asBoard = bench.panel.findChild<QAction*>(QStringLiteral("task.board"));
    REQUIRE(asBoard != nullptr);
    CHECK_FALSE(board->isVisible());
    asBoard->trigger();
    CHECK(board->isVisible());
    CHECK(board->column(TaskState::Draft)->model()->rowCount() == 0);
    REQUIRE(board->column(TaskState::Issued)->model()->rowCount() == 1);
    Q_EMIT board->column(TaskState::Issued)->activated(board->column(TaskState::Issued)->model()->index(0, 0));
    CHECK_FALSE(board->isVisible());
    CHECK(bench.panel.card()->isVisible());
    CHECK(bench.panel.card()->card()->task.id == TaskId(1));
}

TEST_CASE("what a leader has to look at is a view of its own that says why", "[tasks]")
{
    Bench bench;
    bench.selection.chooseIncidents({bench.station.frame()->incident(0)}, {}, Origin::Table);
    bench.write("经办人", QStringLiteral("王所"));
    bench.draft();
    CHECK(bench.panel.model()->concernCount() == 0);
    bench.write("下达给", QStringLiteral("社区民警 07"));
    bench.trigger(TaskMove::Issue);
    REQUIRE(bench.panel.model()->concernCount() == 1);
    bench.panel.model()->setShown(TaskModel::Shown::Concerning);
    CHECK(bench.panel.model()->concern(0) == TaskConcern::NeverOpened);
    bench.panel.handouts()->printSlips({bench.panel.model()->task(0)}, QString::fromStdString(bench.station.path() + ".pdf"));
    bench.settle();
    REQUIRE(bench.error.isEmpty());
    CHECK(readFile(bench.station.path() + ".pdf").starts_with("%PDF-"));
    CHECK(bench.panel.model()->concern(0) == TaskConcern::Unsigned);
}

TEST_CASE("a party outside is asked once, and photos are kept with the task", "[tasks]")
{
    Bench bench;
    bench.selection.chooseIncidents({bench.station.frame()->incident(0)}, {}, Origin::Table);
    bench.write("经办人", QStringLiteral("王所"));
    bench.draft();
    bench.write("下达给", QStringLiteral("社区民警 07"));
    bench.trigger(TaskMove::Issue);
    CHECK_FALSE(bench.panel.card()->action(TaskMove::Refer)->isVisible());
    bench.trigger(TaskMove::Receive);
    bench.write("转办单位", QStringLiteral("司法所"));
    bench.write("内容或理由", QStringLiteral("请调解"));
    bench.trigger(TaskMove::Refer);
    REQUIRE(bench.error.isEmpty());
    CHECK(bench.panel.card()->card()->task.party == "司法所");
    CHECK_FALSE(bench.panel.card()->action(TaskMove::Refer)->isVisible());
    CHECK(bench.panel.card()->action(TaskMove::Reply)->isVisible());
    const TemporaryFolder folder;
    bench.panel.handouts()->attach(QString::fromStdString(folder.write("门口.jpg", "\xff\xd8\xff photo \xff\xd9")));
    bench.settle();
    CHECK(bench.error.isEmpty());
    CHECK(bench.panel.card()->card()->events.back().text == "门口.jpg");
    bench.panel.handouts()->attach(QString::fromStdString(folder.write("x.jpg", "text")));
    bench.settle();
    CHECK(bench.error.contains(QLatin1StringView("only JPEG and PNG")));
}

TEST_CASE("the window has a page of tasks", "[tasks]")
{
    const TestWindow test;
    test.window->showPage(Page::Tasks);
    CHECK(test.window->workbench()->tasks()->isVisible());
    CHECK(test.window->workbench()->tasks()->findChild<EmptyState*>()->isVisible());
    test.window->showPage(Page::Main);
    CHECK_FALSE(test.window->workbench()->tasks()->isVisible());
}
