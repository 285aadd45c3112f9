// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QCoreApplication;

namespace jingge {

/// The languages of the window.
enum class Language { Chinese, English };

/// English for "en" of any region, else Chinese; the system's language for an empty text.
[[nodiscard]] Language languageOf(const QString& asked);
/// Sets the default locale and installs the shipped texts and Qt's own. Call before the first window is made.
void installTranslations(QCoreApplication& application, Language language);

} // namespace jingge
