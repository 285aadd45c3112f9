// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QFrame>

class QLabel;

namespace jingge {

/// News and errors as a row under the filter bar instead of a box in the way. Stays until it is closed or replaced.
class MessageBar final : public QFrame {
    Q_OBJECT

public:
    explicit MessageBar(QWidget* parent = nullptr);

    void showNews(const QString& text);
    void showError(const Error& error);

private:
    void showText(const QString& text, bool isNews);

    QLabel* m_text;
};

/// A message of the core in the window's language.
[[nodiscard]] QString translated(const Message& message);

} // namespace jingge
