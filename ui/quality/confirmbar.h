// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QLineEdit;
class QPushButton;

namespace jingge {

/// Asks once more before something is lost, as a row and not as a box: what would happen, why (a line to
/// write), and two buttons. Escape lets it be.
class ConfirmBar final : public QFrame {
    Q_OBJECT

public:
    explicit ConfirmBar(QWidget* parent = nullptr);

    /// action: what the confirming button is called.
    void ask(const QString& question, const QString& action);
    [[nodiscard]] QString reason() const;

Q_SIGNALS:
    void confirmed();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QLabel* m_question;
    QLineEdit* m_reason;
    QPushButton* m_confirm;
};

} // namespace jingge
