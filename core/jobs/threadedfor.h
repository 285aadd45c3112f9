// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/parallelfor.h"

namespace jingge {

/// ParallelFor on threads of its own, started for each run and gone at its end. Any thread may call run(); the body
/// must not throw. Chunks are handed out in order, whoever is free takes the next.
class ThreadedFor final : public ParallelFor {
public:
    /// threads = 0: as many as the machine runs at once.
    explicit ThreadedFor(unsigned threads = 0);
    void run(std::size_t count, std::size_t chunkSize,
             const std::function<void(std::size_t, std::size_t, std::size_t)>& body) const override;
    [[nodiscard]] unsigned threads() const { return m_threads; }

private:
    unsigned m_threads;
};

} // namespace jingge
