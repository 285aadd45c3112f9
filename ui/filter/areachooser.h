// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/areatable.h"
#include "ui/common/viewcontext.h"
#include "ui/common/popup.h"

#include <vector>

namespace jingge {

class FacetTree;
struct FacetNode;

/// Chooses areas of every level, each below the area that it belongs to, with counts that follow every other part of
/// the filter.
class AreaChooser final : public Popup {
    Q_OBJECT

public:
    AreaChooser(const ViewContext& context, QWidget* parent);
    void takeFilter();
    /// The name of an area asked for, its code where the station does not know it.
    [[nodiscard]] QString nameOf(const AreaRef& ref) const;

private:
    void choose(std::vector<AreaRef> areas, FilterStack::Step step);
    void exclude(const QString& key);
    [[nodiscard]] std::vector<FacetNode> nodes() const;

    const ViewContext m_context;
    FacetTree* m_tree;
};

} // namespace jingge
