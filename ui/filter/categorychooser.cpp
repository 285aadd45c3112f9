// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/filter/categorychooser.h"

#include "core/domain/category.h"
#include "core/state/facetcounts.h"
#include "ui/common/wording.h"
#include "ui/common/facettree.h"

#include <QVBoxLayout>

#include <algorithm>
#include <functional>
#include <map>

namespace jingge {
namespace {

struct Branch {
    std::int64_t count = 0;
    std::map<std::string, Branch> below; ///< by full code
};

/// Every code with those above it, each with the sum of what lies below.
Branch branchesOf(const Frame& frame, const std::vector<std::int64_t>& counts)
{
    Branch root;
    for (std::size_t i = 0; i < frame.categories.size() && i < counts.size(); ++i) {
        Branch* branch = &root;
        const std::string& code = frame.categories[i];
        const auto parts = static_cast<int>(std::ranges::count(code, '.')) + 1;
        for (int part = 1; part <= parts; ++part) {
            branch = &branch->below[std::string(categoryPrefix(code, part))];
            branch->count += counts[i];
        }
    }
    return root;
}

} // namespace

CategoryChooser::CategoryChooser(const ViewContext& context, QWidget* parent) :
    Popup(tr("Categories"), parent), m_context(context), m_tree(new FacetTree(context.theme, tr("Categories"), this))
{
    column()->addWidget(m_tree);
    connect(m_tree, &FacetTree::askedChanged, this, [this](const QStringList& keys) {
        std::vector<std::string> codes;
        for (const QString& key : keys)
            codes.push_back(key.toStdString());
        choose(std::move(codes), FilterStack::Step::Continued);
    });
    connect(m_tree, &FacetTree::onlyRequested, this,
            [this](const QString& key) { choose({key.toStdString()}, FilterStack::Step::New); });
    connect(m_tree, &FacetTree::exclusionRequested, this, [this](const QString& key) {
        choose(categoriesBut(*m_context.live.frame(), m_context.filters.current().categories, key.toStdString()),
               FilterStack::Step::New);
    });
    connect(&context.live, &LiveCounts::countsChanged, this, [this] {
        if (isVisible())
            takeFilter();
    });
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
    m_tree->setNodes(nodes());
}

std::vector<FacetNode> CategoryChooser::nodes() const
{
    const auto& asked = m_context.filters.current().categories;
    const auto isAsked = [&](const std::string& code) {
        return asked.empty() || std::ranges::any_of(asked, [&](const std::string& top) { return isWithinCategory(code, top); });
    };
    std::vector<FacetNode> nodes;
    const std::function<void(const Branch&, int)> add = [&](const Branch& branch, int parent) {
        for (const auto& [code, one] : branch.below) {
            const QString key = QString::fromStdString(code);
            nodes.push_back({key, Wording::category(m_context.source, code), one.count, parent, isAsked(code)});
            add(one, static_cast<int>(nodes.size()) - 1);
        }
    };
    add(branchesOf(*m_context.live.frame(), m_context.live.counts()->byCategory), -1);
    return nodes;
}

void CategoryChooser::choose(std::vector<std::string> codes, FilterStack::Step step)
{
    Filter filter = m_context.filters.current();
    filter.categories = std::move(codes);
    m_context.filters.setFilter(filter, Origin::FilterBar, step);
    takeFilter();
}

} // namespace jingge
