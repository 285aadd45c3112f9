// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/incidentcard.h"

#include "core/seal/seal.h"
#include "ui/common/labels.h"
#include "ui/common/wording.h"
#include "ui/tables/revealbox.h"

#include <QFormLayout>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

namespace jingge {
namespace {

QString textOf(const std::string& text)
{
    return QString::fromStdString(text);
}

} // namespace

IncidentCard::IncidentCard(const ViewContext& context, QWidget* parent) :
    QWidget(parent), m_context(context), m_scroll(new QScrollArea(this)),
    m_reveal(new RevealBox(context, this))
{
    m_scroll->setAccessibleName(tr("The chosen incident"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_scroll, 1);
    column->addWidget(m_reveal);
    addAction(m_reveal->action());
    connect(m_reveal, &RevealBox::failed, this, &IncidentCard::failed);
    setMinimumSize(260, 130);
    setIncident(std::nullopt);
}

void IncidentCard::setIncident(std::optional<std::uint32_t> row)
{
    const std::optional<IncidentId> incident = row ? std::optional(m_context.live.frame()->incident(*row)) : std::nullopt;
    if (incident == m_shown && m_lines != nullptr)
        return;
    m_shown = incident;
    auto* page = new QWidget(m_scroll);
    page->setObjectName(QStringLiteral("Page"));
    m_lines = new QFormLayout(page);
    m_lines->setContentsMargins(12, 8, 12, 8);
    m_lines->setHorizontalSpacing(12);
    m_lines->setVerticalSpacing(4);
    m_lines->setLabelAlignment(Qt::AlignLeft);
    m_reveal->setIncident({});
    m_scroll->setWidget(page); // the one before goes
    if (!row) {
        m_lines->addRow(plainLabel(tr("Choose a row to see the incident whole."), "third", "note", page));
        return;
    }
    const Result<IncidentDetail> detail = m_context.source.incident(*incident);
    if (detail)
        fill(*row, *detail);
    else
        Q_EMIT failed(detail.error());
}

void IncidentCard::addLine(const QString& name, const QString& value)
{
    if (value.isEmpty())
        return;
    QWidget* page = m_scroll->widget();
    QLabel* text = plainLabel(value, page);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    text->setAccessibleName(name + QLatin1Char(' ') + value);
    m_lines->addRow(plainLabel(name, "third", "note", page), text);
}

void IncidentCard::fill(std::uint32_t row, const IncidentDetail& detail)
{
    const Incident& incident = detail.incident;
    m_reveal->setIncident(m_context.source.database().empty() ? std::string() : incident.sourceId);
    addLine(tr("Ticket"), textOf(incident.sourceId));
    addLine(tr("Category"), categoryText(incident));
    addLine(tr("Address"), textOf(incident.address));
    addLine(tr("Area"), areaText(row));
    addTimes(incident);
    addLine(tr("Channel"), textOf(incident.channel));
    addLine(tr("Caller"), (textOf(incident.nameMask) + QLatin1Char(' ') + textOf(incident.callerMask)).trimmed());
    addLine(tr("Plate"), incident.plate.empty() ? QString() : textOf(maskPlate(incident.plate)));
    addLine(tr("Main ticket"), textOf(incident.duplicateOf));
    addLine(tr("Severity"), textOf(incident.severity));
    addLine(tr("Tags"), textOf(incident.tags));
    addLine(tr("Narrative"), textOf(incident.narrative));
    addLine(tr("Outcome"), textOf(incident.outcome));
    addLine(tr("Read from"), tr("%1, %n version(s)", nullptr, detail.versions).arg(textOf(detail.file)));
}

void IncidentCard::addTimes(const Incident& incident)
{
    const bool isDayOnly = (incident.receivedMark & kTimeDayOnly) != 0;
    QString received = textOf(incident.receivedAt.date().text());
    if (!isDayOnly)
        received += QLatin1Char(' ') + textOf(incident.receivedAt.text().substr(11, 5));
    if ((incident.receivedMark & kTimeFromOccurred) != 0)
        received += tr(" (when it happened; no time of the call)");
    addLine(tr("Received"), received);
    const std::pair<QString, const std::optional<CivilTime>&> steps[] = {
        {tr("Answered"), incident.answeredAt}, {tr("Dispatched"), incident.dispatchedAt}, {tr("Accepted"), incident.acceptedAt},
        {tr("En route"), incident.enrouteAt},  {tr("Arrived"), incident.arrivedAt},       {tr("Closed"), incident.closedAt}};
    for (const auto& [name, time] : steps) {
        if (!time)
            continue;
        const std::int64_t after = time->seconds - incident.receivedAt.seconds;
        const QString moment = Wording::moment(*time, false);
        addLine(name, isDayOnly || after < 0 ? moment : tr("%1, %2 after the call").arg(moment, Wording::gap(after)));
    }
}

QString IncidentCard::categoryText(const Incident& incident) const
{
    QString text = Wording::category(m_context.source, incident.category);
    if (!incident.sourceCategory.empty())
        text += tr(" (source: %1)").arg(textOf(incident.sourceCategory));
    if (!incident.categoryInitial.empty() && incident.categoryInitial != incident.category)
        text += tr("; at first %1").arg(Wording::category(m_context.source, incident.categoryInitial));
    return text;
}

QString IncidentCard::areaText(std::uint32_t row) const
{
    const Frame& frame = *m_context.live.frame();
    QStringList names;
    for (const Level level : kLevels) {
        const std::int32_t area = frame.areaOf(level, row);
        if (area == kNoArea)
            continue;
        const Area& found = frame.areas->at(level)[static_cast<std::size_t>(area)];
        names += textOf(found.name.empty() ? found.code : found.name);
    }
    if (names.isEmpty())
        return frame.isLocated(row) ? tr("outside all areas") : tr("no place");
    return names.join(tr(", "));
}

} // namespace jingge
