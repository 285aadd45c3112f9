// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/ingest/bytesource.h"
#include "core/ingest/containerkind.h"
#include "core/ingest/csvreader.h"
#include "core/ingest/encoding.h"
#include "core/ingest/tablereader.h"

#include <QtGlobal>

namespace jingge {

namespace {

constexpr const char* kWhat = "import";
constexpr const char* kSaveAsCsv = QT_TRANSLATE_NOOP("core", "open it in a spreadsheet program and save the table as CSV, UTF-8");
constexpr const char* kGiveTable = QT_TRANSLATE_NOOP("core", "give a table as CSV, or packed as .csv.gz");

struct Refusal {
    const char* why;
    const char* mend;
};

/// What to say of a file that has no reader; {} for text. A reader for another kind takes its line out of here and
/// gets a branch in openTable().
Refusal refusalOf(ContainerKind kind)
{
    switch (kind) {
    case ContainerKind::Text:
        return {nullptr, nullptr};
    case ContainerKind::Workbook:
        return {QT_TRANSLATE_NOOP("core", "this is an Excel workbook (XLSX) and no CSV"), kSaveAsCsv};
    case ContainerKind::OldWorkbook:
        return {QT_TRANSLATE_NOOP("core", "this is an old Excel workbook (XLS) or one with a password, and no CSV"), kSaveAsCsv};
    case ContainerKind::OpenDocument:
        return {QT_TRANSLATE_NOOP("core", "this is an OpenDocument file (ODS) and no CSV"), kSaveAsCsv};
    case ContainerKind::Zip:
        return {QT_TRANSLATE_NOOP("core", "this is a ZIP archive"), QT_TRANSLATE_NOOP("core", "unpack it and import the table inside")};
    case ContainerKind::Archive:
        return {QT_TRANSLATE_NOOP("core", "this is a packed file of a kind that is not read"),
                QT_TRANSLATE_NOOP("core", "unpack it and import the table inside")};
    case ContainerKind::Pdf:
        return {QT_TRANSLATE_NOOP("core", "this is a PDF document"), kGiveTable};
    case ContainerKind::Image:
        return {QT_TRANSLATE_NOOP("core", "this is a picture"), kGiveTable};
    case ContainerKind::Database:
        return {QT_TRANSLATE_NOOP("core", "this is a database file"), kGiveTable};
    case ContainerKind::Markup:
        return {QT_TRANSLATE_NOOP("core", "this is a web page or XML file, also where its name ends in .xls"), kSaveAsCsv};
    case ContainerKind::Json:
        return {QT_TRANSLATE_NOOP("core", "this is a JSON file"), kGiveTable};
    case ContainerKind::RichText:
        return {QT_TRANSLATE_NOOP("core", "this is a word processor's document"), kGiveTable};
    case ContainerKind::Program:
        return {QT_TRANSLATE_NOOP("core", "this is a program"), kGiveTable};
    case ContainerKind::Columns:
        return {QT_TRANSLATE_NOOP("core", "this is a binary data file (Parquet, Arrow or shapefile)"), kGiveTable};
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

} // namespace

Result<std::unique_ptr<TableReader>> openTable(const TableRequest& request)
{
    auto source = openByteSource(request.path, kWhat);
    if (!source)
        return Unexpected(source.error());
    auto head = readUpTo(**source, kEncodingSample);
    if (!head)
        return Unexpected(head.error());
    if (head->empty())
        return fail(ErrorKind::Data, kWhat, request.path, QT_TRANSLATE_NOOP("core", "the file is empty"));
    if (const Refusal refusal = refusalOf(containerKind(*head)); refusal.why != nullptr)
        return fail(ErrorKind::Data, kWhat, request.path, refusal.why, refusal.mend);
    auto encoding = chooseEncoding(request, *head);
    if (!encoding)
        return Unexpected(encoding.error());
    if (auto again = (*source)->rewind(); !again)
        return Unexpected(again.error());
    return std::make_unique<CsvReader>(DecodedText(std::move(*source), *encoding));
}

} // namespace jingge
