// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/pinyin.h"
#include "core/jobs/latestjob.h"
#include "core/workspace/intake.h"
#include "ui/common/viewcontext.h"

#include <QWidget>

#include <memory>
#include <vector>

class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;

namespace jingge {

class RowsModel;

/// Addresses of calls that nothing locates, the most frequent first. A person gives the chosen one a grid,
/// once: it is remembered and locates every call at that address, also of later imports. Below: what persons
/// assigned, which can be taken back.
class AddressesPart final : public QWidget {
    Q_OBJECT

public:
    explicit AddressesPart(const ViewContext& context, QWidget* parent = nullptr);

    [[nodiscard]] bool isSettled() const { return !m_reading.isBusy() && !m_isWriting; }
    [[nodiscard]] RowsModel* model() const { return m_model; }
    [[nodiscard]] RowsModel* gridModel() const { return m_gridModel; }
    [[nodiscard]] RowsModel* assignedModel() const { return m_assignedModel; }
    void chooseAddress(int row);
    void chooseAssigned(int row);
    void reload();

Q_SIGNALS:
    void failed(const jingge::Error& error);
    void changed(const QString& news);

protected:
    void showEvent(QShowEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* makeAddresses();
    QWidget* makeGrids();
    void connectAll();
    void takeList(Result<intake::AddressList> list);
    void showAddresses();
    void showGrids();
    void takeAddress();
    void takeGridOfSelection();
    void chooseGrid(int row);
    void enable();
    void assign();
    void takeBack();
    void write(std::function<Result<std::string>(Store&, const Author&)> work, const QString& news);

    const ViewContext m_context;
    const PinyinInitials m_initials;
    RowsModel* m_model;
    RowsModel* m_gridModel;
    RowsModel* m_assignedModel;
    QLineEdit* m_words = nullptr;
    QTableView* m_table = nullptr;
    QLabel* m_count = nullptr;
    QLabel* m_chosen = nullptr;
    QLineEdit* m_gridWords = nullptr;
    QTableView* m_grids = nullptr;
    QPushButton* m_assign = nullptr;
    QTableView* m_assigned = nullptr;
    QPushButton* m_takeBack = nullptr;
    FrameSnapshot m_frame; ///< whose rows the list names
    intake::AddressList m_list;
    std::vector<std::size_t> m_shown; ///< addresses of the list, in the order of the table
    std::vector<std::string> m_codes; ///< of the grids, in the order of the table
    LatestJob m_reading;
    bool m_isWriting = false;
};

} // namespace jingge
