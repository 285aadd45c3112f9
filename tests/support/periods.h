// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/filter.h"
#include "core/frame/frame.h"

namespace jingge::test {

/// The last seven days of a frame's data and nothing else.
inline Filter lastWeek(const Frame& frame)
{
    Filter filter;
    filter.to = frame.extent()->to;
    filter.from = CivilTime{filter.to->seconds - 7 * kDaySeconds};
    return filter;
}

} // namespace jingge::test
