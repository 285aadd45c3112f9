// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/messagebar.h"

#include "ui/common/labels.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStyle>

namespace jingge {

MessageBar::MessageBar(QWidget* parent) : QFrame(parent)
{
    setObjectName(QStringLiteral("MessageBar"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 4, 8, 4);
    m_text = plainLabel({}, this);
    m_text->setWordWrap(true);
    auto* close = new QPushButton(tr("Close"), this);
    close->setAccessibleName(tr("Close the message"));
    row->addWidget(m_text, 1);
    row->addWidget(close);
    connect(close, &QPushButton::clicked, this, &QWidget::hide);
    hide();
}

void MessageBar::showNews(const QString& text)
{
    showText(text, true);
}

void MessageBar::showError(const Error& error)
{
    QString text = translated(error.why);
    if (!error.where.empty())
        text = QString::fromStdString(error.where) + tr(": ") + text;
    if (!error.mend.isEmpty())
        text += tr(" (%1)").arg(translated(error.mend));
    showText(text, false);
}

void MessageBar::showText(const QString& text, bool isNews)
{
    m_text->setText(text);
    setProperty("news", isNews);
    style()->unpolish(this);
    style()->polish(this);
    setAccessibleName(text);
    show();
}

QString translated(const Message& message)
{
    if (message.isEmpty())
        return {};
    const QString pattern = QCoreApplication::translate("core", message.pattern());
    return QString::fromStdString(Message::fill(pattern.toStdString(), message.arguments()));
}

} // namespace jingge
