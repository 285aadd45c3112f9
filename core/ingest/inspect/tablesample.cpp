// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/inspect/tablesample.h"

#include "core/base/text.h"
#include "core/ingest/bytesource.h"
#include "core/ingest/encoding.h"
#include "core/ingest/footerrows.h"
#include "core/ingest/headerrow.h"
#include "core/ingest/inspect/encodingfit.h"
#include "core/ingest/inspect/headerwords.h"
#include "core/ingest/normalise/timetext.h"
#include "core/ingest/placereading.h"

#include <QtGlobal>

#include <algorithm>
#include <map>

namespace jingge {

namespace {

constexpr const char* kWhat = "import";
constexpr std::int64_t kRowsBetweenLooks = 512;
constexpr double kKnownShare = 0.6;

SampleRow copyOf(const Record& record)
{
    SampleRow row{record.row, {}, record.hasBadBytes, record.defect};
    row.fields.reserve(record.fields.size());
    for (const std::string_view field : record.fields)
        row.fields.emplace_back(field);
    return row;
}

std::size_t bytesOf(const SampleRow& row)
{
    std::size_t bytes = 64;
    for (const std::string& field : row.fields)
        bytes += field.size() + 32;
    return bytes;
}

std::size_t filledCells(const SampleRow& row)
{
    return static_cast<std::size_t>(
        std::ranges::count_if(row.fields, [](const std::string& field) { return !trimmed(field).empty(); }));
}

/// Whether a cell looks like a value rather than like a name.
bool isValue(std::string_view field)
{
    const std::string_view text = trimmed(field);
    return readDecimal(text).has_value() || (text.size() < 40 && readTime(text).has_value());
}

/// The width that most of the rows have.
std::size_t usualWidth(const std::vector<SampleRow>& rows)
{
    std::map<std::size_t, int> widths;
    for (const SampleRow& row : rows)
        ++widths[row.fields.size()];
    std::size_t usual = 0;
    int most = 0;
    for (const auto& [width, count] : widths) {
        if (count >= most)
            usual = width;
        most = std::max(most, count);
    }
    return usual;
}

std::vector<std::string> namesOf(const SampleRow& row)
{
    std::vector<std::string> names;
    for (const std::string& field : row.fields)
        names.push_back(withReplacementCharacters(trimmed(field)));
    return names;
}

std::vector<std::string> numberedNames(const std::vector<SampleRow>& rows)
{
    std::size_t width = 0;
    for (std::size_t i = 0; i < std::min<std::size_t>(rows.size(), 50); ++i)
        width = std::max(width, rows[i].fields.size());
    std::vector<std::string> names;
    for (std::size_t i = 1; i <= width; ++i)
        names.push_back(std::to_string(i));
    return names;
}

/// Moves the rows up to the header out of the rows.
Result<void> takeHeader(TableSample& sample, std::optional<std::size_t> header)
{
    if (!header) {
        sample.header = numberedNames(sample.rows);
        return {};
    }
    const auto end = sample.rows.begin() + static_cast<std::ptrdiff_t>(*header);
    sample.headerRow = end->row;
    sample.header = namesOf(*end);
    sample.titles.assign(std::make_move_iterator(sample.rows.begin()), std::make_move_iterator(end));
    sample.rows.erase(sample.rows.begin(), end + 1);
    return {};
}

Result<void> takeAskedHeader(TableSample& sample, int row)
{
    if (row == 0)
        return takeHeader(sample, std::nullopt);
    const auto found =
        std::ranges::find_if(sample.rows, [row](const SampleRow& one) { return one.row == row; });
    if (found == sample.rows.end())
        return fail(ErrorKind::Data, kWhat, sample.path,
                    {QT_TRANSLATE_NOOP("core", "the file ends before row %1, which should be its header"),
                     {std::to_string(row)}});
    return takeHeader(sample, static_cast<std::size_t>(found - sample.rows.begin()));
}

/// Encoding, container and size, by the file's first bytes.
Result<void> describeFile(TableSample& sample, const SampleRequest& request)
{
    auto source = openByteSource(request.path, kWhat);
    if (!source)
        return Unexpected(source.error());
    auto head = readUpTo(**source, kEncodingSample);
    if (!head)
        return Unexpected(head.error());
    sample.path = request.path;
    sample.layer = request.layer;
    sample.bytes = (*source)->bytesTotal();
    sample.container = containerKind(*head);
    const bool isAsked = !request.encoding.empty() && asciiLower(trimmed(request.encoding)) != "auto";
    if (isAsked)
        sample.certainty = EncodingCertainty::Asked;
    else
        sample.certainty =
            sample.container == ContainerKind::Text ? certaintyOf(*head) : EncodingCertainty::Marked;
    return {};
}

Result<void> readRows(TableReader& reader, TableSample& sample, const TaskContext& context)
{
    Record record;
    std::size_t bytes = 0;
    while (sample.rows.size() < kSampleRows + kHeaderSearch && bytes < kSampleBytes) {
        if (static_cast<std::int64_t>(sample.rows.size()) % kRowsBetweenLooks == 0) {
            if (context.isStopped())
                return fail(ErrorKind::Cancelled, kWhat, sample.path, QT_TRANSLATE_NOOP("core", "cancelled"));
            context.report(static_cast<std::int64_t>(sample.rows.size()),
                           static_cast<std::int64_t>(kSampleRows));
        }
        const auto more = reader.next(record);
        if (!more)
            return Unexpected(more.error());
        if (!*more) {
            sample.isWhole = true;
            return {};
        }
        sample.rows.push_back(copyOf(record));
        bytes += bytesOf(sample.rows.back());
    }
    return {};
}

/// Moves the rows below the table out of the rows.
void takeFooters(TableSample& sample)
{
    if (!sample.isWhole)
        return;
    auto end = sample.rows.end();
    while (end != sample.rows.begin()) {
        const SampleRow& last = *(end - 1);
        const std::vector<std::string_view> fields(last.fields.begin(), last.fields.end());
        if (!last.defect.isEmpty() || !looksLikeFooter(fields, sample.header.size()))
            break;
        --end;
    }
    sample.footers.assign(std::make_move_iterator(end), std::make_move_iterator(sample.rows.end()));
    sample.rows.erase(end, sample.rows.end());
    sample.estimatedRows -= static_cast<std::int64_t>(sample.footers.size());
}

void estimateRows(const TableReader& reader, TableSample& sample)
{
    const auto rows = static_cast<std::int64_t>(sample.rows.size());
    const std::int64_t read = reader.bytesRead();
    const bool isKnown = sample.isWhole || read <= 0 || reader.bytesTotal() <= read;
    sample.estimatedRows = isKnown ? rows
                                   : static_cast<std::int64_t>(static_cast<double>(rows) *
                                                               static_cast<double>(reader.bytesTotal()) /
                                                               static_cast<double>(read));
}

} // namespace

std::optional<std::size_t> findHeaderRecord(const std::vector<SampleRow>& top, const HeaderWords& words)
{
    const std::size_t searched = std::min<std::size_t>(top.size(), kHeaderSearch);
    for (std::size_t i = 0; i < searched; ++i) {
        const auto known =
            static_cast<std::size_t>(std::ranges::count_if(top[i].fields, [&](const std::string& field) {
                return !trimmed(field).empty() && words.isKnown(field);
            }));
        const std::size_t filled = filledCells(top[i]);
        if (filled >= 2 && static_cast<double>(known) >= kKnownShare * static_cast<double>(filled))
            return i;
    }
    const std::size_t width = usualWidth(top);
    for (std::size_t i = 0; i < searched; ++i) {
        const std::size_t filled = filledCells(top[i]);
        if (top[i].fields.size() != width || filled * 2 < width)
            continue;
        const bool hasValues = std::ranges::any_of(top[i].fields, isValue);
        return hasValues ? std::nullopt : std::optional(i);
    }
    return std::nullopt;
}

Result<TableSample> readSample(const SampleRequest& request, const HeaderWords& words,
                               const TaskContext& context)
{
    TableSample sample;
    if (auto done = describeFile(sample, request); !done)
        return Unexpected(done.error());
    auto reader = openTable({request.path, request.encoding, request.layer});
    if (!reader)
        return Unexpected(reader.error());
    sample.encoding = (*reader)->encodingName();
    sample.layers = (*reader)->layers();
    if (auto done = readRows(**reader, sample, context); !done)
        return Unexpected(done.error());
    sample.delimiter = std::string((*reader)->delimiter());
    estimateRows(**reader, sample);
    if (sample.rows.empty())
        return fail(ErrorKind::Data, kWhat, request.path, QT_TRANSLATE_NOOP("core", "the file has no rows"));
    auto header = request.headerRow ? takeAskedHeader(sample, *request.headerRow)
                                    : takeHeader(sample, findHeaderRecord(sample.rows, words));
    if (!header)
        return Unexpected(header.error());
    takeFooters(sample);
    if (sample.rows.empty())
        return fail(ErrorKind::Data, kWhat, request.path,
                    QT_TRANSLATE_NOOP("core", "the file has a header and no rows"));
    sample.estimatedRows -= static_cast<std::int64_t>(sample.titles.size()) + (sample.headerRow > 0 ? 1 : 0);
    if (sample.rows.size() > kSampleRows) {
        sample.rows.resize(kSampleRows);
        sample.isWhole = false;
    }
    return sample;
}

Result<bool> SampleReader::next(Record& record)
{
    if (m_next >= m_sample.rows.size())
        return false;
    const SampleRow& row = m_sample.rows[m_next++];
    record.row = row.row;
    record.fields.assign(row.fields.begin(), row.fields.end());
    record.hasBadBytes = row.hasBadBytes;
    record.defect = row.defect;
    return true;
}

Result<void> SampleReader::rewind()
{
    m_next = 0;
    return {};
}

} // namespace jingge
