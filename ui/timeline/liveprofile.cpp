// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/liveprofile.h"

#include "ui/timeline/areaseries.h"

#include <utility>

namespace jingge {

LiveProfile::LiveProfile(const ViewContext& context, QObject* parent) : QObject(parent), m_context(context)
{
    connect(&context.live, &LiveCounts::countsChanged, this, &LiveProfile::takeCounts);
    connect(&context.selection, &SelectionState::selectionChanged, this, &LiveProfile::takeCounts);
    takeCounts();
}

void LiveProfile::takeCounts()
{
    UsualKey key = UsualKey::of(m_context.live);
    const std::optional<std::size_t> area = shownArea(m_context);
    if (key == m_key && area == m_area)
        return;
    m_key = std::move(key);
    m_area = area;
    const auto position = area ? std::optional(static_cast<std::int32_t>(*area)) : std::nullopt;
    if (m_key.frame->size() <= kUsualAtOnce) {
        m_job.cancel();
        apply(countDayProfile(*m_key.frame, m_key.filter, position, m_key.textRows.get()));
        return;
    }
    // The old profile stays until the new one arrives, a few frames of the screen later.
    m_job.start([key = m_key, position](
                    const std::stop_token&) { return countDayProfile(*key.frame, key.filter, position, key.textRows.get()); },
                [this](Result<DayProfile> profile) { apply(std::move(profile)); });
}

void LiveProfile::apply(Result<DayProfile> profile)
{
    m_profile = profile ? std::optional(std::move(*profile)) : std::nullopt;
    Q_EMIT profileChanged();
}

} // namespace jingge
