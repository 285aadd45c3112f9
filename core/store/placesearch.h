// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/frame/frame.h"

#include <stop_token>
#include <string>
#include <vector>

namespace jingge {

class Store;

/// Incidents and addresses that fit what somebody types.
struct FoundPlaces {
    struct Number {
        std::string sourceId;
        IncidentId incident;
    };
    struct Address {
        std::string text;
        std::vector<IncidentId> incidents; ///< in order of time
    };
    std::vector<Number> numbers;    ///< equal first, then those that begin so, then those that hold it
    std::vector<Address> addresses; ///< with the most incidents first
};

constexpr std::size_t kMostFoundPlaces = 6; ///< of each kind

/// Current incidents whose source id holds the words as one, and addresses that hold every word (letters A–Z
/// without regard to case). Nothing for fewer than two characters. One pass over the table, which ends early
/// when asked to stop (then empty) and after 20,000 incidents that fit.
[[nodiscard]] Result<FoundPlaces> findPlaces(const Store& store, const Frame& frame, const std::string& typed,
                                             const std::stop_token& stop = {});

} // namespace jingge
