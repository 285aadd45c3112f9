// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/intake.h"
#include "ui/common/stationsource.h"
#include "ui/patterns/patterngroup.h"

#include <QWidget>

#include <vector>

class QAction;

namespace jingge {

/// What a person says of calls that may report one event: that they do, that they do not, or neither any
/// more. A decision is written in the background; the calls stay where they are, and count once when they are
/// one event.
class VerdictBar final : public QWidget {
    Q_OBJECT

public:
    VerdictBar(const StationSource& source, QWidget* parent = nullptr);

    /// The calls to decide on, the one that counts first; none: nothing can be decided.
    void setCalls(PatternKind kind, std::vector<IncidentId> incidents);
    [[nodiscard]] const std::vector<QAction*>& verdicts() const { return m_actions; }
    [[nodiscard]] bool isSettled() const { return !m_isWriting; }

Q_SIGNALS:
    void failed(const jingge::Error& error);
    void changed(const QString& news);

private:
    void decide(intake::DuplicateVerdict verdict);
    void enable();

    const StationSource& m_source;
    PatternKind m_kind = PatternKind::Repeat;
    std::vector<IncidentId> m_incidents;
    std::vector<QAction*> m_actions; ///< in the order of DuplicateVerdict
    bool m_isWriting = false;
};

} // namespace jingge
