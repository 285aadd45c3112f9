// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/frame/filterbitmaps.h"
#include "ui/common/viewcontext.h"

#include <QWidget>

#include <optional>

class QLabel;
class QMenu;
class QToolButton;

namespace jingge {

/// From all that counts, over the time range, to what is left: each count goes back to its step and names what
/// narrowed it; the last opens the whole way, part by part.
class Breadcrumbs final : public QWidget {
    Q_OBJECT

public:
    explicit Breadcrumbs(const ViewContext& context, QWidget* parent = nullptr);

private:
    void takeCounts();
    void fillWay();
    void goTo(std::optional<Dimension> last);
    [[nodiscard]] QToolButton* addCrumb(const QString& object);
    /// "Hours 22 — 02": a part of the filter in words.
    [[nodiscard]] QString partText(Dimension part) const;
    [[nodiscard]] QString partValue(Dimension part) const;
    [[nodiscard]] QString restText() const;

    const ViewContext m_context;
    QToolButton* m_total;
    QLabel* m_firstArrow;
    QToolButton* m_inRange;
    QLabel* m_secondArrow;
    QToolButton* m_counted;
    QMenu* m_way;
};

} // namespace jingge
