// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every sentence for people has a finished Chinese translation: what lupdate finds in the sources now is
// compared with the file that is shipped.
#include "checks/tree.h"

#include "support/files.h"

#include <catch2/catch.hpp>

#include <QProcess>
#include <QString>
#include <QStringList>
#include <QXmlStreamReader>

#include <filesystem>
#include <map>
#include <regex>
#include <set>

namespace jingge::checks {

namespace {

constexpr const char* kShipped = "resources/translations/jingge_zh_CN.ts";

struct Entry {
    std::string translation; ///< its only plural form, as Chinese has one
    bool isFinished = false;
};
/// "context|source|disambiguation" → what stands for it.
using Catalogue = std::map<std::string, Entry>;

void readMessage(QXmlStreamReader& xml, const std::string& context, Catalogue& catalogue)
{
    std::string source;
    std::string comment;
    Entry entry;
    while (!xml.atEnd() && !(xml.readNext() == QXmlStreamReader::EndElement && xml.name() == u"message")) {
        if (!xml.isStartElement())
            continue;
        if (xml.name() == u"source")
            source = xml.readElementText().toStdString();
        else if (xml.name() == u"comment")
            comment = xml.readElementText().toStdString();
        else if (xml.name() == u"translation") {
            entry.isFinished = !xml.attributes().hasAttribute(QLatin1StringView("type"));
            entry.translation = xml.readElementText(QXmlStreamReader::IncludeChildElements).toStdString();
        }
    }
    catalogue[context + "|" + source + "|" + comment] = entry;
}

Catalogue readCatalogue(const std::string& ts)
{
    QXmlStreamReader xml(QString::fromStdString(ts));
    Catalogue catalogue;
    std::string context;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement() && xml.name() == u"name")
            context = xml.readElementText().toStdString();
        else if (xml.isStartElement() && xml.name() == u"message")
            readMessage(xml, context, catalogue);
    }
    return catalogue;
}

/// %1, %2, %n … of a text.
std::set<std::string> marksOf(const std::string& text)
{
    static const std::regex form(R"(%L?(\d+|n))");
    std::set<std::string> marks;
    for (auto it = std::sregex_iterator(text.begin(), text.end(), form); it != std::sregex_iterator(); ++it)
        marks.insert((*it)[1]);
    return marks;
}

std::string whyUnfit(const std::string& key, const Entry& entry)
{
    if (!entry.isFinished || stripped(entry.translation).empty())
        return "not translated: " + key;
    if (marksOf(entry.translation) != marksOf(key.substr(key.find('|'))))
        return "other %-marks than the English: " + key;
    return {};
}

std::vector<Violation> checkTranslations(const std::string& found, const std::string& shipped)
{
    const Catalogue wanted = readCatalogue(found);
    const Catalogue present = readCatalogue(shipped);
    std::vector<Violation> violations;
    for (const auto& [key, unused] : wanted) {
        const auto entry = present.find(key);
        const std::string why =
            entry == present.end() ? "not in the file: " + key : whyUnfit(key, entry->second);
        if (!why.empty())
            violations.push_back({kShipped, 0, why});
    }
    for (const auto& [key, unused] : present) {
        if (!wanted.contains(key))
            violations.push_back({kShipped, 0, "no longer in the sources: " + key});
    }
    return violations;
}

/// Runs lupdate over the folders and gives the .ts text it writes.
std::string foundBy(const std::vector<std::string>& folders)
{
    const test::TemporaryFolder folder;
    const std::string out = folder.file("found.ts");
    QStringList words{
        QStringLiteral("-silent"), QStringLiteral("-no-obsolete"),     QStringLiteral("-source-language"),
        QStringLiteral("en"),      QStringLiteral("-target-language"), QStringLiteral("zh_CN"),
        QStringLiteral("-I"),      QStringLiteral(JINGGE_SOURCE_DIR)};
    // The headers' root, without which classes lose their namespace.
    words << QStringLiteral("-I") << QString::fromStdString(JINGGE_SOURCE_DIR);
    for (const std::string& path : folders)
        words << QString::fromStdString(path);
    words << QStringLiteral("-ts") << QString::fromStdString(out);
    QProcess process;
    process.start(QStringLiteral(JINGGE_LUPDATE), words);
    REQUIRE(process.waitForFinished(120000));
    INFO(process.readAllStandardError().toStdString());
    REQUIRE(process.exitCode() == 0);
    return test::readFile(out);
}

std::string ts(const std::string& messages)
{
    return "<TS version=\"2.1\"><context><name>core</name>" + messages + "</context></TS>";
}
std::string message(const std::string& source, const std::string& translation, const std::string& type = {})
{
    return "<message><source>" + source + "</source><translation" + type + ">" + translation +
           "</translation></message>";
}

} // namespace

TEST_CASE("every sentence of the sources has a finished Chinese translation", "[translations]")
{
    const std::string root = JINGGE_SOURCE_DIR;
    if (!std::filesystem::exists(root + "/" + kShipped)) {
        WARN("there is no " << kShipped << " yet");
        return;
    }
    CHECK(listed(checkTranslations(foundBy({root + "/core", root + "/ui", root + "/app"}),
                                   readProjectFile(kShipped))) == "");
}

TEST_CASE("the translation check sees what is missing, unfinished, stale or has other marks",
          "[translations]")
{
    const std::string found = ts(message("%1 rows", "", " type=\"unfinished\""));
    CHECK(listed(checkTranslations(found, ts(message("%1 rows", "%1 行")))) == "");
    CHECK(listed(checkTranslations(found, ts(""))) != "");
    CHECK(listed(checkTranslations(found, ts(message("%1 rows", "%1 行", " type=\"unfinished\"")))) != "");
    CHECK(listed(checkTranslations(found, ts(message("%1 rows", " ")))) != "");
    CHECK(listed(checkTranslations(found, ts(message("%1 rows", "行")))) != "");
    CHECK(listed(checkTranslations(ts(""), found)) != "");
}

TEST_CASE("lupdate finds the sentences of the core", "[translations]")
{
    const test::TemporaryFolder folder;
    folder.write("a.cpp", "const char* a = QT_TRANSLATE_NOOP(\"core\", \"The file is empty\");\n");
    const Catalogue found = readCatalogue(foundBy({folder.path()}));
    CHECK(found.contains("core|The file is empty|"));
}

} // namespace jingge::checks
