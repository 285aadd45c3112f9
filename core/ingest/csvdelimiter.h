// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace jingge {

/// What separates the fields of a table, by its first 50 lines outside quotes: of `,` tab `;` `|` `，` the one that
/// stands equally often in the most lines; `,` where none stands at all. Title rows above the header do no harm.
[[nodiscard]] std::string_view sniffDelimiter(std::string_view head);

} // namespace jingge
