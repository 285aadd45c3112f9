// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/patterns/verdictbar.h"

#include "core/base/clock.h"
#include "core/workspace/stationwriter.h"

#include <QAction>
#include <QHBoxLayout>
#include <QPushButton>

#include <utility>

namespace jingge {

VerdictBar::VerdictBar(const StationSource& source, QWidget* parent) : QWidget(parent), m_source(source)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 6, 12, 8);
    row->setSpacing(8);
    const std::pair<const char*, QString> verdicts[] = {{"patterns.same", tr("One event")},
                                                        {"patterns.different", tr("Different events")},
                                                        {"patterns.undo", tr("Undo the decision")}};
    for (int i = 0; const auto& [name, text] : verdicts) {
        auto* action = new QAction(text, this);
        action->setObjectName(QLatin1StringView(name));
        auto* button = new QPushButton(text, this);
        button->setAccessibleName(text);
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        connect(action, &QAction::enabledChanged, button, &QWidget::setEnabled);
        connect(action, &QAction::triggered, this,
                [this, i] { decide(static_cast<intake::DuplicateVerdict>(i)); });
        addAction(action);
        row->addWidget(button);
        m_actions.push_back(action);
        ++i;
    }
    row->addStretch(1);
    enable();
}

void VerdictBar::setCalls(PatternKind kind, std::vector<IncidentId> incidents)
{
    m_kind = kind;
    m_incidents = std::move(incidents);
    enable();
}

void VerdictBar::enable()
{
    const bool canWrite = !m_source.database().empty() && m_incidents.size() > 1 && !m_isWriting;
    m_actions[0]->setEnabled(canWrite && m_kind == PatternKind::Proposed);
    m_actions[1]->setEnabled(canWrite && m_kind == PatternKind::Proposed);
    m_actions[2]->setEnabled(canWrite && m_kind == PatternKind::Confirmed);
}

void VerdictBar::decide(intake::DuplicateVerdict verdict)
{
    const Author author{SystemClock().now(), m_source.writer().person()};
    m_isWriting = true;
    m_source.writer().writeLong(
        Act::Duplicates, this,
        [incidents = m_incidents, verdict, author](Store& store, WriterTurns&, const std::stop_token&) {
            return intake::decide(store, incidents, verdict, author);
        },
        [this, verdict](const Result<void>& done) {
            m_isWriting = false;
            enable();
            if (!done) {
                Q_EMIT failed(done.error());
                return;
            }
            const QString news[] = {tr("Kept: these calls report one event and count once."),
                                    tr("Kept: these calls report different events and are proposed no more."),
                                    tr("The decision is undone.")};
            Q_EMIT changed(news[static_cast<int>(verdict)]);
        });
    enable();
}

} // namespace jingge
