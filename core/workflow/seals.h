// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/civiltime.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/seal/sealingkeys.h"
#include "core/store/sealedtext.h"

#include <cstdint>
#include <string>

namespace jingge {

class Store;

/// Who changes the seals, when, and where the recovery sheet goes (a new file).
struct SealAct {
    std::string person;
    CivilTime at;
    std::string sheet;
};

/// From now on imports keep the clear text, sealed: makes the key, writes the sheet, tells the store. A run
/// that was killed is finished by the next one. Errors: Data when seals are set up already; Store for the key
/// file.
[[nodiscard]] Result<SealKey> setUpSeals(Store& store, const SealAct& act);

struct Rotation {
    SealKey key;
    std::int64_t sealedAnew = 0;
    bool isSheetWritten =
        false; ///< false: the run went on with one that was interrupted, whose sheet is there
};
/// Makes a further key and seals everything anew under it, in small transactions; tokens keep theirs.
/// Interrupted, it goes on where it stopped when it is called again. Errors as above; Cancelled.
[[nodiscard]] Result<Rotation> rotateSeals(Store& store, const SealAct& act, const TaskContext& context = {});

/// Makes the store's key file anew from a recovery sheet. Errors (Data): see recoverKeyFile(); the sheet is
/// older than the store's seal.
[[nodiscard]] Result<std::string> recoverSeals(Store& store, const SealAct& act);

} // namespace jingge
