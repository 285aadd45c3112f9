// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"

#include <atomic>

namespace jingge {

/// Progress that a worker reports and another thread looks at whenever it likes.
class ProgressGauge final : public Progress {
public:
    void report(std::int64_t done, std::int64_t total) override
    {
        m_total.store(total, std::memory_order_relaxed);
        m_done.store(done, std::memory_order_relaxed);
    }
    void reset() { report(0, 0); }
    [[nodiscard]] std::int64_t done() const { return m_done.load(std::memory_order_relaxed); }
    [[nodiscard]] std::int64_t total() const
    {
        return m_total.load(std::memory_order_relaxed);
    } ///< 0 = not known

private:
    std::atomic<std::int64_t> m_done = 0;
    std::atomic<std::int64_t> m_total = 0;
};

} // namespace jingge
