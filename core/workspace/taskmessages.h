// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/station.h"
#include "core/domain/task.h"
#include "core/store/taskdeliveries.h"

#include <span>
#include <string>
#include <vector>

namespace jingge {

class Store;

/// What the outbox and the webhook say of a task: number, what, where, who, until when. JSON; no caller and
/// no call.
[[nodiscard]] std::string taskMessage(const Task& task, const Station& station);
/// One delivery of one issue of a task: 2025-0042/20250714T090000.
[[nodiscard]] std::string deliveryId(const Task& task);

/// Issued tasks that did not go out by this way since they were issued.
[[nodiscard]] Result<std::vector<Task>> tasksToDeliver(const Store& store, DeliveryChannel channel);

/// Puts each into the folder as `<number>.json`, whole and durable, then notes it. Relative folders stand
/// beside the store. Gives the files. Errors: the folder is missing or cannot be written.
[[nodiscard]] Result<std::vector<std::string>> putIntoOutbox(Store& store, std::span<const Task> tasks,
                                                             const Station& station, CivilTime now,
                                                             const std::string& person);

/// Tells the station's webhook of each and notes what was taken. Stops at the first that is not; the error
/// tells how many were. Errors: no webhook, no secret; those of postWebhook().
[[nodiscard]] Result<int> sendToWebhook(Store& store, std::span<const Task> tasks, const Station& station,
                                        CivilTime now, const std::string& person, int seconds);

} // namespace jingge
