// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/threadedfor.h"

#include <algorithm>
#include <atomic>
#include <thread>
#include <vector>

namespace jingge {

ThreadedFor::ThreadedFor(unsigned threads) :
    m_threads(threads != 0 ? threads : std::max(1U, std::thread::hardware_concurrency()))
{
}

void ThreadedFor::run(std::size_t count, std::size_t chunkSize,
                      const std::function<void(std::size_t, std::size_t, std::size_t)>& body) const
{
    const std::size_t chunks = (count + chunkSize - 1) / chunkSize;
    std::atomic<std::size_t> next{0};
    const auto work = [&] {
        for (std::size_t chunk = next.fetch_add(1); chunk < chunks; chunk = next.fetch_add(1)) {
            const std::size_t begin = chunk * chunkSize;
            body(chunk, begin, std::min(count, begin + chunkSize));
        }
    };
    std::vector<std::jthread> helpers;
    for (std::size_t i = 1; i < std::min<std::size_t>(m_threads, chunks); ++i)
        helpers.emplace_back(work);
    work();
}

} // namespace jingge
