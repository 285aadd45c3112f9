// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/limitsdialog.h"

#include "core/scene/mapscheme.h"
#include "ui/common/labels.h"
#include "ui/map/mapchoice.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace jingge {

LimitsDialog::LimitsDialog(const std::vector<double>& limits, QWidget* parent)
    : QDialog(parent),
      m_edit(new QLineEdit(limitsText(limits), this)),
      m_fault(plainLabel({}, "third", "note", this)),
      m_apply(new QPushButton(tr("Apply"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Limits of the classes"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(8);
    auto* what = plainLabel(tr("Where the second, third … class begins, with commas between:"), this);
    what->setBuddy(m_edit);
    m_edit->setAccessibleName(tr("Limits"));
    m_edit->setMinimumWidth(320);
    m_edit->setPlaceholderText(QStringLiteral("5, 10, 20, 40"));
    m_apply->setDefault(true);
    m_apply->setProperty("primary", true);
    auto* cancel = new QPushButton(tr("Cancel"), this);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_apply);
    column->addWidget(what);
    column->addWidget(m_edit);
    column->addWidget(m_fault);
    column->addLayout(buttons);
    connect(m_edit, &QLineEdit::textChanged, this, &LimitsDialog::check);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_apply, &QPushButton::clicked, this, &LimitsDialog::choose);
    check();
}

void LimitsDialog::check()
{
    const auto limits = parseLimits(m_edit->text());
    const bool isTooMany = limits && limits->size() >= static_cast<std::size_t>(kMostClasses);
    m_fault->setText(!limits     ? tr("Only numbers above zero, please.")
                     : isTooMany ? tr("Six classes at most: five limits.")
                                 : tr("Zero is always a class of its own."));
    m_apply->setEnabled(limits && !limits->empty() && !isTooMany);
}

void LimitsDialog::choose()
{
    Q_EMIT limitsChosen(parseLimits(m_edit->text()).value_or(std::vector<double>{}));
    accept();
}

} // namespace jingge
