// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/threadedpipeline.h"

#include <condition_variable>
#include <mutex>
#include <thread>

namespace jingge {

namespace {

/// How far both halves are. The filler waits while every slot is full, the drainer while none is.
class Ring {
public:
    explicit Ring(std::size_t slots) : m_slots(slots) {}

    /// The next slot to fill, counted on without end; false when the drainer has given up.
    bool waitForRoom()
    {
        std::unique_lock lock(m_mutex);
        m_wake.wait(lock, [this] { return m_isGivenUp || m_filled - m_drained < m_slots; });
        return !m_isGivenUp;
    }
    void addFilled()
    {
        const std::lock_guard lock(m_mutex);
        ++m_filled;
        m_wake.notify_all();
    }
    void end(Result<void> how)
    {
        const std::lock_guard lock(m_mutex);
        m_isAtEnd = true;
        m_how = std::move(how);
        m_wake.notify_all();
    }

    /// Whether another slot stands full; false at the end of the filler, which how() then explains.
    bool waitForFilled()
    {
        std::unique_lock lock(m_mutex);
        m_wake.wait(lock, [this] { return m_isAtEnd || m_filled > m_drained; });
        return m_filled > m_drained;
    }
    void addDrained()
    {
        const std::lock_guard lock(m_mutex);
        ++m_drained;
        m_wake.notify_all();
    }
    void giveUp()
    {
        const std::lock_guard lock(m_mutex);
        m_isGivenUp = true;
        m_wake.notify_all();
    }
    [[nodiscard]] const Result<void>& how() const { return m_how; }

private:
    const std::size_t m_slots;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::size_t m_filled = 0;
    std::size_t m_drained = 0;
    bool m_isAtEnd = false;
    bool m_isGivenUp = false;
    Result<void> m_how;
};

void fillAll(Ring& ring, std::size_t slots, const Pipeline::Fill& fill)
{
    for (std::size_t slot = 0; ring.waitForRoom(); slot = (slot + 1) % slots) {
        const auto more = fill(slot);
        if (!more || !*more) {
            ring.end(more ? Result<void>{} : Result<void>(Unexpected(more.error())));
            return;
        }
        ring.addFilled();
    }
}

} // namespace

Result<void> ThreadedPipeline::run(std::size_t slots, const Fill& fill, const Drain& drain) const
{
    Ring ring(slots);
    std::jthread filler([&] { fillAll(ring, slots, fill); });
    for (std::size_t slot = 0; ring.waitForFilled(); slot = (slot + 1) % slots) {
        if (auto done = drain(slot); !done) {
            ring.giveUp();
            return done; // the filler is waited for
        }
        ring.addDrained();
    }
    return ring.how();
}

} // namespace jingge
