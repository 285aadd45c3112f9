// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace jingge::test {

/// Files of an archive with their bytes.
using ZipParts = std::vector<std::pair<std::string, std::string>>;

inline std::string littleEndian(std::uint64_t value, int bytes)
{
    std::string text;
    for (int i = 0; i < bytes; ++i)
        text += static_cast<char>((value >> (8 * i)) & 0xFFU);
    return text;
}

/// The checksum that a ZIP's directory holds (CRC-32).
inline std::uint32_t checksumOf(std::string_view bytes)
{
    std::uint32_t sum = 0xFFFFFFFFU;
    for (const char byte : bytes) {
        sum ^= static_cast<unsigned char>(byte);
        for (int bit = 0; bit < 8; ++bit)
            sum = (sum >> 1U) ^ ((sum & 1U) != 0 ? 0xEDB88320U : 0U);
    }
    return ~sum;
}

/// A ZIP without compression. `claimedSize` = what the directory says of every file's unpacked size, 0 = the
/// truth.
inline std::string zipOf(const ZipParts& parts, std::uint32_t claimedSize = 0)
{
    std::string bytes;
    std::string directory;
    for (const auto& [name, content] : parts) {
        const std::uint32_t sum = checksumOf(content);
        const std::uint64_t size = claimedSize != 0 ? claimedSize : content.size();
        const std::string common = littleEndian(20, 2) + littleEndian(0, 2) + littleEndian(0, 2) +
                                   littleEndian(0, 4) + littleEndian(sum, 4) +
                                   littleEndian(content.size(), 4) + littleEndian(size, 4) +
                                   littleEndian(name.size(), 2) + littleEndian(0, 2);
        directory += "PK\x01\x02" + littleEndian(20, 2) + common + littleEndian(0, 2) + littleEndian(0, 2) +
                     littleEndian(0, 2) + littleEndian(0, 4) + littleEndian(bytes.size(), 4) + name;
        bytes += "PK\x03\x04" + common + name + content;
    }
    const std::size_t start = bytes.size();
    bytes += directory;
    bytes += "PK\x05\x06" + littleEndian(0, 4) + littleEndian(parts.size(), 2) +
             littleEndian(parts.size(), 2) + littleEndian(directory.size(), 4) + littleEndian(start, 4) +
             littleEndian(0, 2);
    return bytes;
}

/// An XLSX of one sheet: the rows' XML, the shared texts' XML, number formats of the styles 1, 2, … and more
/// of workbook.xml.
struct WorkbookText {
    std::string rows;
    std::vector<std::string> texts;
    std::vector<std::string> formats;
    std::string behindRows; ///< mergeCells and the like
    std::string properties; ///< inside workbook.xml: `<workbookPr date1904="1"/>`
    std::string sheetName = "Sheet1";
};

inline ZipParts workbookParts(const WorkbookText& book)
{
    std::string texts;
    for (const std::string& text : book.texts)
        texts += "<si><t>" + text + "</t></si>";
    std::string formats;
    std::string styles = "<xf numFmtId=\"0\"/>";
    for (std::size_t i = 0; i < book.formats.size(); ++i) {
        const std::string id = std::to_string(164 + i);
        formats += "<numFmt numFmtId=\"" + id + "\" formatCode=\"" + book.formats[i] + "\"/>";
        styles += "<xf numFmtId=\"" + id + "\"/>";
    }
    const std::string type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    return {{"[Content_Types].xml", "<Types/>"},
            {"xl/workbook.xml", "<workbook>" + book.properties + "<sheets><sheet name=\"" + book.sheetName +
                                    "\" sheetId=\"1\" r:id=\"rId1\" xmlns:r=\"r\"/></sheets></workbook>"},
            {"xl/_rels/workbook.xml.rels",
             "<Relationships><Relationship Id=\"rId1\" Type=\"" + type +
                 "/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId2\" Type=\"" + type +
                 "/styles\" Target=\"styles.xml\"/><Relationship Id=\"rId3\" Type=\"" + type +
                 "/sharedStrings\" Target=\"/xl/sharedStrings.xml\"/></Relationships>"},
            {"xl/styles.xml",
             "<styleSheet><numFmts>" + formats + "</numFmts><cellXfs>" + styles + "</cellXfs></styleSheet>"},
            {"xl/sharedStrings.xml", "<sst count=\"1\" uniqueCount=\"99\">" + texts + "</sst>"},
            {"xl/worksheets/sheet1.xml",
             "<worksheet><sheetData>" + book.rows + "</sheetData>" + book.behindRows + "</worksheet>"}};
}

} // namespace jingge::test
