// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/latestjob.h"
#include "core/scene/mappainter.h"
#include "ui/common/viewcontext.h"
#include "ui/map/mapchoice.h"

#include <QObject>

#include <cstdint>
#include <optional>
#include <vector>

namespace jingge {

/// What the map says of each area: counts under the filter, rates, and the counts of the earlier period, kept
/// in step with the filter and with how the user wants the map. Lives in the window's thread; the earlier
/// counts of a large station are made on a worker.
class MapFigures final : public QObject {
    Q_OBJECT

public:
    explicit MapFigures(const ViewContext& context, QObject* parent = nullptr);

    [[nodiscard]] const MapChoice& choice() const { return m_choice; }
    void setChoice(const MapChoice& choice);
    /// In the order of the areas; `previous` is set where the data reaches back over the earlier period.
    [[nodiscard]] const std::vector<HeatRow>& rows() const { return m_rows; }
    [[nodiscard]] const MapClassing& classing() const { return m_classing; }
    [[nodiscard]] std::optional<TimeRange> earlier() const; ///< nullopt when the data does not reach back
    [[nodiscard]] bool isSettled() const { return !m_job.isBusy(); }
    /// Puts names, classes and the legend's words into a picture.
    void describe(MapPicture& picture) const;

Q_SIGNALS:
    void changed();

private:
    void takeCounts();
    void takeEarlier(std::vector<std::int64_t> counts);
    void classify();
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString note() const;
    [[nodiscard]] QString methodName() const;

    const ViewContext m_context;
    MapChoice m_choice;
    std::vector<std::int64_t> m_earlier; ///< of the areas; empty = none
    std::vector<HeatRow> m_rows;
    MapClassing m_classing;
    LatestJob m_job;
};

} // namespace jingge
