// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace jingge {

enum class StudyLanguage { Chinese, English };

/// Words that the window and drawn charts share, in both languages: charts are also drawn where the window's
/// translations are not loaded.
struct Phrase {
    const char* chinese;
    const char* english;

    [[nodiscard]] const char* in(StudyLanguage language) const
    {
        return language == StudyLanguage::Chinese ? chinese : english;
    }
};

/// A column of a study's table, a reason or a parameter by its stable word; the word itself where there is no
/// other.
[[nodiscard]] std::string studyWord(std::string_view key, StudyLanguage language);

} // namespace jingge
