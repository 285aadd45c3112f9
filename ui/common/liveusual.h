// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/latestjob.h"
#include "core/state/usualcounts.h"
#include "ui/common/livecounts.h"

#include <QObject>

#include <memory>

namespace jingge {

/// Up to so many incidents the earlier windows are counted before the next frame of the screen.
constexpr std::size_t kUsualAtOnce = 200000;

/// What a count of earlier windows depends on: the snapshot and the filter without its clock.
struct UsualKey {
    FrameSnapshot frame;
    Filter filter;
    std::shared_ptr<const RowSet> textRows; ///< of the filter's words; null without

    [[nodiscard]] static UsualKey of(const LiveCounts& live);
    bool operator==(const UsualKey&) const = default;
};

/// The usual ranges of all areas in step with the filter; a brush over hours or weekdays does not move them.
/// A large station's are counted on a worker, and until they arrive there are none: nothing waits for them.
/// Lives in the window's thread.
class LiveUsual final : public QObject {
    Q_OBJECT

public:
    explicit LiveUsual(const LiveCounts& live, QObject* parent = nullptr);

    [[nodiscard]] const UsualCounts& counts() const { return m_counts; }
    [[nodiscard]] bool isSettled() const { return !m_job.isBusy(); }

Q_SIGNALS:
    void usualChanged();

private:
    void takeCounts();
    void apply(Result<UsualCounts> counts);

    const LiveCounts& m_live;
    UsualKey m_key;
    UsualCounts m_counts;
    LatestJob m_job;
};

} // namespace jingge
