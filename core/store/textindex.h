// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/base/textgrams.h"
#include "core/frame/rowset.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace jingge {

class MappedFile;
class Store;

/// Where the text index of a store lies: beside it.
[[nodiscard]] std::string textIndexPath(const std::string& store);

/// Which incidents hold which pair of characters in address, narrative or outcome: a file beside the store,
/// mapped, that can be made anew at any time. Contents of an incident's version never change and ids are
/// given once, so an index stays right for the ids up to lastId() whatever is imported or taken back later;
/// it only grows out of date.
class TextIndex {
public:
    /// nullopt when there is none or it is not to be trusted: of another store, or one that was put back;
    /// damaged.
    [[nodiscard]] static std::optional<TextIndex> open(const Store& store);

    /// Incidents with greater ids are not in it.
    [[nodiscard]] std::int64_t lastId() const { return m_lastId; }
    /// Ids, 0 … lastId(), that can hold every word: they hold each word's pairs of characters, all in one
    /// version. With words of one or two characters (see isExact()) they do hold them. nullopt: the file is
    /// damaged after all.
    [[nodiscard]] std::optional<RowSet> candidates(std::span<const std::string> words) const;
    /// Whether candidates() needs no second look for this word.
    [[nodiscard]] static bool isExact(std::string_view word);

    /// One pair's incidents in the file: growing ids as differences, seven bits a byte.
    struct Entry {
        TextGram gram = 0;
        std::uint64_t offset = 0;
        std::uint32_t bytes = 0;
        std::uint32_t count = 0;
        std::uint64_t checksum = 0;
    };

private:
    TextIndex(std::shared_ptr<const MappedFile> file, std::span<const Entry> entries, std::int64_t lastId);
    [[nodiscard]] std::span<const Entry> between(TextGram first, TextGram last) const;
    [[nodiscard]] bool collect(const Entry& entry, RowSet& ids) const;
    [[nodiscard]] std::optional<RowSet> startingWith(std::uint32_t character) const;

    std::shared_ptr<const MappedFile> m_file;
    std::span<const Entry> m_entries; ///< by gram
    std::int64_t m_lastId = 0;
};

constexpr std::size_t kMostUnindexed = 50000;

/// Makes the index of a store anew when more than so many versions are in none; else it is left as it is.
/// Reads the texts of every complete import once, some seconds a million. A file that cannot be written is
/// done without. Error: Cancelled, or what reading the store gives.
[[nodiscard]] Result<void> refreshTextIndex(const Store& store, const TaskContext& context = {},
                                            std::size_t mostUnindexed = kMostUnindexed);

} // namespace jingge
