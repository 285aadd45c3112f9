// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/workqueue.h"

#include <QMetaObject>

#include <utility>

namespace jingge {

WorkQueue::~WorkQueue()
{
    if (!m_thread.joinable())
        return;
    m_thread.request_stop();
    m_wake.notify_all();
    m_thread.join();
}

void WorkQueue::add(Length length, Work work)
{
    ++m_open;
    {
        const std::lock_guard lock(m_mutex);
        (length == Length::Short ? m_short : m_long).push_back(std::move(work));
        m_shortWaiting.store(static_cast<int>(m_short.size()), std::memory_order_relaxed);
    }
    m_wake.notify_one();
    if (!m_thread.joinable())
        m_thread = std::jthread([this](const std::stop_token& end) { loop(end); });
}

void WorkQueue::letShortPass()
{
    for (;;) {
        Work work;
        {
            const std::lock_guard lock(m_mutex);
            if (m_short.empty())
                return;
            work = std::move(m_short.front());
            m_short.pop_front();
            m_shortWaiting.store(static_cast<int>(m_short.size()), std::memory_order_relaxed);
        }
        carryOut(work);
    }
}

void WorkQueue::loop(const std::stop_token& end)
{
    m_end = end;
    for (;;) {
        letShortPass();
        Work work;
        {
            std::unique_lock lock(m_mutex);
            if (!m_short.empty())
                continue;
            if (m_long.empty()) {
                lock.unlock();
                if (m_idle)
                    m_idle();
                lock.lock();
                if (!m_wake.wait(lock, end, [this] { return !m_short.empty() || !m_long.empty(); }))
                    return;
                continue;
            }
            work = std::move(m_long.front());
            m_long.pop_front();
        }
        carryOut(work);
    }
}

void WorkQueue::carryOut(const Work& work)
{
    const auto finish = [this, done = work(m_end)] {
        --m_open;
        done();
    };
    QMetaObject::invokeMethod(&m_context, finish, Qt::QueuedConnection);
}

} // namespace jingge
