// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/viewcontext.h"
#include "ui/filter/popup.h"

#include <string>
#include <vector>

class QTreeWidget;
class QTreeWidgetItem;

namespace jingge {

/// Chooses categories: a tree of two levels with counts that follow every other part of the filter.
class CategoryChooser final : public Popup {
    Q_OBJECT

public:
    CategoryChooser(const ViewContext& context, QWidget* parent);
    void takeFilter();
    /// How many top categories the data has.
    [[nodiscard]] int groupCount() const;

private:
    void fill();
    void takeChecks();
    void choose(std::vector<std::string> codes);
    [[nodiscard]] QTreeWidgetItem* addItem(QTreeWidgetItem* parent, const std::string& code, std::int64_t count);
    [[nodiscard]] bool isAsked(const std::string& code) const;

    const ViewContext m_context;
    QTreeWidget* m_tree;
    bool m_isFilling = false;
};

} // namespace jingge
