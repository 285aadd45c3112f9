// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/categorydictionary.h"
#include "core/ingest/mapping.h"

#include <string>
#include <string_view>
#include <vector>

namespace jingge {

/// A category found for a row: the dotted code and the source's own word for it.
struct FoundCategory {
    std::string code;
    std::string word; ///< empty = the row gave none
    bool isKnown = false; ///< the word stands in [categories]
};

/// The table [categories] of a mapping, applied.
class CategoryMapping {
public:
    /// narratives: asked where the mapping has no "*"; none = nothing is. Both must outlive the object.
    explicit CategoryMapping(const Mapping& mapping, const CategoryDictionary* narratives = nullptr) :
        m_mapping(mapping), m_narratives(narratives)
    {
    }

    /// values: the row's values of the category columns, in the mapping's order, trimmed. The first that stands in the
    /// table decides; else the first value stands there without a code.
    [[nodiscard]] FoundCategory find(const std::vector<std::string>& values, int pad) const;
    /// For an unknown value and for none: the code of "*", else what the narrative says, else "other".
    [[nodiscard]] std::string fallback(std::string_view narrative) const;

private:
    const Mapping& m_mapping;
    const CategoryDictionary* m_narratives;
};

} // namespace jingge
