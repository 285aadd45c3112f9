// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/exchange/filewriters.h"
#include "core/geo/gdalaccess.h"

#include <QtGlobal>

#include <algorithm>
#include <cmath>
#include <cpl_vsi.h>
#include <filesystem>
#include <memory>
#include <xlsxwriter.h>

namespace jingge {

namespace {

constexpr std::int64_t kMostRows = 1'048'575; // below the header
constexpr std::size_t kMostCharacters = 32'767;
constexpr std::size_t kMostSheetName = 31;

Unexpected xlsxError(const std::string& file, const std::string& why)
{
    return fail(ErrorKind::Data, "export", file, {QT_TRANSLATE_NOOP("core", "cannot be written: %1"), {why}});
}

/// The text's first characters that a cell can hold; a character is at most as many UTF-16 units as bytes.
std::string_view fittingCell(std::string_view text)
{
    if (text.size() <= kMostCharacters)
        return text;
    std::size_t units = 0;
    std::size_t end = 0;
    while (end < text.size()) {
        const std::size_t length = std::max<std::size_t>(utf8SequenceLength(text.substr(end)), 1);
        units += length == 4 ? 2 : 1;
        if (units > kMostCharacters)
            break;
        end += length;
    }
    return text.substr(0, end);
}

/// A workbook of one sheet that is written row after row. Whatever its texts begin with, they are texts.
class Sheet {
public:
    Sheet(const std::string& file, const std::string& name)
    {
        std::string folder = std::filesystem::path(file).parent_path().string();
        lxw_workbook_options options{LXW_TRUE, folder.data(), LXW_FALSE};
        m_book = workbook_new_opt(file.c_str(), &options);
        if (m_book == nullptr)
            return;
        m_sheet = workbook_add_worksheet(m_book, xlsxSheetName(name).c_str());
        m_bold = workbook_add_format(m_book);
        format_set_bold(m_bold);
    }
    ~Sheet()
    {
        if (m_book != nullptr)
            workbook_close(m_book);
    }
    Sheet(const Sheet&) = delete;
    Sheet& operator=(const Sheet&) = delete;

    [[nodiscard]] bool isOpen() const { return m_sheet != nullptr; }
    void setHeader(const std::vector<FileColumn>& columns);
    void add(const FileRow& row);
    [[nodiscard]] std::int64_t rows() const { return m_row - 1; }
    [[nodiscard]] std::int64_t filledRows() const { return m_filled; } ///< with a cell, header included
    [[nodiscard]] std::int64_t cutTexts() const { return m_cut; }
    [[nodiscard]] lxw_error close() { return workbook_close(std::exchange(m_book, nullptr)); }

private:
    void addText(lxw_col_t column, const std::string& text);
    void addReal(lxw_col_t column, double value, lxw_format* format);
    lxw_format* formatOf(int decimals);

    lxw_workbook* m_book = nullptr;
    lxw_worksheet* m_sheet = nullptr;
    lxw_format* m_bold = nullptr;
    std::vector<std::pair<int, lxw_format*>> m_formats; ///< by decimals
    lxw_row_t m_row = 0;
    std::int64_t m_filled = 0;
    std::int64_t m_cut = 0;
};

void Sheet::setHeader(const std::vector<FileColumn>& columns)
{
    constexpr double kNumberWidth = 13;
    constexpr double kTextWidth = 20;
    lxw_col_t at = 0;
    for (const FileColumn& column : columns) {
        worksheet_set_column(m_sheet, at, at, column.kind == ColumnKind::Text ? kTextWidth : kNumberWidth,
                             nullptr);
        worksheet_write_string(m_sheet, 0, at++, withReplacementCharacters(column.name).c_str(), m_bold);
    }
    worksheet_freeze_panes(m_sheet, 1, 0);
    m_row = 1;
    m_filled = columns.empty() ? 0 : 1;
}

void Sheet::add(const FileRow& row)
{
    lxw_col_t at = 0;
    bool isFilled = false;
    for (const Cell& cell : row.cells) {
        isFilled = isFilled || !cellText(cell).empty();
        if (const auto* whole = std::get_if<std::int64_t>(&cell))
            addReal(at, static_cast<double>(*whole), nullptr);
        else if (const auto* real = std::get_if<double>(&cell))
            addReal(at, *real, nullptr);
        else if (const auto* fixed = std::get_if<FixedNumber>(&cell))
            addReal(at, fixed->value, formatOf(fixed->decimals));
        else if (const auto* yes = std::get_if<bool>(&cell))
            worksheet_write_boolean(m_sheet, m_row, at, *yes ? 1 : 0, nullptr);
        else
            addText(at, cellText(cell));
        ++at;
    }
    ++m_row;
    m_filled += isFilled ? 1 : 0;
}

void Sheet::addText(lxw_col_t column, const std::string& text)
{
    if (text.empty())
        return;
    bool isCut = false;
    worksheet_write_string(m_sheet, m_row, column, xlsxCellText(text, isCut).c_str(), nullptr);
    m_cut += isCut ? 1 : 0;
}

void Sheet::addReal(lxw_col_t column, double value, lxw_format* format)
{
    if (std::isfinite(value))
        worksheet_write_number(m_sheet, m_row, column, value, format);
}

lxw_format* Sheet::formatOf(int decimals)
{
    for (const auto& [known, format] : m_formats) {
        if (known == decimals)
            return format;
    }
    lxw_format* format = workbook_add_format(m_book);
    format_set_num_format(
        format,
        ("0" + (decimals > 0 ? "." + std::string(static_cast<std::size_t>(decimals), '0') : "")).c_str());
    m_formats.emplace_back(decimals, format);
    return format;
}

struct VsiClose {
    void operator()(VSILFILE* file) const { VSIFCloseL(file); }
};

} // namespace

std::string xlsxSheetName(const std::string& name)
{
    std::string fine = name;
    for (char& c : fine) {
        if (std::string_view("[]:*?/\\'").find(c) != std::string_view::npos)
            c = ' ';
    }
    return std::string(cutText(fine, kMostSheetName));
}

std::string xlsxCellText(const std::string& text, bool& isCut)
{
    std::string whole = withReplacementCharacters(text);
    std::replace(whole.begin(), whole.end(), '\0', ' '); // would end a C text
    const std::string_view fitting = fittingCell(whole);
    isCut = fitting.size() < whole.size();
    whole.resize(fitting.size());
    return whole;
}

std::int64_t rowsInXlsxSheet(const std::string& file, int sheet)
{
    prepareGdal();
    const GdalMessages silent;
    const std::unique_ptr<VSILFILE, VsiClose> part(
        VSIFOpenL(("/vsizip/{" + file + "}/xl/worksheets/sheet" + std::to_string(sheet) + ".xml").c_str(), "rb"));
    constexpr std::string_view kRowEnd = "</row>";
    std::string piece(1 << 20, '\0');
    std::int64_t rows = 0;
    std::size_t matched = 0;
    for (std::size_t got = part ? piece.size() : 0; got > 0;) {
        got = VSIFReadL(piece.data(), 1, piece.size(), part.get());
        for (std::size_t i = 0; i < got; ++i) {
            matched = piece[i] == kRowEnd[matched] ? matched + 1 : piece[i] == kRowEnd.front() ? 1 : 0;
            if (matched == kRowEnd.size()) {
                ++rows;
                matched = 0;
            }
        }
    }
    return rows;
}

Result<FileReport> writeXlsxFile(const std::string& file, RowSource& rows, const std::string& name)
{
    Sheet sheet(file, name);
    if (!sheet.isOpen())
        return xlsxError(file, "the sheet cannot be made");
    sheet.setHeader(rows.columns());
    const auto written = forEachRow(rows, [&](const FileRow& row) -> Result<void> {
        if (sheet.rows() == kMostRows)
            return fail(ErrorKind::Data, "export", file,
                        {QT_TRANSLATE_NOOP("core", "a spreadsheet holds at most %1 rows"),
                         {std::to_string(kMostRows)}},
                        QT_TRANSLATE_NOOP("core", "take .csv or .gpkg, or a shorter period"));
        sheet.add(row);
        return {};
    });
    if (!written)
        return Unexpected(written.error());
    const FileReport report{sheet.rows(), sheet.cutTexts()};
    const std::int64_t filled = sheet.filledRows();
    if (const lxw_error error = sheet.close(); error != LXW_NO_ERROR)
        return xlsxError(file, lxw_strerror(error));
    if (rowsInXlsxSheet(file, 1) != filled)
        return xlsxError(file, "not all rows reached the disk");
    return report;
}

} // namespace jingge
