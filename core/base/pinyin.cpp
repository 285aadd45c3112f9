// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/pinyin.h"

#include "core/base/resources.h"

#include <algorithm>

namespace jingge {

namespace {

/// One beginning in a name: the letters that may stand for it, or a digit.
struct Unit {
    std::uint32_t letters = 0;
    QChar digit;

    [[nodiscard]] bool fits(QChar typed) const
    {
        if (typed.isDigit())
            return typed == digit;
        return (letters >> (typed.unicode() - u'a') & 1U) != 0;
    }
};

bool isLatin(QChar character)
{
    return character.unicode() < 128 && character.isLetter();
}

bool beginsWord(const QString& name, qsizetype at)
{
    return at == 0 || !name[at - 1].isLetterOrNumber() || (name[at].isUpper() && name[at - 1].isLower()) ||
           (isLatin(name[at]) && !isLatin(name[at - 1]));
}

std::vector<Unit> unitsOf(const QString& name, const PinyinInitials& initials)
{
    std::vector<Unit> units;
    for (qsizetype i = 0; i < name.size(); ++i) {
        const QChar character = name[i];
        if (character.isDigit())
            units.push_back({0, character});
        else if (isLatin(character) && beginsWord(name, i))
            units.push_back({1U << (character.toLower().unicode() - u'a'), {}});
        else if (const std::uint32_t letters = initials.of(character); letters != 0)
            units.push_back({letters, {}});
    }
    return units;
}

} // namespace

PinyinInitials::PinyinInitials()
{
    const QString table = QString::fromStdString(resourceText("pinyin/initials.txt").value_or(std::string()));
    const auto isCharacter = [](QChar character) { return character.unicode() > 127; };
    char16_t last = 0;
    m_first = 0xFFFF;
    for (const QChar character : table) {
        if (!isCharacter(character))
            continue;
        m_first = std::min(m_first, character.unicode());
        last = std::max(last, character.unicode());
    }
    if (last < m_first)
        return;
    m_letters.resize(static_cast<std::size_t>(last - m_first) + 1);
    std::uint32_t letter = 0;
    for (const QChar character : table) {
        if (isCharacter(character))
            m_letters[character.unicode() - m_first] |= letter;
        else if (character.isLetter())
            letter = 1U << (character.unicode() - u'a');
    }
}

std::uint32_t PinyinInitials::of(QChar character) const
{
    const std::size_t position =
        static_cast<std::size_t>(character.unicode()) - m_first; // wraps for what lies below
    return position < m_letters.size() ? m_letters[position] : 0;
}

NameQuery::NameQuery(const PinyinInitials& initials, const QString& typed)
    : m_initials(initials), m_words(typed.toLower().simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts))
{
    const QString letters = m_words.join(QString());
    if (std::ranges::all_of(letters, [](QChar c) { return c.unicode() < 128 && c.isLetterOrNumber(); }))
        m_letters = letters;
}

std::optional<int> NameQuery::rank(const QString& name) const
{
    const std::optional<int> rank = rankOfWords(name);
    return rank ? rank : rankOfInitials(name);
}

std::optional<int> NameQuery::rankOfWords(const QString& name) const
{
    const QString folded = name.toLower();
    if (folded == m_words.join(QLatin1Char(' ')))
        return 0;
    int worst = 1;
    for (const QString& word : m_words) {
        const qsizetype at = folded.indexOf(word);
        if (at < 0)
            return std::nullopt;
        worst = std::max(worst, at == 0 ? 1 : beginsWord(name, at) ? 2 : 3);
    }
    return worst;
}

std::optional<int> NameQuery::rankOfInitials(const QString& name) const
{
    if (m_letters.isEmpty())
        return std::nullopt;
    const std::vector<Unit> units = unitsOf(name, m_initials);
    const auto found = std::search(units.begin(), units.end(), m_letters.begin(), m_letters.end(),
                                   [](const Unit& unit, QChar typed) { return unit.fits(typed); });
    if (found == units.end())
        return std::nullopt;
    return found == units.begin() ? 4 : 5;
}

} // namespace jingge
