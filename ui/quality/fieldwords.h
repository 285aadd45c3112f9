// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string>

namespace jingge {

/// What a field of an incident is called, by its name in mapping files; the name itself where none is known.
[[nodiscard]] QString fieldText(const std::string& name);

} // namespace jingge
