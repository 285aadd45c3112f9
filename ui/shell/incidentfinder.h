// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/latestjob.h"
#include "core/store/placesearch.h"
#include "ui/common/viewcontext.h"
#include "ui/shell/commandpalette.h"

#include <QObject>

namespace jingge {

/// Looks for incidents by number and for addresses while somebody types in the palette, on a worker. Choosing
/// one chooses its incidents in every view; a filter that leaves one of them out is let go of first, and the
/// way back stays.
class IncidentFinder final : public QObject {
    Q_OBJECT

public:
    IncidentFinder(const ViewContext& context, QObject* parent);

    /// Begins; gives what it found to take(), unless something newer was asked.
    void find(const QString& typed, CommandPalette::Take take);
    [[nodiscard]] bool isSettled() const { return !m_job.isBusy(); }

Q_SIGNALS:
    void chosen();     ///< show it
    void filterLeft(); ///< the filter was let go of, so that what was chosen is seen
    void failed(const jingge::Error& error);

private:
    [[nodiscard]] std::vector<PaletteEntry> entriesOf(const FoundPlaces& found);
    void choose(std::vector<IncidentId> incidents);

    const ViewContext m_context;
    LatestJob m_job;
};

} // namespace jingge
