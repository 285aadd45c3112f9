// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/callback.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace jingge {

class Store;

/// The callback of an incident by the number all its versions share; nullopt = nobody has tried.
[[nodiscard]] Result<std::optional<Callback>> readCallback(const Store& store, std::int64_t number);
/// Those of some incidents, in the order asked for; one that has none is default but for its number.
[[nodiscard]] Result<std::vector<Callback>> readCallbacks(const Store& store,
                                                          std::span<const std::int64_t> numbers);
[[nodiscard]] Result<std::vector<CallbackEvent>> readCallbackEvents(const Store& store, std::int64_t number);

/// What one event makes of a callback.
struct CallbackChange {
    Callback after;
    CallbackEvent event;
};
/// Writes events and what callbacks are after them, if their logs have still as many entries as the caller
/// has seen (after.events − 1): all or none. Error (Data): somebody else was faster.
[[nodiscard]] Result<void> saveCallbacks(Store& store, std::span<const CallbackChange> changes);

/// Signatures and revocations in order; week: of one alone.
[[nodiscard]] Result<std::vector<WeekSignature>> readWeekSignatures(const Store& store,
                                                                    const std::string& week = {});
/// Adds one as the next of its week. Error (Data): the week has other entries than signature.sequence − 1.
[[nodiscard]] Result<void> addWeekSignature(Store& store, const WeekSignature& signature);

} // namespace jingge
