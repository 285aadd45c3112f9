// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/token.h"
#include "core/seal/sealingkeys.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace jingge {

class Store;

/// What the store knows of its seals: the newest key it is sealed under. None: seals are not set up.
struct StoreSeal {
    int key = 0;
    std::string fingerprint;

    [[nodiscard]] bool isSetUp() const { return key > 0; }
};
[[nodiscard]] Result<StoreSeal> readStoreSeal(const Store& store);
[[nodiscard]] Result<void> writeStoreSeal(Store& store, const SealKey& key);

/// The keys that fit the store's seal, from its key file; none where seals are not set up.
/// Error (Store): the key file is missing, unusable, or another one.
[[nodiscard]] Result<std::optional<SealingKeys>> sealingKeysOf(const Store& store);

/// An incident as it counts, with what its masks show and whether something is sealed.
struct MaskedIncident {
    std::int64_t id = 0;
    std::int64_t number = 0;
    std::int64_t receivedAt = 0; ///< seconds of civil time
    std::string source;
    std::string sourceId;
    std::string nameMask;
    std::string phoneMask;
    std::string plate;
    std::string narrative;
    std::string outcome;
};
/// The current versions of a source id: one a source.
[[nodiscard]] Result<std::vector<MaskedIncident>> findMasked(const Store& store, const std::string& sourceId);

/// The same for a caller's token, in order of time. One pass over the table.
[[nodiscard]] Result<std::vector<MaskedIncident>> findByCaller(const Store& store, const Token& token);

struct SealedText {
    int key = 0;
    std::string bytes;
};
/// What is sealed of an incident, newest version first; versions of imports that were taken back left out.
[[nodiscard]] Result<std::vector<SealedText>> readSealed(const Store& store, std::int64_t number);

/// How many versions have sealed text, by the number of the key.
using SealCounts = std::map<int, std::int64_t>;
[[nodiscard]] Result<SealCounts> countSealed(const Store& store);

/// Seals the next `limit` texts that are under another key anew, from incident `after` on, in one
/// transaction. Gives the last incident that was done; 0: none is left. Error (Data): a text cannot be
/// opened; it is named and nothing changed.
[[nodiscard]] Result<std::int64_t> sealAnew(Store& store, const SealingKeys& keys, std::int64_t after,
                                            int limit);

} // namespace jingge
