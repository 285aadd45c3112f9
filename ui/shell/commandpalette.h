// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/pinyin.h"
#include "ui/common/theme.h"

#include <QFrame>
#include <QPointer>

#include <functional>
#include <vector>

class QLineEdit;
class QListView;

namespace jingge {

class PaletteModel;

/// One thing that can be found by typing.
struct PaletteEntry {
    QString title;
    QString detail; ///< what kind of thing, or where it belongs
    QString keys;
    bool isEnabled = true;
    int rank = 0; ///< 0 fits best, see NameQuery
    std::function<void()> act;
};

/// What stands under the search field while somebody types there: commands, areas, incidents that fit, best
/// first. Up and Down choose, Return does it, Esc goes back to where the focus was. Lies over the window as a
/// child of it.
class CommandPalette final : public QFrame {
    Q_OBJECT

public:
    /// Things that fit what was typed; nothing typed asks for what is worth showing first.
    using Finder = std::function<std::vector<PaletteEntry>(const NameQuery& query, const QString& typed)>;

    /// Where what takes longer to find goes; of an older text it is dropped.
    using Take = std::function<void(std::vector<PaletteEntry>)>;
    /// Begins to look for what was typed and gives it to take() in the window's thread, once or never.
    using SlowFinder = std::function<void(const QString& typed, Take take)>;

    /// field: where one types; it outlives the palette.
    CommandPalette(const Theme& theme, QLineEdit* field, QWidget* window);

    void addFinder(Finder finder);
    void addSlowFinder(SlowFinder finder);
    /// Puts the focus into the field, from where Esc leads back.
    void open();
    [[nodiscard]] int entryCount() const;
    [[nodiscard]] const PaletteEntry& entry(int row) const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void search();
    void show(std::vector<PaletteEntry> found);
    void place();
    void moveBy(int rows);
    void act(int row);
    void close();
    bool takeKey(int key);

    const PinyinInitials m_initials;
    QLineEdit* m_field;
    PaletteModel* m_model;
    QListView* m_list;
    std::vector<Finder> m_finders;
    std::vector<SlowFinder> m_slowFinders;
    std::vector<PaletteEntry> m_found; ///< so far
    int m_search = 0;                  ///< number of the newest
    QPointer<QWidget> m_before; ///< had the focus
};

} // namespace jingge
