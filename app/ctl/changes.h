// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/options.h"
#include "core/base/clock.h"
#include "core/workspace/duty.h"

#include <string>

namespace jingge {

/// What every command takes that changes rules or tasks: who does it, and when it was done.
class ChangeOptions {
public:
    void addTo(Command& command);
    [[nodiscard]] const std::string& person() const { return m_person; }
    /// --at, else now. Error (Usage): no time.
    [[nodiscard]] Result<CivilTime> at() const;
    [[nodiscard]] CivilTime now() const { return SystemClock().now(); }

private:
    std::string m_person;
    std::string m_at;
};

} // namespace jingge
