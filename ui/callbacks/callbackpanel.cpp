// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/callbacks/callbackpanel.h"

#include "core/base/username.h"
#include "core/store/callbackrepository.h"
#include "core/store/store.h"
#include "core/workflow/callbackdesk.h"
#include "core/workspace/callbacksheet.h"
#include "core/workspace/stationwriter.h"
#include "ui/callbacks/callbackform.h"
#include "ui/callbacks/callbackside.h"
#include "ui/common/emptystate.h"
#include "ui/common/icons.h"
#include "ui/common/rowtable.h"
#include "ui/common/segments.h"
#include "ui/common/wording.h"

#include <QAction>
#include <QFileDialog>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

namespace jingge {
namespace {

constexpr int kWeeks = 6; // of the supervisor's list
constexpr int kSideWidth = 420;
constexpr int kWidths[] = {96, 80, 166, 96, 100, 64, 84, 108, 84};

} // namespace

CallbackPanel::CallbackPanel(const ViewContext& context, const Clock& clock, QWidget* parent)
    : Panel(tr("Callbacks"), parent),
      m_context(context),
      m_clock(clock),
      m_model(new CallbackModel(
          [&source = context.source](const std::string& code) { return Wording::category(source, code); },
          this)),
      m_shown(new Segments(tr("Which calls"), {tr("To do", "callbacks"), tr("All", "callbacks")}, this)),
      m_split(new QSplitter(Qt::Horizontal, this)),
      m_empty(new EmptyState(context.theme, QStringLiteral("callback"), this))
{
    addToHead(m_shown);
    m_shown->choose(1);
    makeActions();
    makeViews();
    connectViews();
    setTableModel(m_model);
    showSummary();
}

void CallbackPanel::makeActions()
{
    const auto add = [this](const char* name, const char* icon, const QString& text, const char* keys,
                            auto act) {
        auto* action = new QAction(ownIcon(QLatin1StringView(icon)), text, this);
        action->setObjectName(QLatin1StringView(name));
        if (keys != nullptr)
            action->setShortcut(QKeySequence(QLatin1StringView(keys)));
        connect(action, &QAction::triggered, this, act);
        addHeadAction(action);
    };
    const auto shift = [this](int days) {
        if (const auto range = parseIsoWeek(m_week.week))
            showWeek(weekText(CivilDate{range->from.date().days + days}));
    };
    add("callback.before", "back", tr("Week before"), "Ctrl+PgUp", [shift] { shift(-7); });
    add("callback.after", "forward", tr("Week after"), "Ctrl+PgDown", [shift] { shift(7); });
    add("callback.sheetOut", "export", tr("Write the week's sheet"), nullptr, [this] { chooseSheet(true); });
    add("callback.sheetIn", "import", tr("Read a filled sheet"), nullptr, [this] { chooseSheet(false); });
}

void CallbackPanel::makeViews()
{
    m_list = rowTable(m_context.theme, m_model, tr("Calls of the week"), m_split);
    for (int i = 0; i < static_cast<int>(std::size(kWidths)); ++i)
        m_list->setColumnWidth(i, kWidths[i]);
    m_list->horizontalHeader()->setSectionResizeMode(2, QHeaderView::Stretch);
    m_list->setMinimumWidth(480);
    m_list->installEventFilter(this);
    auto* scroll = new QScrollArea(m_split);
    scroll->setObjectName(QStringLiteral("CallbackSide"));
    scroll->setFocusPolicy(Qt::NoFocus); // what stands in it takes the focus
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setMinimumWidth(kSideWidth);
    auto* right = new QWidget(scroll);
    right->setObjectName(QStringLiteral("CallbackColumn"));
    auto* column = new QVBoxLayout(right);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(12);
    m_form = new CallbackForm(m_context, right);
    m_side = new CallbackSide(m_context.theme, right);
    column->addWidget(m_form);
    column->addWidget(m_side, 1);
    scroll->setWidget(right);
    m_form->setPerson(QString::fromStdString(userName())); // until somebody says otherwise
    m_split->setChildrenCollapsible(false);
    m_split->setStretchFactor(0, 2);
    m_split->setStretchFactor(1, 1);
    setView(m_split);
    setView(m_empty);
}

void CallbackPanel::connectViews()
{
    connect(m_shown, &Segments::chosenChanged, this, [this](int shown) {
        m_model->setShown(static_cast<CallbackModel::Shown>(shown));
        showSummary();
        Q_EMIT stateChanged();
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &CallbackPanel::takeCurrent);
    connect(m_form, &CallbackForm::recordRequested, this, &CallbackPanel::record);
    connect(m_form, &CallbackForm::strikeRequested, this, &CallbackPanel::strikeLast);
    connect(m_form, &CallbackForm::taskRequested, this, &CallbackPanel::draftTask);
    connect(m_form, &CallbackForm::personChanged, this, &Panel::stateChanged);
    connect(m_side, &CallbackSide::signRequested, this, [this] { sign(true); });
    connect(m_side, &CallbackSide::revokeRequested, this, [this] { sign(false); });
    connect(m_side, &CallbackSide::weekRequested, this,
            [this](const QString& week) { showWeek(week.toStdString()); });
    connect(m_empty, &EmptyState::actionRequested, this, [this] { showWeek(latestWeek()); });
    connect(&m_context.live, &LiveCounts::frameChanged, this, [this] {
        if (isVisible())
            reload();
    });
}

void CallbackPanel::showEvent(QShowEvent* event)
{
    Panel::showEvent(event);
    reload();
}

/// Of the last call up to now; of now where there is none.
std::string CallbackPanel::latestWeek() const
{
    const CivilTime now = m_clock.now();
    const Frame& frame = *m_context.live.frame();
    for (std::size_t row = frame.size(); row > 0; --row) {
        if (frame.receivedAt(row - 1) <= now)
            return weekText(frame.receivedAt(row - 1).date());
    }
    return weekText(now.date());
}

void CallbackPanel::showWeek(const std::string& week)
{
    m_week.week = week;
    m_chosen = 0;
    reload();
    Q_EMIT stateChanged();
}

void CallbackPanel::reload()
{
    if (m_week.week.empty())
        m_week.week = latestWeek();
    auto week = m_context.source.callbackWeek(m_week.week);
    if (!week) {
        Q_EMIT failed(week.error());
        return;
    }
    m_week = std::move(*week);
    const CivilTime now = m_clock.now();
    {
        const QSignalBlocker blocker(m_list->selectionModel());
        m_model->setCalls(m_week.calls, now);
    }
    if (auto weeks = m_context.source.callbackWeeks(now, kWeeks))
        m_side->setWeeks(std::move(*weeks));
    m_side->setWeek(m_week, now);
    showSummary();
    m_list->setCurrentIndex(m_model->index(std::max(0, m_model->rowOf(m_chosen)), 0));
    takeCurrent();
}

void CallbackPanel::showSummary()
{
    const bool isEmpty = m_week.calls.empty();
    m_split->setVisible(!isEmpty);
    m_empty->setVisible(isEmpty);
    if (isEmpty) {
        setSubtitle(QString::fromStdString(m_week.week));
        m_empty->setTexts(tr("No calls in this week"),
                          tr("Calls that are valid and stand for their event are called back by the third "
                             "working day after their week."),
                          tr("Week of the last call"));
        return;
    }
    const CallbackCounts counts = m_week.counts(m_clock.now());
    QStringList parts{
        QString::fromStdString(m_week.week), Wording::period(m_week.range),
        tr("%1 of %n call(s) called back", nullptr, static_cast<int>(counts.due)).arg(counts.attempted),
        tr("by %1").arg(Wording::moment(m_week.dueAt, false))};
    if (counts.late > 0)
        parts += tr("%n late", nullptr, static_cast<int>(counts.late));
    setSubtitle(parts.join(QStringLiteral(" · ")));
}

const CallbackCall* CallbackPanel::current() const
{
    const QModelIndex index = m_list->currentIndex();
    return index.isValid() ? &m_model->call(index.row()) : nullptr;
}

void CallbackPanel::takeCurrent()
{
    const CallbackCall* call = current();
    m_chosen = call == nullptr ? 0 : call->incident.number;
    m_form->setCall(call, m_week.isSigned());
}

bool CallbackPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_list || event->type() != QEvent::KeyPress)
        return Panel::eventFilter(watched, event);
    const auto& key = *static_cast<QKeyEvent*>(event);
    if ((key.modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier || current() == nullptr)
        return false;
    if (key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter) {
        record();
        return true;
    }
    return m_form->takeKey(key);
}

/// To the call after one, and with the keys back in the list.
void CallbackPanel::moveOn(std::int64_t from)
{
    const int row = m_model->rowOf(from);
    if (row >= 0 && row + 1 < m_model->rowCount())
        m_list->setCurrentIndex(m_model->index(row + 1, 0));
    m_list->setFocus();
}

void CallbackPanel::record()
{
    const CallbackCall* call = current();
    if (call == nullptr)
        return;
    if (!m_form->hasResult()) {
        moveOn(call->incident.number);
        return;
    }
    auto step = m_form->step(m_clock.now());
    if (!step) {
        Q_EMIT failed(step.error());
        return;
    }
    step->person = m_context.source.writer().personOr(step->person);
    const std::int64_t number = call->incident.number;
    m_context.source.writer().write(
        Act::Callback, this,
        [seen = call->callback, step = *step](Store& store) { return recordCallback(store, seen, step); },
        [this, number](const Result<Callback>& after) {
            if (!after) {
                Q_EMIT failed(after.error());
                reload();
                return;
            }
            const int row = m_model->rowOf(number);
            reload();
            if (after->state == CallbackState::Unsettled)
                Q_EMIT told(tr("The caller is not content: choose the call again to draft a task."));
            if (m_model->rowOf(number) >= 0)
                moveOn(number);
            else if (m_model->rowCount() > 0) // it has left the list
                m_list->setCurrentIndex(m_model->index(std::min(row, m_model->rowCount() - 1), 0));
            m_list->setFocus();
        });
}

void CallbackPanel::strikeLast()
{
    const CallbackCall* call = current();
    if (call == nullptr)
        return;
    CallbackStep step;
    step.move = CallbackMove::Strike;
    step.at = step.now = m_clock.now();
    step.person = m_context.source.writer().personOr(m_form->person().toStdString());
    step.text = m_side->reason();
    m_context.source.writer().write(
        Act::Callback, this,
        [seen = call->callback, step](Store& store) mutable -> Result<Callback> {
            const auto events = readCallbackEvents(store, seen.number);
            if (!events)
                return Unexpected(events.error());
            std::vector<int> struck;
            for (const CallbackEvent& event : *events) {
                if (event.move == CallbackMove::Strike)
                    struck.push_back(event.struck);
            }
            for (const CallbackEvent& event : *events) {
                if (event.move != CallbackMove::Strike && event.move != CallbackMove::Task &&
                    std::find(struck.begin(), struck.end(), event.sequence) == struck.end())
                    step.struck = event.sequence;
            }
            return recordCallback(store, seen, step);
        },
        [this](const Result<Callback>& after) {
            if (after)
                Q_EMIT told(tr("The entry is struck and stays in the log."));
            else
                Q_EMIT failed(after.error());
            reload();
        });
}

void CallbackPanel::draftTask()
{
    const CallbackCall* call = current();
    if (call == nullptr)
        return;
    TaskDraft draft =
        callbackTaskDraft(*call, tr("Callback: %1, %2")
                                     .arg(Wording::category(m_context.source, call->incident.category),
                                          QString::fromStdString(call->incident.address))
                                     .toStdString());
    draft.at = draft.now = m_clock.now();
    draft.person = m_context.source.writer().personOr(m_form->person().toStdString());
    m_context.source.writer().write(
        Act::DraftTask, this, [seen = call->callback, draft](Store& store) { return draftCallbackTask(store, seen, draft); },
        [this](const Result<Task>& task) {
            if (task) {
                Q_EMIT told(tr("Task %1 is drafted.").arg(QString::fromStdString(task->number)));
                Q_EMIT taskDrafted();
            } else {
                Q_EMIT failed(task.error());
            }
            reload();
        });
}

void CallbackPanel::sign(bool isSigning)
{
    WeekSignature one;
    one.week = m_week.week;
    one.at = one.recordedAt = m_clock.now();
    one.person = m_context.source.writer().personOr(m_form->person().toStdString());
    one.reason = m_side->reason();
    one.counts = m_week.counts(one.at);
    m_context.source.writer().write(
        Act::SignWeek, this,
        [one, isSigning](Store& store) { return isSigning ? signWeek(store, one) : revokeWeek(store, one); },
        [this](const Result<WeekSignature>& done) {
            if (done) {
                m_side->clearReason();
                Q_EMIT told(
                    done->isSigned
                        ? tr("The week %1 is signed.").arg(QString::fromStdString(done->week))
                        : tr("The signature of %1 is revoked.").arg(QString::fromStdString(done->week)));
            } else {
                Q_EMIT failed(done.error());
            }
            reload();
        });
}

void CallbackPanel::chooseSheet(bool isOut)
{
    auto* dialog = new QFileDialog(this, isOut ? tr("Write the week's sheet") : tr("Read a filled sheet"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setNameFilter(tr("Sheets (*.xlsx *.csv)"));
    dialog->setAcceptMode(isOut ? QFileDialog::AcceptSave : QFileDialog::AcceptOpen);
    if (isOut) {
        dialog->setDefaultSuffix(QStringLiteral("xlsx"));
        dialog->selectFile(tr("callbacks-%1.xlsx").arg(QString::fromStdString(m_week.week)));
    }
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, isOut](const QString& path) { isOut ? writeSheet(path) : readSheet(path); });
    dialog->open();
}

void CallbackPanel::writeSheet(const QString& path)
{
    const auto named = [this](const std::string& code) {
        return m_context.source.categoryNames(code).second;
    };
    if (const auto written = writeCallbackSheet(path.toStdString(), m_week, std::nullopt, named))
        Q_EMIT told(tr("The sheet is in %1").arg(path));
    else
        Q_EMIT failed(written.error());
}

void CallbackPanel::readSheet(const QString& path)
{
    const std::string file = path.toStdString();
    const auto name = callbackSheetWeek(file);
    auto week = name ? m_context.source.callbackWeek(*name) : Result<CallbackWeek>(Unexpected(name.error()));
    if (!week) {
        Q_EMIT failed(week.error());
        return;
    }
    m_context.source.writer().write(
        Act::Callback, this,
        [week = std::move(*week), file, now = m_clock.now(), person = m_context.source.writer().personOr(m_form->person().toStdString())](
            Store& store) { return takeCallbackSheet(store, week, file, now, now, person); },
        [this](const Result<CallbackSheetReport>& report) {
            if (!report) {
                Q_EMIT failed(report.error());
                return;
            }
            Q_EMIT told(tr("%1: %2 recorded, %3 known already, %4 empty")
                            .arg(QString::fromStdString(report->week))
                            .arg(report->recorded)
                            .arg(report->unchanged)
                            .arg(report->empty));
            showWeek(report->week);
        });
}

QJsonObject CallbackPanel::saveState() const
{
    return {{QStringLiteral("shown"), static_cast<int>(m_model->shown())},
            {QStringLiteral("person"), m_form->person()}};
}

void CallbackPanel::restoreState(const QJsonObject& state)
{
    const int shown = state.value(QLatin1StringView("shown")).toInt(1);
    if (shown == 0 || shown == 1) {
        m_shown->choose(shown);
        m_model->setShown(static_cast<CallbackModel::Shown>(shown));
        showSummary();
    }
    if (const QString person = state.value(QLatin1StringView("person")).toString(); !person.isEmpty())
        m_form->setPerson(person);
}

} // namespace jingge
