// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/viewcontext.h"
#include "ui/common/popup.h"

class QSpinBox;

namespace jingge {

class HourBars;

/// Chooses hours of the day: named spans, a drag over the bars of the day, or from one hour to before
/// another, across midnight too.
class HourChooser final : public Popup {
    Q_OBJECT

public:
    HourChooser(const ViewContext& context, QWidget* parent);
    void takeFilter();

private:
    void choose(std::uint32_t hours);
    void ask(std::uint32_t hours, FilterStack::Step step);

    const ViewContext m_context;
    HourBars* m_bars = nullptr;
    QSpinBox* m_from;
    QSpinBox* m_to;
};

} // namespace jingge
