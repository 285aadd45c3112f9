// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/jobqueue.h"

#include <QMetaObject>

namespace jingge {

JobQueue::~JobQueue() = default;

void JobQueue::submit(Task task)
{
    ++m_pending;
    {
        const std::lock_guard lock(m_mutex);
        m_waiting.push_back(std::move(task));
    }
    m_wake.notify_one();
    if (!m_thread.joinable())
        m_thread = std::jthread([this](const std::stop_token& end) { loop(end); });
}

void JobQueue::loop(const std::stop_token& end)
{
    for (;;) {
        Task next;
        {
            std::unique_lock lock(m_mutex);
            // At the end what still waits is done first.
            if (!m_wake.wait(lock, end, [this] { return !m_waiting.empty(); }))
                return;
            next = std::move(m_waiting.front());
            m_waiting.pop_front();
        }
        Finish finish = next();
        QMetaObject::invokeMethod(
            &m_context,
            [this, finish = std::move(finish)] {
                --m_pending;
                finish();
            },
            Qt::QueuedConnection);
    }
}

} // namespace jingge
