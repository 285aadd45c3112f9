// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/panel.h"
#include "ui/common/viewcontext.h"
#include "ui/timeline/liveusual.h"

class QLabel;

namespace jingge {

class AxisGridView;

/// The small multiples with their order and scale.
class AxisGridPanel final : public Panel {
    Q_OBJECT

public:
    explicit AxisGridPanel(const ViewContext& context, QWidget* parent = nullptr);

    [[nodiscard]] const LiveUsual& usual() const { return m_usual; }
    [[nodiscard]] bool isSettled() const { return m_usual.isSettled(); }

    [[nodiscard]] AxisGridView* view() const { return m_view; }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    [[nodiscard]] QWidget* makeControls();
    void takeCounts();

    const ViewContext m_context;
    LiveUsual m_usual;
    AxisGridView* m_view;
    QLabel* m_orderLabel = nullptr;
    QLabel* m_scaleLabel = nullptr;
};

} // namespace jingge
