// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/liveusual.h"

#include "ui/timeline/areaseries.h"

#include <utility>

namespace jingge {

UsualKey UsualKey::of(const ViewContext& context)
{
    UsualKey key{context.live.frame(), context.live.counts()->filter};
    key.filter.hours = kAllHours;
    key.filter.weekdays = kAllWeekdays;
    return key;
}

LiveUsual::LiveUsual(const ViewContext& context, QObject* parent) : QObject(parent), m_context(context)
{
    connect(&context.live, &LiveCounts::countsChanged, this, &LiveUsual::takeCounts);
    takeCounts();
}

void LiveUsual::takeCounts()
{
    UsualKey key = UsualKey::of(m_context);
    if (key == m_key)
        return;
    m_key = std::move(key);
    if (m_key.frame->size() <= kUsualAtOnce) {
        m_job.cancel();
        apply(countUsual(*m_key.frame, m_key.filter));
        return;
    }
    apply(UsualCounts());
    m_job.start([key = m_key](const std::stop_token&) { return countUsual(*key.frame, key.filter); },
                [this](Result<UsualCounts> counts) { apply(std::move(counts)); });
}

void LiveUsual::apply(Result<UsualCounts> counts)
{
    m_counts = counts ? std::move(*counts) : UsualCounts();
    Q_EMIT usualChanged();
}

LiveProfile::LiveProfile(const ViewContext& context, QObject* parent) : QObject(parent), m_context(context)
{
    connect(&context.live, &LiveCounts::countsChanged, this, &LiveProfile::takeCounts);
    connect(&context.selection, &SelectionState::selectionChanged, this, &LiveProfile::takeCounts);
    takeCounts();
}

void LiveProfile::takeCounts()
{
    UsualKey key = UsualKey::of(m_context);
    const std::optional<std::size_t> area = shownArea(m_context);
    if (key == m_key && area == m_area)
        return;
    m_key = std::move(key);
    m_area = area;
    const auto position = area ? std::optional(static_cast<std::int32_t>(*area)) : std::nullopt;
    if (m_key.frame->size() <= kUsualAtOnce) {
        m_job.cancel();
        apply(countDayProfile(*m_key.frame, m_key.filter, position));
        return;
    }
    // The old profile stays until the new one arrives, a few frames of the screen later.
    m_job.start([key = m_key, position](
                    const std::stop_token&) { return countDayProfile(*key.frame, key.filter, position); },
                [this](Result<DayProfile> profile) { apply(std::move(profile)); });
}

void LiveProfile::apply(Result<DayProfile> profile)
{
    m_profile = profile ? std::optional(std::move(*profile)) : std::nullopt;
    Q_EMIT profileChanged();
}

} // namespace jingge
