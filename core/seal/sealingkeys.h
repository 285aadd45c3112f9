// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace jingge {

/// One of the keys under which clear text is sealed, without its secret.
struct SealKey {
    int number = 0;          ///< from 1; 0 = none
    std::string since;       ///< 2025-07-14T03:05:00
    std::string fingerprint; ///< 16 hexadecimal digits that name the secret and tell nothing of it
};

/// The keys that seal clear text and open it again: XChaCha20-Poly1305 under keys derived from the secrets in
/// the station's key file. They lie in guarded memory, which never reaches the swap. Immutable; any thread
/// may use it.
class SealingKeys {
public:
    /// Of the key file; a file without secrets for seals is empty(). Error (Store): as of TokenKey::read().
    [[nodiscard]] static Result<SealingKeys> read(const std::string& path);
    /// Puts a further random secret into the key file and reads it all again; from then on the newest one
    /// seals.
    [[nodiscard]] static Result<SealingKeys> addTo(const std::string& path, const std::string& since);
    SealingKeys(SealingKeys&&) noexcept;
    SealingKeys& operator=(SealingKeys&&) noexcept;
    ~SealingKeys();

    [[nodiscard]] bool isEmpty() const { return m_keys.empty(); }
    [[nodiscard]] const std::vector<SealKey>& keys() const { return m_keys; } ///< oldest first
    [[nodiscard]] SealKey newest() const { return m_keys.empty() ? SealKey{} : m_keys.back(); }

    /// Seals under the newest key, into `sealed` (its room is used again). The same text in the same context
    /// gives the same bytes: the nonce is a keyed digest of both. isEmpty() must be false.
    void seal(std::string_view context, std::string_view text, std::string& sealed) const;
    /// Error (Data): there is no such key, or the bytes were changed or belong to another context.
    [[nodiscard]] Result<std::string> open(int number, std::string_view context,
                                           std::string_view sealed) const;

    static constexpr std::size_t kOverhead = 32; ///< bytes that a seal adds

private:
    struct Derived;
    class Guarded;
    SealingKeys();
    std::vector<SealKey> m_keys;
    std::unique_ptr<Guarded> m_derived;
};

} // namespace jingge
