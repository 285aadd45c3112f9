// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/callbacks/callbackform.h"

#include "ui/callbacks/callbackwords.h"
#include "ui/common/formparts.h"
#include "ui/common/labels.h"
#include "ui/common/segments.h"
#include "ui/common/viewcontext.h"
#include "ui/common/wording.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace jingge {

CallbackForm::CallbackForm(const ViewContext& context, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_title(plainLabel(QString(), nullptr, "strong", this)),
      m_facts(elidedLabel(QString(), "second", "note", this)),
      m_text(plainLabel(QString(), "second", nullptr, this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    m_title->setWordWrap(true);
    m_text->setWordWrap(true);
    column->addWidget(m_title);
    column->addWidget(m_facts);
    column->addWidget(m_text);
    addFields();
    addButtons();
    setCall(nullptr, false);
}

void CallbackForm::addFields()
{
    const QString none = QStringLiteral("—");
    m_result = new Segments(tr("What came of it"), {none, tr("missed 0"), tr("reached 9")}, this);
    m_solved = new Segments(tr("Is it solved"), {none, tr("yes Y"), tr("no N")}, this);
    m_satisfaction = new Segments(tr("Is the caller satisfied"),
                                  {none, tr("satisfied 1"), tr("fairly 2"), tr("dissatisfied 3")}, this);
    const auto field = [this](const QString& name, const QString& example) {
        auto* edit = new QLineEdit(this);
        edit->setAccessibleName(name);
        edit->setPlaceholderText(example);
        edit->setMinimumWidth(280);
        connect(edit, &QLineEdit::returnPressed, this, &CallbackForm::recordRequested);
        return edit;
    };
    m_measure = field(tr("Measure"), tr("What was done about it (M)"));
    m_measure->setMaxLength(1000);
    m_next = field(tr("Next call"), tr("2026-07-14 (D)"));
    m_person = field(tr("Who calls"), tr("Who calls"));
    connect(m_person, &QLineEdit::textChanged, this, &CallbackForm::personChanged);
    QFormLayout* form = pageForm();
    form->addRow(pageFormLabel(tr("Result"), this), m_result);
    form->addRow(pageFormLabel(tr("Solved"), this), m_solved);
    form->addRow(pageFormLabel(tr("Satisfied"), this), m_satisfaction);
    form->addRow(pageFormLabel(tr("Measure"), this), m_measure);
    form->addRow(pageFormLabel(tr("Next call"), this), m_next);
    form->addRow(pageFormLabel(tr("Who"), this), m_person);
    static_cast<QVBoxLayout*>(layout())->addLayout(form);
}

void CallbackForm::addButtons()
{
    m_record = new QPushButton(tr("Record, next (Enter)"), this);
    m_record->setObjectName(QStringLiteral("callback.record"));
    m_task = new QPushButton(tr("Draft a task"), this);
    m_task->setObjectName(QStringLiteral("callback.task"));
    m_strike = new QPushButton(tr("Strike the last entry"), this);
    m_strike->setObjectName(QStringLiteral("callback.strike"));
    connect(m_record, &QPushButton::clicked, this, &CallbackForm::recordRequested);
    connect(m_task, &QPushButton::clicked, this, &CallbackForm::taskRequested);
    connect(m_strike, &QPushButton::clicked, this, &CallbackForm::strikeRequested);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    for (QPushButton* button : {m_record, m_task, m_strike})
        row->addWidget(button);
    row->addStretch(1);
    static_cast<QVBoxLayout*>(layout())->addLayout(row);
}

void CallbackForm::clear()
{
    m_result->choose(0);
    m_solved->choose(0);
    m_satisfaction->choose(0);
    m_measure->clear();
    m_next->clear();
}

void CallbackForm::setCall(const CallbackCall* call, bool isSigned)
{
    clear();
    setVisible(call != nullptr);
    if (call == nullptr)
        return;
    const IncidentRow& incident = call->incident;
    m_title->setText(QString::fromStdString(incident.address.empty() ? incident.sourceId : incident.address));
    QStringList facts{Wording::moment(incident.receivedAt, incident.isDayOnly),
                      Wording::category(m_context.source, incident.category)};
    for (const std::string& text : {incident.nameMask, incident.callerMask, call->officer}) {
        if (!text.empty())
            facts += QString::fromStdString(text);
    }
    m_facts->setText(facts.join(QStringLiteral("    ")));
    m_text->setText(QString::fromStdString(incident.narrative));
    m_text->setVisible(!incident.narrative.empty());
    const Callback& callback = call->callback;
    m_record->setEnabled(!isSigned);
    m_strike->setVisible(callback.state != CallbackState::Due && !isSigned);
    m_task->setVisible(callback.state == CallbackState::Unsettled && callback.task.isNone());
}

bool CallbackForm::hasResult() const
{
    return m_result->chosen() > 0;
}

Result<CallbackStep> CallbackForm::step(CivilTime now) const
{
    CallbackStep step;
    step.move = m_result->chosen() == 2 ? CallbackMove::Reach : CallbackMove::Attempt;
    step.at = step.now = now;
    step.person = person().toStdString();
    if (m_solved->chosen() > 0)
        step.isSolved = m_solved->chosen() == 1;
    if (m_satisfaction->chosen() > 0)
        step.satisfaction = static_cast<Satisfaction>(m_satisfaction->chosen());
    step.measure = m_measure->text().trimmed().toStdString();
    const QString next = m_next->text().trimmed();
    if (next.isEmpty())
        return step;
    const auto day = parseIsoTime(next.toStdString());
    if (!day)
        return fail(ErrorKind::Data, "callbacks", next.toStdString(),
                    QT_TRANSLATE_NOOP("core", "not a day such as 2025-05-20"));
    step.nextOn = day->date();
    return step;
}

bool CallbackForm::takeKey(const QKeyEvent& event)
{
    const int key = event.key();
    const bool isAnswer = (key >= Qt::Key_1 && key <= Qt::Key_3) || key == Qt::Key_Y || key == Qt::Key_N;
    if (isAnswer || key == Qt::Key_9)
        m_result->choose(2);
    if (key >= Qt::Key_1 && key <= Qt::Key_3) {
        m_satisfaction->choose(key - Qt::Key_0);
    } else if (key == Qt::Key_Y || key == Qt::Key_N) {
        m_solved->choose(key == Qt::Key_Y ? 1 : 2);
    } else if (key == Qt::Key_0) {
        m_result->choose(1);
        m_solved->choose(0);
        m_satisfaction->choose(0);
    } else if (key == Qt::Key_M) {
        m_measure->setFocus(Qt::ShortcutFocusReason);
    } else if (key == Qt::Key_D) {
        m_next->setFocus(Qt::ShortcutFocusReason);
    } else if (key != Qt::Key_9) {
        return false;
    }
    return true;
}

QString CallbackForm::person() const
{
    return m_person->text().trimmed();
}

void CallbackForm::setPerson(const QString& person)
{
    m_person->setText(person);
}

} // namespace jingge
