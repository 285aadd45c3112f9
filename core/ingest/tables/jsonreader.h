// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/decodedtext.h"
#include "core/ingest/tablereader.h"

#include <map>
#include <string>
#include <vector>

namespace jingge {

/// Reads objects of JSON as rows: an array of objects, also as the one array inside an object (`{"data":
/// […]}`), or one object a line. The file is looked over once before, since an object may bring a name that
/// none before it had; the header (record 0) is all names in the order met. Values of inner objects come as
/// `name.inner`, arrays as their JSON text, numbers as written. Objects up to 8 MiB, 4,096 names. One thread.
class JsonReader final : public TableReader {
public:
    /// Errors (Data; what = "import", path): no JSON, no objects inside, cut off.
    [[nodiscard]] static Result<std::unique_ptr<TableReader>> open(DecodedText text, const std::string& path);

    [[nodiscard]] Result<bool> next(Record& record) override;
    [[nodiscard]] Result<void> rewind() override;
    [[nodiscard]] std::string encodingName() const override { return m_text.encodingName(); }
    [[nodiscard]] std::int64_t bytesRead() const override { return m_text.source().bytesRead(); }
    [[nodiscard]] std::int64_t bytesTotal() const override { return m_text.source().bytesTotal(); }

private:
    /// Where a record's value stands in m_values.
    struct Value {
        std::size_t column;
        std::string text;
    };

    JsonReader(DecodedText text, std::string path) : m_text(std::move(text)), m_path(std::move(path)) {}
    Result<void> survey();
    Result<void> findFirst();
    [[nodiscard]] bool isFollowedByObject();
    void enterInnerArray();
    [[nodiscard]] Result<bool> nextObject(std::string_view& object);
    [[nodiscard]] bool findObjectEnd(std::size_t& size);
    [[nodiscard]] Result<bool> readObject();
    [[nodiscard]] Unexpected broken(Message why) const;
    [[nodiscard]] Unexpected noObjects() const;

    DecodedText m_text;
    std::string m_path;
    std::vector<std::string> m_names;
    std::map<std::string, std::size_t, std::less<>> m_columns;
    std::vector<Value> m_values;
    std::size_t m_taken = 0; ///< bytes of the window to be consumed before the next object
    std::int64_t m_row = 0;
    bool m_isHeaderOut = false;
    Message m_defect;
};

} // namespace jingge
