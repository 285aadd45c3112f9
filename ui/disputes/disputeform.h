// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflow/disputedesk.h"
#include "ui/common/viewcontext.h"

#include <QWidget>

class QComboBox;
class QLineEdit;

namespace jingge {

/// A dispute that somebody reports, to be written down.
class DisputeForm final : public QWidget {
    Q_OBJECT

public:
    explicit DisputeForm(const ViewContext& context, QWidget* parent = nullptr);

    /// What the fields say, without person and time; error (Data): a sum that is none.
    [[nodiscard]] Result<DisputeDraft> draft() const;
    void clear();

Q_SIGNALS:
    void saveRequested();
    void cancelled();

private:
    const ViewContext& m_context;
    QLineEdit* m_title;
    QComboBox* m_category;
    QComboBox* m_level;
    QLineEdit* m_reason;
    QLineEdit* m_grid;
    QLineEdit* m_address;
    QLineEdit* m_sum;
    QLineEdit* m_sideA;
    QLineEdit* m_sideB;
};

} // namespace jingge
