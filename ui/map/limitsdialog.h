// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include <vector>

class QLabel;
class QLineEdit;
class QPushButton;

namespace jingge {

/// Asks where the classes of the map begin. Not modal; goes away after the answer.
class LimitsDialog final : public QDialog {
    Q_OBJECT

public:
    LimitsDialog(const std::vector<double>& limits, QWidget* parent);

Q_SIGNALS:
    void limitsChosen(const std::vector<double>& limits);

private:
    void check();
    void choose();

    QLineEdit* m_edit;
    QLabel* m_fault;
    QPushButton* m_apply;
};

} // namespace jingge
