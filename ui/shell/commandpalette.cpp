// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/commandpalette.h"

#include "ui/shell/palettemodel.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QVBoxLayout>

#include <algorithm>
#include <iterator>

namespace jingge {
namespace {

constexpr int kMostRows = 12; ///< in sight
constexpr int kLeastWidth = 420;
constexpr int kMargin = 4;
constexpr int kFrames = 2; ///< of the palette and of its list

} // namespace

CommandPalette::CommandPalette(const Theme& theme, QLineEdit* field, QWidget* window)
    : QFrame(window), m_field(field), m_model(new PaletteModel(this)), m_list(new QListView(this))
{
    setObjectName(QStringLiteral("CommandPalette"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PaletteDelegate(theme, *m_model, m_list));
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFocusPolicy(Qt::NoFocus); // the field keeps the focus
    m_list->setAccessibleName(tr("What was found"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->addWidget(m_list);
    m_field->installEventFilter(this);
    window->installEventFilter(this);
    connect(m_field, &QLineEdit::textEdited, this, &CommandPalette::search);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget* old, const QWidget* now) {
        if (now == m_field)
            m_before = old;
    });
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex& index) { act(index.row()); });
    hide();
}

void CommandPalette::addFinder(Finder finder)
{
    m_finders.push_back(std::move(finder));
}

void CommandPalette::addSlowFinder(SlowFinder finder)
{
    m_slowFinders.push_back(std::move(finder));
}

void CommandPalette::open()
{
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

int CommandPalette::entryCount() const
{
    return m_model->rowCount();
}

const PaletteEntry& CommandPalette::entry(int row) const
{
    return m_model->entry(row);
}

void CommandPalette::search()
{
    const NameQuery query(m_initials, m_field->text());
    const QString typed = m_field->text().trimmed();
    const int number = ++m_search;
    m_found.clear();
    for (const Finder& finder : m_finders)
        std::ranges::move(finder(query, typed), std::back_inserter(m_found));
    show(m_found);
    for (const SlowFinder& finder : m_slowFinders) {
        finder(typed, [this, number](std::vector<PaletteEntry> more) {
            if (number != m_search || more.empty() || !isVisible())
                return;
            std::ranges::move(more, std::back_inserter(m_found));
            show(m_found);
        });
    }
}

void CommandPalette::show(std::vector<PaletteEntry> found)
{
    std::ranges::stable_sort(found, [](const PaletteEntry& a, const PaletteEntry& b) {
        return std::pair(!a.isEnabled, a.rank) < std::pair(!b.isEnabled, b.rank);
    });
    if (found.empty())
        found.push_back(
            {tr("Nothing found"), tr("Words, initials, an area or the start of a number"), {}, false, 0, {}});
    m_model->setEntries(std::move(found));
    m_list->setCurrentIndex(entry(0).isEnabled ? m_model->index(0) : QModelIndex());
    place();
    QFrame::show();
    raise();
}

void CommandPalette::place()
{
    const int width =
        std::min(std::max(kLeastWidth, m_field->width()), parentWidget()->width() - 2 * kMargin);
    const int rows = std::min(kMostRows, m_model->rowCount());
    const int height = rows * m_list->sizeHintForRow(0) + 2 * (kMargin + kFrames);
    const QPoint under =
        m_field->mapTo(parentWidget(), QPoint((m_field->width() - width) / 2, m_field->height() + kMargin));
    const int x = std::clamp(under.x(), kMargin, parentWidget()->width() - width - kMargin);
    setGeometry(x, under.y(), width, height);
}

void CommandPalette::moveBy(int rows)
{
    const int count = m_model->rowCount();
    int row = m_list->currentIndex().isValid() ? m_list->currentIndex().row() : -1;
    do
        row += rows;
    while (row >= 0 && row < count && !entry(row).isEnabled);
    if (row >= 0 && row < count)
        m_list->setCurrentIndex(m_model->index(row));
}

void CommandPalette::act(int row)
{
    if (row < 0 || row >= m_model->rowCount() || !entry(row).isEnabled)
        return;
    const std::function<void()> chosen = entry(row).act; // the list may be gone when it is done
    close();
    chosen();
}

void CommandPalette::close()
{
    hide();
    m_field->clear();
    if (m_before)
        m_before->setFocus(Qt::OtherFocusReason);
    else
        m_field->clearFocus();
}

bool CommandPalette::takeKey(int key)
{
    switch (key) {
    case Qt::Key_Down:
        moveBy(1);
        return true;
    case Qt::Key_Up:
        moveBy(-1);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        act(m_list->currentIndex().row());
        return true;
    case Qt::Key_Escape:
        close();
        return true;
    default:
        return false;
    }
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    if (watched != m_field)
        return QFrame::eventFilter(watched, event);
    if (event->type() == QEvent::FocusIn) {
        search();
    } else if (event->type() == QEvent::FocusOut) {
        hide();
        m_field->clear();
    } else if (event->type() == QEvent::KeyPress && takeKey(static_cast<QKeyEvent*>(event)->key())) {
        return true;
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace jingge
