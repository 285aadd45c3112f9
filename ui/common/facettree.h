// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/theme.h"

#include <QStringList>
#include <QWidget>

#include <cstdint>
#include <functional>
#include <vector>

class QLineEdit;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace jingge {

/// One thing that can be asked for, with what it would count.
struct FacetNode {
    QString key;
    QString name;
    std::int64_t count = 0;
    int parent = -1; ///< position of the node above, which stands before this one
    bool isAsked = true;
};

/// A tree to choose from: three-state boxes, a count each, words to search by, and buttons that ask for the current
/// one alone, for all but it, or for everything. Space checks, Return asks for the current one alone, Delete leaves it
/// out.
class FacetTree final : public QWidget {
    Q_OBJECT

public:
    FacetTree(const Theme& theme, const QString& name, QWidget* parent = nullptr);

    /// Rebuilds when the keys differ, else changes counts and boxes and leaves everything where it stands.
    void setNodes(const std::vector<FacetNode>& nodes);
    void focusSearch();

Q_SIGNALS:
    /// Keys of what is checked, the topmost of each branch; empty = everything.
    void askedChanged(const QStringList& keys);
    void onlyRequested(const QString& key);
    void exclusionRequested(const QString& key);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void rebuild(const std::vector<FacetNode>& nodes);
    void show(QTreeWidgetItem* item, const FacetNode& node);
    void takeChecks();
    void search(const QString& words);
    [[nodiscard]] QPushButton* addButton(const QString& text, const std::function<void()>& act);
    [[nodiscard]] QString currentKey() const;

    const Theme& m_theme;
    QLineEdit* m_search;
    QTreeWidget* m_tree;
    QPushButton* m_only;
    QPushButton* m_without;
    std::vector<QTreeWidgetItem*> m_items; ///< in the order of the nodes
    QStringList m_keys;
    bool m_isFilling = false;
};

} // namespace jingge
