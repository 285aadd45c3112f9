// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/ingest/containerkind.h"
#include "core/ingest/tablereader.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jingge {

class HeaderWords;

/// How sure the encoding is.
enum class EncodingCertainty {
    Asked,      ///< a person named it
    Marked,     ///< the file says so by a byte-order mark, or its kind leaves no choice
    Ascii,      ///< nothing but ASCII: every encoding gives the same
    WellFormed, ///< every sequence fits, and the characters are usual ones
    Doubtful,   ///< it can be read, but another encoding gives likelier characters
};

/// A record kept: the same as Record, owning its fields.
struct SampleRow {
    std::int64_t row = 0;
    std::vector<std::string> fields;
    bool hasBadBytes = false;
    Message defect;
};

/// The first rows of a file, and how it is to be read. Values only.
struct TableSample {
    std::string path;
    std::int64_t bytes = 0; ///< of the file as it lies on disk
    ContainerKind container = ContainerKind::Text;
    std::string encoding;
    EncodingCertainty certainty = EncodingCertainty::WellFormed;
    std::string delimiter;           ///< empty where the table needs none
    std::vector<std::string> layers; ///< sheets, where there are any
    std::string layer;
    std::vector<SampleRow> titles;   ///< rows above the header
    std::int64_t headerRow = 0;      ///< record of the header; 0 = none
    std::vector<std::string> header; ///< trimmed; "1", "2" … where there is none
    std::vector<SampleRow> rows;
    std::vector<SampleRow> footers; ///< rows below the table, where the sample is the whole file
    bool isWhole = false;           ///< the rows are all that the file has
    std::int64_t estimatedRows = 0; ///< of the whole file, by the bytes that were read

    [[nodiscard]] std::string_view field(const SampleRow& row, std::size_t column) const
    {
        return column < row.fields.size() ? std::string_view(row.fields[column]) : std::string_view();
    }
};

/// What a person has decided about a file; the rest is found.
struct SampleRequest {
    std::string path;
    std::string encoding = "auto";
    std::string layer;
    std::optional<int> headerRow; ///< 0 = none
};

constexpr std::size_t kSampleRows = 10'000;
constexpr std::size_t kSampleBytes = 48U << 20U; ///< of text; a file of huge rows is sampled shorter

/// Reads the first rows. Errors: those of openTable(), no rows, Cancelled. Writes nothing anywhere.
[[nodiscard]] Result<TableSample> readSample(const SampleRequest& request, const HeaderWords& words,
                                             const TaskContext& context = {});

/// Which record is the header: the first of which at least 60 % of the filled cells are known words; else the
/// first that is as wide as the rows below it and holds neither numbers nor times. nullopt: there is none.
[[nodiscard]] std::optional<std::size_t> findHeaderRecord(const std::vector<SampleRow>& top,
                                                          const HeaderWords& words);

/// The rows of a sample as a reader, so that an import can be tried on them.
class SampleReader final : public TableReader {
public:
    explicit SampleReader(const TableSample& sample) : m_sample(sample) {}
    [[nodiscard]] Result<bool> next(Record& record) override;
    [[nodiscard]] Result<void> rewind() override;
    [[nodiscard]] std::string encodingName() const override { return m_sample.encoding; }
    [[nodiscard]] std::int64_t bytesRead() const override { return static_cast<std::int64_t>(m_next); }
    [[nodiscard]] std::int64_t bytesTotal() const override
    {
        return static_cast<std::int64_t>(m_sample.rows.size());
    }

private:
    const TableSample& m_sample;
    std::size_t m_next = 0;
};

/// The first lines of a file in several encodings, for a person to say which one reads well.
struct EncodingPreview {
    std::string encoding;
    double usual = 0; ///< share of the non-ASCII characters that everyday text is made of
    bool isWellFormed = false;
    std::string text; ///< the first line that is not all ASCII, at most 120 bytes of the decoded text
};
/// Errors: those of reading the file. Only for files of text.
[[nodiscard]] Result<std::vector<EncodingPreview>> previewEncodings(const std::string& path);

} // namespace jingge
