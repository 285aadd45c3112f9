// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/frame/frame.h"

namespace jingge {

std::optional<TimeRange> Frame::extent() const
{
    if (time.empty())
        return std::nullopt;
    const CivilDate first = CivilTime{time.front()}.date();
    const CivilDate last = CivilTime{time.back()}.date();
    return TimeRange{CivilTime::at(first), CivilTime::at({last.days + 1})};
}

} // namespace jingge
