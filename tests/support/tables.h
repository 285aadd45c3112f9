// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/bytesource.h"
#include "core/ingest/csvreader.h"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace jingge::test {

/// A file that lies in memory.
class MemorySource final : public ByteSource {
public:
    explicit MemorySource(std::string bytes) : m_bytes(std::move(bytes)) {}
    Result<std::size_t> read(char* out, std::size_t size) override
    {
        const std::size_t count = std::min(size, m_bytes.size() - m_at);
        std::memcpy(out, m_bytes.data() + m_at, count);
        m_at += count;
        return count;
    }
    Result<void> rewind() override
    {
        m_at = 0;
        return {};
    }
    [[nodiscard]] std::int64_t bytesRead() const override { return static_cast<std::int64_t>(m_at); }
    [[nodiscard]] std::int64_t bytesTotal() const override { return static_cast<std::int64_t>(m_bytes.size()); }

private:
    std::string m_bytes;
    std::size_t m_at = 0;
};

struct Row {
    std::int64_t row = 0;
    std::vector<std::string> fields;
    bool hasBadBytes = false;
    std::string defect;

    bool operator==(const Row&) const = default;
};

inline CsvReader csvOf(std::string_view bytes, std::size_t chunk = DecodedText::kChunk, const std::string& encoding = "UTF-8")
{
    return CsvReader(DecodedText(std::make_unique<MemorySource>(std::string(bytes)), encoding, chunk));
}

inline std::vector<Row> allRows(TableReader& reader)
{
    std::vector<Row> rows;
    Record record;
    for (;;) {
        const auto more = reader.next(record);
        if (!more || !*more)
            return rows;
        rows.push_back({record.row, {record.fields.begin(), record.fields.end()}, record.hasBadBytes,
                        record.defect.english()});
    }
}

inline std::vector<Row> rowsOf(std::string_view bytes, std::size_t chunk = DecodedText::kChunk,
                               const std::string& encoding = "UTF-8")
{
    CsvReader reader = csvOf(bytes, chunk, encoding);
    return allRows(reader);
}

/// Fields only.
inline std::vector<std::vector<std::string>> cellsOf(std::string_view bytes, std::size_t chunk = DecodedText::kChunk)
{
    std::vector<std::vector<std::string>> cells;
    for (Row& row : rowsOf(bytes, chunk))
        cells.push_back(std::move(row.fields));
    return cells;
}

} // namespace jingge::test
