// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/token.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace jingge {

class TokenKey;
using AuditHash = std::array<std::uint8_t, 32>;

/// The secret under which the audit log is chained and contents are sealed, derived from the station's key.
/// Without that there is none: the chain then shows accidents, and anybody who knows the program can make it
/// anew.
class AuditKey {
public:
    AuditKey(); ///< none
    explicit AuditKey(const TokenKey& key);
    AuditKey(const AuditKey&) = default;
    AuditKey& operator=(const AuditKey&) = default;
    ~AuditKey(); ///< wipes the secret

    [[nodiscard]] bool isNone() const { return m_name.empty(); }
    [[nodiscard]] const std::string& name() const
    {
        return m_name;
    } ///< 16 hex digits that tell keys apart; empty = none
    /// Keyed BLAKE2b-256.
    [[nodiscard]] AuditHash hash(std::string_view bytes) const;
    /// Keyed BLAKE2b-128 of contents, for seals.
    [[nodiscard]] Token seal(std::string_view bytes) const;
    /// Keyed SipHash-128 of a few numbers and seals: for sums over many rows.
    [[nodiscard]] Token mark(std::string_view bytes) const;

private:
    std::array<std::uint8_t, 32> m_secret{};
    std::array<std::uint8_t, 16> m_markSecret{};
    std::string m_name;
};

} // namespace jingge
