// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/civiltime.h"

#include <cstdint>

namespace jingge {

/// Where the time of day comes from; tests hand in their own.
class Clock {
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual CivilTime now() const = 0;          ///< the machine's local time
    [[nodiscard]] virtual std::int64_t monotonicMs() const = 0; ///< for durations; never jumps
};

class SystemClock final : public Clock {
public:
    [[nodiscard]] CivilTime now() const override;
    [[nodiscard]] std::int64_t monotonicMs() const override;
};

} // namespace jingge
