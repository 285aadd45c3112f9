// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/tables/spreadsheetxml.h"

#include "core/base/text.h"
#include "core/ingest/tables/numberformat.h"
#include "core/ingest/tables/xmlstream.h"

#include <QtGlobal>

#include <charconv>

namespace jingge {

namespace {

constexpr const char* kWhat = "import";

std::int64_t whole(std::optional<std::string_view> text, std::int64_t otherwise)
{
    std::int64_t value = otherwise;
    if (text)
        std::from_chars(text->data(), text->data() + text->size(), value);
    return value;
}

} // namespace

class SpreadsheetXmlCells final : public XmlStream {
public:
    SpreadsheetXmlCells(SheetRows& rows, std::string layer, std::unique_ptr<ByteSource> source,
                        const std::string& path)
        : XmlStream(std::move(source), path, kWhat), m_rows(rows), m_layer(std::move(layer))
    {
    }

    [[nodiscard]] bool hasSheet() const { return m_hasSheet; }
    [[nodiscard]] const std::string& sheets() const { return m_sheets; }
    void forget()
    {
        m_sheets.clear();
        m_hasSheet = m_isSheet = false;
        m_row = 0;
    }

protected:
    void started(std::string_view name, const XmlAttributes& attributes) override
    {
        if (name == "Worksheet")
            beginSheet(attributes);
        else if (!m_isSheet)
            return;
        else if (name == "Row")
            beginRow(attributes);
        else if (name == "Cell")
            beginCell(attributes);
        else if (name == "Data")
            beginData(attributes);
    }
    void ended(std::string_view name) override
    {
        if (!m_isSheet)
            return;
        if (name == "Data") {
            m_isText = false;
        } else if (name == "Cell") {
            endCell();
        } else if (name == "Row") {
            m_rows.endRow();
        } else if (name == "Worksheet") {
            m_isSheet = false;
        }
    }
    void text(std::string_view piece) override
    {
        if (m_isText && m_text.size() <= SheetRows::kMaxCell)
            m_text += piece;
    }

private:
    void beginSheet(const XmlAttributes& attributes)
    {
        const std::string name(attributes.value("Name").value_or(""));
        m_sheets += (m_sheets.empty() ? "" : ", ") + name;
        m_isSheet = !m_hasSheet && (m_layer.empty() || m_layer == name);
        m_hasSheet = m_hasSheet || m_isSheet;
    }
    void beginRow(const XmlAttributes& attributes)
    {
        const std::int64_t number = whole(attributes.value("Index"), m_row + 1);
        if (number <= m_row)
            return refuse(QT_TRANSLATE_NOOP("core", "the rows of the sheet are not in order"));
        m_row = number;
        m_rows.beginRow(m_row);
        m_nextColumn = 0;
    }
    void beginCell(const XmlAttributes& attributes)
    {
        const auto next = static_cast<std::int64_t>(m_rows.freeColumn(m_nextColumn));
        const std::int64_t index = whole(attributes.value("Index"), next + 1);
        const std::int64_t across =
            std::clamp<std::int64_t>(whole(attributes.value("MergeAcross"), 0), 0, 16384);
        m_column = static_cast<std::size_t>(std::clamp<std::int64_t>(index, 1, 1 << 20) - 1);
        m_columns = static_cast<std::size_t>(across) + 1;
        m_down = std::clamp<std::int64_t>(whole(attributes.value("MergeDown"), 0), 0, 1048576);
        m_nextColumn = m_column + m_columns;
        m_text.clear();
    }
    void beginData(const XmlAttributes& attributes)
    {
        m_isText = true;
        m_isNumber = attributes.value("Type").value_or("") == "Number";
    }
    void endCell()
    {
        if (m_isNumber) {
            double value = 0;
            const auto [end, error] = std::from_chars(m_text.data(), m_text.data() + m_text.size(), value);
            if (error == std::errc() && end == m_text.data() + m_text.size())
                m_text = cellNumberText(value, {});
        }
        m_isNumber = false;
        m_rows.addGroup(m_column, m_text, m_down, m_columns);
    }

    SheetRows& m_rows;
    std::string m_layer;
    std::string m_sheets;
    std::string m_text;
    std::int64_t m_row = 0;
    std::int64_t m_down = 0;
    std::size_t m_column = 0;
    std::size_t m_columns = 1;
    std::size_t m_nextColumn = 0;
    bool m_isNumber = false;
    bool m_isText = false;
    bool m_isSheet = false;
    bool m_hasSheet = false;
};

SpreadsheetXmlReader::SpreadsheetXmlReader(std::unique_ptr<ByteSource> source, std::string path,
                                           std::string layer)
    : m_path(std::move(path)),
      m_layer(std::move(layer)),
      m_cells(std::make_unique<SpreadsheetXmlCells>(m_rows, m_layer, std::move(source), m_path))
{
}

SpreadsheetXmlReader::~SpreadsheetXmlReader() = default;

Result<std::unique_ptr<TableReader>> SpreadsheetXmlReader::open(std::unique_ptr<ByteSource> source,
                                                                const std::string& path,
                                                                const std::string& layer)
{
    return std::unique_ptr<TableReader>(new SpreadsheetXmlReader(std::move(source), path, layer));
}

Result<bool> SpreadsheetXmlReader::readRows(Record& record)
{
    while (!m_rows.take(record)) {
        auto more = m_cells->readChunk();
        if (!more)
            return more;
        if (!*more)
            return m_rows.take(record);
    }
    return true;
}

Result<bool> SpreadsheetXmlReader::next(Record& record)
{
    auto more = readRows(record);
    if (more && !*more && !m_cells->hasSheet())
        return fail(ErrorKind::Data, kWhat, m_path,
                    {QT_TRANSLATE_NOOP("core", "the workbook has no sheet %1; it has %2"),
                     {m_layer, m_cells->sheets()}});
    return more;
}

Result<void> SpreadsheetXmlReader::rewind()
{
    m_rows.clear();
    m_cells->forget();
    return m_cells->restart();
}

std::int64_t SpreadsheetXmlReader::bytesRead() const
{
    return m_cells->source().bytesRead();
}

std::int64_t SpreadsheetXmlReader::bytesTotal() const
{
    return m_cells->source().bytesTotal();
}

} // namespace jingge
