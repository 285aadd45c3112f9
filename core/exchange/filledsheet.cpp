// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/filledsheet.h"

#include "core/exchange/filewriters.h"
#include "core/exchange/pendingfiles.h"

#include <QtGlobal>

#include <algorithm>
#include <xlsxwriter.h>

namespace jingge {

namespace {

constexpr lxw_row_t kMarkRow = 0;
constexpr lxw_row_t kKeyRow = 1;
constexpr lxw_row_t kTitleRow = 2;
constexpr lxw_row_t kHeadingRow = 3;
constexpr lxw_color_t kInputColour = 0xFFF7DC;
constexpr lxw_color_t kEdgeColour = 0xAEB9C2;

Unexpected cannotBeMade(const std::string& file, const std::string& why)
{
    return fail(ErrorKind::Data, "export", file, {QT_TRANSLATE_NOOP("core", "cannot be written: %1"), {why}});
}

/// One workbook with the looks that its cells have.
class Book {
public:
    explicit Book(const std::string& file)
    {
        std::string folder = std::filesystem::path(file).parent_path().string();
        lxw_workbook_options options{LXW_FALSE, folder.data(), LXW_FALSE};
        m_book = workbook_new_opt(file.c_str(), &options);
        if (m_book == nullptr)
            return;
        m_title = addFormat();
        format_set_bold(m_title);
        format_set_font_size(m_title, 14);
        m_heading = addFormat();
        format_set_bold(m_heading);
        format_set_text_wrap(m_heading);
        format_set_bottom(m_heading, LXW_BORDER_THIN);
        m_text = addFormat();
        format_set_text_wrap(m_text);
        m_input = inputFormat("@");
        m_date = inputFormat("yyyy-mm-dd");
    }
    ~Book()
    {
        if (m_book != nullptr)
            workbook_close(m_book);
    }
    Book(const Book&) = delete;
    Book& operator=(const Book&) = delete;

    [[nodiscard]] bool isOpen() const { return m_book != nullptr; }
    void addForm(const SheetForm& form);
    void addPlain(const PlainSheet& sheet);
    [[nodiscard]] const std::vector<std::int64_t>& rows() const { return m_rows; } ///< with a cell, by sheet
    [[nodiscard]] lxw_error close() { return workbook_close(std::exchange(m_book, nullptr)); }

private:
    lxw_format* addFormat()
    {
        lxw_format* format = workbook_add_format(m_book);
        format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
        return format;
    }
    lxw_format* inputFormat(const char* numbers)
    {
        lxw_format* format = addFormat();
        format_set_num_format(format, numbers);
        format_set_text_wrap(format);
        format_set_bg_color(format, kInputColour);
        format_set_border(format, LXW_BORDER_HAIR);
        format_set_border_color(format, kEdgeColour);
        return format;
    }
    lxw_worksheet* addSheet(const std::string& name)
    {
        return workbook_add_worksheet(m_book, xlsxSheetName(name).c_str());
    }
    void writeText(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const std::string& text,
                   lxw_format* format);
    void writeCell(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const Cell& cell,
                   lxw_format* format);
    void writeHead(lxw_worksheet* sheet, const SheetForm& form);

    lxw_workbook* m_book = nullptr;
    lxw_format* m_title = nullptr;
    lxw_format* m_heading = nullptr;
    lxw_format* m_text = nullptr;
    lxw_format* m_input = nullptr;
    lxw_format* m_date = nullptr;
    std::vector<std::int64_t> m_rows;
};

void Book::writeText(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const std::string& text,
                     lxw_format* format)
{
    bool isCut = false;
    if (text.empty())
        worksheet_write_blank(sheet, row, column, format);
    else
        worksheet_write_string(sheet, row, column, xlsxCellText(text, isCut).c_str(), format);
}

void Book::writeCell(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const Cell& cell,
                     lxw_format* format)
{
    if (const auto* whole = std::get_if<std::int64_t>(&cell))
        worksheet_write_number(sheet, row, column, static_cast<double>(*whole), format);
    else if (const auto* real = std::get_if<double>(&cell))
        worksheet_write_number(sheet, row, column, *real, format);
    else
        writeText(sheet, row, column, cellText(cell), format);
}

/// Offers the words that an input cell takes, below the headings.
void offer(lxw_worksheet* sheet, lxw_col_t at, lxw_row_t last, std::vector<std::string> words)
{
    std::vector<char*> list;
    std::ranges::transform(words, std::back_inserter(list),
                           [](std::string& word) { return word.data(); });
    list.push_back(nullptr);
    lxw_data_validation validation{};
    validation.validate = LXW_VALIDATION_TYPE_LIST;
    validation.value_list = list.data();
    worksheet_data_validation_range(sheet, kHeadingRow + 1, at, last, at, &validation);
}

void Book::writeHead(lxw_worksheet* sheet, const SheetForm& form)
{
    lxw_row_col_options hidden{LXW_TRUE, 0, LXW_FALSE};
    writeText(sheet, kMarkRow, 0, kSheetMark, nullptr);
    writeText(sheet, kMarkRow, 1, form.kind, nullptr);
    writeText(sheet, kMarkRow, 2, form.id, nullptr);
    writeText(sheet, kTitleRow, 0, form.title, m_title);
    for (lxw_col_t at = 0; at < form.columns.size(); ++at) {
        const SheetColumn& column = form.columns[at];
        worksheet_set_column(sheet, at, at, column.width, nullptr);
        writeText(sheet, kKeyRow, at, column.key, nullptr);
        writeText(sheet, kHeadingRow, at, column.heading, m_heading);
    }
    worksheet_set_row_opt(sheet, kMarkRow, LXW_DEF_ROW_HEIGHT, nullptr, &hidden);
    worksheet_set_row_opt(sheet, kKeyRow, LXW_DEF_ROW_HEIGHT, nullptr, &hidden);
    worksheet_freeze_panes(sheet, kHeadingRow + 1, 0);
    worksheet_set_landscape(sheet);
    worksheet_set_paper(sheet, 9); // A4
    worksheet_fit_to_pages(sheet, 1, 0);
    worksheet_repeat_rows(sheet, kHeadingRow, kHeadingRow);
}

void Book::addForm(const SheetForm& form)
{
    lxw_worksheet* sheet = addSheet(form.name);
    writeHead(sheet, form);
    lxw_row_t row = kHeadingRow;
    for (const std::vector<Cell>& cells : form.rows) {
        ++row;
        for (lxw_col_t at = 0; at < cells.size(); ++at) {
            const SheetColumn& column = form.columns[at];
            writeCell(sheet, row, at, cells[at], !column.isInput ? m_text : column.isDate ? m_date : m_input);
        }
    }
    for (lxw_col_t at = 0; at < form.columns.size() && row > kHeadingRow; ++at) {
        if (!form.columns[at].allowed.empty())
            offer(sheet, at, row, form.columns[at].allowed);
    }
    m_rows.push_back(kSheetHeadRows + static_cast<std::int64_t>(form.rows.size()));
}

void Book::addPlain(const PlainSheet& plain)
{
    constexpr double kWidth = 18;
    lxw_worksheet* sheet = addSheet(plain.name);
    lxw_col_t at = 0;
    for (const std::string& column : plain.table.columns) {
        worksheet_set_column(sheet, at, at, kWidth, nullptr);
        writeText(sheet, 0, at++, column, m_heading);
    }
    worksheet_freeze_panes(sheet, 1, 0);
    lxw_row_t row = 0;
    for (const std::vector<Cell>& cells : plain.table.rows) {
        ++row;
        for (at = 0; at < cells.size(); ++at)
            writeCell(sheet, row, at, cells[at], m_text);
    }
    m_rows.push_back(1 + static_cast<std::int64_t>(plain.table.rows.size()));
}

Result<void> writeWorkbook(const std::string& file, const SheetForm& form,
                           const std::vector<PlainSheet>& others)
{
    Book book(file);
    if (!book.isOpen())
        return cannotBeMade(file, "the workbook cannot be made");
    book.addForm(form);
    for (const PlainSheet& other : others)
        book.addPlain(other);
    const std::vector<std::int64_t> rows = book.rows();
    if (const lxw_error error = book.close(); error != LXW_NO_ERROR)
        return cannotBeMade(file, lxw_strerror(error));
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (rowsInXlsxSheet(file, static_cast<int>(i) + 1) != rows[i])
            return cannotBeMade(file, "not all rows reached the disk");
    }
    return {};
}

} // namespace

Result<void> writeFilledSheet(const std::string& path, const SheetForm& form,
                              const std::vector<PlainSheet>& others)
{
    const auto kind = fileKindOf(path);
    if (kind == FileKind::Csv) {
        Table table;
        std::ranges::transform(form.columns, std::back_inserter(table.columns), &SheetColumn::key);
        table.rows = form.rows;
        const auto written = writeTableFile(path, table, form.name);
        return written ? Result<void>() : Result<void>(Unexpected(written.error()));
    }
    if (kind != FileKind::Xlsx)
        return fail(ErrorKind::Usage, "export", path,
                    QT_TRANSLATE_NOOP("core", "the ending must be .xlsx or .csv"));
    auto files = PendingFiles::beside(path);
    if (!files)
        return Unexpected(files.error());
    if (auto written = writeWorkbook(files->file(), form, others); !written) {
        if (written.error().where == files->file())
            written.error().where = path;
        return written;
    }
    return files->keep();
}

} // namespace jingge
