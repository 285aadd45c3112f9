// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/inspect/target.h"

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace jingge {

/// What a header may mean.
struct HeaderGuess {
    Target target;
    double score =
        0; ///< 0–1: exact 1, synonym 0.9, pinyin code 0.85, a known word inside 0.7, the code's ending 0.4
    int rank = 0; ///< trust within the field; the smaller the better
};

/// A header with two meanings, which a person decides.
struct AskedHeader {
    enum class Kind { Creation, Arrival, Axis };
    Kind kind = Kind::Creation;
    std::vector<std::string> headers;
    std::vector<std::string> against;           ///< columns whose values are compared as evidence
    std::vector<std::optional<Target>> choices; ///< none = not imported
};

/// The dictionary of headers (resources/ingest/headers.toml). Immutable; any thread.
class HeaderWords {
public:
    /// Error: the shipped file cannot be read, which is a fault of the program.
    [[nodiscard]] static Result<HeaderWords> load();
    [[nodiscard]] static Result<HeaderWords> parse(std::string_view toml, const std::string& name);

    /// What the header may mean, the likeliest first.
    [[nodiscard]] std::vector<HeaderGuess> guesses(std::string_view header) const;
    [[nodiscard]] const AskedHeader* asked(std::string_view header) const; ///< nullptr for other headers
    [[nodiscard]] bool isLeftOut(std::string_view header) const;           ///< understood and not wanted
    /// Whether the header is one of any field's words: how a header row is told from a title.
    [[nodiscard]] bool isKnown(std::string_view header) const;
    /// What a pinyin code stands for, in Chinese; empty where that is not known.
    [[nodiscard]] std::string meaning(std::string_view header) const;

    /// How headers are compared: NFKC, lower case, without blanks, underscores, hyphens and remarks in
    /// brackets.
    [[nodiscard]] static std::string key(std::string_view header);

private:
    struct Word {
        Target target;
        double score;
        int rank;
    };
    void addWords(Target target, const std::vector<std::string>& words, double score, int& rank);
    [[nodiscard]] std::vector<HeaderGuess> byPart(const std::string& key) const;

    std::multimap<std::string, Word> m_words;
    std::map<std::string, std::string> m_meanings;
    std::set<std::string> m_leftOut;
    std::vector<AskedHeader> m_asked;
};

} // namespace jingge
