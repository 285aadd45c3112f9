// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/inspect/headerwords.h"

#include "core/base/resources.h"
#include "core/base/text.h"
#include "core/ingest/tomlvalue.h"

#include <QtGlobal>

#include <algorithm>
#include <array>
#include <utility>

namespace jingge {

namespace {

constexpr const char* kWhat = "headers";
constexpr double kExact = 1.0;
constexpr double kSynonym = 0.9;
constexpr double kPinyin = 0.85;
constexpr double kPart = 0.7;
constexpr double kAxis = 0.6;
constexpr double kEnding = 0.4;
constexpr std::size_t kLeastPart =
    6; // bytes: two Chinese characters; shorter words stand in too many headers

/// The rule of thumb for pinyin codes that no table names.
constexpr std::array<std::pair<std::string_view, Column>, 5> kEndings{{{"dh", Column::CallerPhone},
                                                                       {"xm", Column::CallerName},
                                                                       {"dz", Column::Address},
                                                                       {"nr", Column::Narrative},
                                                                       {"hphm", Column::Plate}}};

std::vector<std::string> textsOf(const TomlValue* list)
{
    std::vector<std::string> texts;
    if (list == nullptr)
        return texts;
    for (const TomlValue& item : list->items)
        texts.push_back(item.text);
    return texts;
}

Unexpected wrongFile(const std::string& name, const std::string& value)
{
    return fail(ErrorKind::Data, kWhat, name,
                {QT_TRANSLATE_NOOP("core", "no field is named \"%1\""), {value}});
}

Result<AskedHeader> readAsked(const TomlValue& table, const std::string& name)
{
    AskedHeader asked;
    asked.headers = textsOf(table.get("headers"));
    asked.against = textsOf(table.get("against"));
    const TomlValue* kind = table.get("kind");
    if (kind != nullptr && kind->isText("arrival"))
        asked.kind = AskedHeader::Kind::Arrival;
    else if (kind != nullptr && kind->isText("axis"))
        asked.kind = AskedHeader::Kind::Axis;
    for (const std::string& choice : textsOf(table.get("choices"))) {
        const auto target = targetFromName(choice);
        if (!target && !choice.empty())
            return wrongFile(name, choice);
        asked.choices.push_back(target);
    }
    return asked;
}

bool isBracket(std::string_view text, std::size_t at, bool isOpening)
{
    const std::string_view rest = text.substr(at);
    const std::string_view brackets = isOpening ? "([" : ")]";
    return brackets.find(rest.front()) != std::string_view::npos;
}

bool isLeftOutOfKeys(char c)
{
    return c == ' ' || c == '_' || c == '-' || c == '*' || c == ':' || c == '"';
}

} // namespace

std::string HeaderWords::key(std::string_view header)
{
    const std::string folded = foldedHeader(header);
    std::string bare;
    int depth = 0;
    for (std::size_t i = 0; i < folded.size(); ++i) {
        if (isBracket(folded, i, true))
            ++depth;
        else if (isBracket(folded, i, false))
            depth = std::max(0, depth - 1);
        else if (depth == 0 && !isLeftOutOfKeys(folded[i]))
            bare += folded[i];
    }
    return bare.empty() ? folded : bare;
}

void HeaderWords::addWords(Target target, const std::vector<std::string>& words, double score, int& rank)
{
    for (const std::string& word : words)
        m_words.emplace(key(word), Word{target, score, rank++});
}

Result<HeaderWords> HeaderWords::load()
{
    const std::string name = "ingest/headers.toml";
    return parse(resourceText(name).value_or(""), name);
}

Result<HeaderWords> HeaderWords::parse(std::string_view toml, const std::string& name)
{
    auto root = parseToml(toml, name, kWhat);
    if (!root)
        return Unexpected(root.error());
    HeaderWords words;
    if (const TomlValue* fields = root->get("fields")) {
        for (const TomlEntry& field : fields->entries) {
            const auto target = targetFromName(field.key);
            if (!target)
                return wrongFile(name, field.key);
            int rank = 0;
            words.addWords(*target, textsOf(field.value.get("exact")), kExact, rank);
            words.addWords(*target, textsOf(field.value.get("synonyms")), kSynonym, rank);
            words.addWords(*target, textsOf(field.value.get("pinyin")), kPinyin, rank);
        }
    }
    if (const TomlValue* axes = root->get("axes")) {
        int rank = 100; // behind every pair with a name
        words.addWords(targetOf(Column::Lon), textsOf(axes->get("lon")), kAxis, rank);
        words.addWords(targetOf(Column::Lat), textsOf(axes->get("lat")), kAxis, rank);
    }
    if (const TomlValue* leftOut = root->get("left_out")) {
        for (const std::string& header : textsOf(leftOut->get("names")))
            words.m_leftOut.insert(key(header));
    }
    if (const TomlValue* meanings = root->get("meanings")) {
        for (const TomlEntry& entry : meanings->entries)
            words.m_meanings.emplace(key(entry.key), entry.value.text);
    }
    if (const TomlValue* asked = root->get("asked")) {
        for (const TomlValue& table : asked->items) {
            auto read = readAsked(table, name);
            if (!read)
                return Unexpected(read.error());
            words.m_asked.push_back(std::move(*read));
        }
    }
    return words;
}

/// Guesses for a header that is no word itself: known words inside it, else how its code ends.
std::vector<HeaderGuess> HeaderWords::byPart(const std::string& key) const
{
    std::vector<HeaderGuess> found;
    std::size_t longest = 0;
    for (const auto& [word, meaning] : m_words) {
        const bool isInside =
            word.size() >= kLeastPart && !isAscii(word) && key.find(word) != std::string::npos;
        if (!isInside || word.size() < longest)
            continue;
        if (word.size() > longest)
            found.clear();
        longest = word.size();
        found.push_back({meaning.target, kPart, meaning.rank});
    }
    if (!found.empty() || !isAscii(key) || key.size() < 3)
        return found;
    for (const auto& [ending, column] : kEndings) {
        if (key.ends_with(ending))
            return {{targetOf(column), kEnding, 1000}};
    }
    return found;
}

std::vector<HeaderGuess> HeaderWords::guesses(std::string_view header) const
{
    const std::string wanted = key(header);
    if (isLeftOut(header) || wanted.empty())
        return {};
    std::vector<HeaderGuess> found;
    const auto [begin, end] = m_words.equal_range(wanted);
    for (auto word = begin; word != end; ++word)
        found.push_back({word->second.target, word->second.score, word->second.rank});
    if (found.empty())
        found = byPart(wanted);
    std::ranges::stable_sort(found,
                             [](const HeaderGuess& a, const HeaderGuess& b) { return a.score > b.score; });
    return found;
}

const AskedHeader* HeaderWords::asked(std::string_view header) const
{
    const std::string wanted = key(header);
    for (const AskedHeader& asked : m_asked) {
        for (const std::string& name : asked.headers) {
            if (key(name) == wanted)
                return &asked;
        }
    }
    return nullptr;
}

bool HeaderWords::isLeftOut(std::string_view header) const
{
    return m_leftOut.contains(key(header));
}

bool HeaderWords::isKnown(std::string_view header) const
{
    const std::string wanted = key(header);
    return m_words.contains(wanted) || m_leftOut.contains(wanted) || m_meanings.contains(wanted) ||
           asked(header) != nullptr;
}

std::string HeaderWords::meaning(std::string_view header) const
{
    const auto found = m_meanings.find(key(header));
    return found != m_meanings.end() ? found->second : std::string();
}

} // namespace jingge
