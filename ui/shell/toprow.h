// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/theme.h"

#include <QFrame>

class QLabel;
class QMenuBar;

namespace jingge {

class SearchField;

/// Mark, name and menus at the left; the search field in the middle; the station and how fresh its data is at
/// the right.
class TopRow final : public QFrame {
    Q_OBJECT

public:
    explicit TopRow(const Theme& theme, QWidget* parent = nullptr);

    [[nodiscard]] QMenuBar* menus() const { return m_menus; }
    [[nodiscard]] SearchField* search() const { return m_search; }
    void setStation(const QString& name);
    void setStamp(const QString& stamp);

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;

private:
    void placeSearch();

    QMenuBar* m_menus;
    SearchField* m_search;
    QLabel* m_station;
    QLabel* m_stamp;
};

} // namespace jingge
