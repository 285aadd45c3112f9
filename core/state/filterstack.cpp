// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/state/filterstack.h"

#include <utility>

namespace jingge {
namespace {

/// Enough for a day's questions; older steps fall off.
constexpr std::size_t kMostSteps = 200;

} // namespace

FilterStack::FilterStack(Filter first, QObject* parent) : QObject(parent), m_filters{std::move(first)}
{
}

void FilterStack::setFilter(const Filter& filter, Origin origin, Step step)
{
    const bool continues = step == Step::Continued && m_lastContinues && m_lastOrigin == origin && m_position > 0;
    m_lastContinues = step == Step::Continued;
    m_lastOrigin = origin;
    if (filter == current())
        return;
    m_filters.resize(m_position + 1, filter);
    if (continues) {
        m_filters.back() = filter;
    } else {
        m_filters.push_back(filter);
        if (m_filters.size() > kMostSteps)
            m_filters.erase(m_filters.begin());
        m_position = m_filters.size() - 1;
    }
    Q_EMIT filterChanged(current(), origin);
}

void FilterStack::goBack(Origin origin)
{
    if (canGoBack())
        moveTo(m_position - 1, origin);
}

void FilterStack::goForward(Origin origin)
{
    if (canGoForward())
        moveTo(m_position + 1, origin);
}

void FilterStack::moveTo(std::size_t position, Origin origin)
{
    m_lastContinues = false;
    m_position = position;
    Q_EMIT filterChanged(current(), origin);
}

} // namespace jingge
