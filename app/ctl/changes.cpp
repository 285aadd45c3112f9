// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/changes.h"

#include <QtGlobal>

namespace jingge {

void ChangeOptions::addTo(Command& command)
{
    command.text("--as", m_person, "Who does it", true).text("--at", m_at, "When it was done (default: now)");
}

Result<CivilTime> ChangeOptions::at() const
{
    const auto time = readMoment(m_at, "--at");
    if (!time)
        return Unexpected(time.error());
    return time->value_or(now());
}

} // namespace jingge
