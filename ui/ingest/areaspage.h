// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/theme.h"
#include "ui/ingest/areassession.h"

#include <QFrame>

class QComboBox;
class QFormLayout;
class QLabel;
class QPushButton;
class QTableWidget;

namespace jingge {

class OutlineView;

/// Takes a file of areas in, as a page of the window: what the file holds and what its fields are taken for
/// at the left, the outlines and what would become of them at the right; then the report with what was
/// rejected.
class AreasPage final : public QWidget {
    Q_OBJECT

public:
    AreasPage(const Theme& theme, const StationSource& source, QWidget* parent = nullptr);

    void open(const QString& path);
    [[nodiscard]] AreasSession& session() { return m_session; }
    /// Whether nothing is read or tried any more.
    [[nodiscard]] bool isSettled() const
    {
        return !m_session.isReading() && !m_session.isTrying() && !m_session.isImporting();
    }

Q_SIGNALS:
    void imported(); ///< the store has new areas
    void closeRequested();
    void chooseRequested();    ///< a file is to be chosen
    void incidentsRequested(); ///< go on with a table of incidents

private:
    QWidget* makeMiddle();
    QWidget* makePreview(const Theme& theme);
    QWidget* makeFoot();
    QComboBox* addChoice(QFormLayout* form, const QString& name);
    QComboBox* addFieldChoice(QFormLayout* form, const QString& name, std::string AreaFileRequest::*field);
    void takeLayer();
    void fillFields();
    void fillSystems();
    void refresh();
    [[nodiscard]] QStringList accountOf(const AreaTrial& trial) const;
    [[nodiscard]] QString systemAdvice(const AreaTrial& trial) const;
    void showReport(const AreaImportReport& done);
    void showFailure(const Error& error);
    void goOn();

    AreasSession m_session;
    QLabel* m_file = nullptr;
    QPushButton* m_choose = nullptr;
    QComboBox* m_layer = nullptr;
    QComboBox* m_level = nullptr;
    std::vector<std::pair<QComboBox*, std::string AreaFileRequest::*>> m_fields;
    QComboBox* m_system = nullptr;
    QComboBox* m_encoding = nullptr;
    QLabel* m_tableName = nullptr;
    QTableWidget* m_table = nullptr;
    QLabel* m_fault = nullptr;
    OutlineView* m_outlines = nullptr;
    QLabel* m_basis = nullptr;
    QLabel* m_account = nullptr;
    QLabel* m_advice = nullptr;
    QLabel* m_obstacle = nullptr;
    QPushButton* m_next = nullptr;
    QPushButton* m_incidents = nullptr;
    bool m_isDone = false;
};

} // namespace jingge
