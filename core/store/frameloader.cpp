// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/frameloader.h"

#include "core/domain/category.h"
#include "core/domain/incident.h"
#include "core/store/arearepository.h"
#include "core/store/duplicates.h"
#include "core/store/nativestatement.h"
#include "core/store/statement.h"
#include "core/store/store.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <numeric>
#include <unordered_map>
#include <unordered_set>

namespace jingge {

namespace {

/// Columns of the pass over the table, in this order.
constexpr std::string_view kScan =
    "SELECT id, batch, received_at, received_mark, category, channel, valid, closed_at IS NOT NULL, lon, lat,"
    " address_key, caller_token, plate, source, source_id, duplicate_of, area_grid, area_squad, area_community,"
    " area_governance, area_station, area_branch, area_city FROM incident";
constexpr int kFirstAreaColumn = 16;

struct Places {
    std::size_t operator()(std::uint64_t key) const
    {
        return static_cast<std::size_t>((key ^ key >> 31) * 0x9E3779B97F4A7C15ULL);
    }
};

struct TextHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
};

/// Both coordinates rounded to 6 decimals, as one number.
std::uint64_t placeKey(double lon, double lat)
{
    const auto x = static_cast<std::uint64_t>(std::llround(lon * 1e6) + 180000000);
    const auto y = static_cast<std::uint64_t>(std::llround(lat * 1e6) + 90000000);
    return x << 32 | y;
}

/// Rows as they come from the table, before they are put in order of time.
class Columns {
public:
    Columns(Frame& frame, std::unordered_map<std::int64_t, std::uint16_t> categories,
            std::unordered_map<std::int64_t, std::string> terms) :
        m_frame(frame), m_categories(std::move(categories)), m_terms(std::move(terms))
    {
        m_frame.channels.emplace_back();
        for (const Level level : kLevels) {
            const auto& areas = m_frame.areas->at(level);
            for (std::size_t i = 0; i < areas.size(); ++i)
                m_areaPositions[areas[i].id.value()] = static_cast<std::int32_t>(i);
        }
    }

    void add(const NativeStatement& row)
    {
        Frame& f = m_frame;
        const CivilTime time{row.integer(2)};
        const auto mark = static_cast<unsigned>(row.integer(3));
        f.id.push_back(row.integer(0));
        f.time.push_back(time.seconds);
        f.hour.push_back((mark & kTimeDayOnly) != 0 ? kNoHour : static_cast<std::uint8_t>(time.hour()));
        f.weekday.push_back(static_cast<std::uint8_t>(time.date().weekday()));
        f.category.push_back(m_categories.at(row.integer(4)));
        f.channel.push_back(row.isNull(5) ? std::uint16_t{0} : channelOf(row.integer(5)));
        const bool isInvalid = row.integer(6) == 0 || isWithinCategory(f.categories[f.category.back()], "invalid");
        f.flags.push_back(static_cast<std::uint8_t>((isInvalid ? kRowInvalid : 0) | (row.integer(7) != 0 ? kRowClosed : 0) |
                                                    ((mark & kTimeFromOccurred) != 0 ? kRowFromOccurred : 0)));
        addPlace(row);
        f.address.push_back(row.isNull(10) ? kNoKey : static_cast<std::uint32_t>(row.integer(10)));
        f.caller.push_back(row.isNull(11) ? kNoKey : callerOf(row.blob(11)));
        f.plate.push_back(row.isNull(12) ? kNoKey : plateOf(row.text(12)));
        addTicket(row);
        addAreas(row);
    }

    /// Brings every column into the order of time, then source id, and marks duplicates.
    void finish()
    {
        std::vector<std::uint32_t> order(m_frame.size());
        std::iota(order.begin(), order.end(), 0U);
        std::ranges::sort(order, [this](std::uint32_t a, std::uint32_t b) {
            if (m_frame.time[a] != m_frame.time[b])
                return m_frame.time[a] < m_frame.time[b];
            const int byId = sourceId(a).compare(sourceId(b));
            return byId != 0 ? byId < 0 : m_sources[a] < m_sources[b];
        });
        markDuplicates(order);
        permute(order);
    }

private:
    struct Span {
        std::uint64_t begin;
        std::uint32_t length;
    };

    [[nodiscard]] std::string_view view(Span span) const { return {m_texts.data() + span.begin, span.length}; }
    [[nodiscard]] std::string_view sourceId(std::uint32_t row) const { return view(m_ids[row]); }
    Span keep(std::string_view text)
    {
        const Span span{m_texts.size(), static_cast<std::uint32_t>(text.size())};
        m_texts.insert(m_texts.end(), text.begin(), text.end());
        return span;
    }

    std::uint16_t channelOf(std::int64_t term)
    {
        const auto [found, isNew] = m_channels.try_emplace(term, std::uint16_t{0});
        if (isNew && m_frame.channels.size() < 65535) {
            found->second = static_cast<std::uint16_t>(m_frame.channels.size());
            m_frame.channels.push_back(m_terms[term]);
        }
        return found->second;
    }
    std::uint32_t callerOf(std::span<const std::uint8_t> token)
    {
        std::uint64_t key = 0;
        std::memcpy(&key, token.data(), std::min<std::size_t>(token.size(), sizeof key));
        return m_callers.try_emplace(key, static_cast<std::uint32_t>(m_callers.size())).first->second;
    }
    std::uint32_t plateOf(std::string_view plate)
    {
        if (const auto found = m_plates.find(plate); found != m_plates.end())
            return found->second;
        return m_plates.emplace(plate, static_cast<std::uint32_t>(m_plates.size())).first->second;
    }
    void addPlace(const NativeStatement& row)
    {
        Frame& f = m_frame;
        if (row.isNull(8) || row.isNull(9)) {
            f.lonE7.push_back(kNoCoordinate);
            f.latE7.push_back(kNoCoordinate);
            f.place.push_back(kNoKey);
            return;
        }
        const double lon = row.real(8);
        const double lat = row.real(9);
        f.lonE7.push_back(static_cast<std::int32_t>(std::lround(lon * 1e7)));
        f.latE7.push_back(static_cast<std::int32_t>(std::lround(lat * 1e7)));
        f.place.push_back(
            m_places.try_emplace(placeKey(lon, lat), static_cast<std::uint32_t>(m_places.size())).first->second);
    }
    void addTicket(const NativeStatement& row)
    {
        m_sources.push_back(row.integer(13));
        m_ids.push_back(keep(row.text(14)));
        m_mains.push_back(keep(row.text(15)));
        m_hasMains = m_hasMains || m_mains.back().length != 0;
    }
    void addAreas(const NativeStatement& row)
    {
        for (std::size_t i = 0; i < kLevelCount; ++i) {
            if (m_frame.areas->levels[i].empty())
                continue;
            const int column = kFirstAreaColumn + static_cast<int>(i);
            const auto found = row.isNull(column) ? m_areaPositions.end() : m_areaPositions.find(row.integer(column));
            m_frame.area[i].push_back(found != m_areaPositions.end() ? found->second : kNoArea);
        }
    }

    void markDuplicates(const std::vector<std::uint32_t>& order)
    {
        if (!m_hasMains)
            return;
        std::vector<TicketRow> tickets;
        tickets.reserve(order.size());
        for (const std::uint32_t row : order)
            tickets.push_back({m_sources[row], sourceId(row), view(m_mains[row])});
        const std::vector<bool> isDuplicate = findDuplicates(tickets);
        for (std::size_t i = 0; i < order.size(); ++i) {
            if (isDuplicate[i])
                m_frame.flags[order[i]] |= kRowDuplicate;
        }
    }

    template <class Column>
    static void reorder(Column& column, const std::vector<std::uint32_t>& order)
    {
        if (column.empty())
            return;
        Column sorted;
        sorted.reserve(column.size());
        for (const std::uint32_t row : order)
            sorted.push_back(column[row]);
        column = std::move(sorted);
    }
    void permute(const std::vector<std::uint32_t>& order)
    {
        if (std::ranges::is_sorted(order))
            return;
        Frame& f = m_frame;
        reorder(f.id, order);
        reorder(f.time, order);
        reorder(f.hour, order);
        reorder(f.weekday, order);
        reorder(f.category, order);
        reorder(f.channel, order);
        reorder(f.flags, order);
        reorder(f.lonE7, order);
        reorder(f.latE7, order);
        for (auto* column : {&f.place, &f.address, &f.caller, &f.plate})
            reorder(*column, order);
        for (auto& column : f.area)
            reorder(column, order);
    }

    Frame& m_frame;
    std::unordered_map<std::int64_t, std::uint16_t> m_categories;
    std::unordered_map<std::int64_t, std::string> m_terms;
    std::unordered_map<std::int64_t, std::uint16_t> m_channels;
    std::unordered_map<std::int64_t, std::int32_t> m_areaPositions;
    std::unordered_map<std::uint64_t, std::uint32_t, Places> m_places;
    std::unordered_map<std::uint64_t, std::uint32_t> m_callers;
    std::unordered_map<std::string, std::uint32_t, TextHash, std::equal_to<>> m_plates;
    std::vector<char> m_texts;
    std::vector<std::int64_t> m_sources;
    std::vector<Span> m_ids;
    std::vector<Span> m_mains;
    bool m_hasMains = false;
};

using IdSet = std::unordered_set<std::int64_t>;

Result<IdSet> readIds(const Store& store, const char* sql)
{
    Statement statement(store, sql);
    if (auto done = statement.run(); !done)
        return Unexpected(done.error());
    IdSet ids;
    while (statement.next())
        ids.insert(statement.integer(0));
    return ids;
}

Result<std::unordered_map<std::int64_t, std::uint16_t>> readCategories(const Store& store, Frame& frame)
{
    Statement statement(store, "SELECT id, code FROM category ORDER BY id");
    if (auto done = statement.run(); !done)
        return Unexpected(done.error());
    std::unordered_map<std::int64_t, std::uint16_t> positions;
    while (statement.next()) {
        positions[statement.integer(0)] = static_cast<std::uint16_t>(frame.categories.size());
        frame.categories.push_back(statement.text(1));
    }
    return positions;
}

Result<std::unordered_map<std::int64_t, std::string>> readTerms(const Store& store)
{
    Statement statement(store, "SELECT id, text FROM term WHERE id IN (SELECT DISTINCT channel FROM incident)");
    if (auto done = statement.run(); !done)
        return Unexpected(done.error());
    std::unordered_map<std::int64_t, std::string> terms;
    while (statement.next())
        terms[statement.integer(0)] = statement.text(1);
    return terms;
}

Result<void> scan(const Store& store, Columns& columns, const TaskContext& context)
{
    const auto unfinished = readIds(store, "SELECT id FROM batch WHERE state <> 'complete'");
    const auto superseded = readIds(store, "SELECT incident FROM superseded JOIN batch ON batch.id = superseded.batch"
                                           " WHERE state = 'complete'");
    auto rows = NativeStatement::prepare(store.native(), kScan);
    if (!unfinished || !superseded || !rows)
        return Unexpected(!unfinished ? unfinished.error() : !superseded ? superseded.error() : rows.error());
    for (std::int64_t seen = 0;; ++seen) {
        const auto row = rows->step();
        if (!row)
            return Unexpected(row.error());
        if (!*row)
            return {};
        if (seen % 65536 == 0) {
            context.report(seen, 0);
            if (context.isStopped())
                return fail(ErrorKind::Cancelled, "store", store.path(), QT_TRANSLATE_NOOP("core", "cancelled"));
        }
        if (!unfinished->empty() && unfinished->contains(rows->integer(1)))
            continue;
        if (!superseded->empty() && superseded->contains(rows->integer(0)))
            continue;
        columns.add(*rows);
    }
}

} // namespace

Result<std::shared_ptr<const Frame>> loadFrame(const Store& store, const TaskContext& context)
{
    if (auto begun = runScript(store.native(), "BEGIN"); !begun) // one moment of the store for all statements
        return Unexpected(begun.error());
    auto frame = std::make_shared<Frame>();
    const auto load = [&]() -> Result<void> {
        const auto areas = readAreas(store);
        const auto seq = store.changeSeq();
        auto categories = readCategories(store, *frame);
        auto terms = readTerms(store);
        if (!areas || !seq)
            return Unexpected(!areas ? areas.error() : seq.error());
        if (!categories || !terms)
            return Unexpected(!categories ? categories.error() : terms.error());
        frame->areas = *areas;
        frame->changeSeq = *seq;
        Columns columns(*frame, std::move(*categories), std::move(*terms));
        if (auto done = scan(store, columns, context); !done)
            return done;
        columns.finish();
        return {};
    };
    const Result<void> done = load();
    const auto ended = runScript(store.native(), "COMMIT");
    if (!done || !ended)
        return Unexpected(!done ? done.error() : ended.error());
    return frame;
}

} // namespace jingge
