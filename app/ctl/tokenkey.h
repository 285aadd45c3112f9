// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/seal/seal.h"

#include <optional>

namespace jingge {

class Store;

/// Makes the store's token key where it has none yet. A key file that is there stays. The audit log begins with it.
[[nodiscard]] Result<void> ensureTokenKey(Store& store);
/// The store's token key; none, told on standard error, when its file is missing or unusable.
[[nodiscard]] std::optional<TokenKey> findTokenKey(const Store& store);

} // namespace jingge
