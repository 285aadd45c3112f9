// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/disputes/disputeform.h"

#include "core/domain/category.h"
#include "core/workflow/ruletrial.h"
#include "ui/common/formparts.h"
#include "ui/common/labels.h"
#include "ui/common/wording.h"
#include "ui/disputes/disputewords.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace jingge {

DisputeForm::DisputeForm(const ViewContext& context, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_title(new QLineEdit(this)),
      m_category(new QComboBox(this)),
      m_level(new QComboBox(this)),
      m_reason(new QLineEdit(this)),
      m_grid(new QLineEdit(this)),
      m_address(new QLineEdit(this)),
      m_sum(new QLineEdit(this)),
      m_sideA(new QLineEdit(this)),
      m_sideB(new QLineEdit(this))
{
    setObjectName(QStringLiteral("DisputeForm"));
    setAttribute(Qt::WA_StyledBackground);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(8);
    column->addWidget(plainLabel(tr("A new dispute"), nullptr, "strong", this));
    for (const std::string_view code : kCategoryCodes) {
        if (isWithinCategory(code, "dispute"))
            m_category->addItem(Wording::category(context.source, std::string(code)),
                                QString::fromStdString(std::string(code)));
    }
    for (const DisputeLevel level : kDisputeLevels)
        m_level->addItem(DisputeWords::level(level));
    QFormLayout* form = pageForm();
    const auto add = [this, form](const QString& name, QWidget* field) {
        field->setAccessibleName(name);
        field->setMinimumWidth(280);
        form->addRow(pageFormLabel(name, this), field);
    };
    add(tr("What it is about"), m_title);
    add(tr("Category"), m_category);
    add(tr("Level"), m_level);
    add(tr("Why this level"), m_reason);
    add(tr("Grid"), m_grid);
    add(tr("Address"), m_address);
    add(tr("Sum at stake, yuan"), m_sum);
    add(tr("Side A"), m_sideA);
    add(tr("Side B"), m_sideB);
    column->addLayout(form);
    QLabel* masks = plainLabel(tr("Of the sides' names only a mask is kept."), "third", "note", this);
    column->addWidget(masks);
    auto* save = new QPushButton(tr("Write it down"), this);
    save->setObjectName(QStringLiteral("dispute.save"));
    auto* cancel = new QPushButton(tr("Cancel"), this);
    connect(save, &QPushButton::clicked, this, &DisputeForm::saveRequested);
    connect(cancel, &QPushButton::clicked, this, &DisputeForm::cancelled);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(save);
    row->addWidget(cancel);
    row->addStretch(1);
    column->addLayout(row);
    column->addStretch(1);
    clear();
}

void DisputeForm::clear()
{
    for (QLineEdit* field : {m_title, m_reason, m_grid, m_address, m_sum, m_sideA, m_sideB})
        field->clear();
    m_level->setCurrentIndex(m_level->count() - 1);
}

Result<DisputeDraft> DisputeForm::draft() const
{
    const auto text = [](const QLineEdit* field) { return field->text().trimmed().toStdString(); };
    DisputeDraft draft;
    draft.title = text(m_title);
    draft.category = m_category->currentData().toString().toStdString();
    draft.level = static_cast<DisputeLevel>(m_level->currentIndex() + 1);
    draft.levelReason = text(m_reason);
    draft.grid = text(m_grid);
    draft.address = text(m_address);
    draft.officer = ownerOf(m_context.source.station(), draft.grid);
    if (!text(m_sideA).empty())
        draft.parts.push_back({"side-a", text(m_sideA)});
    if (!text(m_sideB).empty())
        draft.parts.push_back({"side-b", text(m_sideB)});
    if (const QString sum = m_sum->text().trimmed(); !sum.isEmpty()) {
        bool isNumber = false;
        draft.sumAtStake = sum.toDouble(&isNumber);
        if (!isNumber)
            return fail(ErrorKind::Data, "disputes", sum.toStdString(),
                        QT_TRANSLATE_NOOP("core", "the sum at stake must be a number from 0 on"));
    }
    return draft;
}

} // namespace jingge
