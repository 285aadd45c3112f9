// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace jingge {

/// Appends one field by RFC 4180: in quotes when it holds a comma, a quote or a line end; quotes doubled.
void appendCsvField(std::string& line, std::string_view field);

} // namespace jingge
