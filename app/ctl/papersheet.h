// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/filledsheet.h"

#include <string>

namespace jingge {

/// A form as PDF, to be filled in by hand; where the program is built with Qt Gui.
[[nodiscard]] Result<void> writePaperSheet(const std::string& path, const SheetForm& form);

} // namespace jingge
