// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tasks/taskpanel.h"

#include "core/base/username.h"
#include "core/workflow/people.h"
#include "core/workflow/ruletrial.h"
#include "core/workflow/taskdesk.h"
#include "core/workspace/stationwriter.h"
#include "ui/common/emptystate.h"
#include "ui/common/icons.h"
#include "ui/common/segments.h"
#include "ui/common/wording.h"
#include "ui/tasks/taskboard.h"
#include "ui/tasks/taskcardview.h"
#include "ui/tasks/taskdelegate.h"
#include "ui/tasks/taskhandouts.h"
#include "ui/tasks/taskwords.h"

#include <QAction>
#include <QItemSelectionModel>
#include <QListView>
#include <QSignalBlocker>
#include <QSplitter>

#include <algorithm>

namespace jingge {

TaskPanel::TaskPanel(const ViewContext& context, const Clock& clock, QWidget* parent) :
    Panel(tr("Tasks"), parent), m_context(context), m_clock(clock), m_model(new TaskModel(this)),
    m_delegate(new TaskDelegate(context.theme, *m_model, this)),
    m_shown(new Segments(tr("Which tasks"), {tr("Open", "tasks"), tr("To look at", "tasks"), tr("Ended", "tasks"), tr("All", "tasks")}, this)),
    m_split(new QSplitter(Qt::Horizontal, this)), m_list(new QListView(m_split)), m_card(new TaskCardView(context, m_split)),
    m_empty(new EmptyState(context.theme, QStringLiteral("task"), this)), m_board(new TaskBoard(context, this))
{
    addToHead(m_shown);
    makeActions();
    m_list->setAccessibleName(tr("Tasks"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(m_delegate);
    m_list->setMouseTracking(true);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMinimumWidth(400);
    m_split->setChildrenCollapsible(false);
    m_split->setStretchFactor(0, 2);
    m_split->setStretchFactor(1, 3);
    setView(m_split);
    setView(m_empty);
    setView(m_board);
    m_card->setPerson(QString::fromStdString(userName())); // until somebody says otherwise
    m_card->clear();
    connect(m_shown, &Segments::chosenChanged, this, [this](int shown) {
        m_model->setShown(static_cast<TaskModel::Shown>(shown));
        showCounts();
        Q_EMIT stateChanged();
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &TaskPanel::takeCurrent);
    connect(m_card, &TaskCardView::moveRequested, this, &TaskPanel::makeStep);
    connect(m_card, &TaskCardView::personChanged, this, &Panel::stateChanged);
    connect(m_card, &TaskCardView::incidentChosen, this, &TaskPanel::chooseIncidents);
    connect(m_board, &TaskBoard::opened, this, [this](TaskId id) {
        m_asBoard->setChecked(false);
        chooseTask(id);
        m_list->setFocus();
    });
    connect(m_empty, &EmptyState::actionRequested, this, &TaskPanel::draftFromSelection);
    connect(&context.live, &LiveCounts::frameChanged, this, &TaskPanel::reload);
    showCounts();
}

void TaskPanel::makeActions()
{
    auto* draft = new QAction(ownIcon(QStringLiteral("plus")), tr("Draft a task of the chosen calls"), this);
    draft->setObjectName(QStringLiteral("task.draft"));
    draft->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_T));
    draft->setShortcutContext(Qt::ApplicationShortcut);
    connect(draft, &QAction::triggered, this, &TaskPanel::draftFromSelection);
    addHeadAction(draft);
    m_asBoard = new QAction(ownIcon(QStringLiteral("columns")), tr("Show the tasks by state"), this);
    m_asBoard->setObjectName(QStringLiteral("task.board"));
    m_asBoard->setCheckable(true);
    m_asBoard->setShortcut(QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_K));
    connect(m_asBoard, &QAction::toggled, this, [this] {
        showPart();
        Q_EMIT stateChanged();
    });
    addHeadAction(m_asBoard);
    makeHandouts();
}

void TaskPanel::makeHandouts()
{
    TaskHandouts::Around around;
    around.chosen = [this] { return m_card->card() ? std::optional(m_card->card()->task) : std::nullopt; };
    around.shown = [this] {
        std::vector<Task> tasks;
        for (int row = 0; row < m_model->rowCount(); ++row)
            tasks.push_back(m_model->task(row));
        return tasks;
    };
    around.person = [this] { return m_card->person(); };
    m_handouts = new TaskHandouts(m_context, m_clock, std::move(around), this);
    for (QAction* action : m_handouts->actions())
        addHeadAction(action);
    connect(m_handouts, &TaskHandouts::failed, this, &TaskPanel::failed);
    connect(m_handouts, &TaskHandouts::done, this, &TaskPanel::stepped);
    connect(m_handouts, &TaskHandouts::changed, this, &TaskPanel::reload);
}

void TaskPanel::showEvent(QShowEvent* event)
{
    Panel::showEvent(event);
    reload();
}

void TaskPanel::reload()
{
    auto tasks = m_context.source.tasks();
    if (!tasks) {
        Q_EMIT failed(tasks.error());
        return;
    }
    {
        const QSignalBlocker blocker(m_list->selectionModel());
        m_board->setTasks(*tasks, m_clock.now());
        m_model->setTasks(std::move(*tasks), m_clock.now());
        if (const auto concerns = m_context.source.concerns(m_clock.now()))
            m_model->setConcerns(*concerns);
    }
    showCounts();
    const int row = m_model->rowOf(m_chosen);
    m_list->setCurrentIndex(m_model->index(std::max(0, row)));
    takeCurrent();
}

void TaskPanel::showCounts()
{
    const int open = m_model->openCount();
    const int overdue = m_model->overdueCount();
    setSubtitle(m_model->allCount() == 0 ? QString()
                                         : tr("%1 open, %2 overdue, %3 to look at, %4 in all").arg(open).arg(overdue).arg(m_model->concernCount()).arg(m_model->allCount()));
    showPart();
    if (m_model->rowCount() > 0)
        return;
    m_card->clear();
    if (m_model->allCount() > 0)
        m_empty->setTexts(tr("No such tasks"), tr("%n task(s) in all.", nullptr, m_model->allCount()));
    else
        m_empty->setTexts(tr("No tasks yet"),
                          tr("Choose calls or a group of repeat calls and draft a task of them; rules that are switched on draft theirs with every run."),
                          tr("Draft a task"));
}

void TaskPanel::showPart()
{
    const bool isBoard = m_asBoard->isChecked() && m_model->allCount() > 0;
    const bool isEmpty = m_model->rowCount() == 0;
    m_board->setVisible(isBoard);
    m_split->setVisible(!isBoard && !isEmpty);
    m_empty->setVisible(!isBoard && isEmpty);
    m_shown->setVisible(!isBoard);
}

void TaskPanel::takeCurrent()
{
    const QModelIndex current = m_list->currentIndex();
    if (!current.isValid()) {
        m_card->clear();
        m_handouts->refresh();
        return;
    }
    m_chosen = m_model->task(current.row()).id;
    auto card = m_context.source.taskCard(m_chosen);
    if (!card) {
        m_card->clear();
        Q_EMIT failed(card.error());
        return;
    }
    m_card->setCard(std::move(*card), m_clock.now());
    m_handouts->refresh();
}

void TaskPanel::chooseTask(TaskId id)
{
    if (m_model->rowOf(id) < 0) {
        m_shown->choose(static_cast<int>(TaskModel::Shown::All));
        m_model->setShown(TaskModel::Shown::All);
        showCounts();
    }
    if (const int row = m_model->rowOf(id); row >= 0)
        m_list->setCurrentIndex(m_model->index(row));
}

void TaskPanel::chooseIncidents(int row)
{
    const auto& card = m_card->card();
    if (!card || row < 0 || row >= static_cast<int>(card->incidents.size()))
        return;
    std::vector<IncidentId> ids;
    for (const IncidentRow& one : card->incidents)
        ids.push_back(one.id);
    m_context.selection.chooseIncidents(std::move(ids), {}, Origin::Table);
}

void TaskPanel::makeStep(TaskMove move)
{
    const auto& card = m_card->card();
    if (!card)
        return;
    const QString number = QString::fromStdString(card->task.number);
    m_card->setSaving(true);
    StationWriter& writer = m_context.source.writer();
    TaskStep step = m_card->step(move, m_clock.now());
    step.person = writer.personOr(step.person);
    writer.write(
        actOf(move), this,
        [seen = card->task, step = std::move(step), calendar = m_context.source.holidays()](Store& store) {
            return moveTask(store, seen, step, calendar);
        },
        [this, number, move](const Result<Task>& after) {
            m_card->setSaving(false);
            if (after) {
                m_card->clearText();
                Q_EMIT stepped(tr("%1: %2").arg(number, TaskWords::done(move)));
            } else {
                Q_EMIT failed(after.error());
            }
            reload(); // after an error, too, it may be another now
        });
}

Result<TaskDraft> TaskPanel::selectionDraft(const std::vector<IncidentRow>& calls) const
{
    TaskDraft draft;
    if (calls.empty())
        return fail(ErrorKind::Data, "tasks", "draft", QT_TRANSLATE_NOOP("core", "no calls are chosen"),
                    QT_TRANSLATE_NOOP("core", "choose calls in the table or a group of repeat calls first"));
    const IncidentRow& last = calls.back();
    draft.title = tr("%1: %2 (%n call(s))", nullptr, static_cast<int>(calls.size()))
                      .arg(Wording::category(m_context.source, last.category), QString::fromStdString(last.address))
                      .toStdString();
    const Frame& frame = *m_context.live.frame();
    for (std::size_t row = 0; row < frame.size(); ++row) {
        const std::int32_t grid = frame.incident(row) == last.id ? frame.areaOf(Level::Grid, row) : kNoArea;
        if (grid != kNoArea)
            draft.grid = frame.areas->at(Level::Grid)[static_cast<std::size_t>(grid)].code;
    }
    draft.officer = ownerOf(m_context.source.station(), draft.grid);
    draft.matter = last.addressKey;
    draft.at = draft.now = m_clock.now();
    draft.person = m_context.source.writer().personOr(m_card->person().toStdString());
    return draft;
}

void TaskPanel::draftFromSelection()
{
    std::vector<IncidentId> ids(m_context.selection.selection().incidents.begin(), m_context.selection.selection().incidents.end());
    auto calls = m_context.source.incidents(ids);
    const auto draft = calls ? selectionDraft(*calls) : Result<TaskDraft>(Unexpected(calls.error()));
    if (!draft) {
        Q_EMIT failed(draft.error());
        return;
    }
    std::vector<std::int64_t> numbers;
    for (const IncidentRow& one : *calls)
        numbers.push_back(one.number);
    m_context.source.writer().write(
        Act::DraftTask, this, [draft = *draft, numbers = std::move(numbers)](Store& store) { return draftTask(store, draft, numbers); },
        [this](const Result<Task>& task) { takeDraft(task); });
}

void TaskPanel::takeDraft(const Result<Task>& task)
{
    if (!task) {
        Q_EMIT failed(task.error());
        return;
    }
    m_chosen = task->id;
    Q_EMIT taskDrafted();
    Q_EMIT stepped(tr("%1: %2").arg(QString::fromStdString(task->number), TaskWords::done(TaskMove::Draft)));
    reload();
    chooseTask(task->id);
}

QJsonObject TaskPanel::saveState() const
{
    return {{QStringLiteral("shown"), static_cast<int>(m_model->shown())}, {QStringLiteral("board"), m_asBoard->isChecked()}, {QStringLiteral("person"), m_card->person()}};
}

void TaskPanel::restoreState(const QJsonObject& state)
{
    const int shown = state.value(QLatin1StringView("shown")).toInt();
    if (shown >= 0 && shown <= static_cast<int>(TaskModel::Shown::All)) {
        m_shown->choose(shown);
        m_model->setShown(static_cast<TaskModel::Shown>(shown));
        showCounts();
    }
    m_asBoard->setChecked(state.value(QLatin1StringView("board")).toBool());
    if (const QString person = state.value(QLatin1StringView("person")).toString(); !person.isEmpty())
        m_card->setPerson(person);
}

} // namespace jingge
