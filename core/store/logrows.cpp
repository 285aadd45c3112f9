// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/logrows.h"

#include "core/store/store.h"

#include <QtGlobal>

#include <sqlite3.h>

namespace jingge {

std::string numberOfYear(const std::string& prefix, std::int64_t running, std::size_t digits)
{
    std::string text = std::to_string(running);
    if (text.size() < digits)
        text.insert(0, digits - text.size(), '0');
    return prefix + "-" + text;
}

Result<void> requireChange(Store& store, const char* what, const std::string& where)
{
    if (sqlite3_changes(store.native()) == 1)
        return {};
    return fail(ErrorKind::Data, what, where,
                QT_TRANSLATE_NOOP("core", "somebody else has changed it in the meantime"),
                QT_TRANSLATE_NOOP("core", "look at it again and repeat"));
}

} // namespace jingge
