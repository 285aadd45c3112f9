// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ingest/columnstep.h"

#include "ui/common/labels.h"
#include "ui/common/messagebar.h"
#include "ui/ingest/sharebar.h"
#include "ui/ingest/targetwords.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QStyle>
#include <QVBoxLayout>

namespace jingge {

namespace {

constexpr int kRowHeight = 47;
constexpr int kHeaderWidth = 144;
constexpr int kScoreWidth = 36;
constexpr int kScoresWidth = 116;
constexpr int kFieldWidth = 204;
constexpr int kNoTarget = -1;

QString elided(const QLabel* label, const QString& text, int width)
{
    return QFontMetrics(label->font()).elidedText(text, Qt::ElideRight, width);
}

int dataOf(std::optional<Target> target)
{
    return target ? static_cast<int>(*target) : kNoTarget;
}

QComboBox* makeFields(QWidget* parent)
{
    auto* fields = new QComboBox(parent);
    fields->setFixedWidth(kFieldWidth);
    fields->setMaxVisibleItems(20);
    fields->addItem(targetText(std::nullopt), kNoTarget);
    for (const Target target : offeredTargets())
        fields->addItem(targetText(target), static_cast<int>(target));
    return fields;
}

} // namespace

ColumnRow::ColumnRow(const Theme& theme, const ImportSession& session, std::size_t column, QWidget* parent)
    : QFrame(parent), m_session(session), m_column(column)
{
    setObjectName(QStringLiteral("ColumnRow"));
    const QString header = QString::fromStdString(session.inspection()->sample.header[column]);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(8, 0, 8, 1);
    whole->setSpacing(0);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    auto* names = new QVBoxLayout;
    names->setSpacing(0);
    auto* name = plainLabel({}, "first", "strong", this);
    name->setText(header.isEmpty() ? tr("(no name)") : elided(name, header, kHeaderWidth - 12));
    setPlainToolTip(name, header);
    names->addStretch(1);
    names->addWidget(name);
    if (!proposal().meaning.empty())
        names->addWidget(plainLabel(QString::fromStdString(proposal().meaning), "third", "note", this));
    names->addStretch(1);
    auto* nameBox = new QWidget(this);
    nameBox->setLayout(names);
    names->setContentsMargins(0, 0, 0, 0);
    nameBox->setFixedSize(kHeaderWidth, kRowHeight);
    row->addWidget(nameBox);
    m_sample = plainLabel({}, "second", "body", this);
    m_sample->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_sample->setMinimumWidth(120);
    row->addWidget(m_sample, 1);
    m_headerBar = new ShareBar(theme, kScoreWidth, 6, this);
    m_valueBar = new ShareBar(theme, kScoreWidth, 6, this);
    auto* scores = new QWidget(this);
    scores->setFixedWidth(kScoresWidth);
    auto* scoreRow = new QHBoxLayout(scores);
    scoreRow->setContentsMargins(0, 0, 0, 0);
    scoreRow->addWidget(m_headerBar);
    scoreRow->addWidget(m_valueBar);
    scoreRow->addStretch(1);
    row->addWidget(scores);
    m_field = makeFields(this);
    m_field->setAccessibleName(tr("Field of %1").arg(header));
    m_field->setEnabled(!header.isEmpty());
    row->addWidget(m_field);
    whole->addLayout(row);
    if (proposal().isAsked)
        makeQuestion(whole);
    connect(m_field, &QComboBox::activated, this, [this] {
        const int data = m_field->currentData().toInt();
        Q_EMIT chosen(m_column, data == kNoTarget ? std::nullopt : std::optional(static_cast<Target>(data)));
    });
    refresh();
}

void ColumnRow::makeQuestion(QVBoxLayout* column)
{
    const ColumnProposal& asked = proposal();
    const QString header = QString::fromStdString(m_session.inspection()->sample.header[m_column]);
    m_question = new QWidget(this);
    auto* row = new QHBoxLayout(m_question);
    row->setContentsMargins(0, 2, 0, 12);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(plainLabel(questionText(*asked.question, header), "first", "body", m_question));
    auto* evidence = plainLabel(translated(asked.evidence), "second", "body", m_question);
    for (QLabel* label : {qobject_cast<QLabel*>(words->itemAt(0)->widget()), evidence})
        label->setWordWrap(true);
    words->addWidget(evidence);
    row->addLayout(words, 1);
    for (const std::optional<Target> choice : asked.choices) {
        auto* button = new QPushButton(choiceText(*asked.question, choice), m_question);
        button->setAccessibleName(tr("%1 is: %2").arg(header, button->text()));
        connect(button, &QPushButton::clicked, this, [this, choice] { Q_EMIT chosen(m_column, choice); });
        row->addWidget(button, 0, Qt::AlignBottom);
    }
    column->addWidget(m_question);
}

void ColumnRow::refresh()
{
    const bool isOpen = m_session.isOpenQuestion(m_column);
    const std::optional<Target> target = m_session.draft().targets[m_column];
    const ColumnProfile& profile = m_session.inspection()->profiles[m_column];
    const QString sample =
        profile.samples.empty()
            ? tr("(empty)")
            : QString::fromStdString(shownSample(profile.samples.front(), target, profile));
    m_sample->setText(sample);
    setPlainToolTip(m_sample, sample);
    const double values = target ? std::min(1.0, valueScore(profile, *target)) : proposal().valueScore;
    const bool isOwn = target == proposal().target;
    m_headerBar->setShare(proposal().headerScore, isOpen);
    m_valueBar->setShare(values, isOpen || !isOwn);
    setPlainToolTip(m_headerBar, tr("Header: %1").arg(percentText(proposal().headerScore)));
    setPlainToolTip(m_valueBar, tr("Values: %1").arg(percentText(values)));
    m_field->setPlaceholderText(tr("Please choose"));
    m_field->setCurrentIndex(isOpen ? -1 : m_field->findData(dataOf(target)));
    m_field->setProperty("isNone", !isOpen && !target);
    if (m_question != nullptr)
        m_question->setVisible(isOpen);
    setProperty("open", isOpen);
    style()->unpolish(this);
    style()->polish(this);
    style()->unpolish(m_field);
    style()->polish(m_field);
}

void ColumnRow::focusChoice()
{
    QWidget* first =
        m_question != nullptr && m_question->isVisible() ? m_question->findChild<QPushButton*>() : nullptr;
    (first != nullptr ? first : m_field)->setFocus(Qt::TabFocusReason);
}

ColumnsStep::ColumnsStep(const Theme& theme, ImportSession& session, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_session(session)
{
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    auto* head = new QFrame(this);
    head->setObjectName(QStringLiteral("ListHead"));
    auto* titles = new QHBoxLayout(head);
    titles->setContentsMargins(8, 0, 8, 6);
    titles->setSpacing(8);
    const auto title = [head](const QString& text, int width) {
        QLabel* label = plainLabel(text, "third", "note", head);
        if (width > 0)
            label->setFixedWidth(width);
        return label;
    };
    titles->addWidget(title(tr("Column"), kHeaderWidth));
    titles->addWidget(title(tr("Sample"), 0), 1);
    titles->addWidget(title(tr("Header"), kScoreWidth + 2));
    titles->addWidget(title(tr("Values"), kScoresWidth - kScoreWidth - 10));
    titles->addWidget(title(tr("Field"), kFieldWidth));
    whole->addWidget(head);
    m_scroll = new QScrollArea(this);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_list = new QWidget(m_scroll);
    m_list->setObjectName(QStringLiteral("PageGround"));
    m_column = new QVBoxLayout(m_list);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_column->addStretch(1);
    m_scroll->setWidget(m_list);
    whole->addWidget(m_scroll, 1);
    connect(&session, &ImportSession::inspected, this, &ColumnsStep::rebuild);
    connect(&session, &ImportSession::draftChanged, this, &ColumnsStep::refresh);
}

void ColumnsStep::rebuild()
{
    for (ColumnRow* row : m_rows)
        row->deleteLater();
    m_rows.clear();
    for (std::size_t i = 0; i < m_session.inspection()->columns.size(); ++i) {
        auto* row = new ColumnRow(m_theme, m_session, i, m_list);
        connect(row, &ColumnRow::chosen, this, [this](std::size_t column, std::optional<Target> target) {
            m_session.setTarget(column, target);
            m_rows[column]->focusChoice();
        });
        m_column->insertWidget(static_cast<int>(i), row);
        m_rows.push_back(row);
    }
}

void ColumnsStep::refresh()
{
    for (ColumnRow* row : m_rows)
        row->refresh();
}

void ColumnsStep::showQuestion()
{
    const auto question = m_session.firstQuestion();
    if (!question || *question >= m_rows.size())
        return;
    m_list->layout()->activate();
    m_scroll->ensureWidgetVisible(m_rows[*question], 0, kRowHeight * 2);
    m_rows[*question]->focusChoice();
}

} // namespace jingge
