// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/seal/auditkey.h"

#include "core/seal/seal.h"

#include <sodium.h>

#include <algorithm>

namespace jingge {

namespace {

template <class Out>
Out keyed(const std::array<std::uint8_t, 32>& secret, std::string_view bytes)
{
    Out out{};
    crypto_generichash(out.data(), out.size(), reinterpret_cast<const unsigned char*>(bytes.data()),
                       bytes.size(), secret.data(), secret.size());
    return out;
}

} // namespace

AuditKey::AuditKey() = default;

AuditKey::AuditKey(const TokenKey& key) : m_secret(key.derived("audit   "))
{
    std::array<std::uint8_t, 32> marks = key.derived("rowmarks");
    std::copy_n(marks.begin(), m_markSecret.size(), m_markSecret.begin());
    sodium_memzero(marks.data(), marks.size());
    m_name = hexText(seal("the name of this key")).substr(0, 16);
}

AuditKey::~AuditKey()
{
    sodium_memzero(m_secret.data(), m_secret.size());
    sodium_memzero(m_markSecret.data(), m_markSecret.size());
}

AuditHash AuditKey::hash(std::string_view bytes) const
{
    return keyed<AuditHash>(m_secret, bytes);
}

Token AuditKey::seal(std::string_view bytes) const
{
    return keyed<Token>(m_secret, bytes);
}

Token AuditKey::mark(std::string_view bytes) const
{
    static_assert(crypto_shorthash_siphashx24_BYTES == sizeof(Token));
    Token out{};
    crypto_shorthash_siphashx24(out.data(), reinterpret_cast<const unsigned char*>(bytes.data()),
                                bytes.size(), m_markSecret.data());
    return out;
}

} // namespace jingge
