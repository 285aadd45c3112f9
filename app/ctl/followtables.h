// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/table.h"
#include "core/workspace/callbackbook.h"
#include "core/workspace/disputebook.h"

#include <span>
#include <vector>

namespace jingge {

// Callbacks and disputes as commands print them.
[[nodiscard]] Table callbackTable(std::span<const CallbackCall> calls, CivilTime now);
[[nodiscard]] Table callbackWeekTable(const std::vector<CallbackWeekLine>& weeks);
[[nodiscard]] Table callbackRateTable(const CallbackWeek& week, CivilTime now,
                                      const std::vector<std::optional<std::string>>& officers);
[[nodiscard]] Table callbackLogTable(const std::vector<CallbackEvent>& events);
[[nodiscard]] Table signatureTable(const std::vector<WeekSignature>& signatures);

[[nodiscard]] Table disputeTable(std::span<const DisputeFile> files);
[[nodiscard]] Table disputeLogTable(const DisputeFile& file);
[[nodiscard]] Table agendaTable(const std::vector<AgendaItem>& items);
[[nodiscard]] Table disputeRateTable(const std::vector<DisputeRate>& rates);
[[nodiscard]] Table teamTable(const std::vector<TeamResult>& results);

} // namespace jingge
