// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <atomic>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <stop_token>
#include <thread>

namespace jingge {

/// Work of which every piece counts: done one after another on one thread of the queue's own, short pieces before long
/// ones. Owned by and called from one thread with an event loop. What waits when the queue goes is done first; long work
/// is asked to stop.
class WorkQueue {
public:
    using Finish = std::function<void()>;                       ///< run in the owner's thread when the work is done
    using Work = std::function<Finish(const std::stop_token&)>; ///< run on the worker
    enum class Length { Short, Long };

    /// idle: called on the worker whenever nothing is left to do.
    explicit WorkQueue(std::function<void()> idle = {}) : m_idle(std::move(idle)) {}
    ~WorkQueue();
    WorkQueue(const WorkQueue&) = delete;
    WorkQueue& operator=(const WorkQueue&) = delete;

    void add(Length length, Work work);
    /// Whether short work waits. Any thread.
    [[nodiscard]] bool isShortWaiting() const { return m_shortWaiting.load(std::memory_order_relaxed) != 0; }
    /// For long work, at a moment when others may pass: does what short work waits. On the worker alone.
    void letShortPass();
    /// Whether everything added has been done and finished. Owner's thread.
    [[nodiscard]] bool isIdle() const { return m_open == 0; }

private:
    void loop(const std::stop_token& end);
    void carryOut(const Work& work);

    std::function<void()> m_idle;
    std::stop_token m_end; ///< worker only
    int m_open = 0; ///< owner's thread only
    std::atomic<int> m_shortWaiting = 0;
    std::mutex m_mutex; ///< guards the two queues
    std::condition_variable_any m_wake;
    std::deque<Work> m_short;
    std::deque<Work> m_long;
    QObject m_context;     ///< finishes are posted to it, and are dropped with it
    std::jthread m_thread; ///< last, so that it ends before the rest goes
};

} // namespace jingge
