// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/latestjob.h"
#include "core/workspace/intake.h"
#include "ui/common/viewcontext.h"

#include <QWidget>

#include <optional>

class QLabel;
class QPushButton;
class QTableView;

namespace jingge {

class ConfirmBar;
class RowsModel;
class Segments;

/// The files that were taken in, the latest first; of the chosen one its rejected rows and what it changed in
/// calls that were there before. It can be taken back whole, after a question.
class ImportsPart final : public QWidget {
    Q_OBJECT

public:
    explicit ImportsPart(const ViewContext& context, QWidget* parent = nullptr);

    [[nodiscard]] bool isSettled() const
    {
        return !m_reading.isBusy() && !m_detail.isBusy() && !m_isWriting;
    }
    [[nodiscard]] RowsModel* model() const { return m_model; }
    [[nodiscard]] RowsModel* detailModel() const { return m_rows; }
    void reload();
    void chooseRow(int row);

Q_SIGNALS:
    void failed(const jingge::Error& error);
    void changed(const QString& news);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void makeList(QWidget* parent);
    void makeDetail(QWidget* parent);
    void connectAll();
    void takeBatches(Result<std::vector<BatchRecord>> batches);
    void readChosen();
    void showReport();
    void showRows();
    void listCalls();
    void askBack();
    void takeBack();

    const ViewContext m_context;
    RowsModel* m_model;
    RowsModel* m_rows;
    QTableView* m_table;
    QTableView* m_rowTable;
    QLabel* m_title;
    QLabel* m_summary;
    Segments* m_shown;
    QPushButton* m_list;
    QPushButton* m_back;
    ConfirmBar* m_confirm;
    std::vector<BatchRecord> m_batches;
    std::optional<intake::BatchReport> m_report;
    LatestJob m_reading;
    LatestJob m_detail;
    bool m_isWriting = false;
};

} // namespace jingge
