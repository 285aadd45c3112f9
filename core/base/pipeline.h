// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <functional>

namespace jingge {

/// Runs the two halves of one job, the second on what the first has made, on however many threads the owner
/// has. The owner of the job has a ring of `slots` places for what is handed over. Implemented in core/jobs.
class Pipeline {
public:
    /// Makes the contents of a slot; false = there is nothing more, and the slot is not drained.
    using Fill = std::function<Result<bool>(std::size_t)>;
    /// Uses them up.
    using Drain = std::function<Result<void>(std::size_t)>;

    virtual ~Pipeline() = default;
    /// Fills slots 0, 1 … slots − 1, 0, 1 … and drains them in the same order, no slot by both at once. drain
    /// runs on the caller's thread, fill perhaps on another; when run() returns neither runs. The first error
    /// ends the work and is returned; what was filled before an error of fill is drained first.
    [[nodiscard]] virtual Result<void> run(std::size_t slots, const Fill& fill, const Drain& drain) const = 0;
};

/// The same on the caller's thread alone.
class SerialPipeline final : public Pipeline {
public:
    [[nodiscard]] Result<void> run(std::size_t slots, const Fill& fill, const Drain& drain) const override
    {
        for (std::size_t slot = 0;; slot = (slot + 1) % slots) {
            const auto more = fill(slot);
            if (!more)
                return Unexpected(more.error());
            if (!*more)
                return {};
            if (auto done = drain(slot); !done)
                return done;
        }
    }
};

} // namespace jingge
