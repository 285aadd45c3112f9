// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/simulate/random.h"

#include <string>
#include <vector>

namespace jingge::invented {

/// Every pairing of a stem and an ending once, in the order that the generator gives.
[[nodiscard]] std::vector<std::string> minorStreetNames(Random& random);
[[nodiscard]] std::vector<std::string> laneNames(Random& random);
[[nodiscard]] std::vector<std::string> estateNames(Random& random);
[[nodiscard]] std::vector<std::string> shopNames(Random& random);

/// 十二 for 12; 1 to 99.
/// The name at a position; a list that is used up begins again with a word before each: 青石巷, 东青石巷, 西青石巷 …
[[nodiscard]] std::string nameAt(const std::vector<std::string>& names, std::size_t position);
[[nodiscard]] std::string chineseNumber(int number);
/// １２ for 12: the full-width digits of an input method.
[[nodiscard]] std::string fullWidthDigits(std::string_view text);

/// An invented person's name, or (three in ten) a surname with 先生 or 女士.
[[nodiscard]] std::string personName(Random& random);
/// An invented mobile number. Its first three digits are ones that no carrier uses.
[[nodiscard]] std::string mobileNumber(Random& random);
/// A plate of the given head (浙M): five signs, or six for one in five that drives on electricity.
[[nodiscard]] std::string plateNumber(Random& random, std::string_view head);

} // namespace jingge::invented
