// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/viewcontext.h"
#include "ui/common/popup.h"

#include <string>
#include <vector>

namespace jingge {

class FacetTree;
struct FacetNode;

/// Chooses categories: a tree of all levels with counts that follow every other part of the filter.
class CategoryChooser final : public Popup {
    Q_OBJECT

public:
    CategoryChooser(const ViewContext& context, QWidget* parent);
    void takeFilter();
    /// How many top categories the data has.
    [[nodiscard]] int groupCount() const;

private:
    void choose(std::vector<std::string> codes, FilterStack::Step step);
    [[nodiscard]] std::vector<FacetNode> nodes() const;

    const ViewContext m_context;
    FacetTree* m_tree;
};

} // namespace jingge
