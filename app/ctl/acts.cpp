// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/acts.h"

#include "core/base/clock.h"
#include "core/store/store.h"

#include <iostream>

namespace jingge {

void recordAct(const std::string& store, const AuditEntry& entry)
{
    auto opened = Store::openForWriting(store, Creation::Refused);
    const auto done =
        opened ? appendAudit(**opened, entry, SystemClock().now()) : Result<void>(Unexpected(opened.error()));
    if (!done)
        std::cerr << "jinggectl: warning: " << oneLine(done.error())
                  << "; the audit log does not tell of it\n";
}

} // namespace jingge
