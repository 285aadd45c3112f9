// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/livecounts.h"

#include "core/base/text.h"
#include "core/state/usualcounts.h"

#include <algorithm>
#include <utility>

namespace jingge {

LiveCounts::LiveCounts(FrameSnapshot frame, FilterStack& filters, const StationSource* source, QObject* parent) :
    QObject(parent), m_frame(std::move(frame)), m_filters(filters), m_source(source), m_counter(m_frame)
{
    connect(&filters, &FilterStack::filterChanged, this, &LiveCounts::recount);
    [[maybe_unused]] const Result<void> first = count(); // what fails stays empty
}

std::optional<std::size_t> LiveCounts::positionOf(AreaId area) const
{
    const auto& all = areas();
    const auto found = std::ranges::find(all, area, &Area::id);
    if (found == all.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - all.begin());
}

std::optional<TimeRange> LiveCounts::period() const
{
    return periodOf(*m_frame, m_counts->filter);
}

void LiveCounts::setFrame(FrameSnapshot frame)
{
    m_job.cancel();
    m_frame = std::move(frame);
    m_counter.emplace(m_frame);
    m_words.clear();
    m_textRows.reset();
    // Positions of the old snapshot mean nothing in the new one: counts must be made before anyone looks.
    m_counts = std::make_shared<const StationCounts>();
    const std::function<Found()> asked = search();
    const Result<void> taken = asked ? take(asked()) : count();
    Q_EMIT frameChanged();
    Q_EMIT countsChanged();
    if (!taken)
        Q_EMIT failed(taken.error());
}

std::function<LiveCounts::Found()> LiveCounts::search() const
{
    const std::string words(trimmed(m_filters.current().text));
    if (words.empty() || words == m_words || m_source == nullptr)
        return nullptr;
    return [words, find = m_source->textSearch(words)]() -> Found {
        if (!find)
            return {words, nullptr};
        Result<RowSet> rows = find();
        if (!rows)
            return {words, Unexpected(rows.error())};
        return {words, std::make_shared<const RowSet>(std::move(*rows))};
    };
}

void LiveCounts::recount()
{
    m_job.cancel();
    std::function<Found()> asked = search();
    if (!asked)
        say(count());
    else
        m_job.start([asked = std::move(asked)](const std::stop_token&) { return asked(); },
                    [this](Found found) { say(take(std::move(found))); });
}

Result<void> LiveCounts::take(Found found)
{
    if (!found.rows)
        return Unexpected(found.rows.error());
    m_words = std::move(found.words);
    m_textRows = std::move(*found.rows);
    return count();
}

Result<void> LiveCounts::count()
{
    if (trimmed(m_filters.current().text).empty()) {
        m_words.clear();
        m_textRows.reset();
    }
    Result<StationCounts> counts = m_counter->count(m_filters.current(), m_textRows.get());
    if (!counts)
        return Unexpected(counts.error());
    m_counts = std::make_shared<const StationCounts>(std::move(*counts));
    return {};
}

void LiveCounts::say(const Result<void>& done)
{
    if (!done)
        Q_EMIT failed(done.error());
    else
        Q_EMIT countsChanged();
}

} // namespace jingge
