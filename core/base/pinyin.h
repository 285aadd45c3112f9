// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <cstdint>
#include <optional>
#include <vector>

namespace jingge {

/// First letters of the readings of the 8,105 general standard characters, from the Unicode Han database
/// (kTGHZ2013); a character with several readings has several. Immutable: any thread may read.
class PinyinInitials {
public:
    PinyinInitials(); ///< reads the shipped table, a millisecond

    /// Bit 0 = a … bit 25 = z; 0 for a character without a reading.
    [[nodiscard]] std::uint32_t of(QChar character) const;

private:
    std::vector<std::uint32_t> m_letters; ///< by code point, from the first character of the table on
    char16_t m_first = 0;
};

/// What somebody types to find a thing by its name: words of the name, or the initials of its characters and
/// words in a row (`cfjq` finds 重复警情).
class NameQuery {
public:
    /// The table outlives the query.
    NameQuery(const PinyinInitials& initials, const QString& typed);

    [[nodiscard]] bool isEmpty() const { return m_words.isEmpty(); }
    /// How well a name fits, 0 = best; nullopt = not at all. In this order: the name itself, its beginning,
    /// the beginning of one of its words, anywhere, initials from its first character on, initials within.
    [[nodiscard]] std::optional<int> rank(const QString& name) const;

private:
    [[nodiscard]] std::optional<int> rankOfWords(const QString& name) const;
    [[nodiscard]] std::optional<int> rankOfInitials(const QString& name) const;

    const PinyinInitials& m_initials;
    QStringList m_words;
    QString m_letters; ///< of all words, when they are letters and digits only
};

} // namespace jingge
