// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/disputes/disputecard.h"

#include "core/base/text.h"
#include "ui/common/labels.h"
#include "ui/common/rowsmodel.h"
#include "ui/common/rowtable.h"
#include "ui/common/wording.h"
#include "ui/disputes/disputewords.h"

#include <QAction>
#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace jingge {
namespace {

/// The moves that have a button, in the order of the foot.
constexpr DisputeMove kButtons[] = {DisputeMove::Visit,   DisputeMove::Entry,     DisputeMove::Level,
                                    DisputeMove::Joint,   DisputeMove::Agreement, DisputeMove::Perform,
                                    DisputeMove::Resolve, DisputeMove::Fail,      DisputeMove::Callback,
                                    DisputeMove::Return,  DisputeMove::Note,      DisputeMove::Strike};
constexpr int kPerRow = 6;
constexpr int kMostDays = 10;

QLabel* wrapped(QLabel* label)
{
    label->setWordWrap(true);
    return label;
}

} // namespace

DisputeCard::DisputeCard(const ViewContext& context, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_title(wrapped(plainLabel(QString(), nullptr, "strong", this))),
      m_facts(wrapped(plainLabel(QString(), "second", "note", this))),
      m_rhythm(wrapped(plainLabel(QString(), nullptr, "head", this))),
      m_people(wrapped(plainLabel(QString(), "second", nullptr, this))),
      m_course(wrapped(plainLabel(QString(), "second", nullptr, this))),
      m_log(new RowsModel({tr("Time"), tr("Step"), tr("Level"), tr("Who"), tr("Text")}, this))
{
    setObjectName(QStringLiteral("DisputeCard"));
    setAttribute(Qt::WA_StyledBackground);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(8);
    for (QLabel* label : {m_title, m_facts, m_rhythm, m_people, m_course})
        column->addWidget(label);
    column->addWidget(plainLabel(tr("Log of the dispute"), "third", "note", this));
    m_logTable = rowTable(context.theme, m_log, tr("Log of the dispute"), this);
    const int widths[] = {104, 92, 56, 96};
    for (int i = 0; i < static_cast<int>(std::size(widths)); ++i)
        m_logTable->setColumnWidth(i, widths[i]);
    m_logTable->horizontalHeader()->setStretchLastSection(true);
    column->addWidget(m_logTable, 1);
    addFields(column);
    addButtons(column);
    clear();
}

void DisputeCard::addFields(QVBoxLayout* column)
{
    const auto field = [this](const QString& name, const QString& example) {
        auto* edit = new QLineEdit(this);
        edit->setAccessibleName(name);
        edit->setPlaceholderText(example);
        return edit;
    };
    const auto choice = [this](const QString& name) {
        auto* box = new QComboBox(this);
        box->setAccessibleName(name);
        return box;
    };
    m_person = field(tr("Who does it"), tr("Who does it"));
    m_text = field(tr("What or why"), tr("What was done, what was agreed, or why"));
    m_text->setMaxLength(2000);
    m_until = field(tr("Until"), tr("Until, 2026-07-14"));
    m_level = choice(tr("Level"));
    for (const DisputeLevel level : kDisputeLevels)
        m_level->addItem(DisputeWords::level(level));
    m_form = choice(tr("Joint form"));
    m_form->addItems(
        {DisputeWords::form(JointForm::ThreeOffices), DisputeWords::form(JointForm::OfficerPlus)});
    m_stage = choice(tr("Stage"));
    for (const JointStage stage : kJointStages)
        m_stage->addItem(DisputeWords::stage(stage));
    auto* words = new QHBoxLayout;
    words->setSpacing(8);
    words->addWidget(m_person, 1);
    words->addWidget(m_text, 4);
    column->addLayout(words);
    auto* choices = new QHBoxLayout;
    choices->setSpacing(8);
    for (QWidget* one : std::initializer_list<QWidget*>{m_level, m_form, m_stage, m_until})
        choices->addWidget(one, 1);
    column->addLayout(choices);
    connect(m_person, &QLineEdit::textChanged, this, &DisputeCard::personChanged);
}

void DisputeCard::addButtons(QVBoxLayout* column)
{
    auto* grid = new QGridLayout;
    grid->setSpacing(8);
    int at = 0;
    for (const DisputeMove move : kButtons) {
        auto* action = new QAction(DisputeWords::move(move), this);
        action->setObjectName(QLatin1StringView("dispute.") +
                              QString::fromStdString(std::string(disputeMoveText(move))));
        addAction(action);
        m_actions[static_cast<std::size_t>(move)] = action;
        auto* button = new QPushButton(action->text(), this);
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        connect(action, &QAction::changed, button,
                [action, button] { button->setEnabled(action->isEnabled()); });
        connect(action, &QAction::triggered, this, [this, asked = move] { Q_EMIT moveRequested(asked); });
        grid->addWidget(button, at / kPerRow, at % kPerRow);
        ++at;
    }
    column->addLayout(grid);
}

QString DisputeCard::person() const
{
    return m_person->text().trimmed();
}

void DisputeCard::setPerson(const QString& person)
{
    m_person->setText(person);
}

void DisputeCard::clearFields()
{
    m_text->clear();
    m_until->clear();
}

Result<DisputeStep> DisputeCard::step(DisputeMove move, CivilTime now) const
{
    DisputeStep step;
    step.move = move;
    step.at = step.now = now;
    step.person = person().toStdString();
    step.text = m_text->text().trimmed().toStdString();
    if (move == DisputeMove::Level)
        step.level = static_cast<DisputeLevel>(m_level->currentIndex() + 1);
    if (move == DisputeMove::Joint) {
        step.stage = static_cast<JointStage>(m_stage->currentIndex());
        step.form = m_form->currentIndex() == 0 ? JointForm::ThreeOffices : JointForm::OfficerPlus;
    }
    const QString until = m_until->text().trimmed();
    if (until.isEmpty())
        return step;
    const auto day = parseIsoTime(until.toStdString());
    if (!day)
        return fail(ErrorKind::Data, "disputes", until.toStdString(),
                    QT_TRANSLATE_NOOP("core", "not a day such as 2025-05-20"));
    step.until = day->date();
    return step;
}

void DisputeCard::setFile(const DisputeFile& file, const std::vector<DisputePart>& parts, CivilDate today)
{
    m_file = file;
    showWords(parts, today);
    std::vector<QStringList> log;
    for (auto event = file.events.rbegin(); event != file.events.rend(); ++event)
        log.push_back({Wording::moment(event->at, false), DisputeWords::done(event->move),
                       DisputeWords::level(event->level), QString::fromStdString(event->person),
                       DisputeWords::text(*event)});
    m_log->setRows(std::move(log));
    m_level->setCurrentIndex(static_cast<int>(file.dispute.level) - 1);
    refreshMoves();
    show();
}

QString DisputeCard::facts() const
{
    const Dispute& one = m_file->dispute;
    QStringList facts{QString::fromStdString(one.number),
                      DisputeWords::level(one.level),
                      DisputeWords::state(one.state),
                      Wording::category(m_context.source, one.category),
                      one.isOnline ? tr("online %1").arg(QString::fromStdString(one.sourceKey))
                                   : tr("reported here"),
                      tr("found %1").arg(Wording::moment(one.foundAt, false))};
    for (const std::string& text : {one.grid, one.officer, one.address}) {
        if (!text.empty())
            facts += QString::fromStdString(text);
    }
    if (one.sumAtStake)
        facts += tr("%1 yuan at stake").arg(QString::fromStdString(numberText(*one.sumAtStake)));
    if (!one.returnedFrom.isNone())
        facts += tr("returned");
    return facts.join(QStringLiteral("    "));
}

void DisputeCard::showWords(const std::vector<DisputePart>& parts, CivilDate today)
{
    const Dispute& one = m_file->dispute;
    m_title->setText(QString::fromStdString(one.title));
    m_facts->setText(facts());
    QString rhythm = DisputeWords::rhythm(*m_file, today);
    if (!m_file->rhythm.missing.empty())
        rhythm = tr("No entry on %n day(s): %1", nullptr, static_cast<int>(m_file->rhythm.missing.size()))
                     .arg(DisputeWords::days(m_file->rhythm.missing, kMostDays));
    m_rhythm->setText(rhythm);
    QStringList people;
    for (const DisputePart& part : parts)
        people +=
            QStringLiteral("%1 %2").arg(DisputeWords::role(part.role), QString::fromStdString(part.name));
    m_people->setText(people.join(QStringLiteral("    ")));
    m_people->setVisible(!people.isEmpty());
    QStringList course;
    if (!one.levelReason.empty())
        course += tr("Level by %1: %2")
                      .arg(QString::fromStdString(one.levelBy), QString::fromStdString(one.levelReason));
    if (one.jointForm != JointForm::None) {
        QStringList stages{DisputeWords::form(one.jointForm)};
        for (const JointStage stage : kJointStages) {
            if (const auto& at = one.joint[static_cast<std::size_t>(stage)])
                stages +=
                    QStringLiteral("%1 %2").arg(DisputeWords::stage(stage), Wording::moment(*at, false));
        }
        course += stages.join(QStringLiteral("  "));
    }
    if (!one.agreement.empty()) {
        QString text = tr("Agreement: %1").arg(QString::fromStdString(one.agreement));
        if (one.performBy)
            text += tr(" (by %1)").arg(QString::fromStdString(one.performBy->text()));
        course += text + (one.performedAt ? tr(", performed") : QString());
    }
    m_course->setText(course.join(QLatin1Char('\n')));
    m_course->setVisible(!course.isEmpty());
}

void DisputeCard::clear()
{
    m_file.reset();
    hide();
    refreshMoves();
}

void DisputeCard::refreshMoves()
{
    for (const DisputeMove move : kButtons)
        action(move)->setEnabled(m_file && stateAfter(m_file->dispute.state, move).has_value());
}

} // namespace jingge
