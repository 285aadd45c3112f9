// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ingest/previewpanel.h"

#include "ui/common/labels.h"
#include "ui/common/messagebar.h"
#include "ui/ingest/sharebar.h"
#include "ui/ingest/targetwords.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace jingge {

namespace {

constexpr int kWidth = 356;
constexpr int kPeopleLines = 3; // what is said of personal fields, at this width
constexpr double kThreshold = 0.85; // of the located incidents a heat map may rest on (definitions, 1)
constexpr std::size_t kReasons = 4;
constexpr int kBarWidth = 132;

QString dayText(const std::optional<CivilTime>& time)
{
    return time ? QString::fromStdString(time->text()).left(10) : QStringLiteral("—");
}

} // namespace

PreviewPanel::PreviewPanel(const Theme& theme, const ImportSession& session, QWidget* parent)
    : QFrame(parent), m_theme(theme), m_session(session)
{
    setObjectName(QStringLiteral("PreviewPanel"));
    setFixedWidth(kWidth);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(1, 0, 0, 0);
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    m_body = new QWidget(scroll);
    m_body->setObjectName(QStringLiteral("PageGround"));
    scroll->setWidget(m_body);
    outer->addWidget(scroll);
    m_column = new QVBoxLayout(m_body);
    m_column->setContentsMargins(20, 24, 20, 16);
    m_column->setSpacing(6);
    m_column->addWidget(plainLabel(tr("After the import"), "first", "sect", m_body));
    m_basis = plainLabel({}, "second", "note", m_body);
    m_column->addWidget(m_basis);
    QVBoxLayout* times = addSection(tr("Hours of the calls"));
    m_hours = new ParsedHours(theme, m_body);
    m_hours->setAccessibleName(tr("Hours of the calls"));
    times->addWidget(m_hours);
    m_hoursNote = plainLabel({}, "second", "note", m_body);
    m_hoursNote->setWordWrap(true);
    times->addWidget(m_hoursNote);
    addLine(m_column);
    QVBoxLayout* places = addSection(tr("On the map"));
    m_located = addShare(places, tr("With coordinates"), m_locatedValue);
    m_inGrid = addShare(places, tr("In our grids"), m_inGridValue);
    m_threshold = addShare(places, tr("Threshold"), m_thresholdValue);
    m_threshold->setShare(kThreshold, true);
    m_thresholdValue->setText(QStringLiteral("85 %"));
    m_thresholdValue->setProperty("type", QStringLiteral("body"));
    m_placeNote = plainLabel({}, "second", "note", m_body);
    m_placeNote->setWordWrap(true);
    places->addWidget(m_placeNote);
    addLine(m_column);
    makeRejects();
    m_column->addStretch(1);
    connect(&session, &ImportSession::previewChanged, this, &PreviewPanel::refresh);
    connect(&session, &ImportSession::faulted, this, &PreviewPanel::refresh);
    refresh();
}

void PreviewPanel::makeRejects()
{
    auto* rejectHead = new QHBoxLayout;
    rejectHead->setContentsMargins(0, 8, 0, 2);
    rejectHead->addWidget(plainLabel(tr("Rows that would be rejected"), "first", "strong", m_body), 1);
    m_rejectedCount = plainLabel({}, "first", "strong", m_body);
    rejectHead->addWidget(m_rejectedCount);
    m_column->addLayout(rejectHead);
    for (std::size_t i = 0; i < kReasons; ++i) {
        auto* row = new QHBoxLayout;
        Row reason{plainLabel({}, "second", "note", m_body), plainLabel({}, "second", "note", m_body)};
        reason.name->setWordWrap(true);
        row->addWidget(reason.name, 1);
        row->addWidget(reason.value, 0, Qt::AlignTop);
        m_column->addLayout(row);
        m_reasons.push_back(reason);
    }
    addLine(m_column);
    QVBoxLayout* people = addSection(tr("Personal information"));
    m_people = plainLabel({}, "second", "note", m_body);
    m_people->setWordWrap(true);
    m_people->setMinimumHeight(kPeopleLines * m_people->fontMetrics().lineSpacing());
    m_people->setAlignment(Qt::AlignTop);
    people->addWidget(m_people);
}

QVBoxLayout* PreviewPanel::addSection(const QString& title)
{
    auto* section = new QVBoxLayout;
    section->setContentsMargins(0, 8, 0, 4);
    section->setSpacing(6);
    section->addWidget(plainLabel(title, "first", "strong", m_body));
    m_column->addLayout(section);
    return section;
}

void PreviewPanel::addLine(QVBoxLayout* section)
{
    auto* line = new QFrame(m_body);
    line->setObjectName(QStringLiteral("Hairline"));
    line->setFixedHeight(1);
    section->addSpacing(4);
    section->addWidget(line);
}

ShareBar* PreviewPanel::addShare(QVBoxLayout* section, const QString& name, QLabel*& value)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(plainLabel(name, "second", "note", m_body), 1);
    auto* bar = new ShareBar(m_theme, kBarWidth, 10, m_body);
    row->addWidget(bar);
    value = plainLabel({}, "first", "strong", m_body);
    value->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    value->setFixedWidth(58);
    row->addWidget(value);
    section->addLayout(row);
    return bar;
}

void PreviewPanel::refresh()
{
    const TableInspection* found = m_session.inspection();
    const bool isShown =
        found != nullptr && m_session.preview().trial.has_value() && m_session.preview().trial->rows > 0;
    const MappingTrial trial = isShown ? *m_session.preview().trial : MappingTrial{};
    if (isShown)
        m_basis->setText(
            (found->sample.isWhole ? tr("All %1 rows tried, %2 s") : tr("First %1 rows tried, %2 s"))
                .arg(countText(trial.rows), QString::number(m_session.preview().seconds, 'f', 1)));
    else
        m_basis->setText(found != nullptr && !m_session.preview().trial
                             ? translated(m_session.preview().trial.error().why)
                             : tr("Nothing to show yet"));
    m_basis->setWordWrap(true);
    showTimes(trial);
    showPlaces(trial);
    showRejects(trial);
    showPeople(trial);
}

void PreviewPanel::showTimes(const MappingTrial& trial)
{
    m_hours->setCounts(trial.hours);
    QStringList notes;
    const std::int64_t withClock = trial.accepted - trial.dayOnly;
    if (trial.hasLostClock())
        notes += tr("%1 of %2 calls stand at 00:00:00: the time of day was lost on the way.")
                     .arg(countText(trial.midnights), countText(withClock));
    else if (withClock > 0 && trial.wholeMinutes == withClock)
        notes += tr("No heap at 0; times are known to the minute.");
    else if (withClock > 0)
        notes += tr("No heap at 0, seconds are there: no time of day was lost.");
    if (trial.dayOnly > 0)
        notes += tr("%1 calls are known only to the day and stand in no hour.").arg(countText(trial.dayOnly));
    if (trial.inFuture > 0)
        notes += tr("%1 calls lie in the future.").arg(countText(trial.inFuture));
    if (trial.first)
        notes += tr("From %1 to %2.").arg(dayText(trial.first), dayText(trial.last));
    m_hoursNote->setText(notes.join(QLatin1Char('\n')));
}

void PreviewPanel::showPlaces(const MappingTrial& trial)
{
    const CoordinateTrial& tried = m_session.preview().coordinates;
    m_located->setShare(trial.located01());
    m_inGrid->setShare(trial.inGrid01(), trial.inGrid01() < kThreshold);
    m_locatedValue->setText(trial.hasCoordinates ? percentText(trial.located01()) : QStringLiteral("—"));
    m_inGridValue->setText(trial.hasCoordinates && tried.hasAreas ? percentText(trial.inGrid01())
                                                                  : QStringLiteral("—"));
    QStringList notes;
    if (trial.rows > 0 && !trial.hasCoordinates)
        notes += tr("The file has no coordinates: its calls count, but stand in no grid.");
    else if (trial.rows > 0 && !tried.hasAreas)
        notes += tr("There are no grids yet; import them first, and places can be judged.");
    else if (tried.isClear() && tried.systems.front().name != m_session.mapping().crs &&
             m_session.mapping().crs != "EPSG:4490")
        notes += tr("More points lie inside when they are read as %1.")
                     .arg(systemText(tried.systems.front().name));
    if (tried.isExchanged)
        notes += tr("Longitude and latitude seem to be exchanged.");
    m_placeNote->setText(notes.join(QLatin1Char('\n')));
    m_placeNote->setVisible(!notes.isEmpty());
}

void PreviewPanel::showRejects(const MappingTrial& trial)
{
    m_rejectedCount->setText(countText(trial.rejected));
    for (std::size_t i = 0; i < m_reasons.size(); ++i) {
        const bool isShown = i < trial.reasons.size();
        m_reasons[i].name->setVisible(isShown);
        m_reasons[i].value->setVisible(isShown);
        if (!isShown)
            continue;
        const QString column = QString::fromStdString(trial.reasons[i].column);
        const QString reason = translated(trial.reasons[i].reason);
        m_reasons[i].name->setText(column.isEmpty() ? reason : tr("%1: %2").arg(column, reason));
        m_reasons[i].value->setText(countText(trial.reasons[i].count));
    }
}

void PreviewPanel::showPeople(const MappingTrial& trial)
{
    QStringList notes;
    if (trial.names + trial.phones > 0)
        notes += tr("Callers and phones: only a matching code and a mask are kept, never the number itself.");
    if (trial.maskedTexts > 0)
        notes += tr("Numbers inside texts are masked by themselves: in %1 rows of these.")
                     .arg(countText(trial.maskedTexts));
    if (notes.isEmpty())
        notes += tr("None was found in these columns.");
    m_people->setText(notes.join(QLatin1Char('\n')));
}

} // namespace jingge
