// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/latestjob.h"
#include "core/state/filterstack.h"
#include "core/state/stationcounts.h"

#include <QObject>

#include <memory>
#include <optional>

namespace jingge {

/// The counts that every view shows, kept in step with the filter: made at once for a small station, on a worker for
/// a large one, where the newest filter wins. Lives in the window's thread.
class LiveCounts final : public QObject {
    Q_OBJECT

public:
    LiveCounts(FrameSnapshot frame, FilterStack& filters, QObject* parent = nullptr);

    [[nodiscard]] const FrameSnapshot& frame() const { return m_frame; }
    [[nodiscard]] const std::shared_ptr<const StationCounts>& counts() const { return m_counts; }
    [[nodiscard]] bool isSettled() const { return !m_job.isBusy(); }
    /// The areas that are drawn, in the order of the counts.
    [[nodiscard]] const std::vector<Area>& areas() const { return m_frame->areas->at(m_counts->level); }
    [[nodiscard]] std::optional<std::size_t> positionOf(AreaId area) const;
    /// The period that is shown: the filter's, else that of the data; nullopt when there is neither.
    [[nodiscard]] std::optional<TimeRange> period() const;

    void setFrame(FrameSnapshot frame);

Q_SIGNALS:
    void frameChanged();
    void countsChanged();
    void failed(const jingge::Error& error);

private:
    void recount();
    void apply(Result<StationCounts> counts);

    FrameSnapshot m_frame;
    FilterStack& m_filters;
    std::shared_ptr<const StationCounts> m_counts = std::make_shared<StationCounts>();
    LatestJob m_job;
};

} // namespace jingge
