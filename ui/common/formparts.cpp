// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/formparts.h"

#include "ui/common/labels.h"

#include <QFormLayout>
#include <QLabel>

namespace jingge {

namespace {

constexpr int kNameWidth = 96;

} // namespace

QFormLayout* pageForm()
{
    auto* form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(10);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    form->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
    return form;
}

QLabel* pageFormLabel(const QString& text, QWidget* parent)
{
    QLabel* label = plainLabel(text, "third", "body", parent);
    label->setMinimumWidth(kNameWidth);
    return label;
}

} // namespace jingge
