// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <string>

namespace jingge {

/// The one address that a station tells of its tasks.
struct WebhookTarget {
    std::string url;    ///< http:// or https://, as station.toml says
    std::string secret; ///< signs what is told; the receiver has it, too
    int seconds = 10;   ///< in all, after which the receiver counts as silent
};

struct WebhookMessage {
    std::string id;   ///< the same for every attempt: lets the receiver drop what it has
    std::string body; ///< JSON
    std::int64_t unixTime = 0;
};

/// Posts the message with the headers X-Jingge-Delivery (its id), X-Jingge-Timestamp and X-Jingge-Signature
/// (`sha256=` and HMAC-SHA-256 of timestamp, a full stop and the body, in hex). Follows no redirect, uses no
/// proxy, reads at most 64 KiB of the answer. Taken when the receiver answers 2xx. Errors (Data, where = the
/// address without its query): no such address, no answer in time, another answer.
[[nodiscard]] Result<void> postWebhook(const WebhookTarget& target, const WebhookMessage& message);

} // namespace jingge
