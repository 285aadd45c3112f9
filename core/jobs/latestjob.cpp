// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/latestjob.h"

#include <QMetaObject>

#include <sys/resource.h>

namespace jingge {

namespace {

/// Whoever sits before the window comes first: with as many jobs as cores its thread would wait for theirs. On Linux the
/// value is that of the calling thread, and of those that it starts.
void giveWay()
{
    constexpr int kNice = 10;
    setpriority(PRIO_PROCESS, 0, kNice);
}

} // namespace

LatestJob::~LatestJob()
{
    cancel();
}

void LatestJob::cancel()
{
    m_applied = ++m_newest;
    const std::lock_guard lock(m_mutex);
    m_waiting.reset();
    m_running.request_stop();
}

void LatestJob::submit(Task task)
{
    ++m_newest;
    {
        const std::lock_guard lock(m_mutex);
        m_waiting.emplace(m_newest, std::move(task));
        m_running.request_stop();
    }
    m_wake.notify_one();
    if (!m_thread.joinable())
        m_thread = std::jthread([this](const std::stop_token& end) { loop(end); });
}

void LatestJob::loop(const std::stop_token& end)
{
    giveWay();
    for (;;) {
        std::pair<std::uint64_t, Task> next;
        std::stop_token stop;
        {
            std::unique_lock lock(m_mutex);
            if (!m_wake.wait(lock, end, [this] { return m_waiting.has_value(); }))
                return;
            next = std::move(*m_waiting);
            m_waiting.reset();
            m_running = std::stop_source();
            stop = m_running.get_token();
        }
        deliver(next.first, next.second(stop));
    }
}

void LatestJob::deliver(std::uint64_t number, Finish finish)
{
    const auto apply = [this, number, finish = std::move(finish)] {
        if (number != m_newest)
            return;
        m_applied = number;
        finish();
    };
    QMetaObject::invokeMethod(&m_context, apply, Qt::QueuedConnection);
}

} // namespace jingge
