// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/jobqueue.h"
#include "core/workspace/intake.h"
#include "ui/patterns/patterngroup.h"

#include <QWidget>

#include <string>
#include <vector>

class QAction;

namespace jingge {

/// What a person says of calls that may report one event: that they do, that they do not, or neither any
/// more. A decision is written in the background; the calls stay where they are, and count once when they are
/// one event.
class VerdictBar final : public QWidget {
    Q_OBJECT

public:
    VerdictBar(std::string database, QWidget* parent = nullptr);

    /// The calls to decide on, the one that counts first; none: nothing can be decided.
    void setCalls(PatternKind kind, std::vector<IncidentId> incidents);
    [[nodiscard]] const std::vector<QAction*>& verdicts() const { return m_actions; }
    [[nodiscard]] bool isSettled() const { return !m_writing.isBusy(); }

Q_SIGNALS:
    void failed(const jingge::Error& error);
    void changed(const QString& news);

private:
    void decide(intake::DuplicateVerdict verdict);
    void enable();

    const std::string m_database;
    PatternKind m_kind = PatternKind::Repeat;
    std::vector<IncidentId> m_incidents;
    std::vector<QAction*> m_actions; ///< in the order of DuplicateVerdict
    JobQueue m_writing;
};

} // namespace jingge
