// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/seal/seal.h"

#include "core/base/privatefiles.h"

#include <QStandardPaths>
#include <QString>
#include <QtGlobal>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <sodium.h>
#include <span>
#include <sys/stat.h>
#include <unistd.h>

namespace jingge {

namespace {

constexpr std::size_t kHexDigits = 64;

/// A file descriptor that is closed with its owner.
class OpenFile {
public:
    explicit OpenFile(int descriptor) : m_descriptor(descriptor) {}
    OpenFile(const OpenFile&) = delete;
    OpenFile& operator=(const OpenFile&) = delete;
    ~OpenFile() {
        if (m_descriptor >= 0)
            ::close(m_descriptor);
    }
    [[nodiscard]] int get() const { return m_descriptor; }
    [[nodiscard]] bool isOpen() const { return m_descriptor >= 0; }

private:
    int m_descriptor;
};

/// Bytes that hold a secret for a moment and are wiped when they go.
template <std::size_t N>
struct Secret {
    std::array<unsigned char, N> bytes{};

    Secret() = default;
    Secret(const Secret&) = delete;
    Secret& operator=(const Secret&) = delete;
    ~Secret() { sodium_memzero(bytes.data(), bytes.size()); }
};

Unexpected keyFileError(const std::string& path, Message why, Message mend = {}) {
    return fail(ErrorKind::Store, "key file", path, std::move(why), std::move(mend));
}

Unexpected systemError(const std::string& path, int error) {
    return keyFileError(path, {QT_TRANSLATE_NOOP("core", "the system refuses: %1"), {std::strerror(error)}});
}

bool startSodium() {
    return sodium_init() >= 0;
}

Unexpected noSodium(const std::string& path) {
    return keyFileError(path, QT_TRANSLATE_NOOP("core", "the cryptographic library cannot be started"));
}

/// Reads to the end or to the size of the buffer; -1 with errno set on an error.
ssize_t readAll(int descriptor, std::span<unsigned char> into) {
    std::size_t count = 0;
    while (count < into.size()) {
        const ssize_t got = ::read(descriptor, into.data() + count, into.size() - count);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return -1;
        if (got == 0)
            break;
        count += static_cast<std::size_t>(got);
    }
    return static_cast<ssize_t>(count);
}

/// Makes the missing folders of a path, for their owner alone.
bool makeFolders(const std::filesystem::path& folder) {
    std::error_code error;
    if (folder.empty() || std::filesystem::is_directory(folder, error))
        return true;
    if (!makeFolders(folder.parent_path()))
        return false;
    return ::mkdir(folder.c_str(), S_IRWXU) == 0 || errno == EEXIST;
}

/// A new name survives a power cut only once its folder is on the disk too.
void syncFolder(const std::filesystem::path& folder) {
    const OpenFile opened(::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (opened.isOpen())
        ::fsync(opened.get());
}

bool writeSecret(int descriptor, const std::array<std::uint8_t, 32>& secret) {
    Secret<kHexDigits + 1> text;
    sodium_bin2hex(reinterpret_cast<char*>(text.bytes.data()), text.bytes.size(), secret.data(),
                   secret.size());
    text.bytes[kHexDigits] = '\n';
    return writeAll(descriptor, {reinterpret_cast<const char*>(text.bytes.data()), text.bytes.size()}) && ::fsync(descriptor) == 0;
}

} // namespace

Result<TokenKey> TokenKey::read(const std::string& path) {
    if (!startSodium())
        return noSodium(path);
    const OpenFile file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    struct stat status {};
    if (!file.isOpen() || ::fstat(file.get(), &status) != 0)
        return systemError(path, errno);
    if (!S_ISREG(status.st_mode))
        return keyFileError(path, QT_TRANSLATE_NOOP("core", "this is not a file"));
    if ((status.st_mode & (S_IRWXG | S_IRWXO)) != 0)
        return keyFileError(path, QT_TRANSLATE_NOOP("core", "other people can reach this key"),
                            QT_TRANSLATE_NOOP("core", "Allow it to its owner alone: chmod 600."));
    Secret<kHexDigits + 2> text;
    const ssize_t size = readAll(file.get(), text.bytes);
    if (size < 0)
        return systemError(path, errno);
    Secret<32> secret;
    std::size_t decoded = 0;
    const bool isHex = sodium_hex2bin(secret.bytes.data(), secret.bytes.size(),
                                      reinterpret_cast<const char*>(text.bytes.data()),
                                      std::min<std::size_t>(static_cast<std::size_t>(size), kHexDigits),
                                      nullptr, &decoded, nullptr) == 0;
    const bool endsWell = size == kHexDigits || (size == kHexDigits + 1 && text.bytes[kHexDigits] == '\n');
    if (!isHex || decoded != secret.bytes.size() || !endsWell)
        return keyFileError(
            path, QT_TRANSLATE_NOOP("core", "this is not a key: 64 hexadecimal digits are expected"));
    return TokenKey(secret.bytes);
}

Result<TokenKey> TokenKey::create(const std::string& path) {
    if (!startSodium())
        return noSodium(path);
    const std::filesystem::path folder = std::filesystem::path(path).parent_path();
    if (!makeFolders(folder))
        return systemError(path, errno);
    const OpenFile file(::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR));
    if (!file.isOpen() && errno == EEXIST)
        return keyFileError(path,
                            QT_TRANSLATE_NOOP("core", "there is a key already, and it is never overwritten"));
    if (!file.isOpen())
        return systemError(path, errno);
    Secret<32> secret;
    randombytes_buf(secret.bytes.data(), secret.bytes.size());
    if (!writeSecret(file.get(), secret.bytes)) {
        const int error = errno;
        ::unlink(path.c_str());
        return systemError(path, error);
    }
    syncFolder(folder);
    return TokenKey(secret.bytes);
}

std::string keyFilePath(std::string_view storeId) {
    const QByteArray chosen = qgetenv("JINGGE_KEY_FILE");
    if (!chosen.isEmpty())
        return chosen.toStdString();
    std::string name; // a store from elsewhere must not lead out of the folder by its id
    for (const char c : storeId) {
        const bool isSafe =
            (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-';
        name += isSafe ? c : '_';
    }
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation);
    return folder.toStdString() + "/jingge/keys/" + name + ".key";
}

} // namespace jingge
