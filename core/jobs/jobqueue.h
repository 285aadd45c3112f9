// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <stop_token>
#include <thread>
#include <type_traits>
#include <utility>

namespace jingge {

/// Work that must be done whole and in order: what a person writes into the store. Nothing is dropped or
/// overtaken; what was started is finished, also when its owner goes, which then waits for it. Owned by and
/// called from one thread with an event loop (the window's); the work runs on a thread of the queue's own and
/// gets values only.
class JobQueue {
public:
    JobQueue() = default;
    ~JobQueue();
    JobQueue(const JobQueue&) = delete;
    JobQueue& operator=(const JobQueue&) = delete;

    /// work() → R on the worker; then apply(R) in the owner's thread.
    template <class Work, class Apply>
    void start(Work work, Apply apply)
    {
        using R = std::invoke_result_t<Work&>;
        submit([work = std::move(work), apply = std::move(apply)]() mutable -> Finish {
            auto value = std::make_shared<R>(work());
            return [apply, value]() mutable { apply(std::move(*value)); };
        });
    }
    /// Whether a result is still to come.
    [[nodiscard]] bool isBusy() const { return m_pending > 0; }

private:
    using Finish = std::function<void()>;
    using Task = std::function<Finish()>;

    void submit(Task task);
    void loop(const std::stop_token& end);

    std::size_t m_pending = 0; ///< owner's thread only
    std::mutex m_mutex;        ///< guards what waits
    std::condition_variable_any m_wake;
    std::deque<Task> m_waiting;
    QObject m_context;     ///< results are posted to it, and are dropped with it
    std::jthread m_thread; ///< last, so that it ends before the rest goes
};

} // namespace jingge
