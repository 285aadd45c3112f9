// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/tables/workbook.h"

#include "core/base/text.h"
#include "core/ingest/tables/xmlstream.h"

#include <QString>
#include <QtGlobal>

#include <charconv>

namespace jingge {

namespace {

constexpr std::size_t kMostTextBytes = 256U << 20U;
constexpr std::size_t kMostStyles = 65536;

int number(std::optional<std::string_view> text, int otherwise)
{
    int value = otherwise;
    if (text)
        std::from_chars(text->data(), text->data() + text->size(), value);
    return value;
}

bool isTrue(std::optional<std::string_view> text)
{
    return text && (*text == "1" || *text == "true");
}

/// xl/workbook.xml: the tabs and the epoch.
class BookPart final : public XmlStream {
public:
    using XmlStream::XmlStream;
    std::vector<std::pair<std::string, std::string>> sheets; ///< name, relation
    bool is1904 = false;

protected:
    void started(std::string_view name, const XmlAttributes& attributes) override
    {
        if (name == "workbookPr")
            is1904 = isTrue(attributes.value("date1904"));
        else if (name == "sheet")
            sheets.emplace_back(attributes.value("name").value_or(""), attributes.value("id").value_or(""));
    }
    void ended(std::string_view) override {}
    void text(std::string_view) override {}
};

/// A .rels part: which id is which part.
class RelationsPart final : public XmlStream {
public:
    using XmlStream::XmlStream;
    struct Relation {
        std::string id;
        std::string type;
        std::string target;
    };
    std::vector<Relation> relations;

protected:
    void started(std::string_view name, const XmlAttributes& attributes) override
    {
        if (name == "Relationship")
            relations.push_back({std::string(attributes.value("Id").value_or("")),
                                 std::string(attributes.value("Type").value_or("")),
                                 std::string(attributes.value("Target").value_or(""))});
    }
    void ended(std::string_view) override {}
    void text(std::string_view) override {}
};

/// xl/styles.xml: number formats by style.
class StylesPart final : public XmlStream {
public:
    using XmlStream::XmlStream;
    std::vector<NumberFormat> styles;

protected:
    void started(std::string_view name, const XmlAttributes& attributes) override
    {
        if (name == "numFmt")
            m_own[number(attributes.value("numFmtId"), -1)] =
                numberFormat(attributes.value("formatCode").value_or(""));
        else if (name == "cellXfs")
            m_isInside = true;
        else if (name == "xf" && m_isInside && styles.size() < kMostStyles)
            styles.push_back(formatOf(number(attributes.value("numFmtId"), 0)));
    }
    void ended(std::string_view name) override
    {
        if (name == "cellXfs")
            m_isInside = false;
    }
    void text(std::string_view) override {}

private:
    [[nodiscard]] NumberFormat formatOf(int id) const
    {
        const auto own = m_own.find(id);
        return own == m_own.end() ? builtInNumberFormat(id) : own->second;
    }
    std::map<int, NumberFormat> m_own;
    bool m_isInside = false;
};

/// xl/sharedStrings.xml: a text is the sum of its runs, without the reading aids of Japanese.
class TextsPart final : public XmlStream {
public:
    TextsPart(SharedTexts& texts, std::unique_ptr<ByteSource> source, const std::string& path,
              const std::string& what)
        : XmlStream(std::move(source), path, what), m_texts(texts)
    {
    }

protected:
    void started(std::string_view name, const XmlAttributes&) override
    {
        if (name == "si")
            m_text.clear();
        else if (name == "t")
            m_isText = !m_isAid;
        else if (name == "rPh")
            m_isAid = true;
    }
    void ended(std::string_view name) override
    {
        if (name == "t") {
            m_isText = false;
        } else if (name == "rPh") {
            m_isAid = false;
        } else if (name == "si") {
            m_texts.add(m_text.find("_x") == std::string::npos ? m_text : withoutEscapes(m_text));
            if (m_texts.bytes() > kMostTextBytes)
                refuse(QT_TRANSLATE_NOOP("core", "its shared texts are larger than 256 MiB"));
        }
    }
    void text(std::string_view piece) override
    {
        if (m_isText)
            m_text += piece;
    }

private:
    SharedTexts& m_texts;
    std::string m_text;
    bool m_isText = false;
    bool m_isAid = false;
};

/// The part that a target of xl/workbook.xml names.
std::string partOf(std::string_view target)
{
    if (target.starts_with('/'))
        return std::string(target.substr(1));
    if (target.starts_with("./"))
        target.remove_prefix(2);
    return "xl/" + std::string(target);
}

class WorkbookReading {
public:
    WorkbookReading(Workbook& book, const std::string& path, const std::string& what)
        : m_book(book), m_path(path), m_what(what)
    {
    }

    Result<void> readAll()
    {
        if (auto done = readSheets(); !done)
            return done;
        if (auto done = readStyles(); !done)
            return done;
        return readTexts();
    }

private:
    [[nodiscard]] Unexpected broken(Message why) const
    {
        return fail(ErrorKind::Data, m_what, m_path, std::move(why));
    }

    Result<std::unique_ptr<ByteSource>> open(const std::string& part)
    {
        const ZipEntry* entry = m_book.archive->find(part);
        if (entry == nullptr)
            return broken({QT_TRANSLATE_NOOP("core", "the workbook lacks its part %1"), {part}});
        return m_book.archive->read(*entry);
    }

    /// Reads a part whole; one that the workbook need not have is skipped where it is absent.
    template <class Part>
    Result<std::unique_ptr<Part>> read(const std::string& part)
    {
        auto source = open(part);
        if (!source)
            return Unexpected(source.error());
        auto reading = std::make_unique<Part>(std::move(*source), m_path, m_what);
        if (auto done = reading->readAll(); !done)
            return Unexpected(done.error());
        return reading;
    }

    Result<void> readSheets()
    {
        auto book = read<BookPart>("xl/workbook.xml");
        if (!book)
            return Unexpected(book.error());
        auto relations = read<RelationsPart>("xl/_rels/workbook.xml.rels");
        if (!relations)
            return Unexpected(relations.error());
        m_relations = std::move((*relations)->relations);
        m_book.epoch = (*book)->is1904 ? SerialEpoch::From1904 : SerialEpoch::From1900;
        for (const auto& [name, id] : (*book)->sheets) {
            for (const RelationsPart::Relation& relation : m_relations) {
                if (relation.id == id && relation.type.ends_with("/worksheet"))
                    m_book.sheets.push_back({name, partOf(relation.target)});
            }
        }
        if (m_book.sheets.empty())
            return broken(QT_TRANSLATE_NOOP("core", "the workbook has no sheet"));
        return {};
    }

    [[nodiscard]] std::optional<std::string> partOfType(std::string_view type) const
    {
        for (const RelationsPart::Relation& relation : m_relations) {
            if (relation.type.ends_with(type))
                return partOf(relation.target);
        }
        return std::nullopt;
    }

    Result<void> readStyles()
    {
        const auto part = partOfType("/styles");
        if (!part)
            return {};
        auto styles = read<StylesPart>(*part);
        if (!styles)
            return Unexpected(styles.error());
        m_book.styles = std::move((*styles)->styles);
        return {};
    }

    Result<void> readTexts()
    {
        const auto part = partOfType("/sharedStrings");
        if (!part)
            return {};
        auto source = open(*part);
        if (!source)
            return Unexpected(source.error());
        TextsPart texts(m_book.texts, std::move(*source), m_path, m_what);
        return texts.readAll();
    }

    Workbook& m_book;
    const std::string& m_path;
    const std::string& m_what;
    std::vector<RelationsPart::Relation> m_relations;
};

} // namespace

std::string withoutEscapes(std::string_view text)
{
    std::string plain;
    for (std::size_t i = 0; i < text.size();) {
        unsigned code = 0;
        const bool isEscape = text.size() - i >= 7 && text[i] == '_' && text[i + 1] == 'x' &&
                              text[i + 6] == '_' &&
                              std::from_chars(&text[i + 2], &text[i] + 6, code, 16).ptr == &text[i] + 6;
        if (!isEscape) {
            plain += text[i++];
            continue;
        }
        plain += QString(QChar(static_cast<char16_t>(code))).toStdString();
        i += 7;
    }
    return plain;
}

Result<Workbook> readWorkbook(std::shared_ptr<ZipArchive> archive, const std::string& path,
                              const std::string& what)
{
    Workbook book;
    book.archive = std::move(archive);
    WorkbookReading reading(book, path, what);
    if (auto done = reading.readAll(); !done)
        return Unexpected(done.error());
    return book;
}

} // namespace jingge
