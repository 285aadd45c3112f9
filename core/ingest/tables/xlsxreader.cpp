// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/tables/xlsxreader.h"

#include "core/ingest/tables/xmlstream.h"

#include <QtGlobal>

#include <charconv>

namespace jingge {

namespace {

constexpr const char* kWhat = "import";
constexpr std::size_t kMostMerges = 200000;
constexpr std::int64_t kMostRows = 1048576;

struct CellPlace {
    std::int64_t row = 0;   ///< from 1
    std::size_t column = 0; ///< from 0
};

/// `BC12`; nullopt for anything else.
std::optional<CellPlace> cellPlace(std::string_view text)
{
    CellPlace place;
    std::size_t i = 0;
    for (; i < text.size() && text[i] >= 'A' && text[i] <= 'Z' && i < 4; ++i)
        place.column = place.column * 26 + static_cast<std::size_t>(text[i] - 'A' + 1);
    const auto [end, error] = std::from_chars(text.data() + i, text.data() + text.size(), place.row);
    if (i == 0 || error != std::errc() || end != text.data() + text.size() || place.row < 1)
        return std::nullopt;
    --place.column;
    return place;
}

/// Groups merged downward stand behind the rows. The bytes are only looked through, which also compares the
/// sheet's checksum before its first row is handed out.
class MergeSearch {
public:
    Result<std::vector<MergedDown>> readAll(ByteSource& source, const std::string& path)
    {
        for (;;) {
            auto block = readUpTo(source, kBlock);
            if (!block)
                return Unexpected(block.error());
            m_window += *block;
            const bool isLast = block->empty();
            search(isLast);
            if (m_merges.size() > kMostMerges)
                return fail(
                    ErrorKind::Data, kWhat, path,
                    QT_TRANSLATE_NOOP("core", "the sheet has more than 200,000 groups of merged cells"));
            if (isLast)
                return std::move(m_merges);
        }
    }

private:
    static constexpr std::size_t kBlock = 256U << 10U;
    static constexpr std::size_t kLongestElement = 256;
    static constexpr std::string_view kElement = "mergeCell ";

    void search(bool isLast)
    {
        std::size_t at = 0;
        for (;;) {
            const std::size_t found = m_window.find(kElement, at);
            if (found == std::string::npos || (!isLast && m_window.size() - found < kLongestElement))
                break;
            const char before = found > 0 ? m_window[found - 1] : ' ';
            if (before == '<' || before == ':') // else the word stands in a text
                add(std::string_view(m_window).substr(found, kLongestElement));
            at = found + kElement.size();
        }
        const std::size_t found = m_window.find(kElement, at);
        // The character before stays too: it tells an element from a word.
        const std::size_t kept = found != std::string::npos
                                     ? found - std::min<std::size_t>(found, 1)
                                     : m_window.size() - std::min(m_window.size(), kElement.size() + 1);
        m_window.erase(0, std::max(kept, at));
    }
    void add(std::string_view element)
    {
        const std::size_t begin = element.find("ref=\"");
        const std::size_t end = begin == std::string_view::npos ? begin : element.find('"', begin + 5);
        if (end == std::string_view::npos)
            return;
        const std::string_view range = element.substr(begin + 5, end - begin - 5);
        const std::size_t colon = range.find(':');
        const auto first = cellPlace(range.substr(0, colon));
        const auto last = colon == std::string_view::npos ? first : cellPlace(range.substr(colon + 1));
        if (first && last && last->row > first->row)
            m_merges.push_back({first->row, last->row, first->column});
    }

    std::string m_window;
    std::vector<MergedDown> m_merges;
};

} // namespace

/// Turns the elements of a sheet into cells.
class CellStream final : public XmlStream {
public:
    CellStream(const Workbook& book, SheetRows& rows, std::unique_ptr<ByteSource> source,
               const std::string& path)
        : XmlStream(std::move(source), path, kWhat), m_book(book), m_rows(rows)
    {
    }

protected:
    void started(std::string_view name, const XmlAttributes& attributes) override
    {
        if (name == "c")
            beginCell(attributes);
        else if (name == "v" || (name == "t" && m_kind == Kind::Inline && !m_isAid))
            m_isText = m_isInCell;
        else if (name == "rPh")
            m_isAid = true;
        else if (name == "row")
            beginRow(attributes);
    }
    void ended(std::string_view name) override
    {
        if (name == "c") {
            endCell();
        } else if (name == "v" || name == "t") {
            m_isText = false;
        } else if (name == "rPh") {
            m_isAid = false;
        } else if (name == "row") {
            m_rows.endRow();
        }
    }
    void text(std::string_view piece) override
    {
        if (m_isText && m_text.size() <= SheetRows::kMaxCell)
            m_text += piece;
    }

private:
    enum class Kind { Number, Shared, Text, Inline, Truth, Date };

    void beginRow(const XmlAttributes& attributes)
    {
        std::int64_t number = m_rows.lastNumber() + 1;
        if (const auto given = attributes.value("r"))
            std::from_chars(given->data(), given->data() + given->size(), number);
        if (number <= m_rows.lastNumber() || number > kMostRows)
            return refuse(QT_TRANSLATE_NOOP("core", "the rows of the sheet are not in order"));
        m_rows.beginRow(number);
        m_nextColumn = 0;
    }
    void beginCell(const XmlAttributes& attributes)
    {
        m_isInCell = true;
        m_text.clear();
        m_column = m_nextColumn;
        if (const auto given = attributes.value("r")) {
            if (const auto place = cellPlace(*given))
                m_column = place->column;
        }
        m_nextColumn = m_column + 1;
        m_kind = kindOf(attributes.value("t").value_or("n"));
        m_format = {};
        if (const auto style = attributes.value("s"); style && m_kind == Kind::Number) {
            std::size_t index = m_book.styles.size();
            std::from_chars(style->data(), style->data() + style->size(), index);
            if (index < m_book.styles.size())
                m_format = m_book.styles[index];
        }
    }
    static Kind kindOf(std::string_view type)
    {
        if (type == "s")
            return Kind::Shared;
        if (type == "inlineStr")
            return Kind::Inline;
        if (type == "b")
            return Kind::Truth;
        if (type == "d")
            return Kind::Date;
        return type == "n" ? Kind::Number : Kind::Text;
    }
    void endCell()
    {
        m_isInCell = false;
        if (m_text.empty())
            return;
        switch (m_kind) {
        case Kind::Shared:
            return addShared();
        case Kind::Number:
            return addNumber();
        case Kind::Truth:
            return m_rows.addCell(m_column, m_text == "1" ? "TRUE" : "FALSE");
        case Kind::Text:
        case Kind::Inline:
            return m_rows.addCell(m_column,
                                  m_text.find("_x") == std::string::npos ? m_text : withoutEscapes(m_text));
        case Kind::Date:
            return m_rows.addCell(m_column, m_text);
        }
    }
    void addShared()
    {
        std::size_t index = m_book.texts.count();
        const auto [end, error] = std::from_chars(m_text.data(), m_text.data() + m_text.size(), index);
        if (error != std::errc() || end != m_text.data() + m_text.size() || index >= m_book.texts.count())
            return m_rows.setDefect(
                QT_TRANSLATE_NOOP("core", "a cell points to a text that the workbook does not have"));
        m_rows.addCell(m_column, m_book.texts.text(index));
    }
    void addNumber()
    {
        double value = 0;
        const auto [end, error] = std::from_chars(m_text.data(), m_text.data() + m_text.size(), value);
        if (error != std::errc() || end != m_text.data() + m_text.size())
            return m_rows.addCell(m_column, m_text);
        if (m_format.kind == NumberFormat::Kind::Duration)
            return m_rows.addCell(m_column, durationText(value));
        if (m_format.kind == NumberFormat::Kind::Time) {
            if (const auto time = serialText(value, m_book.epoch))
                return m_rows.addCell(m_column, *time);
        }
        m_rows.addCell(m_column, cellNumberText(value, m_format));
    }

    const Workbook& m_book;
    SheetRows& m_rows;
    std::string m_text;
    std::size_t m_column = 0;
    std::size_t m_nextColumn = 0;
    NumberFormat m_format;
    Kind m_kind = Kind::Number;
    bool m_isInCell = false;
    bool m_isText = false;
    bool m_isAid = false;
};

namespace {

std::string listed(const std::vector<Workbook::Sheet>& sheets)
{
    std::string names;
    for (const Workbook::Sheet& sheet : sheets)
        names += (names.empty() ? "" : ", ") + sheet.name;
    return names;
}

} // namespace

XlsxReader::XlsxReader(Workbook book, std::string path) : m_book(std::move(book)), m_path(std::move(path)) {}

XlsxReader::~XlsxReader() = default;

Result<std::unique_ptr<TableReader>> XlsxReader::open(std::shared_ptr<ZipArchive> archive,
                                                      const std::string& path, const std::string& layer)
{
    auto book = readWorkbook(std::move(archive), path, kWhat);
    if (!book)
        return Unexpected(book.error());
    std::unique_ptr<XlsxReader> reader(new XlsxReader(std::move(*book), path));
    const std::vector<Workbook::Sheet>& sheets = reader->m_book.sheets;
    const auto sheet =
        layer.empty() ? sheets.begin() : std::ranges::find(sheets, layer, &Workbook::Sheet::name);
    if (sheet == sheets.end())
        return fail(
            ErrorKind::Data, kWhat, path,
            {QT_TRANSLATE_NOOP("core", "the workbook has no sheet %1; it has %2"), {layer, listed(sheets)}});
    if (auto opened = reader->openSheet(*sheet); !opened)
        return Unexpected(opened.error());
    return reader;
}

Result<void> XlsxReader::openSheet(const Workbook::Sheet& sheet)
{
    const ZipEntry* entry = m_book.archive->find(sheet.part);
    if (entry == nullptr)
        return fail(ErrorKind::Data, kWhat, m_path,
                    {QT_TRANSLATE_NOOP("core", "the workbook lacks its part %1"), {sheet.part}});
    auto looked = m_book.archive->read(*entry);
    auto source = m_book.archive->read(*entry);
    if (!looked || !source)
        return Unexpected(looked ? source.error() : looked.error());
    auto merges = MergeSearch().readAll(**looked, m_path);
    if (!merges)
        return Unexpected(merges.error());
    m_rows.merge(std::move(*merges));
    m_cells = std::make_unique<CellStream>(m_book, m_rows, std::move(*source), m_path);
    return {};
}

Result<bool> XlsxReader::next(Record& record)
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

Result<void> XlsxReader::rewind()
{
    m_rows.clear();
    return m_cells->restart();
}

std::vector<std::string> XlsxReader::layers() const
{
    std::vector<std::string> names;
    for (const Workbook::Sheet& sheet : m_book.sheets)
        names.push_back(sheet.name);
    return names;
}

std::int64_t XlsxReader::bytesRead() const
{
    return m_cells->source().bytesRead();
}

std::int64_t XlsxReader::bytesTotal() const
{
    return m_cells->source().bytesTotal();
}

} // namespace jingge
