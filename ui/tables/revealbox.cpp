// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/revealbox.h"

#include "core/base/clock.h"
#include "core/workspace/stationwriter.h"
#include "ui/common/labels.h"

#include <QAction>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace jingge {

RevealBox::RevealBox(const ViewContext& context, QWidget* parent) :
    QFrame(parent), m_context(context), m_action(new QAction(tr("Show the caller…"), this)),
    m_button(new QPushButton(m_action->text(), this)), m_asking(new QWidget(this)), m_reason(new QLineEdit(m_asking))
{
    setObjectName(QStringLiteral("Page"));
    setAttribute(Qt::WA_StyledBackground);
    m_action->setObjectName(QStringLiteral("incident.reveal"));
    m_reason->setAccessibleName(tr("Why the caller is shown"));
    m_reason->setPlaceholderText(tr("Why (kept in the audit log)"));
    m_reason->setMaxLength(200);
    auto* show = new QPushButton(tr("Show for a minute"), m_asking);
    auto* row = new QHBoxLayout(m_asking);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_reason, 1);
    row->addWidget(show);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 6, 12, 8);
    column->setSpacing(6);
    column->addWidget(m_button, 0, Qt::AlignLeft);
    column->addWidget(m_asking);
    m_asking->hide();
    m_timer.setSingleShot(true);
    setSecondsShown(kSecondsShown);
    connect(m_button, &QPushButton::clicked, m_action, &QAction::trigger);
    connect(m_action, &QAction::triggered, this, [this] { ask(true); });
    connect(show, &QPushButton::clicked, this, &RevealBox::reveal);
    connect(m_reason, &QLineEdit::returnPressed, this, &RevealBox::reveal);
    connect(&m_timer, &QTimer::timeout, this, &RevealBox::hideAgain);
    setIncident({});
}

void RevealBox::setIncident(const std::string& sourceId)
{
    m_sourceId = sourceId;
    m_action->setEnabled(!sourceId.empty());
    m_reason->clear();
    hideAgain();
    setVisible(!sourceId.empty());
}

void RevealBox::ask(bool isAsking)
{
    hideAgain();
    m_button->setVisible(!isAsking);
    m_asking->setVisible(isAsking);
    if (isAsking)
        m_reason->setFocus();
}

void RevealBox::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && m_asking->isVisible())
        ask(false);
    else
        QFrame::keyPressEvent(event);
}

void RevealBox::hideEvent(QHideEvent* event)
{
    QFrame::hideEvent(event);
    hideAgain();
}

void RevealBox::reveal()
{
    auto& writer = m_context.source.writer();
    const RevealGround ground{writer.person(), m_reason->text().trimmed().toStdString(), SystemClock().now()};
    writer.write(
        Act::Reveal, this,
        [ground, id = m_sourceId](Store& store) { return jingge::reveal(store, id, {}, RevealField::All, ground); },
        [this, id = m_sourceId](const Result<Revealed>& revealed) {
            if (id != m_sourceId)
                return; // another incident is in sight by now
            if (!revealed) {
                Q_EMIT failed(revealed.error());
                return;
            }
            present(*revealed);
        });
}

void RevealBox::present(const Revealed& revealed)
{
    hideAgain();
    m_button->hide();
    m_shown = new QWidget(this);
    auto* lines = new QFormLayout(m_shown);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setHorizontalSpacing(12);
    lines->setVerticalSpacing(4);
    const std::pair<QString, const std::string&> texts[] = {{tr("Name"), revealed.name},
                                                            {tr("Number"), revealed.phone},
                                                            {tr("Plate"), revealed.plate},
                                                            {tr("Narrative"), revealed.narrative},
                                                            {tr("Outcome"), revealed.outcome}};
    for (const auto& [name, text] : texts) {
        if (text.empty())
            continue;
        QLabel* value = plainLabel(QString::fromStdString(text), nullptr, "strong", m_shown);
        value->setWordWrap(true);
        value->setAccessibleName(name); // what is shown is for eyes alone
        lines->addRow(plainLabel(name, "third", "note", m_shown), value);
    }
    lines->addRow(plainLabel(tr("Hidden again after a minute."), "third", "note", m_shown));
    layout()->addWidget(m_shown);
    m_shown->show();
    m_timer.start();
}

void RevealBox::hideAgain()
{
    m_timer.stop();
    delete std::exchange(m_shown, nullptr);
    m_asking->hide();
    m_button->show();
}

} // namespace jingge
