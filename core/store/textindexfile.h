// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/sidefile.h"
#include "core/store/textindex.h"

namespace jingge {

/// What the file of a text index begins with; entries and then lists follow.
struct TextIndexHead {
    std::array<char, 8> magic{'J', 'G', 'W', 'O', 'R', 'D', 'S', '\0'};
    std::uint32_t version = 1;
    std::uint32_t byteOrder = 0x01020304;
    std::uint64_t checksum = 0; ///< of the head, this field as 0, and the entries
    std::uint64_t size = 0;     ///< of the whole file
    std::array<char, 40> storeId{};
    std::uint64_t fileNumber = 0; ///< inode of the store
    std::int64_t lastId = 0;
    std::uint64_t samples =
        0; ///< of some versions' contents: a store that was put back counts on from an earlier id
    std::uint64_t entries = 0;
};
static_assert(std::has_unique_object_representations_v<TextIndexHead>);
static_assert(std::has_unique_object_representations_v<TextIndex::Entry> && sizeof(TextIndex::Entry) == 32);

/// The head that an index up to this id has now, without size, entries and checksum. nullopt when the store
/// cannot say.
[[nodiscard]] std::optional<TextIndexHead> expectedTextIndexHead(const Store& store, std::int64_t lastId);
[[nodiscard]] std::uint64_t checksumOf(TextIndexHead head, std::span<const TextIndex::Entry> entries);

} // namespace jingge
