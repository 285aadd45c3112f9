// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/seal/sealedfile.h"

#include "core/base/privatefiles.h"
#include "core/seal/seal.h"

#include <QtGlobal>

#include <sodium.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>
#include <vector>

namespace jingge {

namespace {

constexpr std::string_view kMagic = "JGSEAL1\n";
constexpr std::size_t kBlock = std::size_t{1} << 20;
constexpr std::size_t kSealedBlock = kBlock + crypto_secretstream_xchacha20poly1305_ABYTES;
constexpr std::size_t kLongestHead = std::size_t{1} << 16;
constexpr std::size_t kSealedKey = crypto_secretstream_xchacha20poly1305_KEYBYTES + crypto_box_SEALBYTES;

Unexpected cannotWrite(const std::string& path, int error)
{
    return fail(ErrorKind::Store, "backup", path,
                {QT_TRANSLATE_NOOP("core", "it cannot be written: %1"), {std::strerror(error)}});
}

Unexpected isBad(const std::string& path, Message why)
{
    return fail(ErrorKind::Data, "backup", path, std::move(why),
                QT_TRANSLATE_NOOP("core", "nothing was restored; take another backup"));
}

const unsigned char* raw(std::string_view bytes)
{
    return reinterpret_cast<const unsigned char*>(bytes.data());
}

/// A descriptor that is closed with its owner.
struct Descriptor {
    int value = -1;

    explicit Descriptor(int opened) : value(opened) {}
    Descriptor(Descriptor&& other) noexcept : value(std::exchange(other.value, -1)) {}
    Descriptor& operator=(Descriptor&&) = delete;
    Descriptor(const Descriptor&) = delete;
    ~Descriptor()
    {
        if (value >= 0)
            ::close(value);
    }
};

/// Reads until so many bytes or the end; -1 on an error.
ssize_t readUpTo(int descriptor, char* into, std::size_t bytes)
{
    std::size_t got = 0;
    while (got < bytes) {
        const ssize_t count = ::read(descriptor, into + got, bytes - got);
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return -1;
        if (count == 0)
            break;
        got += static_cast<std::size_t>(count);
    }
    return static_cast<ssize_t>(got);
}

/// Everything before the blocks, which the first block's authentication covers.
struct Front {
    std::string head;
    std::string sealedKey;
    std::string streamHeader;

    [[nodiscard]] std::string bytes() const
    {
        const auto size = static_cast<std::uint32_t>(head.size());
        std::string all(kMagic);
        for (unsigned shift = 0; shift < 32; shift += 8)
            all += static_cast<char>(size >> shift & 0xFFU);
        return all + head + sealedKey + streamHeader;
    }
};

Result<Front> readFront(int descriptor, const std::string& path)
{
    std::array<char, kMagic.size() + 4> start{};
    if (readUpTo(descriptor, start.data(), start.size()) != static_cast<ssize_t>(start.size()) ||
        std::string_view(start.data(), kMagic.size()) != kMagic)
        return isBad(path, QT_TRANSLATE_NOOP("core", "this is no backup of Jingge"));
    std::uint32_t size = 0;
    for (unsigned i = 0; i < 4; ++i)
        size |= static_cast<std::uint32_t>(static_cast<unsigned char>(start[kMagic.size() + i])) << (8 * i);
    Front front{std::string(std::min<std::size_t>(size, kLongestHead), '\0'), std::string(kSealedKey, '\0'),
                std::string(crypto_secretstream_xchacha20poly1305_HEADERBYTES, '\0')};
    for (std::string* part : {&front.head, &front.sealedKey, &front.streamHeader}) {
        if (size > kLongestHead ||
            readUpTo(descriptor, part->data(), part->size()) != static_cast<ssize_t>(part->size()))
            return isBad(path, QT_TRANSLATE_NOOP("core", "it is cut short in its head"));
    }
    return front;
}

Result<Descriptor> openToRead(const std::string& path)
{
    Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    struct stat status {};
    if (file.value < 0 || ::fstat(file.value, &status) != 0)
        return isBad(path, {QT_TRANSLATE_NOOP("core", "it cannot be read: %1"), {std::strerror(errno)}});
    if (!S_ISREG(status.st_mode))
        return isBad(path, QT_TRANSLATE_NOOP("core", "this is no backup of Jingge"));
    return file;
}

} // namespace

FileKey::FileKey(const TokenKey& key)
{
    static_assert(crypto_box_PUBLICKEYBYTES == 32 && crypto_box_SECRETKEYBYTES == 32 &&
                  crypto_box_SEEDBYTES == 32);
    std::array<std::uint8_t, 32> seed = key.derived("backup");
    crypto_box_seed_keypair(m_public.data(), m_secret.data(), seed.data());
    sodium_memzero(seed.data(), seed.size());
}

FileKey::~FileKey()
{
    sodium_memzero(m_secret.data(), m_secret.size());
}

struct SealedFileWriter::Parts {
    std::string path;
    Descriptor file;
    crypto_secretstream_xchacha20poly1305_state state{};
    std::string front; ///< until the first block
    std::string waiting;
    bool isFinished = false;

    Parts(std::string place, Descriptor opened) : path(std::move(place)), file(std::move(opened)) {}
    Parts(const Parts&) = delete;
    Parts& operator=(const Parts&) = delete;
    ~Parts()
    {
        sodium_memzero(&state, sizeof state);
        if (!isFinished)
            ::unlink(path.c_str());
    }
    Result<void> push(std::string_view block, unsigned char tag)
    {
        std::vector<unsigned char> sealed(block.size() + crypto_secretstream_xchacha20poly1305_ABYTES);
        crypto_secretstream_xchacha20poly1305_push(&state, sealed.data(), nullptr, raw(block), block.size(),
                                                   raw(front), front.size(), tag);
        front.clear();
        if (!writeAll(file.value, {reinterpret_cast<const char*>(sealed.data()), sealed.size()}))
            return cannotWrite(path, errno);
        return {};
    }
};

SealedFileWriter::SealedFileWriter(std::unique_ptr<Parts> parts) : m_parts(std::move(parts)) {}
SealedFileWriter::SealedFileWriter(SealedFileWriter&&) noexcept = default;
SealedFileWriter::~SealedFileWriter() = default;

Result<SealedFileWriter> SealedFileWriter::create(const std::string& path, std::string_view head,
                                                  const FileKey& key)
{
    Descriptor file(::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600));
    if (file.value < 0)
        return cannotWrite(path, errno);
    auto parts = std::make_unique<Parts>(path, std::move(file));
    std::array<unsigned char, crypto_secretstream_xchacha20poly1305_KEYBYTES> secret{};
    Front front{std::string(head), std::string(kSealedKey, '\0'),
                std::string(crypto_secretstream_xchacha20poly1305_HEADERBYTES, '\0')};
    crypto_secretstream_xchacha20poly1305_keygen(secret.data());
    crypto_box_seal(reinterpret_cast<unsigned char*>(front.sealedKey.data()), secret.data(), secret.size(),
                    key.m_public.data());
    crypto_secretstream_xchacha20poly1305_init_push(
        &parts->state, reinterpret_cast<unsigned char*>(front.streamHeader.data()), secret.data());
    sodium_memzero(secret.data(), secret.size());
    parts->front = front.bytes();
    parts->waiting.reserve(kBlock);
    if (!writeAll(parts->file.value, parts->front))
        return cannotWrite(path, errno);
    return SealedFileWriter(std::move(parts));
}

Result<void> SealedFileWriter::write(std::string_view bytes)
{
    Parts& p = *m_parts;
    while (!bytes.empty()) {
        if (p.waiting.size() == kBlock) { // more follows, so this is not the last
            if (auto done = p.push(p.waiting, crypto_secretstream_xchacha20poly1305_TAG_MESSAGE); !done)
                return done;
            p.waiting.clear();
        }
        const std::size_t taken = std::min(kBlock - p.waiting.size(), bytes.size());
        p.waiting += bytes.substr(0, taken);
        bytes.remove_prefix(taken);
    }
    return {};
}

Result<void> SealedFileWriter::finish()
{
    Parts& p = *m_parts;
    if (auto done = p.push(p.waiting, crypto_secretstream_xchacha20poly1305_TAG_FINAL); !done)
        return done;
    if (::fsync(p.file.value) != 0)
        return cannotWrite(p.path, errno);
    p.isFinished = true;
    return {};
}

struct SealedFileReader::Parts {
    std::string path;
    Descriptor file;
    std::string head;
    std::string front; ///< until the first block
    crypto_secretstream_xchacha20poly1305_state state{};
    std::string block; ///< what was opened last
    std::size_t used = 0;
    std::int64_t number = 0; ///< of blocks that were opened
    bool isLast = false;

    Parts(std::string place, Descriptor opened) : path(std::move(place)), file(std::move(opened)) {}
    Parts(const Parts&) = delete;
    Parts& operator=(const Parts&) = delete;
    ~Parts() { sodium_memzero(&state, sizeof state); }

    Result<void> pull()
    {
        const std::string which = std::to_string(number + 1);
        if (isLast)
            return isBad(path, {QT_TRANSLATE_NOOP("core", "it ends too early, after block %1"),
                                {std::to_string(number)}});
        std::string sealed(kSealedBlock, '\0');
        const ssize_t got = readUpTo(file.value, sealed.data(), sealed.size());
        if (got < 0)
            return isBad(path, {QT_TRANSLATE_NOOP("core", "it cannot be read: %1"), {std::strerror(errno)}});
        if (got < static_cast<ssize_t>(crypto_secretstream_xchacha20poly1305_ABYTES))
            return isBad(path, {QT_TRANSLATE_NOOP("core", "it is cut short at block %1"), {which}});
        block.resize(static_cast<std::size_t>(got) - crypto_secretstream_xchacha20poly1305_ABYTES);
        unsigned char tag = 0;
        if (crypto_secretstream_xchacha20poly1305_pull(
                &state, reinterpret_cast<unsigned char*>(block.data()), nullptr, &tag, raw(sealed),
                static_cast<unsigned long long>(got), raw(front), front.size()) != 0)
            return isBad(path,
                         {QT_TRANSLATE_NOOP(
                              "core", "block %1 is not what was written: changed, cut or out of its place"),
                          {which}});
        front.clear();
        used = 0;
        ++number;
        isLast = tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL;
        return {};
    }
};

SealedFileReader::SealedFileReader(std::unique_ptr<Parts> parts) : m_parts(std::move(parts)) {}
SealedFileReader::SealedFileReader(SealedFileReader&&) noexcept = default;
SealedFileReader::~SealedFileReader() = default;

Result<std::string> SealedFileReader::readHead(const std::string& path)
{
    const auto file = openToRead(path);
    const auto front = file ? readFront(file->value, path) : Unexpected(file.error());
    if (!front)
        return Unexpected(front.error());
    return front->head;
}

Result<SealedFileReader> SealedFileReader::open(const std::string& path, const FileKey& key)
{
    auto file = openToRead(path);
    auto front = file ? readFront(file->value, path) : Unexpected(file.error());
    if (!front)
        return Unexpected(front.error());
    auto parts = std::make_unique<Parts>(path, std::move(*file));
    std::array<unsigned char, crypto_secretstream_xchacha20poly1305_KEYBYTES> secret{};
    const bool isOurs = crypto_box_seal_open(secret.data(), raw(front->sealedKey), front->sealedKey.size(),
                                             key.m_public.data(), key.m_secret.data()) == 0;
    const bool isStarted = crypto_secretstream_xchacha20poly1305_init_pull(
                               &parts->state, raw(front->streamHeader), secret.data()) == 0;
    sodium_memzero(secret.data(), secret.size());
    if (!isOurs || !isStarted)
        return fail(ErrorKind::Store, "backup", path,
                    QT_TRANSLATE_NOOP("core", "it was sealed with another station's key"),
                    QT_TRANSLATE_NOOP("core", "name the right key file in $JINGGE_KEY_FILE"));
    parts->front = front->bytes();
    parts->head = std::move(front->head);
    return SealedFileReader(std::move(parts));
}

const std::string& SealedFileReader::head() const
{
    return m_parts->head;
}

Result<void> SealedFileReader::read(char* into, std::size_t bytes)
{
    Parts& p = *m_parts;
    while (bytes > 0) {
        if (p.used == p.block.size()) {
            if (auto done = p.pull(); !done)
                return done;
            continue;
        }
        const std::size_t taken = std::min(bytes, p.block.size() - p.used);
        std::memcpy(into, p.block.data() + p.used, taken);
        p.used += taken;
        into += taken;
        bytes -= taken;
    }
    return {};
}

Result<void> SealedFileReader::finish()
{
    Parts& p = *m_parts;
    char more = 0;
    while (!p.isLast) { // an empty last block is one too
        if (p.used < p.block.size())
            break;
        if (auto done = p.pull(); !done)
            return done;
    }
    if (p.used != p.block.size() || readUpTo(p.file.value, &more, 1) != 0)
        return isBad(p.path, {QT_TRANSLATE_NOOP("core", "something follows its end, block %1"),
                              {std::to_string(p.number)}});
    return {};
}

} // namespace jingge
