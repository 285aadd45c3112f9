// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/tables/xmlscanner.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cstring>
#include <random>

using namespace jingge;

namespace {

/// What a document says, as one text: `<a x="1">`, texts between brackets, `</a>`.
class Told final : public XmlEvents {
public:
    void started(std::string_view name, const XmlAttributes& attributes) override
    {
        endText();
        out += "<" + std::string(name);
        for (const char* known : {"r", "t", "id"}) {
            if (const auto value = attributes.value(known))
                out += " " + std::string(known) + "=" + std::string(*value);
        }
        out += ">";
    }
    void ended(std::string_view name) override
    {
        endText();
        out += "</" + std::string(name) + ">";
    }
    void text(std::string_view piece) override { m_text += piece; }
    void documentType() override { out += "DOCTYPE"; }
    std::string out;

private:
    void endText()
    {
        if (!m_text.empty())
            out += "[" + m_text + "]";
        m_text.clear();
    }
    std::string m_text;
};

/// The events of a document that comes in pieces of so many bytes; the fault where there is one.
std::string read(std::string_view document, std::size_t piece = 1000)
{
    Told told;
    XmlScanner scanner(told);
    for (std::size_t at = 0;; at += piece) {
        const std::string_view part = document.substr(std::min(at, document.size()), piece);
        std::ranges::copy(part, scanner.room(part.size() + 1));
        if (!scanner.take(part.size(), part.empty()))
            return "fault: " + std::string(scanner.fault());
        if (part.empty())
            return told.out;
    }
}

constexpr const char* kSheet =
    "\xEF\xBB\xBF<?xml version=\"1.0\" encoding=\"UTF-8\"?>\r\n<!-- a < b --><x:sheet xmlns:x='u'>\r\n"
    "<x:row r = \"1\"><c r='A1' t=\"s\"><v>1 &lt; 2 &amp; &#x6885;&#27743;</v></c><c r=\"B&quot;1\"/></x:row >"
    "<t>梅江\r\n派出所\r</t><![CDATA[<raw> & ]]><?note?></x:sheet>\n";

} // namespace

TEST_CASE("a part of a workbook is told in its order, without prefixes and entities", "[ingest]")
{
    CHECK(read(kSheet) == "<sheet>[\n]<row r=1><c r=A1 t=s><v>[1 < 2 & 梅江]</v></c><c r=B\"1></c></row>"
                          "<t>[梅江\n派出所\n]</t>[<raw> & ]</sheet>");
}

TEST_CASE("where a document is cut into pieces changes nothing", "[ingest]")
{
    const std::string whole = read(kSheet);
    for (std::size_t piece = 3; piece < 80; ++piece)
        CHECK(read(kSheet, piece) == whole);
}

TEST_CASE("what is not well-formed is a fault, however it is cut", "[ingest]")
{
    const char* const documents[] = {"",
                                     " ",
                                     "text",
                                     "<a>",
                                     "<a></b>",
                                     "<a></a></a>",
                                     "<a></a><b/>",
                                     "<a></a>text",
                                     "<a",
                                     "<a x",
                                     "<a x=1/>",
                                     "<a x=\"1/>",
                                     "<a x=\"<\"/>",
                                     "<a x=\"1\"y=\"2\"/>",
                                     "<1/>",
                                     "< a/>",
                                     "<a>&nbsp;</a>",
                                     "<a>&#0;</a>",
                                     "<a>&#xD800;</a>",
                                     "<a>& b</a>",
                                     "<a>&amp</a>",
                                     "<a>\x01</a>",
                                     "<a>\xFF</a>",
                                     "<a>\xE6\xA2</a>",
                                     "<a><!-- b </a>",
                                     "<a><![CDATA[ b </a>",
                                     "<a><!b></a>",
                                     "<?xml?>",
                                     "<!DOCTYPE a><a/>"};
    for (const char* document : documents) {
        INFO(document);
        for (const std::size_t piece : {1000U, 7U, 3U})
            CHECK(read(document, piece).starts_with("fault: "));
    }
}

TEST_CASE("elements within elements without end are refused", "[ingest]")
{
    std::string deep;
    for (int i = 0; i < 20000; ++i)
        deep += "<a>";
    CHECK(read(deep) == "fault: nested too deeply");
}

TEST_CASE("other encodings are left to others", "[ingest]")
{
    for (const char* mine : {"<a/>", "\xEF\xBB\xBF<a/>", "<?xml version='1.0'?><a/>", "<?xml encoding=\"utf-8\"?>",
                             "<?xml version=\"1.0\" encoding='UTF-8' standalone='yes'?>"})
        CHECK(XmlScanner::canRead(mine));
    for (const char* others : {"", " <a/>", "<?xml encoding=\"GB18030\"?><a/>", "<?xml encoding=\"UTF-16\"?>",
                               "<?xml version='1.0'", "\xFF\xFE<"})
        CHECK_FALSE(XmlScanner::canRead(others));
    CHECK_FALSE(XmlScanner::canRead(std::string_view("<\0a\0/\0>\0", 8)));
}

TEST_CASE("no bytes whatever are read beyond their end", "[ingest]")
{
    std::mt19937 random(7);
    const std::string signs = "<>/!?-[]CDATA\"'=&;#x a:\xE6\xA2\x85\r\n";
    for (int i = 0; i < 20000; ++i) {
        std::string document = i % 2 == 0 ? "<a>" : std::string(kSheet);
        for (int k = 0; k < 12; ++k)
            document.insert(random() % (document.size() + 1), 1, signs[random() % signs.size()]);
        (void)read(document, 1 + random() % 40);
    }
    SUCCEED();
}
