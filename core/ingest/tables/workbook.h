// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/tables/numberformat.h"
#include "core/ingest/tables/ziparchive.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace jingge {

/// The texts that cells of an XLSX point to, in one piece of memory.
class SharedTexts {
public:
    void add(std::string_view text)
    {
        m_ends.push_back(m_text.size() + text.size());
        m_text += text;
    }
    [[nodiscard]] std::size_t count() const { return m_ends.size(); }
    [[nodiscard]] std::size_t bytes() const { return m_text.size(); }
    [[nodiscard]] std::string_view text(std::size_t index) const
    {
        const std::size_t begin = index == 0 ? 0 : m_ends[index - 1];
        return std::string_view(m_text).substr(begin, m_ends[index] - begin);
    }

private:
    std::string m_text;
    std::vector<std::size_t> m_ends;
};

/// An XLSX without its sheets' cells: which sheets there are, what the cells' styles make of numbers, the
/// shared texts.
struct Workbook {
    struct Sheet {
        std::string name;
        std::string part; ///< its name in the archive
    };
    std::shared_ptr<ZipArchive> archive;
    std::vector<Sheet> sheets; ///< in the order of the tabs, without charts
    SerialEpoch epoch = SerialEpoch::From1900;
    std::vector<NumberFormat> styles; ///< by a cell's style number
    SharedTexts texts;
};

/// Errors (Data; what, path): no workbook inside, no sheet, a part missing or broken, shared texts beyond 256
/// MiB.
[[nodiscard]] Result<Workbook> readWorkbook(std::shared_ptr<ZipArchive> archive, const std::string& path,
                                            const std::string& what);

/// `_x000D_` of a workbook's texts as the character it stands for.
[[nodiscard]] std::string withoutEscapes(std::string_view text);

} // namespace jingge
