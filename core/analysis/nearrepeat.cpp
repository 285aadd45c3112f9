// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/nearrepeat.h"

#include "core/analysis/closepairs.h"

#include <QtGlobal>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <tuple>
#include <utility>

namespace jingge {

namespace {

constexpr std::size_t kMostLinks = 200'000'000;
constexpr std::size_t kLooksBetweenStops = 1 << 16;
constexpr std::array<std::string_view, 4> kLabelNames{"none", "originator", "repeat", "near_repeat"};

struct Link {
    std::uint32_t later = 0; ///< places in the order of time
    std::uint32_t earlier = 0;
    float metres = 0;
    bool isRepeat = false;
};

/// Positions in order of time, and where each position stands in it.
struct TimeOrder {
    std::vector<std::uint32_t> order;
    std::vector<std::uint32_t> rank;

    explicit TimeOrder(const std::vector<std::int64_t>& times) : order(times.size()), rank(times.size())
    {
        std::iota(order.begin(), order.end(), 0U);
        std::ranges::stable_sort(order, {}, [&times](std::uint32_t i) { return times[i]; });
        for (std::size_t i = 0; i < order.size(); ++i)
            rank[order[i]] = static_cast<std::uint32_t>(i);
    }
};

/// The links, by the later incident and, of each, the latest earlier one first. None when there are too many.
std::optional<std::vector<Link>> linksOf(const std::vector<PlanePoint>& points,
                                         const std::vector<std::int64_t>& times, const TimeOrder& time,
                                         const NearRepeatSetting& setting, const TaskContext& context)
{
    std::vector<Link> links;
    std::size_t looks = 0;
    const bool isWhole =
        CloseCells(points, setting.metres).forEachPair([&](std::uint32_t a, std::uint32_t b) {
            if (++looks % kLooksBetweenStops == 0 && context.isStopped())
                return false;
            if (std::abs(times[a] - times[b]) >= setting.seconds)
                return true;
            const double metres = euclideanDistance(points[a], points[b]);
            if (metres >= setting.metres)
                return true;
            const auto [earlier, later] = std::minmax(time.rank[a], time.rank[b]);
            links.push_back({later, earlier, static_cast<float>(metres), metres < setting.repeatMetres});
            return links.size() <= kMostLinks;
        });
    if (!isWhole)
        return std::nullopt;
    std::ranges::sort(links, [](const Link& a, const Link& b) {
        return std::tie(a.later, b.earlier) < std::tie(b.later, a.earlier);
    });
    return links;
}

/// Sets of incidents that grow together, none beyond a size.
class CappedSets {
public:
    CappedSets(std::size_t count, std::size_t most)
        : m_parent(count), m_size(count, 1), m_isCapped(count, false), m_most(most)
    {
        std::iota(m_parent.begin(), m_parent.end(), 0U);
    }
    [[nodiscard]] std::uint32_t rootOf(std::uint32_t i)
    {
        while (m_parent[i] != i)
            i = m_parent[i] = m_parent[m_parent[i]];
        return i;
    }
    /// False when the two together would be too many; both are marked then.
    bool join(std::uint32_t a, std::uint32_t b)
    {
        a = rootOf(a);
        b = rootOf(b);
        if (a == b)
            return true;
        if (m_size[a] + m_size[b] > m_most) {
            m_isCapped[a] = m_isCapped[b] = true;
            return false;
        }
        if (m_size[a] < m_size[b])
            std::swap(a, b);
        m_parent[b] = a;
        m_size[a] += m_size[b];
        m_isCapped[a] = m_isCapped[a] || m_isCapped[b];
        return true;
    }
    [[nodiscard]] std::size_t sizeOf(std::uint32_t root) const { return m_size[root]; }
    [[nodiscard]] bool isCapped(std::uint32_t root) const { return m_isCapped[root]; }

private:
    std::vector<std::uint32_t> m_parent;
    std::vector<std::size_t> m_size;
    std::vector<bool> m_isCapped;
    std::size_t m_most;
};

/// The incident that an incident follows: at the same place before all others, then the latest.
void follow(NearRepeatEvent& event, const Link& link, std::uint32_t earlier, std::int64_t seconds)
{
    const bool isBetter = !event.after || (link.isRepeat && event.label != NearRepeatLabel::Repeat);
    if (!isBetter)
        return;
    event.label = link.isRepeat ? NearRepeatLabel::Repeat : NearRepeatLabel::NearRepeat;
    event.after = earlier;
    event.metresFrom = static_cast<double>(link.metres);
    event.secondsSince = seconds;
}

void labelEvents(const std::vector<Link>& links, const TimeOrder& time,
                 const std::vector<std::int64_t>& times, NearRepeats& result)
{
    for (const Link& link : links) {
        const std::uint32_t later = time.order[link.later];
        const std::uint32_t earlier = time.order[link.earlier];
        follow(result.events[later], link, earlier, times[later] - times[earlier]);
    }
    for (const Link& link : links) {
        NearRepeatEvent& earlier = result.events[time.order[link.earlier]];
        if (earlier.label == NearRepeatLabel::None)
            earlier.label = NearRepeatLabel::Originator;
    }
    for (const NearRepeatEvent& event : result.events)
        ++result.labelled[static_cast<std::size_t>(event.label)];
}

void formChains(const std::vector<Link>& links, const TimeOrder& time, const std::vector<std::int64_t>& times,
                std::size_t most, NearRepeats& result)
{
    CappedSets sets(time.order.size(), most);
    for (const Link& link : links)
        result.cutLinks += sets.join(link.later, link.earlier) ? 0 : 1;
    std::vector<std::optional<std::size_t>> chainOf(time.order.size());
    for (std::uint32_t rank = 0; rank < time.order.size(); ++rank) {
        const std::uint32_t root = sets.rootOf(rank);
        if (sets.sizeOf(root) < 2)
            continue;
        if (!chainOf[root]) {
            chainOf[root] = result.chains.size();
            result.chains.push_back({{}, sets.isCapped(root)});
        }
        result.chains[*chainOf[root]].events.push_back(time.order[rank]);
    }
    std::ranges::stable_sort(result.chains, [&times](const NearRepeatChain& a, const NearRepeatChain& b) {
        return std::pair(b.events.size(), times[b.events.back()]) <
               std::pair(a.events.size(), times[a.events.back()]);
    });
    for (std::size_t chain = 0; chain < result.chains.size(); ++chain) {
        for (const std::uint32_t event : result.chains[chain].events)
            result.events[event].chain = static_cast<std::uint32_t>(chain);
    }
}

} // namespace

std::string_view nearRepeatLabelName(NearRepeatLabel label)
{
    return kLabelNames[static_cast<std::size_t>(label)];
}

Result<NearRepeats> nearRepeats(const std::vector<PlanePoint>& points, const std::vector<std::int64_t>& times,
                                const NearRepeatSetting& setting, const TaskContext& context)
{
    const TimeOrder time(times);
    const auto links = linksOf(points, times, time, setting, context);
    if (context.isStopped())
        return fail(ErrorKind::Cancelled, "nearrepeat", "", QT_TRANSLATE_NOOP("core", "cancelled"));
    if (!links)
        return fail(
            ErrorKind::Data, "nearrepeat", "links",
            {QT_TRANSLATE_NOOP("core", "more than %1 pairs lie within the largest distance"),
             {std::to_string(kMostLinks)}},
            QT_TRANSLATE_NOOP("core", "take smaller distances, a shorter period or fewer categories"));
    NearRepeats result;
    result.events.resize(points.size());
    result.links = static_cast<std::int64_t>(links->size());
    labelEvents(*links, time, times, result);
    formChains(*links, time, times, setting.mostInChain, result);
    return result;
}

} // namespace jingge
