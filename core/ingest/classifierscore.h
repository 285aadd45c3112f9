// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/ingest/categorydictionary.h"
#include "core/ingest/mapping.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace jingge {

/// How well a dictionary tells one category from narratives whose category is known.
struct CategoryScore {
    std::string code;
    std::int64_t labelled = 0; ///< rows that have it
    std::int64_t given = 0;    ///< rows that the dictionary gives it to
    std::int64_t right = 0;    ///< both

    [[nodiscard]] std::optional<double> precision() const; ///< right / given; none where nothing was given
    [[nodiscard]] std::optional<double> recall() const;    ///< right / labelled
};

struct ClassifierScores {
    std::vector<CategoryScore> categories; ///< by code, every code that is labelled or given
    std::int64_t rows = 0;                 ///< with a known category and a narrative
    std::int64_t right = 0;
};

/// Compares the dictionary's answer for every row of a table with the category that the mapping's [categories] give it.
/// Rows without such a category or without a narrative are left out. Errors: those of opening and binding the table;
/// Data where no row is left; Cancelled.
[[nodiscard]] Result<ClassifierScores> scoreClassifier(const std::string& path, const Mapping& mapping,
                                                       const CategoryDictionary& dictionary,
                                                       const TaskContext& context = {});

} // namespace jingge
