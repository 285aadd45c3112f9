// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/latestjob.h"
#include "core/state/dayprofile.h"
#include "ui/common/liveusual.h"
#include "ui/common/viewcontext.h"

#include <QObject>

#include <optional>

namespace jingge {


/// The profile of the shown area by quarters of an hour, in the same way. Lives in the window's thread.
class LiveProfile final : public QObject {
    Q_OBJECT

public:
    explicit LiveProfile(const ViewContext& context, QObject* parent = nullptr);

    /// nullopt until the first one has arrived and when the filter cannot be applied.
    [[nodiscard]] const std::optional<DayProfile>& profile() const { return m_profile; }
    [[nodiscard]] bool isSettled() const { return !m_job.isBusy(); }

Q_SIGNALS:
    void profileChanged();

private:
    void takeCounts();
    void apply(Result<DayProfile> profile);

    const ViewContext m_context;
    UsualKey m_key;
    std::optional<std::size_t> m_area;
    std::optional<DayProfile> m_profile;
    LatestJob m_job;
};

} // namespace jingge
