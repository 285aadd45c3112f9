// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdlib>
#include <new>
#include <vector>

#include <sys/mman.h>

namespace jingge {

/// An allocator for tables that are asked at places all over them, and for large ones that do not live long: from some megabytes on the kernel is asked for pages of
/// 2 MiB, so that a look costs one miss instead of two and a new table is made without thousands of page faults. Where the
/// kernel has no such pages, ordinary ones do.
template <class T>
class LargePages {
public:
    using value_type = T;

    LargePages() = default;
    template <class U>
    explicit LargePages(const LargePages<U>&)
    {
    }

    [[nodiscard]] T* allocate(std::size_t count)
    {
        if (!isLarge(count))
            return static_cast<T*>(::operator new(count * sizeof(T)));
        const std::size_t bytes = (count * sizeof(T) + kPage - 1) / kPage * kPage;
        void* memory = std::aligned_alloc(kPage, bytes);
        if (memory == nullptr)
            throw std::bad_alloc();
        madvise(memory, bytes, MADV_HUGEPAGE);
        return static_cast<T*>(memory);
    }
    void deallocate(T* memory, std::size_t count)
    {
        if (isLarge(count))
            std::free(memory);
        else
            ::operator delete(memory);
    }
    bool operator==(const LargePages&) const = default;

private:
    static constexpr std::size_t kPage = std::size_t{2} << 20;
    [[nodiscard]] static bool isLarge(std::size_t count) { return count * sizeof(T) >= 2 * kPage; }
};

template <class T>
using LargeVector = std::vector<T, LargePages<T>>;

} // namespace jingge
