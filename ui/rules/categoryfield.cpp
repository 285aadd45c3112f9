// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rules/categoryfield.h"

#include "core/domain/category.h"
#include "ui/common/facettree.h"
#include "ui/common/labels.h"
#include "ui/common/popup.h"
#include "ui/common/wording.h"

#include <QVBoxLayout>

#include <algorithm>
#include <map>

namespace jingge {

CategoryField::CategoryField(const ViewContext& context, const QString& name, QString none, QWidget* parent) :
    QPushButton(parent), m_context(context), m_name(name), m_none(std::move(none))
{
    setProperty("kind", QStringLiteral("field"));
    setAutoDefault(false);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(this, &QPushButton::clicked, this, &CategoryField::open);
    showNames();
}

void CategoryField::setCodes(std::vector<std::string> codes)
{
    m_codes = std::move(codes);
    showNames();
}

void CategoryField::choose(std::vector<std::string> codes)
{
    setCodes(std::move(codes));
    fill();
    Q_EMIT edited();
}

void CategoryField::showNames()
{
    QStringList names;
    for (const std::string& code : m_codes)
        names += Wording::category(m_context.source, code);
    const QString all = names.isEmpty() ? m_none : names.join(tr(", ", "between names"));
    setText(fontMetrics().elidedText(all, Qt::ElideRight, std::max(80, width() - 28)));
    setPlainToolTip(this, all);
    setAccessibleName(m_name);
    setAccessibleDescription(all);
}

void CategoryField::resizeEvent(QResizeEvent* event)
{
    QPushButton::resizeEvent(event);
    showNames();
}

void CategoryField::open()
{
    if (m_popup == nullptr) {
        m_popup = new Popup(m_name, this);
        m_tree = new FacetTree(m_context.theme, m_name, m_popup);
        m_popup->layout()->addWidget(m_tree);
        connect(m_tree, &FacetTree::askedChanged, this, [this](const QStringList& keys) {
            std::vector<std::string> codes;
            for (const QString& key : keys)
                codes.push_back(key.toStdString());
            choose(keys.isEmpty() ? m_tops : std::move(codes)); // of a rule everything is named
        });
        connect(m_tree, &FacetTree::onlyRequested, this, [this](const QString& key) { choose({key.toStdString()}); });
        connect(m_tree, &FacetTree::exclusionRequested, this, [this](const QString& key) {
            std::vector<std::string> left = m_codes;
            std::erase(left, key.toStdString());
            choose(std::move(left));
        });
    }
    fill();
    m_popup->showUnder(this);
    m_tree->focusSearch();
}

/// Every code of the data and of the rule with those above it, and how many calls it has in all.
void CategoryField::fill()
{
    const Frame& frame = *m_context.live.frame();
    std::vector<std::int64_t> counts(frame.categories.size());
    for (const auto category : frame.category)
        ++counts[static_cast<std::size_t>(category)];
    std::map<std::string, std::int64_t> all;
    const auto add = [&all](const std::string& code, std::int64_t count) {
        const auto parts = static_cast<int>(std::ranges::count(code, '.')) + 1;
        for (int part = 1; part <= parts; ++part)
            all[std::string(categoryPrefix(code, part))] += count;
    };
    for (std::size_t i = 0; i < counts.size(); ++i)
        add(frame.categories[i], counts[i]);
    for (const std::string& code : m_codes)
        add(code, 0);
    m_tops.clear();
    std::vector<FacetNode> nodes;
    std::map<std::string, int> places;
    for (const auto& [code, count] : all) {
        const std::size_t dot = code.rfind('.');
        const int parent = dot == std::string::npos ? -1 : places[code.substr(0, dot)];
        const bool isAsked = std::ranges::any_of(m_codes, [&c = code](const std::string& top) { return isWithinCategory(c, top); });
        if (parent < 0)
            m_tops.push_back(code);
        places[code] = static_cast<int>(nodes.size());
        nodes.push_back({QString::fromStdString(code), Wording::category(m_context.source, code), count, parent, isAsked});
    }
    m_tree->setNodes(nodes);
}

} // namespace jingge
