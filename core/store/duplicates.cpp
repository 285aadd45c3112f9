// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/duplicates.h"

#include <functional>
#include <unordered_map>

namespace jingge {

namespace {

struct Ticket {
    std::int64_t source;
    std::string_view id;
    bool operator==(const Ticket&) const = default;
};

struct TicketHash {
    std::size_t operator()(const Ticket& ticket) const
    {
        return std::hash<std::string_view>{}(ticket.id) ^ static_cast<std::size_t>(ticket.source) * 0x9E3779B97F4A7C15ULL;
    }
};

using Positions = std::unordered_map<Ticket, std::size_t, TicketHash>;

constexpr std::size_t kNone = SIZE_MAX;

/// Follows the chain from a row to its end. Rows on a ring are their own end; a row that leads into a ring ends at the
/// ring's member that it names.
class ChainEnds {
public:
    ChainEnds(const std::vector<TicketRow>& rows, const Positions& positions) :
        m_rows(rows), m_positions(positions), m_next(rows.size(), kNone), m_last(rows.size(), kNone),
        m_ring(rows.size(), State::Unknown)
    {
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const auto found = m_positions.find({rows[i].source, rows[i].duplicateOf});
            if (!rows[i].duplicateOf.empty() && found != m_positions.end())
                m_next[i] = found->second;
        }
        for (std::size_t i = 0; i < rows.size(); ++i)
            markRings(i);
        for (std::size_t i = 0; i < rows.size(); ++i)
            follow(i);
    }

    /// The ticket at the end; it need not be in the store.
    [[nodiscard]] Ticket endOf(std::size_t row) const
    {
        row = m_last[row];
        const bool leavesStore = m_ring[row] != State::InRing && !m_rows[row].duplicateOf.empty();
        return {m_rows[row].source, leavesStore ? m_rows[row].duplicateOf : m_rows[row].sourceId};
    }

private:
    enum class State : std::uint8_t { Unknown, Walking, Outside, InRing };

    void markRings(std::size_t start)
    {
        std::vector<std::size_t> path;
        std::size_t row = start;
        while (row != kNone && m_ring[row] == State::Unknown) {
            m_ring[row] = State::Walking;
            path.push_back(row);
            row = m_next[row];
        }
        if (row != kNone && m_ring[row] == State::Walking) {
            for (std::size_t member = row; m_ring[member] == State::Walking; member = m_next[member])
                m_ring[member] = State::InRing;
        }
        for (const std::size_t passed : path) {
            if (m_ring[passed] == State::Walking)
                m_ring[passed] = State::Outside;
        }
    }

    /// Finds the last row of a chain and remembers it for every row on the way, so that no step is gone twice.
    void follow(std::size_t start)
    {
        std::size_t row = start;
        while (m_last[row] == kNone && m_ring[row] != State::InRing && m_next[row] != kNone)
            row = m_next[row];
        const std::size_t last = m_last[row] != kNone ? m_last[row] : row;
        for (std::size_t passed = start; passed != row; passed = m_next[passed])
            m_last[passed] = last;
        m_last[row] = last;
    }

    const std::vector<TicketRow>& m_rows;
    const Positions& m_positions;
    std::vector<std::size_t> m_next;
    std::vector<std::size_t> m_last;
    std::vector<State> m_ring;
};

} // namespace

std::vector<std::size_t> findCountingRows(const std::vector<TicketRow>& rows)
{
    Positions positions;
    positions.reserve(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i)
        positions.emplace(Ticket{rows[i].source, rows[i].sourceId}, i);
    const ChainEnds ends(rows, positions);
    std::unordered_map<Ticket, std::size_t, TicketHash> counting; // main ticket → the row that counts
    std::vector<Ticket> mains;
    mains.reserve(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        mains.push_back(ends.endOf(i));
        const auto main = positions.find(mains.back());
        counting.try_emplace(mains.back(), main != positions.end() ? main->second : i);
    }
    std::vector<std::size_t> counts(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i)
        counts[i] = counting.at(mains[i]);
    return counts;
}

std::vector<bool> findDuplicates(const std::vector<TicketRow>& rows)
{
    const std::vector<std::size_t> counting = findCountingRows(rows);
    std::vector<bool> isDuplicate(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i)
        isDuplicate[i] = counting[i] != i;
    return isDuplicate;
}

} // namespace jingge
