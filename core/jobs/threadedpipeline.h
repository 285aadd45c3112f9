// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/pipeline.h"

namespace jingge {

/// Pipeline with a thread of its own for the first half, started for each run and gone at its end. Any thread
/// may call run().
class ThreadedPipeline final : public Pipeline {
public:
    [[nodiscard]] Result<void> run(std::size_t slots, const Fill& fill, const Drain& drain) const override;
};

} // namespace jingge
