// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/seal/keytext.h"
#include "core/seal/seal.h"

#include <QStandardPaths>
#include <QString>
#include <QtGlobal>

#include <sodium.h>

namespace jingge {

Result<TokenKey> TokenKey::read(const std::string& path)
{
    const auto text = KeyText::read(path);
    if (!text)
        return Unexpected(text.error());
    return TokenKey(text->token);
}

Result<TokenKey> TokenKey::create(const std::string& path)
{
    if (!startSodium())
        return noSodium(path);
    KeyText text;
    randombytes_buf(text.token.data(), text.token.size());
    Secret<kMostKeyBytes> bytes;
    const std::size_t size = text.print(bytes);
    const std::string_view printed(reinterpret_cast<const char*>(bytes.bytes.data()), size);
    if (auto done = createKeyFile(path, printed); !done)
        return Unexpected(done.error());
    return TokenKey(text.token);
}

std::string keyFilePath(std::string_view storeId)
{
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
