// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/axisgridpanel.h"

#include "ui/common/labels.h"
#include "ui/common/segments.h"
#include "ui/common/wording.h"
#include "ui/timeline/axisgridview.h"

#include <QHBoxLayout>
#include <QLabel>

namespace jingge {

AxisGridPanel::AxisGridPanel(const ViewContext& context, QWidget* parent) :
    Panel(tr("24-hour axes"), parent), m_context(context), m_view(new AxisGridView(context, this))
{
    auto* row = new QWidget(this);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(12, 8, 12, 0);
    line->setSpacing(8);
    auto* order = new Segments(tr("Order"), {tr("Chosen hours"), tr("Total"), tr("Peak"), tr("Name")}, row);
    auto* scale = new Segments(tr("Scale"), {tr("Common"), tr("Each own")}, row);
    line->addWidget(plainLabel(tr("Order"), "third", "note", row));
    line->addWidget(order);
    line->addSpacing(8);
    line->addWidget(plainLabel(tr("Scale"), "third", "note", row));
    line->addWidget(scale);
    line->addStretch(1);
    addRow(row);
    setView(m_view);
    connect(order, &Segments::chosenChanged, m_view, [this](int index) { m_view->setOrder(static_cast<AxisOrder>(index)); });
    connect(scale, &Segments::chosenChanged, m_view, [this](int index) { m_view->setCommonScale(index == 0); });
    connect(&context.live, &LiveCounts::countsChanged, this, &AxisGridPanel::takeCounts);
    takeCounts();
}

void AxisGridPanel::takeCounts()
{
    const StationCounts& counts = *m_context.live.counts();
    QString text = tr("%1, incidents an hour").arg(Wording::areasOf(counts.level, m_context.live.areas().size()));
    setSubtitle(text);
}

} // namespace jingge
