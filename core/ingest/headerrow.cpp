// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/headerrow.h"

#include "core/base/text.h"
#include "core/ingest/bindcolumns.h"

#include <QtGlobal>

#include <functional>
#include <optional>

namespace jingge {

namespace {

std::vector<std::string> namesOf(const Record& record)
{
    std::vector<std::string> names;
    for (const std::string_view field : record.fields)
        names.push_back(withReplacementCharacters(trimmed(field)));
    return names;
}

Unexpected noRows(const std::string& path)
{
    return fail(ErrorKind::Data, "import", path, QT_TRANSLATE_NOOP("core", "the file has no rows"));
}

/// Reads on to record `row`; false where the table ends before.
Result<bool> readTo(TableReader& reader, std::int64_t row, Record& record)
{
    do {
        auto more = reader.next(record);
        if (!more || !*more)
            return more;
    } while (record.row < row);
    return true;
}

/// Goes through the first records until `accept` takes one; without one that it takes, false. The reader stands behind
/// the last record it looked at.
Result<bool> searchHeader(TableReader& reader, const std::function<bool(const HeaderRow&)>& accept)
{
    Record record;
    for (int i = 0; i < kHeaderSearch; ++i) {
        auto more = reader.next(record);
        if (!more || !*more)
            return more;
        if (accept({namesOf(record), record.row}))
            return true;
    }
    return false;
}

Result<HeaderRow> withoutHeader(TableReader& reader, const std::string& path)
{
    Record record;
    auto more = reader.next(record);
    if (!more)
        return Unexpected(more.error());
    if (!*more)
        return noRows(path);
    HeaderRow header;
    for (std::size_t i = 1; i <= record.fields.size(); ++i)
        header.names.push_back(std::to_string(i));
    if (auto again = reader.rewind(); !again)
        return Unexpected(again.error());
    return header;
}

Result<HeaderRow> numberedHeader(TableReader& reader, std::int64_t row, const std::string& path)
{
    Record record;
    auto more = readTo(reader, row, record);
    if (!more)
        return Unexpected(more.error());
    if (!*more)
        return fail(ErrorKind::Data, "import", path,
                    {QT_TRANSLATE_NOOP("core", "the file ends before row %1, which should be its header"), {std::to_string(row)}});
    return HeaderRow{namesOf(record), record.row};
}

Result<HeaderRow> firstRecord(TableReader& reader, const std::string& path)
{
    if (auto again = reader.rewind(); !again)
        return Unexpected(again.error());
    Record record;
    auto more = reader.next(record);
    if (!more)
        return Unexpected(more.error());
    if (!*more)
        return noRows(path);
    return HeaderRow{namesOf(record), record.row};
}

} // namespace

Result<HeaderRow> findHeader(TableReader& reader, const Mapping& mapping, const std::string& path)
{
    if (mapping.headerRow == 0)
        return withoutHeader(reader, path);
    if (mapping.headerRow)
        return numberedHeader(reader, *mapping.headerRow, path);
    HeaderRow found;
    auto isFound = searchHeader(reader, [&](const HeaderRow& header) {
        if (!hasRequiredColumns(mapping, header.names))
            return false;
        found = header;
        return true;
    });
    if (!isFound)
        return Unexpected(isFound.error());
    return *isFound ? Result<HeaderRow>(std::move(found)) : firstRecord(reader, path);
}

Result<PresetHeader> findPresetHeader(TableReader& reader, const std::string& path)
{
    auto presets = readAllPresets();
    if (!presets)
        return Unexpected(presets.error());
    std::optional<PresetHeader> found;
    std::vector<const Mapping*> severalFit;
    auto isFound = searchHeader(reader, [&](const HeaderRow& header) {
        const std::vector<const Mapping*> fitting = presetsThatFit(*presets, header.names);
        if (fitting.size() == 1)
            found = PresetHeader{*fitting.front(), header};
        else if (severalFit.empty())
            severalFit = fitting;
        return found.has_value();
    });
    if (!isFound)
        return Unexpected(isFound.error());
    if (found)
        return std::move(*found);
    if (auto first = firstRecord(reader, path); !first)
        return Unexpected(first.error());
    Error error = onlyPreset(severalFit).error();
    error.where = path;
    return Unexpected(std::move(error));
}

} // namespace jingge
