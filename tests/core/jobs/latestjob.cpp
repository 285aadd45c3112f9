// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/latestjob.h"

#include <catch2/catch.hpp>

#include <QCoreApplication>
#include <QEventLoop>
#include <QThread>

#include <semaphore>

using namespace jingge;

namespace {

/// Lets the results that were posted arrive until the job is at rest.
void settle(const LatestJob& job)
{
    QEventLoop loop;
    while (job.isBusy())
        loop.processEvents(QEventLoop::WaitForMoreEvents);
}

} // namespace

TEST_CASE("a result arrives in the thread that asked", "[jobs]")
{
    LatestJob job;
    QThread* applied = nullptr;
    QThread* worked = nullptr;
    int value = 0;
    job.start(
        [&worked](const std::stop_token&) {
            worked = QThread::currentThread();
            return 42;
        },
        [&](int result) {
            applied = QThread::currentThread();
            value = result;
        });
    CHECK(job.isBusy());
    settle(job);
    CHECK(value == 42);
    CHECK(applied == QThread::currentThread());
    CHECK(worked != QThread::currentThread());
}

TEST_CASE("only the newest of several requests is applied and the old one is asked to stop", "[jobs]")
{
    LatestJob job;
    std::vector<int> applied;
    std::binary_semaphore isRunning(0);
    bool wasStopped = false;
    job.start(
        [&](const std::stop_token& stop) {
            isRunning.release();
            while (!stop.stop_requested())
                std::this_thread::yield();
            wasStopped = true;
            return 1;
        },
        [&](int result) { applied.push_back(result); });
    isRunning.acquire();
    for (int i = 2; i <= 5; ++i)
        job.start([i](const std::stop_token&) { return i; }, [&](int result) { applied.push_back(result); });
    settle(job);
    CHECK(wasStopped);
    CHECK(applied == std::vector<int>{5});
}

TEST_CASE("a cancelled request is never applied", "[jobs]")
{
    bool isApplied = false;
    {
        LatestJob job;
        job.start([](const std::stop_token&) { return 1; }, [&](int) { isApplied = true; });
        job.cancel();
        CHECK_FALSE(job.isBusy());
    }
    QCoreApplication::sendPostedEvents();
    CHECK_FALSE(isApplied);
}
