// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/task.h"

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace jingge {

class Store;

/// How a task came into its officer's sight.
enum class DeliveryChannel { Screen, Slip, Sheet, Outbox, Webhook };
inline constexpr std::array kDeliveryChannels{DeliveryChannel::Screen, DeliveryChannel::Slip,
                                              DeliveryChannel::Sheet, DeliveryChannel::Outbox,
                                              DeliveryChannel::Webhook};
[[nodiscard]] std::string_view
deliveryChannelText(DeliveryChannel channel); ///< screen slip sheet outbox webhook

struct TaskDelivery {
    TaskId task;
    DeliveryChannel channel = DeliveryChannel::Screen;
    CivilTime at;
    std::string person; ///< who handed it out, or opened it
};

/// All of them or none; durable when it returns.
[[nodiscard]] Result<void> addDeliveries(Store& store, std::span<const TaskDelivery> deliveries);
/// In the order in which they were made.
[[nodiscard]] Result<std::vector<TaskDelivery>> readDeliveries(const Store& store);

} // namespace jingge
