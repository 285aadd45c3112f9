// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/tables/numberformat.h"
#include "core/ingest/tables/ziparchive.h"

#include <algorithm>
#include <cstdint>
#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace jingge {

/// The texts that cells of an XLSX point to, in blocks that are never copied to grow.
class SharedTexts {
public:
    void add(std::string_view text)
    {
        if (m_blocks.empty() || m_blocks.back().capacity() - m_blocks.back().size() < text.size()) {
            m_blocks.emplace_back();
            m_blocks.back().reserve(std::max(kBlock, text.size()));
        }
        std::string& block = m_blocks.back();
        m_places.push_back({static_cast<std::uint32_t>(m_blocks.size() - 1),
                            static_cast<std::uint32_t>(block.size()),
                            static_cast<std::uint32_t>(text.size())});
        block += text;
        m_bytes += text.size();
    }
    [[nodiscard]] std::size_t count() const { return m_places.size(); }
    [[nodiscard]] std::size_t bytes() const { return m_bytes; }
    [[nodiscard]] std::string_view text(std::size_t index) const
    {
        const Place place = m_places[index];
        return std::string_view(m_blocks[place.block]).substr(place.begin, place.size);
    }

private:
    static constexpr std::size_t kBlock = std::size_t{1} << 20;
    struct Place {
        std::uint32_t block;
        std::uint32_t begin;
        std::uint32_t size;
    };
    std::vector<std::string> m_blocks;
    std::deque<Place> m_places;
    std::size_t m_bytes = 0;
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
