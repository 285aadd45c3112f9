// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflow/disputedesk.h"
#include "core/workspace/disputebook.h"
#include "ui/common/viewcontext.h"

#include <QWidget>

#include <array>
#include <optional>

class QAction;
class QComboBox;
class QLabel;
class QLineEdit;
class QTableView;
class QVBoxLayout;

namespace jingge {

class RowsModel;

/// The file of one dispute: what is at stake and between whom, how its rhythm was kept, its log, and at the
/// foot the steps that it takes now.
class DisputeCard final : public QWidget {
    Q_OBJECT

public:
    explicit DisputeCard(const ViewContext& context, QWidget* parent = nullptr);

    void setFile(const DisputeFile& file, const std::vector<DisputePart>& parts, CivilDate today);
    void clear();
    [[nodiscard]] const std::optional<DisputeFile>& file() const { return m_file; }
    [[nodiscard]] QAction* action(DisputeMove move) const
    {
        return m_actions[static_cast<std::size_t>(move)];
    }
    /// What the fields say; error (Data): a day that is none.
    [[nodiscard]] Result<DisputeStep> step(DisputeMove move, CivilTime now) const;
    void clearFields();
    [[nodiscard]] QString person() const;
    void setPerson(const QString& person);

Q_SIGNALS:
    void moveRequested(jingge::DisputeMove move);
    void personChanged();

private:
    void addFields(QVBoxLayout* column);
    void addButtons(QVBoxLayout* column);
    void showWords(const std::vector<DisputePart>& parts, CivilDate today);
    void refreshMoves();
    [[nodiscard]] QString facts() const;

    const ViewContext& m_context;
    std::optional<DisputeFile> m_file;
    QLabel* m_title;
    QLabel* m_facts;
    QLabel* m_rhythm;
    QLabel* m_people;
    QLabel* m_course;
    RowsModel* m_log;
    QTableView* m_logTable = nullptr;
    QLineEdit* m_person = nullptr;
    QLineEdit* m_text = nullptr;
    QLineEdit* m_until = nullptr;
    QComboBox* m_level = nullptr;
    QComboBox* m_form = nullptr;
    QComboBox* m_stage = nullptr;
    std::array<QAction*, kDisputeMoves.size()> m_actions{};
};

} // namespace jingge
