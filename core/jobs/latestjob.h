// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <condition_variable>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>
#include <type_traits>
#include <utility>

namespace jingge {

/// Work of which only the newest counts: counts under a filter, a layer's image, repeat groups. start() replaces what
/// waits and asks what runs to stop; a result that is no longer the newest is dropped. Owned by and called from one
/// thread with an event loop (the window's); the work runs on a thread of the job's own and gets values only.
class LatestJob {
public:
    LatestJob() = default;
    ~LatestJob();
    LatestJob(const LatestJob&) = delete;
    LatestJob& operator=(const LatestJob&) = delete;

    /// work(std::stop_token) → R on the worker; then apply(R) in the owner's thread, unless something newer was
    /// started or cancel() was called.
    template <class Work, class Apply>
    void start(Work work, Apply apply)
    {
        using R = std::invoke_result_t<Work&, std::stop_token>;
        submit([work = std::move(work), apply = std::move(apply)](std::stop_token stop) mutable -> Finish {
            auto value = std::make_shared<R>(work(std::move(stop)));
            return [apply, value]() mutable { apply(std::move(*value)); };
        });
    }
    /// Asks the running work to stop and forgets its result; does not wait.
    void cancel();
    /// Whether a result is still to come.
    [[nodiscard]] bool isBusy() const { return m_applied != m_newest; }

private:
    using Finish = std::function<void()>;
    using Task = std::function<Finish(std::stop_token)>;

    void submit(Task task);
    void loop(const std::stop_token& end);
    void deliver(std::uint64_t number, Finish finish);

    std::uint64_t m_newest = 0;  ///< owner's thread only
    std::uint64_t m_applied = 0; ///< owner's thread only
    std::mutex m_mutex;          ///< guards what follows up to the context
    std::condition_variable_any m_wake;
    std::optional<std::pair<std::uint64_t, Task>> m_waiting;
    std::stop_source m_running;
    QObject m_context;           ///< results are posted to it, and are dropped with it
    std::jthread m_thread;       ///< last, so that it ends before the rest goes
};

} // namespace jingge
