// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <cstdint>

namespace jingge {

/// A store's row number that cannot be mistaken for another table's. 0 = none.
template <class Tag>
class TypedId {
public:
    TypedId() = default;
    explicit TypedId(std::int64_t value) : m_value(value) {}
    [[nodiscard]] std::int64_t value() const { return m_value; }
    [[nodiscard]] bool isNone() const { return m_value == 0; }
    auto operator<=>(const TypedId&) const = default;

private:
    std::int64_t m_value = 0;
};

using IncidentId = TypedId<struct IncidentTag>; ///< one version of an incident: the row the frame points at
using AreaId = TypedId<struct AreaTag>;
using BatchId = TypedId<struct BatchTag>;

} // namespace jingge
