// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QLabel;
class QWidget;

namespace jingge {

/// A label that never reads its text as mark-up: for every text that holds data.
[[nodiscard]] QLabel* plainLabel(const QString& text, QWidget* parent);
/// The same in a tone ("second", "third") and a step of type ("note", "head", "strong") of the style sheet.
[[nodiscard]] QLabel* plainLabel(const QString& text, const char* tone, const char* type, QWidget* parent);
/// The same for one line that gives way: cut with an ellipsis where there is no room, whole in its tool tip then.
[[nodiscard]] QLabel* elidedLabel(const QString& text, const char* tone, const char* type, QWidget* parent);
/// A text for a tool tip, which Qt would read as mark-up where it looks like that: escaped, so that it is shown as it
/// stands.
[[nodiscard]] QString plainToolTip(const QString& text);
void setPlainToolTip(QWidget* widget, const QString& text);

} // namespace jingge
