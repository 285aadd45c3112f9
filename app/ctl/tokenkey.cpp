// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/tokenkey.h"

#include "core/base/clock.h"
#include "core/store/auditlog.h"
#include "core/store/store.h"

#include <filesystem>
#include <iostream>

namespace jingge {

Result<void> ensureTokenKey(Store& store)
{
    const auto id = store.setting("store_id");
    if (!id)
        return Unexpected(id.error());
    const std::string path = keyFilePath(*id);
    std::error_code unknown;
    if (std::filesystem::exists(path, unknown))
        return {};
    if (const auto key = TokenKey::create(path); !key)
        std::cerr << "jinggectl: warning: " << oneLine(key.error()) << "; callers will have no token\n";
    return beginAudit(store, "schema=" + std::to_string(kSchemaVersion), SystemClock().now());
}

std::optional<TokenKey> findTokenKey(const Store& store)
{
    const auto id = store.setting("store_id");
    const std::string path = keyFilePath(id ? *id : std::string());
    auto key = TokenKey::read(path);
    if (key)
        return std::move(*key);
    std::cerr << "jinggectl: warning: " << oneLine(key.error()) << "; callers get no token\n";
    return std::nullopt;
}

} // namespace jingge
