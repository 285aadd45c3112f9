// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/theme.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace jingge {

/// What is seen of a locked window: who wants to work, and the password. Nothing of the station but its name.
class LockPage final : public QWidget {
    Q_OBJECT

public:
    LockPage(const Theme& theme, const QString& station, QWidget* parent);
    void setLogin(const QString& login); ///< the field that is still empty has the focus
    void setBusy(bool isBusy);
    void showFault(const QString& fault);
    void clearPassword();

Q_SIGNALS:
    void signInRequested(const QString& login, const QString& password);

private:
    QLineEdit* addField(QVBoxLayout* column, const QString& name, const char* objectName);
    void request();

    QLineEdit* m_login = nullptr;
    QLineEdit* m_password = nullptr;
    QPushButton* m_enter = nullptr;
    QLabel* m_fault;
};

} // namespace jingge
