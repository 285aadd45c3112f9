// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/callbackbook.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace jingge {

class RowsModel;
class Theme;

/// The week as a whole: its rates with what they are made of, its signature, and the weeks beside it for
/// whoever supervises.
class CallbackSide final : public QWidget {
    Q_OBJECT

public:
    explicit CallbackSide(const Theme& theme, QWidget* parent = nullptr);

    void setWeek(const CallbackWeek& week, CivilTime now);
    void setWeeks(std::vector<CallbackWeekLine> weeks);
    [[nodiscard]] std::string reason() const;
    void clearReason();

Q_SIGNALS:
    void signRequested();
    void revokeRequested();
    void weekRequested(const QString& week);

private:
    void addSignature();
    void addTables(const Theme& theme);

    RowsModel* m_rates;
    RowsModel* m_weeks;
    std::vector<CallbackWeekLine> m_lines;
    QLabel* m_signature = nullptr;
    QLineEdit* m_reason = nullptr;
    QPushButton* m_sign = nullptr;
    QPushButton* m_revoke = nullptr;
};

} // namespace jingge
