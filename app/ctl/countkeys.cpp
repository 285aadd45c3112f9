// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/countkeys.h"

#include "app/ctl/options.h"
#include "core/base/text.h"

#include <QtGlobal>

#include <charconv>

namespace jingge {

Result<CountKey> readCountKey(std::string_view word)
{
    const auto key = countKeyFromName(trimmed(word));
    if (!key)
        return usageError("--by", {QT_TRANSLATE_NOOP("core", "no such key: %1"), {std::string(word)}});
    return *key;
}

Cell keyCell(CountKey key, const std::string& text)
{
    std::int64_t number = 0;
    if (isNumericKey(key) &&
        std::from_chars(text.data(), text.data() + text.size(), number).ec == std::errc())
        return number;
    return textCell(text);
}

} // namespace jingge
