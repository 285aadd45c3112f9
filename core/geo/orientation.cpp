// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/orientation.h"

#include <array>
#include <cmath>
#include <limits>

namespace jingge {

namespace {

constexpr double kTiny = 1e-100;

/// The sum of doubles without any rounding: parts that do not overlap, the largest last (Shewchuk 1997, grow
/// expansion). The sign of the sum is the sign of the largest part that is not zero.
class ExactSum {
public:
    void add(double value)
    {
        std::size_t kept = 0;
        for (std::size_t i = 0; i < m_count; ++i) {
            const double sum = value + m_parts[i];
            const double virtualPart = sum - value;
            const double lost = (value - (sum - virtualPart)) + (m_parts[i] - virtualPart);
            if (lost != 0)
                m_parts[kept++] = lost;
            value = sum;
        }
        m_parts[kept++] = value;
        m_count = kept;
    }
    /// a·b as its rounded value and what the rounding lost; the fused operation gives the latter exactly as
    /// long as it is no subnormal number: products of sizes above 1e-100 are above 1e-200 and lose at least
    /// 1e-233.
    void addProduct(double a, double b)
    {
        const double product = a * b;
        add(std::fma(a, b, -product));
        add(product);
    }
    [[nodiscard]] int sign() const
    {
        for (std::size_t i = m_count; i-- > 0;) {
            if (m_parts[i] != 0)
                return m_parts[i] > 0 ? 1 : -1;
        }
        return 0;
    }

private:
    std::array<double, 12> m_parts{}; ///< six products of two parts each
    std::size_t m_count = 0;
};

/// The determinant written out in products of the given numbers themselves: differences would already be
/// rounded.
int exactOrientation(LonLat a, LonLat b, LonLat p)
{
    ExactSum sum;
    sum.addProduct(a.lon, b.lat);
    sum.addProduct(-a.lon, p.lat);
    sum.addProduct(-p.lon, b.lat);
    sum.addProduct(-a.lat, b.lon);
    sum.addProduct(a.lat, p.lon);
    sum.addProduct(p.lat, b.lon);
    return sum.sign();
}

} // namespace

int orientation(LonLat a, LonLat b, LonLat p)
{
    const double left = (a.lon - p.lon) * (b.lat - p.lat);
    const double right = (a.lat - p.lat) * (b.lon - p.lon);
    const double determinant = left - right;
    // Three roundings a side, each at most half an epsilon; the bound holds without underflow, which sizes
    // above 1e-100 exclude (their differences are 0 or above 1e-117).
    constexpr double kHalf = std::numeric_limits<double>::epsilon() / 2;
    const double bound = (3 + 16 * kHalf) * kHalf * (std::fabs(left) + std::fabs(right));
    if (determinant > bound)
        return 1;
    if (determinant < -bound)
        return -1;
    return exactOrientation(a, b, p);
}

LonLat withoutTinyParts(LonLat point)
{
    return {std::fabs(point.lon) < kTiny ? 0 : point.lon, std::fabs(point.lat) < kTiny ? 0 : point.lat};
}

} // namespace jingge
