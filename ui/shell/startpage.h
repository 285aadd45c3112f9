// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/theme.h"

#include <QStringList>
#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace jingge {

/// Where somebody begins who has no station open: the stations of before, a file to open, and the few words
/// that a new station needs.
class StartPage final : public QWidget {
    Q_OBJECT

public:
    /// recent: paths of stores, the last one first; those that are gone are not offered.
    StartPage(const Theme& theme, const QStringList& recent, QWidget* parent = nullptr);

    /// Why there is no station, in words; empty hides it.
    void setReason(const QString& reason);
    /// Proposes where the new station's store is to lie.
    void setPath(const QString& path);

Q_SIGNALS:
    void chosen(const QString& path); ///< a store that is there

private:
    void addTitle(const Theme& theme, QVBoxLayout* column);
    void addRecent(QVBoxLayout* column, const QString& path);
    QWidget* makeOpening(const QStringList& recent);
    QWidget* makeNew();
    QLineEdit* addField(QVBoxLayout* column, const QString& name, const QString& example,
                        const char* objectName);
    void askForStation();
    void askForPath();
    void refresh();
    void create();
    [[nodiscard]] QString path() const;

    QLabel* m_reason = nullptr;
    QLineEdit* m_name = nullptr;
    QLineEdit* m_code = nullptr;
    QLineEdit* m_areaCode = nullptr;
    QLineEdit* m_path = nullptr;
    QLabel* m_fault = nullptr;
    QPushButton* m_create = nullptr;
    bool m_isPathOwn = false; ///< somebody has written it
};

} // namespace jingge
