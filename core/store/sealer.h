// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/incident.h"
#include "core/seal/sealingkeys.h"

#include <string>
#include <string_view>

namespace jingge {

/// What a sealed text is bound to, so that it cannot be moved to another record.
[[nodiscard]] std::string sealContext(std::string_view storeId, std::string_view source,
                                      std::string_view sourceId);

/// Seals the clear text of one source's incidents under the newest key. One object a thread.
class Sealer {
public:
    /// The keys must outlive it and must not be empty.
    Sealer(const SealingKeys& keys, const std::string& storeId, const std::string& source);
    /// Fills `sealed` from `clear`, which is emptied. An incident without clear text gets none.
    void seal(Incident& incident);
    [[nodiscard]] int key() const { return m_keys.newest().number; }

private:
    const SealingKeys& m_keys;
    std::string m_context;
    std::size_t m_prefix; ///< bytes of the context before the source id
    std::string m_packed;
};

} // namespace jingge
