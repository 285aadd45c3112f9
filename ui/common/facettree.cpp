// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/facettree.h"

#include "core/scene/textpainting.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace jingge {
namespace {

constexpr int kKeyRole = Qt::UserRole;
constexpr int kMostOpen = 60; ///< so many nodes are opened at once; of more the branches only

/// Adds the key of every checked node whose branch is whole, topmost first.
void collect(const QTreeWidgetItem* item, QStringList& keys, bool& isAll)
{
    if (item->checkState(0) == Qt::Checked) {
        keys += item->data(0, kKeyRole).toString();
        return;
    }
    isAll = false;
    for (int i = 0; i < item->childCount(); ++i)
        collect(item->child(i), keys, isAll);
}

/// Hides what does not match; a match keeps the way to it and everything below it.
bool sift(QTreeWidgetItem* item, const QString& words, bool isInMatch)
{
    const bool matches = isInMatch || item->text(0).contains(words, Qt::CaseInsensitive)
                         || item->data(0, kKeyRole).toString().contains(words, Qt::CaseInsensitive);
    bool isKept = matches;
    for (int i = 0; i < item->childCount(); ++i)
        isKept = sift(item->child(i), words, matches) || isKept;
    item->setHidden(!isKept);
    if (isKept && !words.isEmpty())
        item->setExpanded(true);
    return isKept;
}

} // namespace

FacetTree::FacetTree(const Theme& theme, const QString& name, QWidget* parent) :
    QWidget(parent), m_theme(theme), m_search(new QLineEdit(this)), m_tree(new QTreeWidget(this))
{
    m_search->setAccessibleName(tr("Search in: %1").arg(name));
    m_search->setPlaceholderText(tr("Search"));
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    m_tree->setAccessibleName(name);
    m_tree->setColumnCount(2);
    m_tree->setHeaderHidden(true);
    m_tree->setUniformRowHeights(true);
    m_tree->setMinimumSize(320, 380);
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_tree->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_tree->installEventFilter(this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_search);
    column->addWidget(m_tree, 1);
    auto* row = new QHBoxLayout;
    row->setSpacing(6);
    m_only = addButton(tr("Only this"), [this] { Q_EMIT onlyRequested(currentKey()); });
    m_without = addButton(tr("Without this"), [this] { Q_EMIT exclusionRequested(currentKey()); });
    row->addWidget(m_only);
    row->addWidget(m_without);
    row->addStretch(1);
    row->addWidget(addButton(tr("All"), [this] { Q_EMIT askedChanged({}); }));
    column->addLayout(row);
    connect(m_search, &QLineEdit::textChanged, this, &FacetTree::search);
    connect(m_tree, &QTreeWidget::itemChanged, this, &FacetTree::takeChecks);
    connect(m_tree, &QTreeWidget::currentItemChanged, this, [this](const QTreeWidgetItem* current) {
        m_only->setEnabled(current != nullptr);
        m_without->setEnabled(current != nullptr);
    });
    m_only->setEnabled(false);
    m_without->setEnabled(false);
}

QPushButton* FacetTree::addButton(const QString& text, const std::function<void()>& act)
{
    auto* button = new QPushButton(text, this);
    button->setAccessibleName(text);
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, act);
    return button;
}

QString FacetTree::currentKey() const
{
    const QTreeWidgetItem* current = m_tree->currentItem();
    return current != nullptr ? current->data(0, kKeyRole).toString() : QString();
}

void FacetTree::focusSearch()
{
    m_search->setFocus(Qt::PopupFocusReason);
    m_search->selectAll();
}

void FacetTree::setNodes(const std::vector<FacetNode>& nodes)
{
    QStringList keys;
    for (const FacetNode& node : nodes)
        keys += node.key;
    m_isFilling = true;
    if (keys != m_keys)
        rebuild(nodes);
    m_keys = keys;
    // From the leaves up: a branch takes its box from what lies below it.
    for (std::size_t i = nodes.size(); i-- > 0;)
        show(m_items[i], nodes[i]);
    m_isFilling = false;
}

void FacetTree::rebuild(const std::vector<FacetNode>& nodes)
{
    m_tree->clear();
    m_items.clear();
    for (const FacetNode& node : nodes) {
        auto* item = node.parent < 0 ? new QTreeWidgetItem(m_tree)
                                     : new QTreeWidgetItem(m_items[static_cast<std::size_t>(node.parent)]);
        item->setData(0, kKeyRole, node.key);
        item->setText(0, node.name);
        item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
        m_items.push_back(item);
    }
    if (nodes.size() <= kMostOpen)
        m_tree->expandAll();
    else
        m_tree->expandToDepth(0);
}

void FacetTree::show(QTreeWidgetItem* item, const FacetNode& node)
{
    const bool isBranch = item->childCount() > 0;
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable
                   | (isBranch ? Qt::ItemIsAutoTristate : Qt::NoItemFlags));
    item->setText(1, countText(node.count));
    const QColor ink = node.count == 0 ? m_theme.style().ink3 : m_theme.style().ink;
    item->setForeground(0, ink);
    item->setForeground(1, ink);
    if (!isBranch || node.isAsked)
        item->setCheckState(0, node.isAsked ? Qt::Checked : Qt::Unchecked);
}

void FacetTree::takeChecks()
{
    if (m_isFilling)
        return;
    QStringList keys;
    bool isAll = true;
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i)
        collect(m_tree->topLevelItem(i), keys, isAll);
    // Nothing checked would read as everything: the last one that is let go of stays.
    if (keys.isEmpty()) {
        m_isFilling = true;
        if (QTreeWidgetItem* current = m_tree->currentItem())
            current->setCheckState(0, Qt::Checked);
        m_isFilling = false;
        return;
    }
    Q_EMIT askedChanged(isAll ? QStringList() : keys);
}

void FacetTree::search(const QString& words)
{
    QTreeWidgetItem* first = nullptr;
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
        QTreeWidgetItem* item = m_tree->topLevelItem(i);
        if (sift(item, words.trimmed(), false) && first == nullptr)
            first = item;
    }
    if (first != nullptr && (m_tree->currentItem() == nullptr || m_tree->currentItem()->isHidden()))
        m_tree->setCurrentItem(first);
}

bool FacetTree::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (watched == m_search && (key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter)) {
        m_tree->setFocus(Qt::TabFocusReason);
        return true;
    }
    if (watched == m_tree && !currentKey().isEmpty()) {
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            Q_EMIT onlyRequested(currentKey());
            return true;
        }
        if (key == Qt::Key_Delete || key == Qt::Key_Backspace) {
            Q_EMIT exclusionRequested(currentKey());
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace jingge
