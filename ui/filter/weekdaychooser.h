// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/viewcontext.h"
#include "ui/common/popup.h"

#include <array>

class QCheckBox;
class QLabel;

namespace jingge {

/// Chooses days of the week: each by itself, or working days, weekend, all.
class WeekdayChooser final : public Popup {
    Q_OBJECT

public:
    WeekdayChooser(const ViewContext& context, QWidget* parent);
    void takeFilter();

private:
    void choose(std::uint8_t weekdays, FilterStack::Step step);
    void takeBoxes();
    void showCounts();

    const ViewContext m_context;
    std::array<QCheckBox*, 7> m_days{};
    std::array<QLabel*, 7> m_counts{};
};

} // namespace jingge
