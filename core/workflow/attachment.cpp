// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/attachment.h"

#include "core/base/text.h"
#include "core/seal/filedigest.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QSaveFile>
#include <QtGlobal>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace jingge {

namespace {

constexpr std::size_t kLongestFileName = 120;

Unexpected refuse(const std::string& file, Message why, Message mend = {})
{
    return fail(ErrorKind::Data, "attach", file, std::move(why), std::move(mend));
}

/// By the first bytes; empty = none of the kinds that are kept. A JPEG and a PDF that were cut off lack their
/// ends.
std::string kindOf(const QByteArray& bytes)
{
    if (bytes.startsWith("\xff\xd8\xff"))
        return "jpg";
    if (bytes.startsWith("\x89PNG\r\n\x1a\n"))
        return "png";
    return bytes.startsWith("%PDF-") ? "pdf" : "";
}

bool isWhole(const QByteArray& bytes, const std::string& kind)
{
    const QByteArray tail = bytes.right(2048);
    if (kind == "jpg")
        return tail.contains("\xff\xd9");
    return kind == "png" ? tail.contains("IEND") : tail.contains("%%EOF");
}

/// The last part of the path without characters that could be taken for something else.
std::string cleanName(const std::string& path)
{
    std::string name = QFileInfo(QString::fromStdString(path)).fileName().toStdString();
    if (!isValidUtf8(name))
        name = "attachment";
    for (char& c : name) {
        if (static_cast<unsigned char>(c) < 0x20 || c == '\\' || c == ':')
            c = '_';
    }
    while (name.size() > kLongestFileName || !isValidUtf8(name))
        name.pop_back();
    return name;
}

Result<QByteArray> readWhole(const std::string& path)
{
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    struct stat state {};
    if (descriptor < 0 || ::fstat(descriptor, &state) != 0 || !S_ISREG(state.st_mode)) {
        if (descriptor >= 0)
            ::close(descriptor);
        return refuse(path, QT_TRANSLATE_NOOP("core", "the file cannot be read"));
    }
    QFile file;
    if (!file.open(descriptor, QIODevice::ReadOnly, QFileDevice::AutoCloseHandle))
        return refuse(path, QT_TRANSLATE_NOOP("core", "the file cannot be read"));
    if (state.st_size > kLargestAttachment)
        return refuse(path,
                      {QT_TRANSLATE_NOOP("core", "it is larger than %1 MiB"),
                       {std::to_string(kLargestAttachment / 1024 / 1024)}},
                      QT_TRANSLATE_NOOP("core", "make the photo smaller"));
    QByteArray bytes = file.read(kLargestAttachment + 1);
    if (bytes.size() != state.st_size)
        return refuse(path, QT_TRANSLATE_NOOP("core", "the file changed while it was read"));
    return bytes;
}

QString folderOf(const std::string& storePath, const std::string& digest)
{
    return QString::fromStdString(storePath + ".files/" + digest.substr(0, 2));
}

/// Makes the name of a new file outlive a power cut.
void syncFolder(const QString& folder)
{
    const int descriptor = ::open(folder.toLocal8Bit().constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return;
    ::fsync(descriptor);
    ::close(descriptor);
}

Result<void> writeNew(const std::string& storePath, const std::string& digest, const std::string& target,
                      const QByteArray& bytes)
{
    const QString folder = folderOf(storePath, digest);
    QSaveFile file(QString::fromStdString(target));
    const bool isWritten = QDir().mkpath(folder) && file.open(QIODevice::WriteOnly) &&
                           file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) &&
                           file.write(bytes) == bytes.size() && file.commit();
    if (!isWritten)
        return fail(ErrorKind::Store, "attach", target,
                    QT_TRANSLATE_NOOP("core", "the file cannot be written"));
    syncFolder(folder);
    return {};
}

} // namespace

std::string attachmentFile(const std::string& storePath, const TaskAttachment& attachment)
{
    return folderOf(storePath, attachment.digest).toStdString() + "/" + attachment.digest + "." +
           attachment.kind;
}

Result<TaskAttachment> keepAttachment(const std::string& storePath, const std::string& file)
{
    const auto bytes = readWhole(file);
    if (!bytes)
        return Unexpected(bytes.error());
    TaskAttachment kept;
    kept.kind = kindOf(*bytes);
    if (kept.kind.empty())
        return refuse(
            file, QT_TRANSLATE_NOOP("core", "only JPEG and PNG photos and PDF documents can be attached"));
    if (!isWhole(*bytes, kept.kind))
        return refuse(file, QT_TRANSLATE_NOOP("core", "the file is cut short"));
    kept.name = cleanName(file);
    kept.bytes = bytes->size();
    kept.digest = bytesDigest({bytes->constData(), static_cast<std::size_t>(bytes->size())});
    const std::string target = attachmentFile(storePath, kept);
    if (const auto there = fileDigest(target); there && *there == kept.digest)
        return kept;
    if (auto done = writeNew(storePath, kept.digest, target, *bytes); !done)
        return Unexpected(done.error());
    return kept;
}

std::vector<std::string> brokenAttachments(const std::string& storePath,
                                           const std::vector<TaskAttachment>& attachments)
{
    std::vector<std::string> broken;
    for (const TaskAttachment& attachment : attachments) {
        const auto digest = fileDigest(attachmentFile(storePath, attachment));
        if (!digest || *digest != attachment.digest)
            broken.push_back(attachment.digest);
    }
    return broken;
}

} // namespace jingge
