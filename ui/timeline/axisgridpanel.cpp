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
namespace {

constexpr int kRoomForLabels = 500;

} // namespace

AxisGridPanel::AxisGridPanel(const ViewContext& context, QWidget* parent)
    : Panel(tr("24-hour axes"), parent),
      m_context(context),
      m_usual(context),
      m_view(new AxisGridView(context, m_usual, this))
{
    addRow(makeControls());
    setChart(m_view);
    connect(&context.live, &LiveCounts::countsChanged, this, &AxisGridPanel::takeCounts);
    takeCounts();
}

QWidget* AxisGridPanel::makeControls()
{
    auto* row = new QWidget(this);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(12, 8, 12, 0);
    line->setSpacing(8);
    auto* order = new Segments(tr("Order"), {tr("Chosen hours"), tr("Total"), tr("Peak"), tr("Name")}, row);
    auto* scale = new Segments(tr("Scale"), {tr("Common"), tr("Each own")}, row);
    m_orderLabel = plainLabel(tr("Order"), "third", "note", row);
    m_scaleLabel = plainLabel(tr("Scale"), "third", "note", row);
    line->addWidget(m_orderLabel);
    line->addWidget(order);
    line->addStretch(1);
    line->addWidget(m_scaleLabel);
    line->addWidget(scale);
    // The labels are the first to give way in a narrow window.
    row->setMinimumWidth(order->sizeHint().width() + scale->sizeHint().width() + 40);
    connect(order, &Segments::chosenChanged, m_view,
            [this](int index) { m_view->setOrder(static_cast<AxisOrder>(index)); });
    connect(scale, &Segments::chosenChanged, m_view,
            [this](int index) { m_view->setCommonScale(index == 0); });
    return row;
}

void AxisGridPanel::resizeEvent(QResizeEvent* event)
{
    Panel::resizeEvent(event);
    const bool hasRoom = width() >= kRoomForLabels;
    m_orderLabel->setVisible(hasRoom);
    m_scaleLabel->setVisible(hasRoom);
}

void AxisGridPanel::takeCounts()
{
    const StationCounts& counts = *m_context.live.counts();
    setSubtitle(
        tr("%1, incidents an hour").arg(Wording::areasOf(counts.level, m_context.live.areas().size())));
}

} // namespace jingge
