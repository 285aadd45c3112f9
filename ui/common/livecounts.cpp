// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/livecounts.h"

#include "core/base/text.h"
#include "core/state/usualcounts.h"

#include <algorithm>
#include <utility>

namespace jingge {
namespace {

/// Up to so many incidents a recount is done before the next frame of the screen.
constexpr std::size_t kAtOnce = 200000;

} // namespace

LiveCounts::LiveCounts(FrameSnapshot frame, FilterStack& filters, const StationSource* source, QObject* parent) :
    QObject(parent), m_frame(std::move(frame)), m_filters(filters), m_source(source)
{
    connect(&filters, &FilterStack::filterChanged, this, &LiveCounts::recount);
    if (Result<StationCounts> first = countStation(*m_frame, filters.current()))
        m_counts = std::make_shared<const StationCounts>(std::move(*first));
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
    m_words.clear();
    m_textRows.reset();
    // Positions of the old snapshot mean nothing in the new one: counts must be made before anyone looks.
    m_counts = std::make_shared<const StationCounts>();
    const Result<void> taken = take(question()());
    Q_EMIT frameChanged();
    Q_EMIT countsChanged();
    if (!taken)
        Q_EMIT failed(taken.error());
}

std::function<LiveCounts::Answer()> LiveCounts::question() const
{
    const Filter filter = m_filters.current();
    const std::string words(trimmed(filter.text));
    const bool isKnown = words.empty() || words == m_words;
    const StationSource::TextSearch search = isKnown || m_source == nullptr ? nullptr : m_source->textSearch(words);
    return [frame = m_frame, filter, words, search, rows = words.empty() ? nullptr : m_textRows]() -> Answer {
        std::shared_ptr<const RowSet> textRows = rows;
        if (search) {
            Result<RowSet> found = search();
            if (!found)
                return {{}, nullptr, Unexpected(found.error())};
            textRows = std::make_shared<const RowSet>(std::move(*found));
        }
        return {words, textRows, countStation(*frame, filter, textRows.get())};
    };
}

void LiveCounts::recount()
{
    const std::string words(trimmed(m_filters.current().text));
    const bool needsSearch = !words.empty() && words != m_words;
    std::function<Answer()> asked = question();
    if (m_frame->size() <= kAtOnce && !needsSearch) {
        m_job.cancel();
        apply(asked());
        return;
    }
    m_job.start([asked = std::move(asked)](const std::stop_token&) { return asked(); },
                [this](Answer answer) { apply(std::move(answer)); });
}

void LiveCounts::apply(Answer answer)
{
    if (const Result<void> taken = take(std::move(answer)); !taken)
        Q_EMIT failed(taken.error());
    else
        Q_EMIT countsChanged();
}

Result<void> LiveCounts::take(Answer answer)
{
    if (!answer.counts)
        return Unexpected(answer.counts.error());
    m_words = std::move(answer.words);
    m_textRows = std::move(answer.textRows);
    m_counts = std::make_shared<const StationCounts>(std::move(*answer.counts));
    return {};
}

} // namespace jingge
