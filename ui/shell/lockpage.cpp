// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/lockpage.h"

#include "ui/common/labels.h"
#include "ui/shell/logomark.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace jingge {

namespace {

constexpr int kCardWidth = 360;
constexpr int kEdge = 24;

} // namespace

LockPage::LockPage(const Theme& theme, const QString& station, QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("Workbench"));
    setAttribute(Qt::WA_StyledBackground);
    auto* column = new QVBoxLayout(this);
    column->addStretch(2);
    auto* title = new QHBoxLayout;
    title->setSpacing(10);
    title->addStretch(1);
    title->addWidget(new LogoMark(theme, this));
    title->addWidget(plainLabel(station.isEmpty() ? tr("Jingge") : station, "first", "say", this));
    title->addStretch(1);
    column->addLayout(title);
    column->addSpacing(16);
    auto* card = new QFrame(this);
    card->setObjectName(QStringLiteral("Panel"));
    card->setFixedWidth(kCardWidth);
    auto* fields = new QVBoxLayout(card);
    fields->setContentsMargins(kEdge, kEdge, kEdge, kEdge);
    fields->setSpacing(6);
    fields->addWidget(plainLabel(tr("Sign in"), "first", "sect", card));
    fields->addSpacing(6);
    m_login = addField(fields, tr("User"), "lockLogin");
    m_password = addField(fields, tr("Password"), "lockPassword");
    m_password->setEchoMode(QLineEdit::Password);
    m_fault = plainLabel({}, "first", "body", card);
    m_fault->setWordWrap(true);
    m_fault->setVisible(false);
    fields->addWidget(m_fault);
    m_enter = new QPushButton(tr("Sign in"), card);
    m_enter->setObjectName(QStringLiteral("lockEnter"));
    m_enter->setDefault(true);
    fields->addWidget(m_enter);
    column->addWidget(card, 0, Qt::AlignHCenter);
    column->addStretch(3);
    connect(m_enter, &QPushButton::clicked, this, &LockPage::request);
}

QLineEdit* LockPage::addField(QVBoxLayout* column, const QString& name, const char* objectName)
{
    column->addWidget(plainLabel(name, "second", "body", this));
    auto* field = new QLineEdit(this);
    field->setObjectName(QLatin1StringView(objectName));
    field->setAccessibleName(name);
    column->addWidget(field);
    column->addSpacing(4);
    connect(field, &QLineEdit::returnPressed, this, &LockPage::request);
    return field;
}

void LockPage::setLogin(const QString& login)
{
    m_login->setText(login);
    (login.isEmpty() ? m_login : m_password)->setFocus();
}

void LockPage::setBusy(bool isBusy)
{
    for (QWidget* widget : {static_cast<QWidget*>(m_login), static_cast<QWidget*>(m_password), static_cast<QWidget*>(m_enter)})
        widget->setEnabled(!isBusy);
}

void LockPage::showFault(const QString& fault)
{
    m_fault->setText(fault);
    m_fault->setVisible(!fault.isEmpty());
}

void LockPage::clearPassword()
{
    m_password->clear();
}

void LockPage::request()
{
    if (m_login->text().trimmed().isEmpty() || m_password->text().isEmpty()) {
        (m_login->text().trimmed().isEmpty() ? m_login : m_password)->setFocus();
        return;
    }
    Q_EMIT signInRequested(m_login->text().trimmed(), m_password->text());
}

} // namespace jingge
