// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QFormLayout;
class QLabel;
class QWidget;

namespace jingge {

/// A form of a page: names at the left, fields as wide as they need.
[[nodiscard]] QFormLayout* pageForm();
/// A field's name in such a form.
[[nodiscard]] QLabel* pageFormLabel(const QString& text, QWidget* parent);

} // namespace jingge
