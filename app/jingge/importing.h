// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace jingge {

class ImportPage;
class MainWindow;
class StationSource;
class Theme;

/// Gives the window its import: files that are dropped or chosen open as a page in it. All three outlive the
/// page.
ImportPage* addImport(MainWindow& window, const Theme& theme, const StationSource& source);
/// Shows the page with a file.
void openImport(MainWindow& window, ImportPage& page, const QString& file);

} // namespace jingge
