// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/liveusual.h"

#include <utility>

namespace jingge {

UsualKey UsualKey::of(const LiveCounts& live)
{
    UsualKey key{live.frame(), live.counts()->filter, live.textRows()};
    key.filter.hours = kAllHours;
    key.filter.weekdays = kAllWeekdays;
    return key;
}

LiveUsual::LiveUsual(const LiveCounts& live, QObject* parent) : QObject(parent), m_live(live)
{
    connect(&live, &LiveCounts::countsChanged, this, &LiveUsual::takeCounts);
    takeCounts();
}

void LiveUsual::takeCounts()
{
    UsualKey key = UsualKey::of(m_live);
    if (key == m_key)
        return;
    m_key = std::move(key);
    if (m_key.frame->size() <= kUsualAtOnce) {
        m_job.cancel();
        apply(countUsual(*m_key.frame, m_key.filter, m_key.textRows.get()));
        return;
    }
    apply(UsualCounts());
    m_job.start([key = m_key](const std::stop_token&) { return countUsual(*key.frame, key.filter, key.textRows.get()); },
                [this](Result<UsualCounts> counts) { apply(std::move(counts)); });
}

void LiveUsual::apply(Result<UsualCounts> counts)
{
    m_counts = counts ? std::move(*counts) : UsualCounts();
    Q_EMIT usualChanged();
}

} // namespace jingge
