// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/seal/sealingkeys.h"

#include "core/seal/keytext.h"

#include <QtGlobal>

#include <algorithm>
#include <array>
#include <sodium.h>
#include <utility>

namespace jingge {

namespace {

constexpr std::size_t kKept = crypto_shorthash_siphashx24_BYTES; // of the nonce; the rest is zero
using Nonce = std::array<unsigned char, crypto_aead_xchacha20poly1305_ietf_NPUBBYTES>;
constexpr std::size_t kTag = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr const char* kPurpose = "JGseals1"; // of crypto_kdf: 8 bytes

const unsigned char* raw(std::string_view text)
{
    return reinterpret_cast<const unsigned char*>(text.data());
}

/// 128 bits of SipHash-2-4, a keyed digest: it is the same again only for the same bytes.
Nonce nonceOf(std::string_view bytes, const unsigned char* key) {
    Nonce nonce{};
    crypto_shorthash_siphashx24(nonce.data(), raw(bytes), bytes.size(), key);
    return nonce;
}

std::string fingerprintOf(const std::array<std::uint8_t, 32>& secret)
{
    std::array<unsigned char, 16> print{};
    crypto_kdf_derive_from_key(print.data(), print.size(), 3, kPurpose, secret.data());
    std::array<char, 17> digits{};
    sodium_bin2hex(digits.data(), digits.size(), print.data(), 8);
    return digits.data();
}

} // namespace

/// What one secret becomes.
struct SealingKeys::Derived {
    std::array<unsigned char, crypto_aead_xchacha20poly1305_ietf_KEYBYTES> seal;
    std::array<unsigned char, crypto_shorthash_siphashx24_KEYBYTES> nonce;
};

/// The derived keys between pages that nobody may touch, never swapped, read-only once they are there.
class SealingKeys::Guarded {
public:
    explicit Guarded(const KeyText& text)
        : m_keys(static_cast<Derived*>(
              sodium_allocarray(std::max<std::size_t>(text.seals.size(), 1), sizeof(Derived))))
    {
        if (m_keys == nullptr)
            return;
        for (std::size_t i = 0; i < text.seals.size(); ++i) {
            const unsigned char* secret = text.seals[i].secret.data();
            crypto_kdf_derive_from_key(m_keys[i].seal.data(), m_keys[i].seal.size(), 1, kPurpose, secret);
            crypto_kdf_derive_from_key(m_keys[i].nonce.data(), m_keys[i].nonce.size(), 2, kPurpose, secret);
        }
        sodium_mprotect_readonly(m_keys);
    }
    ~Guarded() { sodium_free(m_keys); }
    Guarded(const Guarded&) = delete;
    Guarded& operator=(const Guarded&) = delete;
    [[nodiscard]] bool isThere() const { return m_keys != nullptr; }
    [[nodiscard]] const Derived& at(int number) const { return m_keys[number - 1]; }

private:
    Derived* m_keys;
};

SealingKeys::SealingKeys() = default;
SealingKeys::SealingKeys(SealingKeys&&) noexcept = default;
SealingKeys& SealingKeys::operator=(SealingKeys&&) noexcept = default;
SealingKeys::~SealingKeys() = default;

Result<SealingKeys> SealingKeys::read(const std::string& path)
{
    const auto text = KeyText::read(path);
    if (!text)
        return Unexpected(text.error());
    SealingKeys keys;
    for (const SealSecret& seal : text->seals)
        keys.m_keys.push_back(
            {seal.number, {seal.since.data(), seal.since.size()}, fingerprintOf(seal.secret)});
    keys.m_derived = std::make_unique<Guarded>(*text);
    if (!keys.m_derived->isThere())
        return keyFileError(path, QT_TRANSLATE_NOOP("core", "no guarded memory for the keys"));
    return keys;
}

Result<SealingKeys> SealingKeys::addTo(const std::string& path, const std::string& since)
{
    auto text = KeyText::read(path);
    if (!text)
        return Unexpected(text.error());
    if (text->seals.size() >= kMostSeals)
        return keyFileError(path, QT_TRANSLATE_NOOP("core", "it holds a hundred keys; no more fit in"));
    SealSecret& seal = text->seals.emplace_back();
    seal.number = static_cast<int>(text->seals.size());
    randombytes_buf(seal.secret.data(), seal.secret.size());
    std::copy_n(since.begin(), std::min(since.size(), seal.since.size()), seal.since.begin());
    Secret<kMostKeyBytes> bytes;
    const std::size_t size = text->print(bytes);
    if (auto done = replaceKeyFile(path, {reinterpret_cast<const char*>(bytes.bytes.data()), size}); !done)
        return Unexpected(done.error());
    return read(path);
}

void SealingKeys::seal(std::string_view context, std::string_view text, std::string& sealed) const {
    const Derived& keys = m_derived->at(m_keys.back().number);
    sealed.assign(std::to_string(context.size())).append(":").append(context).append(text); // digested as one
    const Nonce nonce = nonceOf(sealed, keys.nonce.data());
    sealed.resize(kKept + text.size() + kTag);
    auto* out = reinterpret_cast<unsigned char*>(sealed.data());
    std::copy_n(nonce.begin(), kKept, out);
    crypto_aead_xchacha20poly1305_ietf_encrypt(out + kKept, nullptr, raw(text), text.size(), raw(context),
                                               context.size(), nullptr, nonce.data(), keys.seal.data());
}

Result<std::string> SealingKeys::open(int number, std::string_view context, std::string_view sealed) const
{
    if (number < 1 || number > static_cast<int>(m_keys.size()))
        return fail(ErrorKind::Data, "seal", std::to_string(number),
                    QT_TRANSLATE_NOOP("core", "the key file has no key of this number"),
                    QT_TRANSLATE_NOOP("core", "bring it back from the recovery sheet: key recover"));
    std::string text(sealed.size() < kOverhead ? 0 : sealed.size() - kOverhead, '\0');
    Nonce nonce{};
    std::copy_n(raw(sealed), std::min(kKept, sealed.size()), nonce.begin());
    const bool isOpened = sealed.size() >= kOverhead &&
                          crypto_aead_xchacha20poly1305_ietf_decrypt(
                              reinterpret_cast<unsigned char*>(text.data()), nullptr, nullptr,
                              raw(sealed) + kKept, sealed.size() - kKept, raw(context), context.size(),
                              nonce.data(), m_derived->at(number).seal.data()) == 0;
    if (!isOpened)
        return fail(ErrorKind::Data, "seal", std::to_string(number),
                    QT_TRANSLATE_NOOP("core", "the sealed text was changed or belongs to another record"));
    return text;
}

static_assert(SealingKeys::kOverhead == kKept + kTag);

} // namespace jingge
