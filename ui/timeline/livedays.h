// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/frame/daycounting.h"
#include "core/jobs/latestjob.h"
#include "ui/common/viewcontext.h"

#include <QObject>

namespace jingge {

/// Counts of every day of the data under all parts of the filter but its period and weekdays, which a
/// calendar shows and brushes itself. A large station's are counted on a worker; the old ones stay until the
/// new ones arrive. Lives in the window's thread.
class LiveDays final : public QObject {
    Q_OBJECT

public:
    explicit LiveDays(const ViewContext& context, QObject* parent = nullptr);

    [[nodiscard]] const DayCounts& days() const { return m_days; } ///< empty without data
    [[nodiscard]] bool isSettled() const { return !m_job.isBusy(); }
    /// Minute at which a day begins: 0, or that of the police day.
    [[nodiscard]] int dayStart() const { return m_dayStart; }
    void setPoliceDay(bool isPoliceDay);

Q_SIGNALS:
    void daysChanged();

private:
    void takeCounts();
    void apply(Result<DayCounts> days);

    const ViewContext m_context;
    FrameSnapshot m_frame;
    Filter m_filter;
    std::shared_ptr<const RowSet> m_textRows; ///< of the filter's words
    int m_dayStart = 0;
    int m_countedStart = -1; ///< that of the counts; -1 = none yet
    DayCounts m_days;
    LatestJob m_job;
};

} // namespace jingge
