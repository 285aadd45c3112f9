// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace jingge {

class AreasPage;
class ImportPage;
class MainWindow;
class StationSource;
class Theme;

/// The two ways in: tables of incidents and files of areas, each a page of the window. The window owns both.
struct Imports {
    MainWindow& window;
    ImportPage& incidents;
    AreasPage& areas;

    /// Shows the page that the file belongs to, with it: a file of outlines or a table.
    void open(const QString& file) const;
    void showIncidents() const;
    void paste() const; ///< the table in the clipboard
    void showAreas() const;
};

/// Gives the window its imports: files that are dropped or chosen open as pages in it. All three outlive the
/// pages.
Imports addImports(MainWindow& window, const Theme& theme, const StationSource& source);

} // namespace jingge
