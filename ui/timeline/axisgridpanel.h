// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/panel.h"
#include "ui/common/viewcontext.h"
#include "ui/common/liveusual.h"

#include <optional>

class QLabel;

namespace jingge {

class AxisGridView;
class EmptyState;
class Segments;

/// The small multiples with their order and scale: one scale for all, each its own where there are so many areas that the
/// busiest would flatten the rest, unless somebody says otherwise.
class AxisGridPanel final : public Panel {
    Q_OBJECT

public:
    explicit AxisGridPanel(const ViewContext& context, QWidget* parent = nullptr);

    [[nodiscard]] const LiveUsual& usual() const { return m_context.usual; }
    [[nodiscard]] bool isSettled() const { return m_context.usual.isSettled(); }

    [[nodiscard]] AxisGridView* view() const { return m_view; }
    [[nodiscard]] QJsonObject saveState() const override;
    void restoreState(const QJsonObject& state) override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    [[nodiscard]] QWidget* makeControls();
    void takeCounts();
    [[nodiscard]] bool isCommonScale() const;

    const ViewContext m_context;
    AxisGridView* m_view;
    EmptyState* m_empty;
    QWidget* m_controls = nullptr;
    Segments* m_order = nullptr;
    Segments* m_scale = nullptr;
    std::optional<bool> m_wantsCommon; ///< nullopt = by the number of areas
    QLabel* m_orderLabel = nullptr;
    QLabel* m_scaleLabel = nullptr;
};

} // namespace jingge
