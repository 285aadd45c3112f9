// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/viewcontext.h"
#include "ui/filter/popup.h"

class QDateEdit;

namespace jingge {

/// Chooses the time range: spans that end with the data, or two days.
class TimeChooser final : public Popup {
    Q_OBJECT

public:
    TimeChooser(const ViewContext& context, QWidget* parent);

    /// Shows the range that is in force.
    void takeFilter();

private:
    void choose(std::optional<CivilTime> from, std::optional<CivilTime> to);
    void chooseLastDays(int days);
    void chooseMonth(int back);
    void chooseDays();
    [[nodiscard]] CivilTime endOfData() const;

    const ViewContext m_context;
    QDateEdit* m_from;
    QDateEdit* m_to;
};

} // namespace jingge
