// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/viewcontext.h"
#include "ui/common/popup.h"

#include <array>

class QDateEdit;
class QPushButton;
class QToolButton;

namespace jingge {

/// Chooses the time range: spans that end with the data, a month or a year, or two days.
class TimeChooser final : public Popup {
    Q_OBJECT

public:
    TimeChooser(const ViewContext& context, QWidget* parent);

    /// Shows the range that is in force.
    void takeFilter();

private:
    void choose(std::optional<CivilTime> from, std::optional<CivilTime> to);
    void chooseLastDays(int days);
    void chooseMonths(CivilDate first, int months);
    void makeMonths();
    void showYear(int year);
    void chooseDays();
    [[nodiscard]] CivilTime endOfData() const;

    const ViewContext m_context;
    QDateEdit* m_from;
    QDateEdit* m_to;
    QPushButton* m_year = nullptr;
    QToolButton* m_earlier = nullptr;
    QToolButton* m_later = nullptr;
    std::array<QPushButton*, 12> m_months{};
    int m_shownYear = 0;
};

} // namespace jingge
