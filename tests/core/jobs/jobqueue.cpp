// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/jobqueue.h"

#include <catch2/catch.hpp>

#include <QEventLoop>
#include <QThread>

#include <atomic>
#include <semaphore>
#include <vector>

using namespace jingge;

TEST_CASE("everything that is started is done, one after another and in order", "[jobs]")
{
    JobQueue queue;
    std::vector<int> applied;
    std::atomic<int> atOnce = 0;
    std::atomic<int> most = 0;
    for (int i = 0; i < 20; ++i) {
        queue.start(
            [&, i] {
                most = std::max(most.load(), ++atOnce);
                std::this_thread::yield();
                --atOnce;
                return i;
            },
            [&](int value) { applied.push_back(value); });
    }
    CHECK(queue.isBusy());
    QEventLoop loop;
    while (queue.isBusy())
        loop.processEvents(QEventLoop::WaitForMoreEvents);
    REQUIRE(applied.size() == 20);
    for (int i = 0; i < 20; ++i)
        CHECK(applied[static_cast<std::size_t>(i)] == i);
    CHECK(most == 1);
}

TEST_CASE("what waits is done although the owner goes, and nothing is applied any more", "[jobs]")
{
    std::atomic<int> done = 0;
    bool isApplied = false;
    std::binary_semaphore go(0);
    {
        JobQueue queue;
        queue.start(
            [&] {
                go.acquire();
                return ++done;
            },
            [&](int) { isApplied = true; });
        queue.start([&] { return ++done; }, [&](int) { isApplied = true; });
        go.release();
    }
    CHECK(done == 2);
    QEventLoop().processEvents();
    CHECK_FALSE(isApplied);
}
