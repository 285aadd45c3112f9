// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/filter.h"
#include "core/state/origin.h"

#include <QObject>

#include <cstddef>
#include <vector>

namespace jingge {

/// Which incidents count, with the way back: a list of immutable filters and the one that is current. Lives in the
/// window's thread; views read current() and hear filterChanged once for each change, after it is whole.
class FilterStack final : public QObject {
    Q_OBJECT

public:
    /// Whether a change is a step of its own or goes on with the last one (a brush being dragged).
    enum class Step { New, Continued };

    explicit FilterStack(Filter first = {}, QObject* parent = nullptr);

    [[nodiscard]] const Filter& current() const { return m_filters[m_position]; }
    [[nodiscard]] bool canGoBack() const { return m_position > 0; }
    [[nodiscard]] bool canGoForward() const { return m_position + 1 < m_filters.size(); }

    /// Makes the filter current and forgets what lay ahead; nothing happens when it is the current one. A continued
    /// step replaces the last one, if that came from the same origin.
    void setFilter(const Filter& filter, Origin origin, Step step = Step::New);
    void goBack(Origin origin);
    void goForward(Origin origin);

Q_SIGNALS:
    void filterChanged(const jingge::Filter& filter, jingge::Origin origin);

private:
    void moveTo(std::size_t position, Origin origin);

    std::vector<Filter> m_filters; ///< never empty
    std::size_t m_position = 0;
    bool m_lastContinues = false; ///< the current filter may be replaced by a continued step
    Origin m_lastOrigin = Origin::Shell;
};

} // namespace jingge
