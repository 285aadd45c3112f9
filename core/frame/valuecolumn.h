// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <initializer_list>
#include <memory>
#include <span>
#include <utility>
#include <vector>

namespace jingge {

/// One column of a frame: values of its own, which can be added to, or a view of memory that somebody keeps for it (a
/// mapped file), which cannot. Reading is the same for both and costs no more than reading a vector.
template <class T>
class ValueColumn {
public:
    using value_type = T;
    using const_iterator = const T*;

    ValueColumn() = default;
    ValueColumn(std::initializer_list<T> values) : ValueColumn(std::vector<T>(values)) {}
    ValueColumn(std::vector<T> values) : m_own(std::move(values)) { lookAtOwn(); }
    /// owner keeps the memory of the values for as long as anybody holds it.
    ValueColumn(std::span<const T> values, std::shared_ptr<const void> owner) :
        m_owner(std::move(owner)), m_data(values.data()), m_size(values.size())
    {
    }
    ValueColumn(const ValueColumn& other) :
        m_owner(other.m_owner), m_own(other.m_own), m_data(other.m_data), m_size(other.m_size)
    {
        if (!m_owner)
            lookAtOwn();
    }
    ValueColumn(ValueColumn&& other) noexcept { swap(other); }
    ValueColumn& operator=(ValueColumn other) noexcept
    {
        swap(other);
        return *this;
    }
    ~ValueColumn() = default;

    [[nodiscard]] std::size_t size() const { return m_size; }
    [[nodiscard]] bool empty() const { return m_size == 0; }
    [[nodiscard]] const T* data() const { return m_data; }
    [[nodiscard]] const T* begin() const { return m_data; }
    [[nodiscard]] const T* end() const { return m_data + m_size; }
    [[nodiscard]] const T& operator[](std::size_t row) const { return m_data[row]; }
    [[nodiscard]] const T& front() const { return m_data[0]; }
    [[nodiscard]] const T& back() const { return m_data[m_size - 1]; }
    operator std::span<const T>() const { return {m_data, m_size}; }

    // For whoever builds a column of its own.
    [[nodiscard]] T& operator[](std::size_t row)
    {
        assert(!m_owner);
        return m_own[row];
    }
    void push_back(T value)
    {
        assert(!m_owner);
        m_own.push_back(value);
        lookAtOwn();
    }
    void append(std::span<const T> values)
    {
        assert(!m_owner);
        m_own.insert(m_own.end(), values.begin(), values.end());
        lookAtOwn();
    }
    void reserve(std::size_t size)
    {
        m_own.reserve(size);
        lookAtOwn();
    }

    friend bool operator==(const ValueColumn& a, const ValueColumn& b)
    {
        return std::equal(a.begin(), a.end(), b.begin(), b.end());
    }

private:
    void lookAtOwn()
    {
        m_data = m_own.data();
        m_size = m_own.size();
    }
    void swap(ValueColumn& other) noexcept
    {
        std::swap(m_owner, other.m_owner);
        std::swap(m_own, other.m_own);
        std::swap(m_data, other.m_data);
        std::swap(m_size, other.m_size);
    }

    std::shared_ptr<const void> m_owner; ///< none: the values are m_own
    std::vector<T> m_own;
    const T* m_data = nullptr;
    std::size_t m_size = 0;
};

} // namespace jingge
