// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/message.h"
#include "core/base/result.h"
#include "core/ingest/tables/numberformat.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jingge {

/// One record of a table. Views stay valid until the next call of TableReader::next().
struct Record {
    std::int64_t row = 0; ///< records of the file from 1, title and header rows included; blank lines are none
    std::vector<std::string_view> fields; ///< as written, quotes undone, UTF-8 (bytes that could not be read as such are
                                          ///< left as they are in UTF-8 input and U+FFFD in decoded input)
    bool hasBadBytes = false; ///< some field holds bytes that are not text in the file's encoding, or U+FFFD from them
    Message defect;           ///< not empty: the record could not be taken apart (open quote, text after a closing quote,
                              ///< field too long); fields then hold what was read of it
};

/// The seam that every kind of table comes through: text, workbooks, web pages, JSON. One pass, bounded memory;
/// rewind() starts again.
class TableReader {
public:
    virtual ~TableReader() = default;
    /// false at the end of the table. Errors are those of the file as a whole (read error, broken gzip).
    [[nodiscard]] virtual Result<bool> next(Record& record) = 0;
    [[nodiscard]] virtual Result<void> rewind() = 0;
    [[nodiscard]] virtual std::string encodingName() const = 0; ///< "UTF-8", "GB18030" …
    [[nodiscard]] virtual std::int64_t bytesRead() const = 0;   ///< of the file as it lies on disk
    [[nodiscard]] virtual std::int64_t bytesTotal() const = 0;
    /// What separates the fields; empty where the kind of table needs nothing. Known after the first next().
    [[nodiscard]] virtual std::string_view delimiter() const { return {}; }
    /// The sheets or layers there are; empty where there is one table only.
    [[nodiscard]] virtual std::vector<std::string> layers() const { return {}; }
    /// The day from which bare numbers may count as times; nullopt where a number never is one.
    [[nodiscard]] virtual std::optional<SerialEpoch> serials() const { return std::nullopt; }
};

struct TableRequest {
    std::string path;
    std::string encoding = "auto"; ///< or any ICU name
    std::string layer;             ///< sheet, or file of an archive; ignored where there is one table
};

/// Opens a table by its content, not by its name. Errors (ErrorKind::Data, what = "import", where = path): missing, a
/// folder, no regular file, empty, binary (the kind is named where known), an encoding that cannot be told.
[[nodiscard]] Result<std::unique_ptr<TableReader>> openTable(const TableRequest& request);

} // namespace jingge
