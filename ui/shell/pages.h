// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QString>

#include <optional>
#include <span>

namespace jingge {

/// What the window shows: everything, or one thing with all the room.
enum class Page { Main, Map, Axes, Repeat, Table, Calendar, Charts, Tasks, Rules, Data, Callbacks, Disputes };

/// The words of a page, one place for rail, menu and command line.
struct PageWords {
    Page page;
    const char* key;    ///< of settings and of `--view`
    const char* icon;   ///< own icon
    const char* action; ///< object name of the action that shows it
    const char* name;   ///< English, of the context "jingge::Rail"
};

/// All pages in the order of the rail, which is that of Page.
[[nodiscard]] std::span<const PageWords> pages();
[[nodiscard]] const PageWords& wordsOf(Page page);
/// By its key; nullopt = there is none.
[[nodiscard]] std::optional<Page> pageOf(QStringView key);
[[nodiscard]] QString pageName(Page page); ///< in the window's language
/// Alt and the keys of the row of digits, 1 to 9, 0, - and =; empty from the thirteenth on.
[[nodiscard]] QKeySequence pageKeys(Page page);

} // namespace jingge
