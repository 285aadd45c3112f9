// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/statusrow.h"

#include "core/scene/textpainting.h"
#include "ui/common/labels.h"
#include "ui/common/wording.h"

#include <QHBoxLayout>
#include <QLabel>

namespace jingge {

StatusRow::StatusRow(const ViewContext& context, QWidget* parent) : QFrame(parent), m_context(context)
{
    setObjectName(QStringLiteral("StatusRow"));
    setFixedHeight(28);
    m_basis = plainLabel({}, "second", "note", this);
    m_selection = plainLabel({}, "second", "note", this);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 1, 16, 0);
    row->addWidget(m_basis);
    row->addStretch(1);
    row->addWidget(m_selection);
    m_import = plainLabel({}, "second", "note", this);
    row->addSpacing(24);
    row->addWidget(m_import);
    connect(&context.live, &LiveCounts::frameChanged, this, &StatusRow::takeImport);
    takeImport();
    connect(&context.live, &LiveCounts::countsChanged, this, &StatusRow::takeCounts);
    connect(&context.selection, &SelectionState::selectionChanged, this, &StatusRow::takeSelection);
    takeCounts();
}

void StatusRow::takeCounts()
{
    const StationCounts& counts = *m_context.live.counts();
    QStringList parts{Wording::incidents(counts.counted), tr("%1 without a place").arg(Wording::incidents(counts.unlocated))};
    if (counts.dayOnlyLeftOut > 0)
        parts += tr("%1 known only to the day left out").arg(Wording::incidents(counts.dayOnlyLeftOut));
    if (const auto period = m_context.live.period())
        parts += tr("time range %1 — %2")
                     .arg(QString::fromStdString(period->from.text()).replace(QLatin1Char('T'), QLatin1Char(' ')).chopped(3),
                          QString::fromStdString(period->to.text()).replace(QLatin1Char('T'), QLatin1Char(' ')).chopped(3));
    m_basis->setText(parts.join(tr("; ")));
    takeSelection();
}

void StatusRow::takeImport()
{
    const std::optional<ImportedBatch> batch = m_context.source.lastImport();
    m_import->setVisible(batch.has_value());
    if (batch)
        m_import->setText(tr("Import %1: %2 new, %3 rejected", "time, incidents, number of rows")
                              .arg(Wording::moment(batch->finishedAt, false), Wording::incidents(batch->inserted),
                                   countText(batch->rejected)));
}

void StatusRow::takeSelection()
{
    m_selection->setText(selectionText());
}

QString StatusRow::selectionText() const
{
    const Selection& selection = m_context.selection.selection();
    if (!selection.incidents.empty())
        return tr("Chosen: %1 of one repeat problem").arg(Wording::incidents(static_cast<std::int64_t>(selection.incidents.size())));
    if (selection.areas.empty())
        return tr("Nothing chosen");
    const auto position = m_context.live.positionOf(selection.areas.front());
    if (!position)
        return {};
    return tr("Chosen: %1, %2").arg(QString::fromStdString(m_context.live.areas()[*position].name),
                                    Wording::incidents(m_context.live.counts()->byArea[*position]));
}

} // namespace jingge
