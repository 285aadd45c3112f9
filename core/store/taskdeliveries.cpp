// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/taskdeliveries.h"

#include "core/store/statement.h"
#include "core/store/store.h"

#include <algorithm>

namespace jingge {

namespace {

constexpr std::array<std::string_view, kDeliveryChannels.size()> kNames{"screen", "slip", "sheet", "outbox",
                                                                        "webhook"};

} // namespace

std::string_view deliveryChannelText(DeliveryChannel channel)
{
    return kNames[static_cast<std::size_t>(channel)];
}

Result<void> addDeliveries(Store& store, std::span<const TaskDelivery> deliveries)
{
    auto transaction = Transaction::begin(store);
    if (!transaction)
        return Unexpected(transaction.error());
    Statement insert(store, "INSERT INTO task_delivery (task, channel, at, person) VALUES (?, ?, ?, ?)");
    for (const TaskDelivery& one : deliveries) {
        insert.bind(one.task.value())
            .bind(deliveryChannelText(one.channel))
            .bind(one.at.seconds)
            .bind(one.person);
        if (auto done = insert.run(); !done)
            return done;
    }
    return transaction->commit(Touched::Workflow);
}

Result<std::vector<TaskDelivery>> readDeliveries(const Store& store)
{
    Statement statement(store, "SELECT task, channel, at, person FROM task_delivery ORDER BY id");
    if (auto done = statement.run(); !done)
        return Unexpected(done.error());
    std::vector<TaskDelivery> deliveries;
    while (statement.next()) {
        const auto found = std::ranges::find(kNames, statement.text(1));
        const auto channel =
            static_cast<DeliveryChannel>(std::min<std::ptrdiff_t>(found - kNames.begin(), 4));
        deliveries.push_back(
            {TaskId(statement.integer(0)), channel, {statement.integer(2)}, statement.text(3)});
    }
    return deliveries;
}

} // namespace jingge
