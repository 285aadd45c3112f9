// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/frame/frame.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

namespace jingge {

/// Of which state of which store columns are. The change number alone would not do: a backup that is put back counts on
/// from an earlier one.
struct ColumnCacheKey {
    std::string storeId;
    std::uint64_t changeSeq = 0;
    std::uint64_t fileNumber = 0; ///< inode of the store
    std::int64_t lastIncident = 0;
    std::int64_t batches = 0;
    std::int64_t lastFinished = 0; ///< when the last batch was

    bool operator==(const ColumnCacheKey&) const = default;
};

/// Where the columns of a store lie: beside it.
[[nodiscard]] std::string columnCachePath(const std::string& store);

/// The columns of a frame from a file, mapped and not copied; changeSeq and areas are those given. nullopt when there is
/// no such file or it is not to be trusted: another state or store, another version, damaged, cut off, not a regular
/// file of this user, readable or writable by others. Every value that is used as a position is checked.
[[nodiscard]] std::optional<Frame> readColumnCache(const std::string& path, const ColumnCacheKey& key,
                                                   const std::shared_ptr<const AreaTable>& areas);

/// Writes the file anew, mode 0600; whoever has mapped the old one keeps it. false when it could not be written, after
/// which there is none or the old one. Nothing is lost without it.
bool writeColumnCache(const std::string& path, const ColumnCacheKey& key, const Frame& frame);

} // namespace jingge
