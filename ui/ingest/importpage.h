// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/theme.h"
#include "ui/ingest/importsession.h"

#include <QTemporaryDir>
#include <QTimer>
#include <QWidget>

#include <memory>

class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QTableWidget;

namespace jingge {

class ColumnsStep;
class StepList;

/// Takes a table of incidents in, as a page of the window: the steps at the left, one question in the middle,
/// what the station will look like at the right; then the import with its progress and its report.
class ImportPage final : public QWidget {
    Q_OBJECT

public:
    ImportPage(const Theme& theme, const StationSource& source, std::string mappings,
               QWidget* parent = nullptr);

    void open(const QString& path);
    /// Takes the cells that were copied as a file; what is wrong where there are none, empty when it went.
    [[nodiscard]] QString paste(const QString& text, const QString& html);
    void showStep(int step);
    [[nodiscard]] ImportSession& session() { return m_session; }
    /// Whether nothing is read or tried any more.
    [[nodiscard]] bool isSettled() const
    {
        return !m_session.isReading() && !m_session.isTrying() && !m_session.isImporting();
    }

Q_SIGNALS:
    void imported(); ///< the store has new data
    void closeRequested();
    void chooseRequested(); ///< a file is to be chosen

private:
    QWidget* makeMiddle();
    QWidget* makeFoot();
    QWidget* makeImportStep();
    void refresh();
    void goOn();
    void save();
    void showProgress();
    void showReport(const StationImport& done);
    void showFailure(const Error& error);
    void saveRejects();

    const Theme& m_theme;
    ImportSession m_session;
    StepList* m_steps;
    QLabel* m_title;
    QLabel* m_subtitle;
    QStackedWidget* m_stack;
    ColumnsStep* m_columns = nullptr;
    QLabel* m_obstacle;
    QPushButton* m_saveMapping;
    QPushButton* m_back;
    QPushButton* m_next;
    QPushButton* m_toCheck = nullptr; ///< past the steps where nothing is open
    QLabel* m_progressText;
    QProgressBar* m_progress;
    QPushButton* m_cancel;
    QPushButton* m_saveRejects;
    QTableWidget* m_rejects;
    std::vector<Issue> m_rejected;
    QTimer m_timer;
    qint64 m_startedMs = 0;
    bool m_isDone = false;
    std::unique_ptr<QTemporaryDir> m_pasted; ///< where pasted tables lie as files
};

} // namespace jingge
