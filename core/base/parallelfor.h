// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <functional>

namespace jingge {

/// Runs a loop body over fixed chunks, on however many threads the owner has. Chunks do not depend on the number of
/// threads, so results that are combined in chunk order are the same on any machine. Implemented in core/jobs.
class ParallelFor {
public:
    virtual ~ParallelFor() = default;
    /// Calls body(chunk, begin, end) for each chunk of at most chunkSize items of [0, count); returns when all are done.
    virtual void run(std::size_t count, std::size_t chunkSize,
                     const std::function<void(std::size_t, std::size_t, std::size_t)>& body) const = 0;
};

/// The same on the caller's thread alone.
class SerialFor final : public ParallelFor {
public:
    void run(std::size_t count, std::size_t chunkSize,
             const std::function<void(std::size_t, std::size_t, std::size_t)>& body) const override
    {
        for (std::size_t begin = 0, chunk = 0; begin < count; begin += chunkSize, ++chunk)
            body(chunk, begin, begin + chunkSize < count ? begin + chunkSize : count);
    }
};

} // namespace jingge
