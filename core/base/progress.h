// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <stop_token>

namespace jingge {

/// Where long work says how far it is. Called from the working thread, at most a few hundred times a second.
class Progress {
public:
    virtual ~Progress() = default;
    /// done and total in one unit (bytes, rows); total 0 = not known.
    virtual void report(std::int64_t done, std::int64_t total) = 0;
};

/// What a long task gets from its caller: whether to stop, and whom to tell. Both may be absent.
struct TaskContext {
    std::stop_token stop;
    Progress* progress = nullptr;

    [[nodiscard]] bool isStopped() const { return stop.stop_requested(); }
    void report(std::int64_t done, std::int64_t total) const
    {
        if (progress != nullptr)
            progress->report(done, total);
    }
};

} // namespace jingge
