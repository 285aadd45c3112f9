// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/tables/foreignsheet.h"

#include "core/base/privatefiles.h"
#include "core/worker/childprocess.h"

#include <QtGlobal>

#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace jingge {

namespace {

constexpr const char* kWhat = "import";
constexpr const char* kSaveAgain =
    QT_TRANSLATE_NOOP("core", "save it without a password as XLSX or CSV, UTF-8");
constexpr std::int64_t kMostBytes = 512LL << 20;

/// Looks for the stream that an encrypted workbook keeps its whole content in (MS-OFFCRYPTO 2.3), block by block.
class PasswordSearch {
public:
    void take(std::string_view block)
    {
        static const std::string name = [] {
            std::string wide;
            for (const char c : std::string_view("EncryptedPackage")) {
                wide += c;
                wide += '\0';
            }
            return wide;
        }();
        m_window.append(block);
        m_isFound = m_isFound || m_window.find(name) != std::string::npos;
        m_window.erase(0, m_window.size() - std::min(m_window.size(), name.size()));
    }
    [[nodiscard]] bool isFound() const { return m_isFound; }

private:
    std::string m_window;
    bool m_isFound = false;
};

Unexpected noRoom(const std::string& path)
{
    return fail(
        ErrorKind::Store, kWhat, path,
        {QT_TRANSLATE_NOOP("core", "the copy to work on cannot be written: %1"), {std::strerror(errno)}});
}

/// Words of another library without the folder of the copy.
std::string withoutFolder(std::string words, const std::string& folder)
{
    for (std::size_t at = words.find(folder); at != std::string::npos; at = words.find(folder))
        words.erase(at, folder.size());
    return words;
}

} // namespace

ForeignSheetReader::ForeignSheetReader(std::string path, std::string layer) :
    m_path(std::move(path)), m_layer(std::move(layer))
{
}

ForeignSheetReader::~ForeignSheetReader()
{
    m_child.reset();
    std::error_code ignored;
    if (!m_folder.empty())
        std::filesystem::remove_all(m_folder, ignored);
}

Unexpected ForeignSheetReader::refusal(Message why) const
{
    return fail(ErrorKind::Data, kWhat, m_path, std::move(why), kSaveAgain);
}

Result<std::unique_ptr<TableReader>> ForeignSheetReader::open(ByteSource& source, ForeignBook kind,
                                                              const std::string& path,
                                                              const std::string& layer)
{
    std::unique_ptr<ForeignSheetReader> reader(new ForeignSheetReader(path, layer));
    if (auto copied = reader->copy(source, kind); !copied)
        return Unexpected(copied.error());
    reader->start();
    return reader;
}

Result<void> ForeignSheetReader::copy(ByteSource& source, ForeignBook kind)
{
    if (auto again = source.rewind(); !again)
        return again;
    const std::string folder = makePrivateFolder("jingge");
    if (folder.empty())
        return noRoom(m_path);
    m_folder = folder;
    m_copy = folder + (kind == ForeignBook::Xls ? "/table.xls" : "/table.ods");
    const int descriptor = ::open(m_copy.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (descriptor < 0)
        return noRoom(m_path);
    Result<void> done;
    PasswordSearch password;
    for (bool isMore = true; isMore && done;) {
        auto block = readUpTo(source, 1U << 20U);
        isMore = block && !block->empty();
        if (isMore)
            password.take(*block);
        m_bytes += isMore ? static_cast<std::int64_t>(block->size()) : 0;
        if (!block)
            done = Unexpected(block.error());
        else if (m_bytes > kMostBytes)
            done = fail(ErrorKind::Data, kWhat, m_path,
                        QT_TRANSLATE_NOOP("core", "the file is larger than 512 MiB"));
        else if (!writeAll(descriptor, *block))
            done = noRoom(m_path);
    }
    ::close(descriptor);
    if (done && password.isFound())
        return refusal(QT_TRANSLATE_NOOP("core", "the workbook is protected by a password"));
    return done;
}

void ForeignSheetReader::start()
{
    m_isAtEnd = false;
    m_rows.clear();
    m_child = std::make_unique<ChildProcess>(std::vector<std::string>{"sheet", m_copy, m_layer});
}

Result<void> ForeignSheetReader::rewind()
{
    start();
    return {};
}

/// What one packet says; false when it was the last.
Result<bool> ForeignSheetReader::take(char kind, std::string_view bytes)
{
    PacketReader packet(bytes);
    if (kind == 'R') {
        m_rows.beginRow(packet.number());
        while (!packet.isAtEnd() && !packet.isBroken()) {
            const auto column = static_cast<std::size_t>(packet.number());
            m_rows.addCell(column, packet.text());
        }
        m_rows.endRow();
        return true;
    }
    if (kind == 'S')
        return refusal({QT_TRANSLATE_NOOP("core", "the workbook has no sheet %1; it has %2"),
                        {m_layer, std::string(packet.text())}});
    if (kind == 'E')
        return refusal(
            {QT_TRANSLATE_NOOP("core", "the workbook cannot be read, it is broken or has a password: %1"),
             {withoutFolder(std::string(packet.text()), m_folder.string() + "/")}});
    return kind != 'D';
}

Result<bool> ForeignSheetReader::next(Record& record)
{
    while (!m_rows.take(record)) {
        if (m_isAtEnd)
            return false;
        const auto packet = m_child->next();
        if (!packet)
            return refusal(
                m_child->end() == ChildProcess::End::Silent
                    ? QT_TRANSLATE_NOOP("core", "reading the workbook took too long and was stopped")
                    : QT_TRANSLATE_NOOP("core", "reading the workbook went wrong and was stopped"));
        auto more = take(packet->kind, packet->bytes);
        if (!more)
            return Unexpected(more.error());
        m_isAtEnd = !*more;
    }
    return true;
}

} // namespace jingge
