// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rules/rulepanel.h"

#include "core/workspace/stationwriter.h"
#include "ui/common/icons.h"
#include "ui/common/labels.h"
#include "ui/common/messagebar.h"
#include "ui/common/wording.h"
#include "ui/rules/hitmodel.h"
#include "ui/rules/ruleform.h"
#include "ui/rules/trialview.h"

#include <QAction>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace jingge {
namespace {

constexpr int kListWidth = 224;
constexpr int kFormWidth = 444;
constexpr int kWidestTrial = 1440; ///< a line longer than that is not read
constexpr int kDelay = 150; ///< milliseconds
constexpr std::int64_t kMostTasks = 500;

QScrollArea* scrolled(QWidget* content, const QString& name, QWidget* parent)
{
    auto* area = new QScrollArea(parent);
    area->setAccessibleName(name);
    area->setWidgetResizable(true);
    area->setAlignment(Qt::AlignLeft | Qt::AlignTop); // of a content that grows no wider
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(content);
    area->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    return area;
}

} // namespace

RulePanel::RulePanel(const ViewContext& context, const Clock& clock, QWidget* parent) :
    Panel(tr("Rules"), parent), m_context(context), m_clock(clock), m_model(new RuleModel(this)), m_list(new QListView(this)),
    m_form(new RuleForm(context, this)), m_view(new TrialView(context, this)), m_head(elidedLabel(QString(), nullptr, "head", this)),
    m_trialNote(elidedLabel(QString(), "second", "note", this)), m_fault(plainLabel(QString(), "error", "body", this)),
    m_state(elidedLabel(QString(), "second", "note", this)), m_delay(new QTimer(this))
{
    makeActions();
    m_list->setAccessibleName(tr("Rules"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new RuleDelegate(context.theme, *m_model, this));
    m_list->setMouseTracking(true);
    m_list->setUniformItemSizes(true);
    m_list->setFixedWidth(kListWidth);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* whole = new QWidget(this);
    auto* row = new QHBoxLayout(whole);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_list);
    row->addWidget(makeMiddle());
    row->addWidget(makeRight(), 1);
    setView(whole);
    setTableModel(m_view->hits());
    connectAll();
}

void RulePanel::connectAll()
{
    m_view->setMaximumWidth(kWidestTrial);
    m_delay->setSingleShot(true);
    m_delay->setInterval(kDelay);
    connect(m_delay, &QTimer::timeout, this, &RulePanel::tryOut);
    connect(m_form, &RuleForm::edited, this, &RulePanel::takeForm);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &RulePanel::takeCurrent);
    connect(m_view, &TrialView::hitChosen, this, &RulePanel::chooseHit);
    connect(m_view, &TrialView::cellChosen, this, [this](int threshold, qint64 window) {
        if (!m_rule)
            return;
        Rule rule = *m_rule;
        rule.threshold = threshold;
        rule.windowSeconds = window;
        m_form->setRule(rule);
        takeForm();
    });
    connect(&m_context.live, &LiveCounts::frameChanged, this, [this] {
        if (isVisible())
            tryOut();
    });
}

void RulePanel::makeActions()
{
    const auto add = [this](const char* name, const QString& text, const QKeySequence& keys, auto act) {
        auto* action = new QAction(text, this);
        action->setObjectName(QLatin1StringView(name));
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, act);
        return action;
    };
    QAction* fresh = add("rule.new", tr("A new rule like this one"), {}, [this] { makeNew(); });
    fresh->setIcon(ownIcon(QStringLiteral("plus")));
    addHeadAction(fresh);
    m_run = add("rule.run", tr("Run the rules now"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R), [this] { runRules(); });
    m_run->setShortcutContext(Qt::ApplicationShortcut);
    m_run->setIcon(ownIcon(QStringLiteral("rule")));
    addHeadAction(m_run);
    m_save = add("rule.save", tr("Keep this version and its trial"), QKeySequence(Qt::CTRL | Qt::Key_S), [this] { save(); });
    m_enable = add("rule.enable", tr("Switch on"), {}, [this] { setRunning(true); });
    m_disable = add("rule.disable", tr("Switch off"), {}, [this] { setRunning(false); });
    addActions({m_save, m_enable, m_disable});
}

QWidget* RulePanel::makeMiddle()
{
    auto* middle = new QFrame(this);
    middle->setObjectName(QStringLiteral("RuleForm"));
    middle->setFixedWidth(kFormWidth);
    auto* column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    const auto inset = [column](QLabel* label, int above, int below) {
        auto* row = new QHBoxLayout;
        row->setContentsMargins(16, above, 16, below);
        row->addWidget(label);
        column->addLayout(row);
    };
    inset(m_head, 10, 2);
    column->addWidget(scrolled(m_form, tr("Rule"), middle), 1);
    m_fault->setWordWrap(true);
    inset(m_fault, 4, 0);
    inset(m_state, 4, 0);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(16, 8, 16, 12);
    foot->setSpacing(8);
    foot->addStretch(1);
    for (QAction* action : {m_disable, m_save, m_enable}) {
        auto* button = new QPushButton(action->text(), middle);
        if (action == m_enable)
            button->setProperty("primary", true);
        const auto follow = [action, button] {
            button->setText(action->text());
            button->setEnabled(action->isEnabled());
            button->setVisible(action->isVisible());
        };
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        connect(action, &QAction::changed, button, follow);
        follow();
        foot->addWidget(button);
    }
    column->addLayout(foot);
    return middle;
}

QWidget* RulePanel::makeRight()
{
    auto* right = new QWidget(this);
    auto* column = new QVBoxLayout(right);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(16, 10, 16, 0);
    head->setSpacing(12);
    head->addWidget(plainLabel(tr("Trial over the past"), nullptr, "head", right));
    head->addWidget(m_trialNote, 1);
    column->addLayout(head);
    column->addWidget(scrolled(m_view, tr("Trial over the past"), right), 1);
    return right;
}

void RulePanel::showEvent(QShowEvent* event)
{
    Panel::showEvent(event);
    if (!m_isRead)
        reload();
}

void RulePanel::reload()
{
    auto entries = m_context.source.rules();
    if (!entries) {
        Q_EMIT failed(entries.error());
        return;
    }
    m_isRead = true;
    const std::string code = m_chosen ? m_chosen->rule.rule.code : std::string();
    {
        const QSignalBlocker blocker(m_list->selectionModel());
        m_model->setEntries(std::move(*entries));
    }
    showCounts();
    const int row = std::max(0, m_model->rowOf(code));
    m_list->setCurrentIndex(m_model->index(row));
    if (m_model->rowCount() > 0 && m_chosen && m_model->entry(row).rule.rule.code == code) {
        m_chosen = m_model->entry(row); // what is typed stays
        showState();
        return;
    }
    takeCurrent();
}

void RulePanel::showCounts()
{
    setSubtitle(tr("%1, %2 on, about %3 task(s) a week")
                    .arg(m_model->rowCount())
                    .arg(m_model->runningCount())
                    .arg(QString::number(m_model->tasksPerWeek(), 'f', 1)));
    m_run->setEnabled(m_model->runningCount() > 0);
}

void RulePanel::chooseRule(const std::string& code)
{
    if (const int row = m_model->rowOf(code); row >= 0)
        m_list->setCurrentIndex(m_model->index(row));
}

void RulePanel::takeCurrent()
{
    const QModelIndex current = m_list->currentIndex();
    if (!current.isValid())
        return;
    m_chosen = m_model->entry(current.row());
    m_form->setRule(m_chosen->rule.rule);
    takeForm();
    m_delay->stop();
    tryOut();
    Q_EMIT stateChanged();
}

void RulePanel::takeForm()
{
    const auto rule = m_form->rule();
    m_rule = rule ? std::optional(*rule) : std::nullopt;
    m_fault->setText(rule ? QString() : translated(rule.error().why));
    m_fault->setVisible(!rule);
    m_trial.reset();
    showState();
    if (rule)
        m_delay->start();
}

void RulePanel::tryOut()
{
    if (!m_rule)
        return;
    m_view->clearSweep();
    const Clock* clock = &m_clock;
    m_trying.start(
        [frame = m_context.live.frame(), rule = *m_rule, station = m_context.source.station(), clock](const std::stop_token&) {
            const std::int64_t startedMs = clock->monotonicMs();
            auto trial = tryRule(*frame, rule, station);
            return std::pair(std::move(trial), clock->monotonicMs() - startedMs);
        },
        [this](std::pair<Result<RuleTrial>, std::int64_t> done) {
            m_trialNote->setText(tr("counted in %1 s").arg(static_cast<double>(done.second) / 1000, 0, 'f', 2));
            takeTrial(std::move(done.first));
        });
    m_sweeping.start([frame = m_context.live.frame(), rule = *m_rule](const std::stop_token&) { return std::pair(sweep(*frame, rule), rule); },
                     [this](std::pair<Result<std::vector<SweepCell>>, Rule> done) {
                         if (done.first && m_rule && *m_rule == done.second)
                             m_view->setSweep(std::move(*done.first), done.second);
                     });
}

void RulePanel::takeTrial(Result<RuleTrial> trial)
{
    if (!trial) {
        m_fault->setText(translated(trial.error().why));
        m_fault->show();
        return;
    }
    m_trial = std::move(*trial);
    m_view->setTrial(*m_trial, *m_context.live.frame());
    showState();
}

bool RulePanel::isStored() const
{
    return m_chosen && m_rule && m_chosen->rule.stored.version != 0 && m_chosen->rule.rule == *m_rule && m_chosen->rule.stored.backtests > 0;
}

void RulePanel::showState()
{
    if (!m_chosen)
        return;
    const int version = m_chosen->rule.stored.version;
    const bool isSame = m_rule && m_chosen->rule.rule == *m_rule;
    const bool isOn = m_chosen->runningVersion != 0;
    const int next = isSame && version != 0 ? version : version + 1;
    QString head = RuleModel::nameOf(m_chosen->rule.rule);
    head += version == 0 && isSame ? tr(", as shipped") : tr(", version %1").arg(next) + (isSame ? QString() : tr(", draft"));
    m_head->setText(head);
    m_save->setEnabled(m_trial.has_value() && !isStored() && !m_isWriting);
    m_enable->setText(tr("Switch version %1 on").arg(next));
    m_enable->setVisible(!(isOn && isSame && m_chosen->runningVersion == version));
    m_enable->setEnabled(isStored() && !m_isWriting);
    m_disable->setVisible(isOn);
    m_disable->setEnabled(!m_isWriting);
    if (isStored())
        m_state->setText(tr("The trial of this version is stored."));
    else
        m_state->setText(tr("Keep this version first: a rule runs only with its trial stored."));
}

void RulePanel::makeNew()
{
    if (!m_rule)
        return;
    Rule rule = *m_rule;
    const std::string stem = rule.code.substr(0, 34);
    for (int number = 2; m_model->rowOf(rule.code) >= 0; ++number)
        rule.code = stem + "-" + std::to_string(number);
    (Wording::isChinese() ? rule.nameChinese : rule.nameEnglish) += tr(" (copy)").toStdString();
    RuleEntry entry;
    entry.rule.rule = rule;
    m_chosen = std::move(entry);
    m_list->setCurrentIndex({});
    m_form->setRule(rule);
    takeForm();
}

void RulePanel::save()
{
    if (!m_trial)
        return;
    m_isWriting = true;
    showState();
    m_context.source.writer().write(
        Act::WriteRule, this,
        [trial = *m_trial, now = m_clock.now(), person = m_context.source.writer().person()](Store& store) { return keepTrial(store, trial, now, now, person); },
        [this](const Result<RunningRule>& kept) {
            m_isWriting = false;
            if (!kept) {
                Q_EMIT failed(kept.error());
                showState();
                return;
            }
            m_chosen = RuleEntry{*kept, std::nullopt, 0};
            Q_EMIT told(tr("%1: version %2 and its trial are kept").arg(RuleModel::nameOf(kept->rule)).arg(kept->stored.version));
            reload();
        });
}

void RulePanel::setRunning(bool isOn)
{
    if (!m_chosen || (isOn && (!isStored() || !m_trial)))
        return;
    m_isWriting = true;
    showState();
    const CivilTime now = m_clock.now();
    // What is new from the end of the data on; the past was the trial.
    const CivilTime since = m_trial ? m_trial->test.period.to : now;
    m_context.source.writer().write(
        Act::SwitchRule, this,
        [rule = m_chosen->rule, isOn, since, now, person = m_context.source.writer().person(), code = m_chosen->rule.rule.code](Store& store) -> Result<void> {
            if (isOn)
                return enableRule(store, rule, {rule.stored.id, true, since, now, person, {}});
            return disableRule(store, code, now, person, {});
        },
        [this, isOn, name = RuleModel::nameOf(m_chosen->rule.rule)](const Result<void>& done) {
            m_isWriting = false;
            if (done)
                Q_EMIT told(isOn ? tr("%1 is on: calls from now on make tasks").arg(name) : tr("%1 is off").arg(name));
            else
                Q_EMIT failed(done.error());
            reload();
        });
}

void RulePanel::runRules()
{
    const CivilTime now = m_clock.now();
    const DutyRun run{now, now, "rule", kMostTasks};
    m_context.source.writer().writeLong(
        Act::RunRules, this,
        [frame = m_context.live.frame(), run](Store& store, WriterTurns&, const std::stop_token&) { return runStationRules(store, *frame, run); },
        [this](const Result<std::vector<RuleRun>>& runs) {
            if (!runs) {
                Q_EMIT failed(runs.error());
                return;
            }
            std::int64_t raised = 0;
            std::int64_t joined = 0;
            for (const RuleRun& one : *runs) {
                raised += one.raised;
                joined += one.joined;
            }
            if (runs->empty())
                return;
            Q_EMIT told(tr("Rules: %n new task(s), %1 call(s) joined a task", nullptr, static_cast<int>(raised)).arg(joined));
            Q_EMIT tasksRaised();
        });
}

void RulePanel::chooseHit(int row)
{
    if (!m_trial || row < 0 || row >= static_cast<int>(m_trial->hits.size()))
        return;
    std::vector<IncidentId> ids;
    for (const std::uint32_t call : m_trial->hits[static_cast<std::size_t>(row)].rows)
        ids.push_back(m_context.live.frame()->incident(call));
    m_context.selection.chooseIncidents(std::move(ids), {}, Origin::Table);
}

void RulePanel::runAfterImport()
{
    const auto entries = m_context.source.rules();
    if (!entries)
        Q_EMIT failed(entries.error());
    else if (std::ranges::any_of(*entries, [](const RuleEntry& entry) { return entry.runningVersion != 0; }))
        runRules();
}

bool RulePanel::isSettled() const
{
    return !m_delay->isActive() && !m_trying.isBusy() && !m_sweeping.isBusy() && !m_isWriting;
}

QJsonObject RulePanel::saveState() const
{
    return m_chosen ? QJsonObject{{QStringLiteral("rule"), QString::fromStdString(m_chosen->rule.rule.code)}} : QJsonObject();
}

void RulePanel::restoreState(const QJsonObject& state)
{
    const QString code = state.value(QLatin1StringView("rule")).toString();
    if (code.isEmpty())
        return;
    if (!m_isRead && isVisible())
        reload();
    if (m_isRead) {
        chooseRule(code.toStdString());
    } else {
        RuleEntry entry;
        entry.rule.rule.code = code.toStdString();
        m_chosen = std::move(entry);
    }
}

} // namespace jingge
