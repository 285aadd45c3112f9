// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/latestjob.h"
#include "core/state/filterstack.h"
#include "core/state/stationcounter.h"
#include "ui/common/stationsource.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>

namespace jingge {

/// The counts that every view shows, kept in step with the filter: each made from the last before the next frame of the
/// screen. Words are looked up on a worker first, where the newest filter wins. Lives in the window's thread.
class LiveCounts final : public QObject {
    Q_OBJECT

public:
    /// The source answers filters by words, which are looked up on a worker; without one no words are found.
    LiveCounts(FrameSnapshot frame, FilterStack& filters, const StationSource* source = nullptr, QObject* parent = nullptr);

    [[nodiscard]] const FrameSnapshot& frame() const { return m_frame; }
    [[nodiscard]] const std::shared_ptr<const StationCounts>& counts() const { return m_counts; }
    [[nodiscard]] bool isSettled() const { return !m_job.isBusy(); }
    /// The rows that hold the words of the counted filter; null without words.
    [[nodiscard]] const std::shared_ptr<const RowSet>& textRows() const { return m_textRows; }
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
    /// The rows that hold the words of a filter.
    struct Found {
        std::string words;
        Result<std::shared_ptr<const RowSet>> rows;
    };
    /// None where they are known or there are none to look for; called on a worker.
    [[nodiscard]] std::function<Found()> search() const;
    Result<void> take(Found found);
    Result<void> count();
    void say(const Result<void>& done);

    FrameSnapshot m_frame;
    FilterStack& m_filters;
    const StationSource* m_source;
    std::string m_words; ///< that m_textRows belongs to
    std::shared_ptr<const RowSet> m_textRows;
    std::optional<StationCounter> m_counter; ///< of m_frame
    std::shared_ptr<const StationCounts> m_counts = std::make_shared<StationCounts>();
    LatestJob m_job;
};

} // namespace jingge
