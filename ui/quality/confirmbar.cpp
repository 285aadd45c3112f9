// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/quality/confirmbar.h"

#include "ui/common/labels.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace jingge {

ConfirmBar::ConfirmBar(QWidget* parent)
    : QFrame(parent),
      m_question(plainLabel({}, this)),
      m_reason(new QLineEdit(this)),
      m_confirm(new QPushButton(this))
{
    setObjectName(QStringLiteral("MessageBar"));
    setProperty("news", true); // red is for errors
    m_question->setWordWrap(true);
    m_reason->setPlaceholderText(tr("Why (kept with the import)"));
    m_reason->setAccessibleName(m_reason->placeholderText());
    m_confirm->setObjectName(QStringLiteral("data.confirm"));
    m_confirm->setAccessibleName(tr("Do it"));
    auto* cancel = new QPushButton(tr("Leave it"), this);
    cancel->setAccessibleName(cancel->text());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 8);
    column->setSpacing(8);
    column->addWidget(m_question);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_reason, 1);
    row->addWidget(m_confirm);
    row->addWidget(cancel);
    column->addLayout(row);
    connect(cancel, &QPushButton::clicked, this, &QWidget::hide);
    const auto confirm = [this] {
        hide();
        Q_EMIT confirmed();
    };
    connect(m_confirm, &QPushButton::clicked, this, confirm);
    connect(m_reason, &QLineEdit::returnPressed, this, confirm);
    hide();
}

void ConfirmBar::ask(const QString& question, const QString& action)
{
    m_question->setText(question);
    m_reason->clear();
    m_confirm->setText(action);
    m_confirm->setAccessibleName(action);
    setAccessibleName(question);
    show();
    m_reason->setFocus();
}

QString ConfirmBar::reason() const
{
    return m_reason->text().trimmed();
}

void ConfirmBar::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        hide();
    else
        QFrame::keyPressEvent(event);
}

} // namespace jingge
