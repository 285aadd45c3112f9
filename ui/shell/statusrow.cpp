// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/statusrow.h"

#include "core/scene/textpainting.h"
#include "ui/common/icons.h"
#include "ui/common/labels.h"
#include "ui/common/wording.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace jingge {

StatusRow::StatusRow(const ViewContext& context, QWidget* parent) : QFrame(parent), m_context(context)
{
    setObjectName(QStringLiteral("StatusRow"));
    setFixedHeight(28);
    m_basis = plainLabel({}, "second", "note", this);
    m_selection = plainLabel({}, "first", "note", this);
    m_clear = new QToolButton(this);
    m_clear->setObjectName(QStringLiteral("selection.clear"));
    m_clear->setAccessibleName(tr("Let go of what is chosen (Esc)"));
    setPlainToolTip(m_clear, m_clear->accessibleName());
    m_clear->setIconSize({12, 12});
    m_clear->setFocusPolicy(Qt::TabFocus);
    m_clear->setProperty("kind", QStringLiteral("crumb"));
    connect(m_clear, &QToolButton::clicked, this, [this] { m_context.selection.clear(Origin::Shell); });
    const auto restyle = [this] { m_clear->setIcon(iconOf(QStringLiteral("close"), m_context.theme.style().ink2)); };
    connect(&context.theme, &Theme::styleChanged, this, restyle);
    restyle();
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 1, 16, 0);
    row->addWidget(m_basis);
    row->addStretch(1);
    row->addWidget(m_selection);
    row->addWidget(m_clear);
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
    m_clear->setVisible(m_context.selection.selection() != Selection{});
}

QString StatusRow::selectionText() const
{
    const Selection& selection = m_context.selection.selection();
    if (!selection.incidents.empty())
        return tr("Chosen: %1 of one group").arg(Wording::incidents(static_cast<std::int64_t>(selection.incidents.size())));
    if (selection.areas.empty())
        return selection.focus ? tr("Chosen: one incident") : tr("Nothing chosen");
    const StationCounts& counts = *m_context.live.counts();
    std::int64_t sum = 0;
    QString name;
    for (const AreaId area : selection.areas) {
        const auto position = m_context.live.positionOf(area);
        if (!position)
            continue;
        sum += counts.byArea[*position];
        name = QString::fromStdString(m_context.live.areas()[*position].name);
    }
    if (selection.areas.size() > 1)
        name = Wording::areasOf(counts.level, selection.areas.size());
    return tr("Chosen: %1, %2").arg(name, Wording::incidents(sum));
}

} // namespace jingge
