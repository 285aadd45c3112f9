// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/filter/categorychooser.h"

#include "core/domain/category.h"
#include "core/scene/textpainting.h"
#include "ui/common/wording.h"

#include <QGridLayout>
#include <QHeaderView>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <map>

namespace jingge {
namespace {

constexpr int kCodeRole = Qt::UserRole;

std::string codeOf(const QTreeWidgetItem* item)
{
    return item->data(0, kCodeRole).toString().toStdString();
}

} // namespace

CategoryChooser::CategoryChooser(const ViewContext& context, QWidget* parent) :
    Popup(tr("Categories"), parent), m_context(context), m_tree(new QTreeWidget(this))
{
    m_tree->setAccessibleName(tr("Categories"));
    m_tree->setColumnCount(2);
    m_tree->setHeaderHidden(true);
    m_tree->setUniformRowHeights(true);
    m_tree->setMinimumSize(320, 420);
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_tree->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    column()->addWidget(m_tree);
    auto* presets = new QGridLayout;
    addPreset(presets, tr("All categories"), [this] { choose({}); hide(); });
    column()->addLayout(presets);
    connect(m_tree, &QTreeWidget::itemChanged, this, &CategoryChooser::takeChecks);
}

int CategoryChooser::groupCount() const
{
    std::vector<std::string_view> groups;
    for (const std::string& code : m_context.live.frame()->categories)
        groups.push_back(categoryPrefix(code, 1));
    std::ranges::sort(groups);
    return static_cast<int>(std::ranges::unique(groups).begin() - groups.begin());
}

void CategoryChooser::takeFilter()
{
    m_isFilling = true;
    fill();
    m_isFilling = false;
}

bool CategoryChooser::isAsked(const std::string& code) const
{
    const auto& asked = m_context.filters.current().categories;
    return asked.empty() || std::ranges::any_of(asked, [&](const std::string& top) { return isWithinCategory(code, top); });
}

QTreeWidgetItem* CategoryChooser::addItem(QTreeWidgetItem* parent, const std::string& code, std::int64_t count)
{
    QTreeWidgetItem* item = parent != nullptr ? new QTreeWidgetItem(parent) : new QTreeWidgetItem(m_tree);
    item->setText(0, Wording::category(m_context.source, code));
    item->setText(1, countText(count));
    item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
    item->setData(0, kCodeRole, QString::fromStdString(code));
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    item->setCheckState(0, isAsked(code) ? Qt::Checked : Qt::Unchecked);
    return item;
}

void CategoryChooser::fill()
{
    m_tree->clear();
    const Frame& frame = *m_context.live.frame();
    const auto& counts = m_context.live.counts()->byCategory;
    std::map<std::string, std::vector<std::pair<std::string, std::int64_t>>> groups;
    for (std::size_t i = 0; i < frame.categories.size() && i < counts.size(); ++i)
        groups[std::string(categoryPrefix(frame.categories[i], 1))].emplace_back(frame.categories[i], counts[i]);
    for (auto& [group, codes] : groups) {
        std::int64_t sum = 0;
        for (const auto& [code, count] : codes)
            sum += count;
        QTreeWidgetItem* top = addItem(nullptr, group, sum);
        if (codes.size() == 1 && codes.front().first == group)
            continue;
        top->setFlags(top->flags() | Qt::ItemIsAutoTristate);
        std::ranges::stable_sort(codes, std::greater<>(), &std::pair<std::string, std::int64_t>::second);
        for (const auto& [code, count] : codes)
            static_cast<void>(addItem(top, code, count));
    }
    m_tree->expandAll();
}

void CategoryChooser::takeChecks()
{
    if (m_isFilling)
        return;
    std::vector<std::string> codes;
    bool isAll = true;
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
        const QTreeWidgetItem* top = m_tree->topLevelItem(i);
        isAll = isAll && top->checkState(0) == Qt::Checked;
        if (top->checkState(0) == Qt::Checked) {
            codes.push_back(codeOf(top));
            continue;
        }
        for (int j = 0; j < top->childCount(); ++j) {
            if (top->child(j)->checkState(0) == Qt::Checked)
                codes.push_back(codeOf(top->child(j)));
        }
    }
    // Nothing checked would read as "no part": the last one that is let go of stays.
    if (codes.empty())
        return takeFilter();
    Filter filter = m_context.filters.current();
    filter.categories = isAll ? std::vector<std::string>{} : codes;
    m_context.filters.setFilter(filter, Origin::FilterBar, FilterStack::Step::Continued);
}

void CategoryChooser::choose(std::vector<std::string> codes)
{
    Filter filter = m_context.filters.current();
    filter.categories = std::move(codes);
    m_context.filters.setFilter(filter, Origin::FilterBar);
}

} // namespace jingge
