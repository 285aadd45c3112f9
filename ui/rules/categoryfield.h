// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/viewcontext.h"

#include <QPushButton>

#include <string>
#include <vector>

namespace jingge {

class FacetTree;
class Popup;

/// Some categories, named on a button that opens a tree to choose them from.
class CategoryField final : public QPushButton {
    Q_OBJECT

public:
    /// name: what the categories are for; none: what the button says when there are none.
    CategoryField(const ViewContext& context, const QString& name, QString none, QWidget* parent = nullptr);

    void setCodes(std::vector<std::string> codes);
    [[nodiscard]] const std::vector<std::string>& codes() const { return m_codes; }

Q_SIGNALS:
    void edited();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void open();
    void fill();
    void choose(std::vector<std::string> codes);
    void showNames();

    const ViewContext m_context;
    QString m_name;
    QString m_none;
    std::vector<std::string> m_codes;
    std::vector<std::string> m_tops; ///< of the tree, when it was filled last
    Popup* m_popup = nullptr; ///< made when first opened
    FacetTree* m_tree = nullptr;
};

} // namespace jingge
