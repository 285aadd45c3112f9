// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/exchange/filledsheet.h"
#include "core/workspace/callbackbook.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace jingge {

/// The Chinese name of a category code.
using CategoryNamer = std::function<std::string(const std::string& code)>;

/// The list to be filled in (全量警情回访单). Error (Data): an officer who has no calls.
[[nodiscard]] Result<SheetForm> callbackForm(const CallbackWeek& week,
                                             const std::optional<std::string>& officer,
                                             const CategoryNamer& nameOf);

/// Writes the week's list to be filled in (全量警情回访单) and, in a workbook, the calls in detail (明细表);
/// officer: the calls of one alone. The words are Chinese, as the form is; numbers and names are masked. What
/// was recorded so far stands in the cells. Errors: those of writeFilledSheet(); an officer who has no calls.
[[nodiscard]] Result<void> writeCallbackSheet(const std::string& path, const CallbackWeek& week,
                                              const std::optional<std::string>& officer,
                                              const CategoryNamer& nameOf);

/// What came of a sheet that was read back.
struct CallbackSheetReport {
    std::string week;
    int recorded = 0;
    int unchanged = 0; ///< say what the store says already
    int empty = 0;     ///< nobody filled them in
};

/// The week that a sheet is of. Error (Data): no such sheet.
[[nodiscard]] Result<std::string> callbackSheetWeek(const std::string& path);

/// Records what a filled sheet says: whole or not at all. Read in a second time it changes nothing. Errors
/// (Data, where = file:cell): a call that is not one of the week, or stands in the sheet twice; a word that
/// means nothing; an answer without a result; a date that is none; something that was recorded since the
/// sheet went out.
[[nodiscard]] Result<CallbackSheetReport> takeCallbackSheet(Store& store, const CallbackWeek& week,
                                                            const std::string& path, CivilTime at,
                                                            CivilTime now, const std::string& person);

} // namespace jingge
