// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/theme.h"
#include "ui/ingest/importsession.h"

#include <QFrame>

class QLabel;
class QVBoxLayout;

namespace jingge {

class ParsedHours;
class ShareBar;

/// What the station will look like after the import: hours, places, rows that would be rejected, personal
/// information. Follows the session by itself.
class PreviewPanel final : public QFrame {
    Q_OBJECT

public:
    PreviewPanel(const Theme& theme, const ImportSession& session, QWidget* parent = nullptr);

private:
    struct Row {
        QLabel* name;
        QLabel* value;
    };
    QVBoxLayout* addSection(const QString& title);
    void addLine(QVBoxLayout* section);
    ShareBar* addShare(QVBoxLayout* section, const QString& name, QLabel*& value);
    void makeRejects();
    void refresh();
    void showTimes(const MappingTrial& trial);
    void showPlaces(const MappingTrial& trial);
    void showRejects(const MappingTrial& trial);
    void showPeople(const MappingTrial& trial);

    const Theme& m_theme;
    const ImportSession& m_session;
    QVBoxLayout* m_column;
    QWidget* m_body;
    QLabel* m_basis;
    ParsedHours* m_hours;
    QLabel* m_hoursNote;
    ShareBar* m_located;
    ShareBar* m_inGrid;
    ShareBar* m_threshold;
    QLabel* m_locatedValue = nullptr;
    QLabel* m_inGridValue = nullptr;
    QLabel* m_thresholdValue = nullptr;
    QLabel* m_placeNote;
    QLabel* m_rejectedCount;
    std::vector<Row> m_reasons;
    QLabel* m_people;
};

} // namespace jingge
