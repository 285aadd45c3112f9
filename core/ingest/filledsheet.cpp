// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/filledsheet.h"

#include "core/base/text.h"
#include "core/ingest/tablereader.h"

#include <QtGlobal>

#include <algorithm>

namespace jingge {

namespace {

constexpr std::string_view kMark = "jingge-sheet";
constexpr std::int64_t kLastHeadRow = 4;
constexpr std::size_t kMostRows = 100'000;

Unexpected noSheet(const std::string& path, Message why)
{
    return fail(
        ErrorKind::Data, "sheet", path, std::move(why),
        QT_TRANSLATE_NOOP("core", "take the file that the program wrote, filled in, with its hidden rows"));
}

std::vector<std::string> texts(const Record& record)
{
    std::vector<std::string> cells;
    std::ranges::transform(record.fields, std::back_inserter(cells),
                           [](std::string_view field) { return std::string(trimmed(field)); });
    return cells;
}

std::string columnLetters(std::size_t column)
{
    std::string letters;
    for (std::size_t rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        letters.insert(letters.begin(), static_cast<char>('A' + (rest - 1) % 26));
    return letters;
}

/// Takes the marks at the head; gives the last row that belongs to it.
Result<std::int64_t> readHead(TableReader& reader, const std::string& path, std::string_view kind,
                              ReturnedSheet& sheet)
{
    Record record;
    auto more = reader.next(record);
    if (!more)
        return Unexpected(more.error());
    sheet.keys = *more ? texts(record) : std::vector<std::string>();
    if (sheet.keys.empty() || sheet.keys.front() != kMark)
        return record.row; // a CSV: its header are the keys
    if (sheet.keys.size() < 3 || sheet.keys[1] != kind)
        return noSheet(path, {QT_TRANSLATE_NOOP("core", "this is no sheet of %1"), {std::string(kind)}});
    sheet.id = sheet.keys[2];
    more = reader.next(record);
    if (!more)
        return Unexpected(more.error());
    sheet.keys = *more ? texts(record) : std::vector<std::string>();
    return kLastHeadRow;
}

} // namespace

std::string_view ReturnedSheet::text(const Row& row, std::string_view key) const
{
    const auto at = static_cast<std::size_t>(std::ranges::find(keys, key) - keys.begin());
    return at < keys.size() && at < row.cells.size() ? std::string_view(row.cells[at]) : std::string_view();
}

std::string ReturnedSheet::place(const Row& row, std::string_view key) const
{
    const auto at = static_cast<std::size_t>(std::ranges::find(keys, key) - keys.begin());
    return (at < keys.size() ? columnLetters(at) : std::string()) + std::to_string(row.number);
}

Result<ReturnedSheet> readFilledSheet(const std::string& path, std::string_view kind,
                                      const std::vector<std::string>& needed)
{
    auto reader = openTable({path, "auto", ""});
    if (!reader)
        return Unexpected(reader.error());
    ReturnedSheet sheet;
    const auto lastHead = readHead(**reader, path, kind, sheet);
    if (!lastHead)
        return Unexpected(lastHead.error());
    for (const std::string& key : needed) {
        if (std::ranges::find(sheet.keys, key) == sheet.keys.end())
            return noSheet(path, {QT_TRANSLATE_NOOP("core", "the column %1 is missing"), {key}});
    }
    Record record;
    for (;;) {
        const auto more = (*reader)->next(record);
        if (!more)
            return Unexpected(more.error());
        if (!*more)
            return sheet;
        if (record.row <= *lastHead)
            continue;
        if (!record.defect.isEmpty())
            return fail(ErrorKind::Data, "sheet", path + ":" + std::to_string(record.row), record.defect);
        if (sheet.rows.size() == kMostRows)
            return noSheet(path, QT_TRANSLATE_NOOP("core", "the sheet has more rows than any that goes out"));
        sheet.rows.push_back({record.row, texts(record)});
    }
}

} // namespace jingge
