// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/shortcutsheet.h"

#include "ui/common/actionbutton.h"
#include "ui/common/labels.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace jingge {
namespace {

constexpr int kColumns = 3;
constexpr int kWidth = 960;
constexpr int kHeight = 600;

/// Keys that views take themselves, while they have the focus.
std::vector<KeyGroup> viewKeys()
{
    return {{ShortcutSheet::tr("On the map"),
             {{ShortcutSheet::tr("Choose the next grid"), ShortcutSheet::tr("Arrows")},
              {ShortcutSheet::tr("Zoom in, out, show everything"), QStringLiteral("+  −  0")},
              {ShortcutSheet::tr("Let go"), QStringLiteral("Esc")}}},
            {ShortcutSheet::tr("On the axes"),
             {{ShortcutSheet::tr("Choose a grid"), ShortcutSheet::tr("Arrows")},
              {ShortcutSheet::tr("Brush hours"), QStringLiteral("Shift+←  Shift+→")},
              {ShortcutSheet::tr("Move the brush"), QStringLiteral("Ctrl+←  Ctrl+→")},
              {ShortcutSheet::tr("Let go"), QStringLiteral("Esc")}}}};
}

QWidget* groupWidget(const KeyGroup& group, QWidget* parent)
{
    auto* box = new QWidget(parent);
    auto* grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 12);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(0, 1);
    grid->addWidget(plainLabel(group.first, "first", "head", box), 0, 0, 1, 2);
    int row = 1;
    for (const auto& [what, keys] : group.second) {
        grid->addWidget(plainLabel(what, "second", "body", box), row, 0);
        QLabel* label = plainLabel(keys, box);
        label->setObjectName(QStringLiteral("Keys"));
        grid->addWidget(label, row++, 1, Qt::AlignRight | Qt::AlignVCenter);
    }
    return box;
}

} // namespace

std::vector<KeyGroup> keyGroups(const std::vector<WindowAction>& actions)
{
    std::vector<KeyGroup> groups;
    for (const WindowAction& known : actions) {
        QStringList keys;
        for (const QKeySequence& sequence : known.action->shortcuts())
            keys += sequence.toString(QKeySequence::NativeText);
        if (keys.isEmpty())
            continue;
        const QString name = known.group.isEmpty() ? ShortcutSheet::tr("Everywhere") : known.group;
        auto group = std::ranges::find(groups, name, &KeyGroup::first);
        if (group == groups.end())
            group = groups.insert(groups.end(), KeyGroup{name, {}});
        group->second.emplace_back(actionName(*known.action), keys.join(QLatin1StringView("  ")));
    }
    const std::vector<KeyGroup> views = viewKeys();
    groups.insert(groups.end(), views.begin(), views.end());
    return groups;
}

ShortcutSheet::ShortcutSheet(const std::vector<WindowAction>& actions, QWidget* parent) : QDialog(parent)
{
    setWindowTitle(tr("Keys"));
    auto* sheet = new QWidget(this);
    auto* columns = new QHBoxLayout(sheet);
    columns->setContentsMargins(20, 16, 20, 8);
    columns->setSpacing(32);
    QVBoxLayout* stacks[kColumns];
    int heights[kColumns] = {};
    for (QVBoxLayout*& stack : stacks) {
        stack = new QVBoxLayout;
        columns->addLayout(stack, 1);
    }
    for (const KeyGroup& group : keyGroups(actions)) {
        const auto shortest = std::ranges::min_element(heights) - heights;
        heights[shortest] += static_cast<int>(group.second.size()) + 2;
        stacks[shortest]->addWidget(groupWidget(group, sheet));
    }
    for (QVBoxLayout* stack : stacks)
        stack->addStretch(1);
    auto* scroll = new QScrollArea(this);
    scroll->setAccessibleName(tr("Keys"));
    scroll->setWidgetResizable(true);
    scroll->setWidget(sheet);
    auto* buttons = new QDialogButtonBox(this);
    buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole)->setAccessibleName(tr("Close"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 16, 16);
    column->addWidget(scroll, 1);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    resize(std::min(kWidth, parent->width() - 64), std::min(kHeight, parent->height() - 64));
}

} // namespace jingge
