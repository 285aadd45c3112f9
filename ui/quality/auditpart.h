// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/latestjob.h"
#include "core/workspace/auditbook.h"
#include "ui/common/viewcontext.h"

#include <QWidget>

#include <vector>

class QLabel;
class QLineEdit;
class QPushButton;

namespace jingge {

class RowsModel;

/// Who did what: the latest records of the audit log, words to look for in them, and whether the chain is
/// whole. Where users are checked only those see it whose role may.
class AuditPart final : public QWidget {
    Q_OBJECT

public:
    explicit AuditPart(const ViewContext& context, QWidget* parent = nullptr);

    [[nodiscard]] bool isSettled() const { return !m_reading.isBusy() && !m_checking.isBusy(); }
    [[nodiscard]] RowsModel* model() const { return m_model; }
    [[nodiscard]] QLabel* chain() const { return m_chain; }
    void reload();
    void check(); ///< follows the whole chain

Q_SIGNALS:
    void failed(const jingge::Error& error);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void showRows();
    void showChain(const AuditState& state);

    const ViewContext m_context;
    RowsModel* m_model;
    QLineEdit* m_words;
    QLabel* m_chain;
    QPushButton* m_check;
    std::vector<AuditRecord> m_records;
    LatestJob m_reading;
    LatestJob m_checking;
};

} // namespace jingge
