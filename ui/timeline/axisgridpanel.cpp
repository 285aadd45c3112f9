// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/axisgridpanel.h"

#include "ui/common/emptystate.h"
#include "ui/common/labels.h"
#include "ui/common/segments.h"
#include "ui/common/wording.h"
#include "ui/timeline/axisgridview.h"

#include <QHBoxLayout>
#include <QLabel>

namespace jingge {
namespace {

constexpr int kRoomForLabels = 500;
constexpr std::size_t kMostOnOneScale = 60; ///< areas
constexpr int kOrders = 4;

} // namespace

AxisGridPanel::AxisGridPanel(const ViewContext& context, QWidget* parent)
    : Panel(tr("24-hour axes"), parent),
      m_context(context),
      m_view(new AxisGridView(context, context.usual, this)),
      m_empty(new EmptyState(context.theme, QStringLiteral("axes"), this))
{
    m_controls = makeControls();
    addRow(m_controls);
    setChart(m_view);
    setView(m_empty);
    m_empty->setTexts(tr("No areas yet"), tr("Each grid gets an axis of its own here."), tr("Open a file…"));
    connect(m_empty, &EmptyState::actionRequested, this, &Panel::areasRequested);
    connect(&context.live, &LiveCounts::countsChanged, this, &AxisGridPanel::takeCounts);
    takeCounts();
}

QWidget* AxisGridPanel::makeControls()
{
    auto* row = new QWidget(this);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(12, 8, 12, 0);
    line->setSpacing(8);
    m_order = new Segments(tr("Order"), {tr("Chosen hours"), tr("Total"), tr("Peak"), tr("Name")}, row);
    m_scale = new Segments(tr("Scale"), {tr("Common"), tr("Own")}, row);
    m_orderLabel = plainLabel(tr("Order"), "third", "note", row);
    m_scaleLabel = plainLabel(tr("Scale"), "third", "note", row);
    line->addWidget(m_orderLabel);
    line->addWidget(m_order);
    line->addStretch(1);
    line->addWidget(m_scaleLabel);
    line->addWidget(m_scale);
    // The labels are the first to give way in a narrow window.
    row->setMinimumWidth(m_order->sizeHint().width() + m_scale->sizeHint().width() + 40);
    connect(m_order, &Segments::chosenChanged, this, [this](int index) {
        m_view->setOrder(static_cast<AxisOrder>(index));
        Q_EMIT stateChanged();
    });
    connect(m_scale, &Segments::chosenChanged, this, [this](int index) {
        if ((index == 0) == isCommonScale())
            return;
        m_wantsCommon = index == 0;
        takeCounts();
        Q_EMIT stateChanged();
    });
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
    const std::size_t areas = m_context.live.areas().size();
    const QString kind = Wording::areasOf(counts.level, areas);
    setSubtitle(isCommonScale() ? tr("%1, incidents an hour").arg(kind)
                                : tr("%1, each as high as its own busiest hour").arg(kind));
    m_scale->choose(isCommonScale() ? 0 : 1);
    m_view->setCommonScale(isCommonScale());
    m_view->setVisible(areas > 0);
    m_controls->setVisible(areas > 0);
    m_empty->setVisible(areas == 0);
}

bool AxisGridPanel::isCommonScale() const
{
    return m_wantsCommon.value_or(m_context.live.areas().size() <= kMostOnOneScale);
}

QJsonObject AxisGridPanel::saveState() const
{
    QJsonObject state;
    if (m_order->chosen() > 0)
        state[QLatin1StringView("order")] = m_order->chosen();
    if (m_wantsCommon)
        state[QLatin1StringView("common")] = *m_wantsCommon;
    return state;
}

void AxisGridPanel::restoreState(const QJsonObject& state)
{
    const int order = state[QLatin1StringView("order")].toInt();
    m_order->choose(order > 0 && order < kOrders ? order : 0);
    const QJsonValue common = state[QLatin1StringView("common")];
    m_wantsCommon = common.isBool() ? std::optional(common.toBool()) : std::nullopt;
    takeCounts();
}

} // namespace jingge
