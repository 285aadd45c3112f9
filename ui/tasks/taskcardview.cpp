// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tasks/taskcardview.h"

#include "ui/common/labels.h"
#include "ui/common/rowdelegate.h"
#include "ui/common/wording.h"
#include "ui/common/rowsmodel.h"
#include "ui/tasks/stepstrip.h"
#include "ui/tasks/taskwords.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace jingge {
namespace {

/// The moves that have a button, with their keys, in the order of the foot.
constexpr std::pair<TaskMove, const char*> kButtons[] = {
    {TaskMove::Issue, "Ctrl+Alt+I"},  {TaskMove::Receive, "Ctrl+Alt+R"}, {TaskMove::Feedback, "Ctrl+Alt+F"},
    {TaskMove::Refer, "Ctrl+Alt+O"},   {TaskMove::Reply, "Ctrl+Alt+A"},
    {TaskMove::Verify, "Ctrl+Alt+V"}, {TaskMove::Return, "Ctrl+Alt+B"},  {TaskMove::Close, "Ctrl+Alt+C"},
    {TaskMove::Note, "Ctrl+Alt+N"},   {TaskMove::Escalate, "Ctrl+Alt+E"}, {TaskMove::Comment, "Ctrl+Alt+M"},
    {TaskMove::Strike, "Ctrl+Alt+X"}};

constexpr int kRow = 29;

/// No taller than its rows, and never less than two of them.
void fitRows(QTableView& table)
{
    const int rows = std::max(2, table.model()->rowCount());
    table.setMaximumHeight((rows + 1) * kRow + 8);
    table.setMinimumHeight(std::min(rows, 3) * kRow + kRow + 8);
}

QLabel* wrapped(QLabel* label)
{
    label->setWordWrap(true);
    return label;
}

} // namespace

TaskCardView::TaskCardView(const ViewContext& context, QWidget* parent) :
    QWidget(parent), m_context(context), m_title(wrapped(plainLabel(QString(), nullptr, "strong", this))),
    m_facts(elidedLabel(QString(), "second", "note", this)), m_steps(new StepStrip(context.theme, this)),
    m_reason(wrapped(plainLabel(QString(), "second", nullptr, this))), m_measure(wrapped(plainLabel(QString(), nullptr, nullptr, this))),
    m_after(wrapped(plainLabel(QString(), nullptr, "head", this))),
    m_calls(new RowsModel(QStringList() << tr("Time") << tr("Category") << tr("Address"), this)),
    m_log(new RowsModel(QStringList() << tr("Time") << tr("Step") << tr("Who") << tr("Text"), this))
{
    setObjectName(QStringLiteral("TaskCard"));
    setAttribute(Qt::WA_StyledBackground);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(8);
    column->addWidget(m_title);
    column->addWidget(m_facts);
    column->addWidget(m_steps);
    column->addWidget(m_after);
    column->addWidget(m_reason);
    column->addWidget(m_measure);
    m_callTable = addTable(column, tr("Calls of the task"), m_calls);
    connect(m_callTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& current) { Q_EMIT incidentChosen(current.row()); });
    m_logTable = addTable(column, tr("Log of the task"), m_log);
    column->addStretch(1);
    addFoot(column);
}

QTableView* TaskCardView::addTable(QVBoxLayout* column, const QString& name, RowsModel* model)
{
    column->addWidget(plainLabel(name, "third", "note", this));
    auto* table = new QTableView(this);
    table->setAccessibleName(name);
    table->setModel(model);
    table->setItemDelegate(new RowDelegate(m_context.theme, table));
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setTabKeyNavigation(false);
    table->setShowGrid(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(kRow);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setStretchLastSection(true);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->setColumnWidth(0, 104);
    column->addWidget(table, 100); // as high as its rows need, see fitRows()
    return table;
}

void TaskCardView::addFoot(QVBoxLayout* column)
{
    const auto field = [this](const QString& name, const QString& example) {
        auto* edit = new QLineEdit(this);
        edit->setAccessibleName(name);
        edit->setPlaceholderText(example);
        return edit;
    };
    m_person = field(tr("Who does it"), tr("Who does it"));
    m_officer = field(tr("For whom"), tr("For whom"));
    m_party = field(tr("To whom outside the station"), tr("To whom outside the station"));
    m_text = field(tr("What or why"), tr("What was done, or why"));
    m_text->setMaxLength(2000);
    auto* fields = new QHBoxLayout;
    fields->setSpacing(8);
    fields->addWidget(m_person, 2);
    fields->addWidget(m_officer, 2);
    fields->addWidget(m_party, 2);
    fields->addWidget(m_text, 5);
    column->addLayout(fields);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    for (const auto& [move, keys] : kButtons) {
        auto* action = new QAction(TaskWords::move(move), this);
        action->setObjectName(QLatin1StringView("task.") + QString::fromStdString(std::string(taskMoveText(move))));
        action->setShortcut(QKeySequence(QLatin1StringView(keys)));
        addAction(action);
        m_actions[static_cast<std::size_t>(move)] = action;
        auto* button = new QPushButton(action->text(), this);
        setPlainToolTip(button, QStringLiteral("%1 (%2)").arg(action->text(), action->shortcut().toString(QKeySequence::NativeText)));
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        connect(action, &QAction::changed, button, [action, button] { button->setVisible(action->isVisible()); });
        connect(action, &QAction::triggered, this, [this, asked = move] { Q_EMIT moveRequested(asked); });
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    column->addLayout(buttons);
    m_hint = elidedLabel(tr("Feeding back, returning, closing, striking, noting and commenting need a text."), "third", "note", this);
    column->addWidget(m_hint);
    connect(m_person, &QLineEdit::textChanged, this, &TaskCardView::personChanged);
}

QAction* TaskCardView::action(TaskMove move) const
{
    return m_actions[static_cast<std::size_t>(move)];
}

QString TaskCardView::person() const
{
    return m_person->text().trimmed();
}

void TaskCardView::setPerson(const QString& person)
{
    m_person->setText(person);
}

void TaskCardView::clearText()
{
    m_text->clear();
}

void TaskCardView::setSaving(bool isSaving)
{
    m_isSaving = isSaving;
    refreshMoves();
}

TaskStep TaskCardView::step(TaskMove move, CivilTime now) const
{
    TaskStep step{move, now, now, person().toStdString(), m_text->text().trimmed().toStdString(), {}, {}, {}};
    if (move == TaskMove::Issue)
        step.officer = m_officer->text().trimmed().toStdString();
    if (move == TaskMove::Refer)
        step.party = m_party->text().trimmed().toStdString();
    return step;
}

void TaskCardView::setCard(TaskCard card, CivilTime now)
{
    m_card = std::move(card);
    const Task& task = m_card->task;
    m_steps->setTask(task, m_card->events);
    m_officer->setText(QString::fromStdString(task.officer));
    std::vector<QStringList> calls;
    for (const IncidentRow& one : m_card->incidents)
        calls.push_back({Wording::moment(one.receivedAt, one.isDayOnly), Wording::category(m_context.source, one.category),
                         QString::fromStdString(one.address)});
    m_calls->setRows(std::move(calls));
    std::vector<QStringList> log;
    for (auto event = m_card->events.rbegin(); event != m_card->events.rend(); ++event)
        log.push_back({Wording::moment(event->at, false), TaskWords::done(event->move), QString::fromStdString(event->person),
                       isByRule(*event) ? ruleName() : QString::fromStdString(event->text)});
    m_log->setRows(std::move(log));
    fitRows(*m_callTable);
    fitRows(*m_logTable);
    showWords(now);
    refreshMoves();
    show();
}

void TaskCardView::showWords(CivilTime now)
{
    const Task& task = m_card->task;
    m_title->setText(QString::fromStdString(task.title));
    QStringList facts{TaskWords::numberAndPlace(task),
                      Wording::alertLevel(static_cast<AlertLevel>(static_cast<int>(task.level) - 1))};
    if (task.dueAt && isOpen(task.state))
        facts += tr("due %1").arg(Wording::moment(*task.dueAt, false));
    if (const QString left = TaskWords::deadline(task, now); !left.isEmpty())
        facts += left;
    if (!task.party.empty())
        facts += task.partyDueAt ? tr("waits for %1 until %2").arg(QString::fromStdString(task.party), Wording::moment(*task.partyDueAt, true))
                                 : tr("waits for %1").arg(QString::fromStdString(task.party));
    if (task.returns > 0)
        facts += tr("returned %n time(s)", nullptr, task.returns);
    m_facts->setText(facts.join(QStringLiteral("    ")));
    if (m_card->rule) {
        m_reason->setText(tr("Raised by the rule “%1”, version %2, for %n call(s).", nullptr, task.incidents)
                              .arg(ruleName())
                              .arg(task.ruleVersion));
    } else {
        m_reason->setText(tr("Drafted by %1.").arg(QString::fromStdString(task.raisedBy)));
    }
    m_measure->setText(QString::fromStdString(task.measure));
    m_measure->setVisible(!task.measure.empty());
    m_after->setVisible(m_card->after.has_value());
    if (m_card->after)
        m_after->setText(TaskWords::afterClosing(*m_card->after));
}

bool TaskCardView::isByRule(const TaskEvent& event) const
{
    return event.move == TaskMove::Draft && m_card->rule.has_value();
}

QString TaskCardView::ruleName() const
{
    return QString::fromStdString(Wording::isChinese() ? m_card->rule->nameChinese : m_card->rule->nameEnglish);
}

void TaskCardView::clear()
{
    m_card.reset();
    hide();
    refreshMoves();
}

void TaskCardView::refreshMoves()
{
    for (const auto& [move, keys] : kButtons) {
        const bool isAsked = m_card && !m_card->task.party.empty(); // somebody outside: a reply, and no second question
        const bool isItsTurn = move == TaskMove::Refer ? !isAsked : move != TaskMove::Reply || isAsked;
        const bool isPossible = m_card && isItsTurn && stateAfter(m_card->task.state, move, m_card->task.isVerified);
        action(move)->setVisible(isPossible);
        action(move)->setEnabled(isPossible && !m_isSaving);
    }
    m_officer->setVisible(action(TaskMove::Issue)->isVisible());
    m_party->setVisible(action(TaskMove::Refer)->isVisible());
}

} // namespace jingge
