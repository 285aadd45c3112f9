// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/benchcases.h"

#include "core/base/privatefiles.h"
#include "core/exchange/tablefile.h"
#include "core/ingest/tablereader.h"

#include <QtGlobal>

#include <filesystem>
#include <memory>
#include <utility>

namespace jingge {

namespace {

constexpr int kColumns = 18;

/// Rows such as a station exports: a number, seven times, words that come back, long texts, coordinates.
class InventedRows final : public RowSource {
public:
    explicit InventedRows(std::size_t rows) : m_rows(rows)
    {
        for (int i = 0; i < kColumns; ++i)
            m_columns.push_back(
                {"column " + std::to_string(i), i >= 14 && i < 16 ? ColumnKind::Real : ColumnKind::Text});
    }
    [[nodiscard]] const std::vector<FileColumn>& columns() const override { return m_columns; }
    [[nodiscard]] bool hasPlaces() const override { return false; }
    [[nodiscard]] Result<bool> next(FileRow& row) override
    {
        if (m_row == m_rows)
            return false;
        const auto number = static_cast<std::int64_t>(m_row++);
        const std::string text = std::to_string(number);
        row.cells.assign(1, Cell("3307992025" + text));
        for (int i = 1; i < 8; ++i)
            row.cells.emplace_back(CivilTime{1751328000 + number * 260 + i * 180}.text());
        for (int i = 8; i < 11; ++i)
            row.cells.emplace_back("类别" + std::to_string(number * i % 40));
        row.cells.emplace_back("张三" + std::to_string(number % 20000));
        row.cells.emplace_back("138" + std::to_string(10000000 + number * 7919 % 90000000));
        row.cells.emplace_back("福满花园" + std::to_string(number % 90) + "幢" +
                               std::to_string(number % 1200) + "室");
        row.cells.emplace_back(120 + static_cast<double>(number % 100000) * 1e-6);
        row.cells.emplace_back(30 + static_cast<double>(number * 31 % 100000) * 1e-6);
        row.cells.emplace_back("报警人反映：固定车位被蓝色皮卡占了，赶着去医院，编号" + text +
                               "，请民警尽快到场处理。");
        row.cells.emplace_back("民警到场时车辆已驶离，已告知报警人。" + std::to_string(number % 3000));
        return true;
    }

private:
    std::vector<FileColumn> m_columns;
    std::size_t m_rows;
    std::size_t m_row = 0;
};

/// A folder of this run's own, gone with it.
class Folder {
public:
    Folder() : m_path(makePrivateFolder("jingge-bench")) {}
    ~Folder()
    {
        std::error_code ignored;
        if (!m_path.empty())
            std::filesystem::remove_all(m_path, ignored);
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    [[nodiscard]] const std::string& path() const { return m_path; }

private:
    std::string m_path;
};

Result<void> readWhole(const std::string& path, std::int64_t rows)
{
    TableRequest request;
    request.path = path;
    const auto reader = openTable(request);
    if (!reader)
        return Unexpected(reader.error());
    Record record;
    std::int64_t read = 0;
    for (;; ++read) {
        const auto more = (*reader)->next(record);
        if (!more)
            return Unexpected(more.error());
        if (!*more)
            break;
    }
    if (read != rows + 1)
        return fail(ErrorKind::Data, "bench", path, QT_TRANSLATE_NOOP("core", "rows were lost on the way"));
    return {};
}

Result<BenchRun> xlsxRead(BenchGround& ground)
{
    const std::size_t rows = ground.tableRows();
    auto folder = std::make_shared<Folder>();
    const std::string path = folder->path() + "/table.xlsx";
    InventedRows invented(rows);
    if (const auto written = writeTableFile(path, invented, "calls"); !written)
        return Unexpected(written.error());
    const auto n = static_cast<std::int64_t>(rows);
    return BenchRun{n, [folder, path, n] { return readWhole(path, n); }};
}

} // namespace

std::vector<BenchCase> tableBenchCases()
{
    return {{"xlsx-read", "every row of a workbook of 18 columns, as text", xlsxRead}};
}

} // namespace jingge
