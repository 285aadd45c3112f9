// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/ingest/importsession.h"

#include <QWidget>

class QLabel;
class QTableWidget;
class QVBoxLayout;

namespace jingge {

/// The categories of the file with their counts and the code that each gets.
class CategoriesStep final : public QWidget {
    Q_OBJECT

public:
    CategoriesStep(ImportSession& session, const StationSource& source, QWidget* parent = nullptr);

private:
    void refresh();
    ImportSession& m_session;
    const StationSource& m_source;
    QTableWidget* m_table;
    QLabel* m_note;
};

/// Coordinate systems with the share that falls inside the station's areas, and points on which too many rows
/// stand.
class PlaceStep final : public QWidget {
    Q_OBJECT

public:
    explicit PlaceStep(ImportSession& session, QWidget* parent = nullptr);

private:
    void refresh();
    ImportSession& m_session;
    QLabel* m_note;
    QVBoxLayout* m_choices;
};

/// The rows that would be rejected, by reason with examples, and what else was noticed.
class CheckStep final : public QWidget {
    Q_OBJECT

public:
    explicit CheckStep(ImportSession& session, QWidget* parent = nullptr);

private:
    void refresh();
    ImportSession& m_session;
    QLabel* m_note;
    QTableWidget* m_table;
};

} // namespace jingge
