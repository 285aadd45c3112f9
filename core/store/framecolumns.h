// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/frame/frame.h"
#include "core/store/codetable.h"
#include "core/store/duplicatedecisions.h"
#include "core/store/nativestatement.h"

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace jingge {

/// What FrameColumns::add() reads, in the order in which it does; ?1 and ?2 are the first and the last row id. Levels
/// without areas are not read.
[[nodiscard]] std::string scanIncidentsSql(const AreaTable& areas);
constexpr int kScanIdColumn = 0;
constexpr int kScanBatchColumn = 1;

/// Fills a frame from rows of the incident table as they come, before they are put in order of time.
class FrameColumns {
public:
    /// frame: its areas and categories are there. categories: row id → position in frame.categories. channelText finds
    /// the text of the term ?1.
    FrameColumns(Frame& frame, std::unordered_map<std::int64_t, std::uint16_t> categories, NativeStatement channelText);
    /// Main tickets that persons named, for tickets whose source names none. Before the first row.
    void setConfirmedMains(std::map<TicketName, std::string> mains) { m_confirmedMains = std::move(mains); }

    /// false: the row holds what no import has written, the store is damaged.
    [[nodiscard]] Result<bool> add(const NativeStatement& row);
    /// After the last row: numbers the keys whose tables are too large for the near caches.
    void settle();
    /// Adds the rows of another, settled as these are, which come after all of these, as if they had been read here; its frame has the same areas
    /// and categories, and is of no use afterwards.
    void append(FrameColumns&& later);
    /// Brings every column into the order of time, then source id, then source, and marks duplicates.
    void finish();

private:
    struct Span {
        std::uint64_t begin;
        std::uint32_t length;
    };

    [[nodiscard]] std::string_view view(Span span) const { return {m_texts.data() + span.begin, span.length}; }
    [[nodiscard]] std::string_view sourceId(std::uint32_t row) const { return view(m_ids[row]); }
    Span keep(std::string_view text);
    [[nodiscard]] bool isSound(const NativeStatement& row) const;
    Result<std::uint32_t> channelOf(std::int64_t term);
    void addPlace(const NativeStatement& row);
    void addTicket(const NativeStatement& row);
    void addAreas(const NativeStatement& row);
    std::vector<std::uint32_t> channelsOf(const FrameColumns& later);
    void appendTickets(const FrameColumns& later);
    [[nodiscard]] bool isBefore(std::uint32_t a, std::uint32_t b) const;
    void markDuplicates(const std::vector<std::uint32_t>& order);
    void permute(const std::vector<std::uint32_t>& order);

    Frame& m_frame;
    std::unordered_map<std::int64_t, std::uint16_t> m_categories;
    std::vector<bool> m_isInvalid; ///< per category of the frame
    NativeStatement m_channelText; ///< channels are read when first met: the table of terms may be long
    std::unordered_map<std::int64_t, std::uint32_t> m_channels;
    std::unordered_map<std::int64_t, std::int32_t> m_areaPositions;
    std::vector<std::uint64_t> m_placeKeys;  ///< per row, until they are settled
    std::vector<std::uint64_t> m_callerKeys; ///< likewise
    CodeTable m_places;
    CodeTable m_callers;
    CodeTable m_plates;
    std::vector<char> m_texts;
    std::vector<std::int64_t> m_sources;
    std::vector<Span> m_ids;
    std::vector<Span> m_mains;
    std::map<TicketName, std::string> m_confirmedMains;
    bool m_hasMains = false;
};

} // namespace jingge
