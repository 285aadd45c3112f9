// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/viewcontext.h"
#include "ui/common/popup.h"

#include <QTimer>

class QLabel;
class QLineEdit;

namespace jingge {

/// Chooses by words that address, narrative or outcome hold. What is typed is asked a moment after the last key.
class TextChooser final : public Popup {
    Q_OBJECT

public:
    TextChooser(const ViewContext& context, QWidget* parent);
    void takeFilter();

private:
    void choose();
    void showCount();

    const ViewContext m_context;
    QLineEdit* m_words;
    QLabel* m_found;
    QTimer m_pause;
};

} // namespace jingge
