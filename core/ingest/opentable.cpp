// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/ingest/bytesource.h"
#include "core/ingest/containerkind.h"
#include "core/ingest/csvreader.h"
#include "core/ingest/encoding.h"
#include "core/ingest/tablereader.h"
#include "core/ingest/tables/foreignsheet.h"
#include "core/ingest/tables/htmltable.h"
#include "core/ingest/tables/jsonreader.h"
#include "core/ingest/tables/spreadsheetxml.h"
#include "core/ingest/tables/xlsxreader.h"
#include "core/ingest/tables/ziparchive.h"

#include <QtGlobal>

namespace jingge {

namespace {

constexpr const char* kWhat = "import";
constexpr const char* kGiveTable =
    QT_TRANSLATE_NOOP("core", "give a table as CSV, XLSX, XLS, ODS, HTML or JSON");
constexpr int kDeepest = 2; ///< archives inside each other

struct Refusal {
    const char* why;
    const char* mend;
};

/// What to say of a file that has no reader; {} for one that has.
Refusal refusalOf(ContainerKind kind)
{
    switch (kind) {
    case ContainerKind::Text:
    case ContainerKind::Workbook:
    case ContainerKind::OldWorkbook:
    case ContainerKind::OpenDocument:
    case ContainerKind::Zip:
    case ContainerKind::Markup:
    case ContainerKind::Json:
        return {nullptr, nullptr};
    case ContainerKind::Archive:
        return {QT_TRANSLATE_NOOP("core", "this is a packed file of a kind that is not read"),
                QT_TRANSLATE_NOOP("core", "unpack it and import the table inside")};
    case ContainerKind::Pdf:
        return {QT_TRANSLATE_NOOP("core", "this is a PDF document"), kGiveTable};
    case ContainerKind::Image:
        return {QT_TRANSLATE_NOOP("core", "this is a picture"), kGiveTable};
    case ContainerKind::Database:
        return {QT_TRANSLATE_NOOP("core", "this is a database file"), kGiveTable};
    case ContainerKind::RichText:
        return {QT_TRANSLATE_NOOP("core", "this is a word processor's document"), kGiveTable};
    case ContainerKind::Program:
        return {QT_TRANSLATE_NOOP("core", "this is a program"), kGiveTable};
    case ContainerKind::Columns:
        return {QT_TRANSLATE_NOOP("core", "this is a binary data file (Parquet, Arrow or shapefile)"),
                kGiveTable};
    }
    return {nullptr, nullptr};
}

/// The name to decode by: what was asked for, else what the first bytes say.
Result<std::string> chooseEncoding(const TableRequest& request, std::string_view head)
{
    const bool isAsked = !request.encoding.empty() && asciiLower(trimmed(request.encoding)) != "auto";
    if (isAsked) {
        if (auto name = canonicalEncoding(request.encoding))
            return *name;
        return fail(ErrorKind::Data, kWhat, request.path,
                    {QT_TRANSLATE_NOOP("core", "no such encoding: %1"), {request.encoding}},
                    QT_TRANSLATE_NOOP("core", "names such as UTF-8, GB18030, Big5 or UTF-16LE are known"));
    }
    if (looksBinary(head))
        return fail(ErrorKind::Data, kWhat, request.path,
                    QT_TRANSLATE_NOOP("core", "this is a binary file and no table of text"), kGiveTable);
    if (auto name = detectEncoding(head, head.size() < kEncodingSample))
        return *name;
    return fail(ErrorKind::Data, kWhat, request.path,
                QT_TRANSLATE_NOOP("core", "the encoding cannot be told: it is neither UTF-8 nor GB18030"),
                QT_TRANSLATE_NOOP("core", "name it by `encoding` in the mapping, such as \"Big5\""));
}

Result<std::unique_ptr<TableReader>> openBytes(std::unique_ptr<ByteSource> source,
                                               const TableRequest& request, int depth);

/// Whether a file of an archive may be the table: no folder, no trace of the system that packed it.
bool mayBeTable(const ZipEntry& entry)
{
    return entry.size > 0 && !entry.name.ends_with('/') && !entry.name.starts_with("__MACOSX/") &&
           entry.name.find(".DS_Store") == std::string::npos;
}

/// The one table of an archive, or the one that the request names.
Result<std::unique_ptr<TableReader>> openArchive(const std::shared_ptr<ZipArchive>& archive,
                                                 const TableRequest& request, int depth)
{
    std::vector<const ZipEntry*> tables;
    std::string names;
    for (const ZipEntry& entry : archive->entries()) {
        if (!mayBeTable(entry))
            continue;
        tables.push_back(&entry);
        names += (names.empty() ? "" : ", ") + entry.name;
    }
    const ZipEntry* named = request.layer.empty() ? nullptr : archive->find(request.layer);
    if (named == nullptr && tables.size() > 1)
        return fail(ErrorKind::Data, kWhat, request.path,
                    {QT_TRANSLATE_NOOP("core", "the archive holds several files: %1"), {names}},
                    QT_TRANSLATE_NOOP("core", "name one by `layer` in the mapping"));
    if (named == nullptr && tables.empty())
        return fail(ErrorKind::Data, kWhat, request.path,
                    QT_TRANSLATE_NOOP("core", "the archive holds no file"));
    auto source = archive->read(named != nullptr ? *named : *tables.front());
    if (!source)
        return Unexpected(source.error());
    TableRequest inner = request;
    if (named != nullptr)
        inner.layer.clear();
    return openBytes(std::move(*source), inner, depth + 1);
}

Result<std::unique_ptr<TableReader>> openZip(ByteSource& source, const TableRequest& request, int depth)
{
    if (depth > kDeepest)
        return fail(ErrorKind::Data, kWhat, request.path,
                    QT_TRANSLATE_NOOP("core", "archives lie inside each other too deep"));
    auto file = PlainFile::of(source, request.path, kWhat);
    if (!file)
        return Unexpected(file.error());
    auto archive = ZipArchive::open(file->descriptor(), request.path, kWhat);
    if (!archive)
        return Unexpected(archive.error());
    if ((*archive)->find("xl/workbook.xml") != nullptr)
        return XlsxReader::open(*archive, request.path, request.layer);
    if ((*archive)->find("content.xml") != nullptr)
        return ForeignSheetReader::open(source, ForeignBook::Ods, request.path, request.layer);
    return openArchive(*archive, request, depth);
}

/// A page or an XML spreadsheet, whatever its name ends in.
Result<std::unique_ptr<TableReader>> openMarkup(std::unique_ptr<ByteSource> source,
                                                const TableRequest& request, std::string_view head)
{
    const std::string start = asciiLower(head.substr(0, 4096));
    const bool isSpreadsheet =
        start.find("urn:schemas-microsoft-com:office:spreadsheet") != std::string::npos &&
        start.find("<html") == std::string::npos;
    if (isSpreadsheet)
        return SpreadsheetXmlReader::open(std::move(source), request.path, request.layer);
    TableRequest named = request;
    const bool isAsked = !request.encoding.empty() && asciiLower(trimmed(request.encoding)) != "auto";
    if (const std::string given = encodingOfPage(head); !isAsked && canonicalEncoding(given))
        named.encoding = given;
    auto encoding = chooseEncoding(named, head);
    if (!encoding)
        return Unexpected(encoding.error());
    return std::make_unique<HtmlTableReader>(DecodedText(std::move(source), *encoding), request.path);
}

Result<std::unique_ptr<TableReader>> openText(std::unique_ptr<ByteSource> source, const TableRequest& request,
                                              std::string_view head, bool isJson)
{
    auto encoding = chooseEncoding(request, head);
    if (!encoding)
        return Unexpected(encoding.error());
    DecodedText text(std::move(source), *encoding);
    if (isJson)
        return JsonReader::open(std::move(text), request.path);
    return std::make_unique<CsvReader>(std::move(text));
}

Result<std::unique_ptr<TableReader>> openBytes(std::unique_ptr<ByteSource> source,
                                               const TableRequest& request, int depth)
{
    auto head = readUpTo(*source, kEncodingSample);
    if (!head)
        return Unexpected(head.error());
    if (head->empty())
        return fail(ErrorKind::Data, kWhat, request.path, QT_TRANSLATE_NOOP("core", "the file is empty"));
    const ContainerKind kind = containerKind(*head);
    if (const Refusal refusal = refusalOf(kind); refusal.why != nullptr)
        return fail(ErrorKind::Data, kWhat, request.path, refusal.why, refusal.mend);
    if (kind == ContainerKind::Workbook || kind == ContainerKind::OpenDocument || kind == ContainerKind::Zip)
        return openZip(*source, request, depth);
    if (kind == ContainerKind::OldWorkbook)
        return ForeignSheetReader::open(*source, ForeignBook::Xls, request.path, request.layer);
    if (auto again = source->rewind(); !again)
        return Unexpected(again.error());
    if (kind == ContainerKind::Markup)
        return openMarkup(std::move(source), request, *head);
    return openText(std::move(source), request, *head, kind == ContainerKind::Json);
}

} // namespace

Result<std::unique_ptr<TableReader>> openTable(const TableRequest& request)
{
    auto source = openByteSource(request.path, kWhat);
    if (!source)
        return Unexpected(source.error());
    return openBytes(std::move(*source), request, 0);
}

} // namespace jingge
