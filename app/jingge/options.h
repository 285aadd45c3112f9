// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/scene/style.h"
#include "ui/common/translations.h"
#include "ui/shell/workbench.h"

#include <QSize>
#include <QString>
#include <QStringList>

#include <optional>
#include <string>

namespace jingge {

/// What the program was started with.
struct Options {
    std::string database;           ///< empty = ask
    std::optional<QString> language; ///< zh or en; nullopt = the system's
    std::optional<Look> look;
    QString screenshot;             ///< file to write; empty = open a window
    QSize size{1920, 1080};         ///< of the picture
    double scale = 1;               ///< pixels of the picture for one of the window
    Page page = Page::Main;
    bool wantsStylePage = false;    ///< the sheet of the look's elements instead of a station
    std::optional<std::uint32_t> hours; ///< brushed in the picture
    std::string area;               ///< chosen in the picture, a code
    QStringList pressed;            ///< object names of what is pressed before the picture is taken
    QString file;                   ///< a table or a file of areas whose import is opened
    QString import;                 ///< "import" or "areas": the page that is opened without a file
    bool wantsStart = false;        ///< the page of somebody without a station
    bool wantsMeasure = false;      ///< how quick the window is
    bool wantsHelp = false;

    /// Nobody sits before it: no screen, and nothing of the window is remembered.
    [[nodiscard]] bool isAlone() const { return !screenshot.isEmpty() || wantsMeasure; }
};

/// Errors (Usage): an option that is not known, a value that does not fit.
[[nodiscard]] Result<Options> parseOptions(const QStringList& arguments);
[[nodiscard]] QString helpText();

} // namespace jingge
