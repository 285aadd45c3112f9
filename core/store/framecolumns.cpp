// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/framecolumns.h"

#include "core/domain/category.h"
#include "core/domain/incident.h"
#include "core/seal/digest.h"
#include "core/store/duplicates.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <numeric>
#include <utility>

namespace jingge {

namespace {

/// In the order of the levels.
constexpr std::array<std::string_view, kLevelCount> kAreaColumns{
    "area_grid", "area_squad", "area_community", "area_governance", "area_station", "area_branch", "area_city"};
constexpr int kFirstAreaColumn = 16;
constexpr std::int64_t kFarthestTime = std::int64_t{400000} * 366 * kDaySeconds; // beyond any calendar's years

/// A coordinate as a number of millionths, rounded as it prints with six decimals (half to even, of its exact value).
std::int64_t millionths(double degrees)
{
    const double scaled = degrees * 1e6;
    const double whole = std::nearbyint(scaled);
    double correction = 0;
    if (std::fabs(scaled - whole) == 0.5) { // the product itself was rounded: which side of the half is it?
        const double rest = std::fma(degrees, 1e6, -scaled);
        if (rest > 0 && whole < scaled)
            correction = 1;
        if (rest < 0 && whole > scaled)
            correction = -1;
    }
    return static_cast<std::int64_t>(whole + correction);
}

/// Both coordinates rounded to 6 decimals, as one number.
std::uint64_t placeKey(double lon, double lat)
{
    const auto x = static_cast<std::uint64_t>(millionths(lon) + 180000000);
    const auto y = static_cast<std::uint64_t>(millionths(lat) + 90000000);
    return x << 32 | y;
}

/// The first half of a token is enough to tell callers apart.
std::uint64_t callerKey(std::span<const std::uint8_t> token)
{
    std::uint64_t key = 0;
    std::memcpy(&key, token.data(), std::min<std::size_t>(token.size(), sizeof key));
    return key != CodeTable::kNothing ? key : key - 1;
}

bool isOnEarth(double lon, double lat)
{
    return std::fabs(lon) <= 180 && std::fabs(lat) <= 90;
}

template <class Column>
void reorder(Column& column, const std::vector<std::uint32_t>& order)
{
    if (column.empty())
        return;
    Column sorted;
    sorted.reserve(column.size());
    for (const std::uint32_t row : order)
        sorted.push_back(column[row]);
    column = std::move(sorted);
}

} // namespace

std::string scanIncidentsSql(const AreaTable& areas)
{
    std::string sql = "SELECT id, batch, received_at, received_mark, category, channel, valid, closed_at IS NOT NULL, lon,"
                      " lat, address_key, caller_token, plate, source, source_id, duplicate_of";
    for (std::size_t i = 0; i < kLevelCount; ++i) {
        if (!areas.levels[i].empty())
            sql.append(", ").append(kAreaColumns[i]);
    }
    // constant SQL: names of the columns above
    return sql.append(" FROM incident WHERE id BETWEEN ?1 AND ?2");
}

FrameColumns::FrameColumns(Frame& frame, std::unordered_map<std::int64_t, std::uint16_t> categories,
                           NativeStatement channelText) :
    m_frame(frame), m_categories(std::move(categories)), m_channelText(std::move(channelText))
{
    m_frame.channels.emplace_back();
    for (const std::string& code : m_frame.categories)
        m_isInvalid.push_back(isWithinCategory(code, "invalid"));
    for (const Level level : kLevels) {
        const auto& areas = m_frame.areas->at(level);
        for (std::size_t i = 0; i < areas.size(); ++i)
            m_areaPositions[areas[i].id.value()] = static_cast<std::int32_t>(i);
    }
}

bool FrameColumns::isSound(const NativeStatement& row) const
{
    const std::int64_t time = row.integer(2);
    const bool isPlaced = !row.isNull(8) && !row.isNull(9);
    return time <= kFarthestTime && time >= -kFarthestTime && (!isPlaced || isOnEarth(row.real(8), row.real(9)));
}

Result<bool> FrameColumns::add(const NativeStatement& row)
{
    Frame& f = m_frame;
    const auto category = m_categories.find(row.integer(4));
    if (category == m_categories.end() || !isSound(row))
        return false;
    const auto channel = row.isNull(5) ? Result<std::uint32_t>(0U) : channelOf(row.integer(5));
    if (!channel)
        return Unexpected(channel.error());
    const CivilTime time{row.integer(2)};
    const auto mark = static_cast<unsigned>(row.integer(3));
    f.id.push_back(row.integer(kScanIdColumn));
    f.time.push_back(time.seconds);
    f.hour.push_back((mark & kTimeDayOnly) != 0 ? kNoHour : static_cast<std::uint8_t>(time.hour()));
    f.weekday.push_back(static_cast<std::uint8_t>(time.date().weekday()));
    f.category.push_back(category->second);
    f.channel.push_back(*channel);
    const bool isInvalid = row.integer(6) == 0 || m_isInvalid[category->second];
    f.flags.push_back(static_cast<std::uint8_t>((isInvalid ? kRowInvalid : 0) | (row.integer(7) != 0 ? kRowClosed : 0) |
                                                ((mark & kTimeFromOccurred) != 0 ? kRowFromOccurred : 0)));
    addPlace(row);
    f.address.push_back(row.isNull(10) ? kNoKey : static_cast<std::uint32_t>(row.integer(10)));
    m_callerKeys.push_back(row.isNull(11) ? CodeTable::kNothing : callerKey(row.blob(11)));
    f.plate.push_back(row.isNull(12) ? kNoKey : m_plates.codeOf(static_cast<std::uint64_t>(contentDigest(row.text(12)))));
    addTicket(row);
    addAreas(row);
    return true;
}

bool FrameColumns::isBefore(std::uint32_t a, std::uint32_t b) const
{
    if (m_frame.time[a] != m_frame.time[b])
        return m_frame.time[a] < m_frame.time[b];
    const int byId = sourceId(a).compare(sourceId(b));
    return byId != 0 ? byId < 0 : m_sources[a] < m_sources[b];
}

void FrameColumns::settle()
{
    m_frame.place = m_places.codesOf(std::exchange(m_placeKeys, {}));
    m_frame.caller = m_callers.codesOf(std::exchange(m_callerKeys, {}));
}

void FrameColumns::finish()
{
    std::vector<std::uint32_t> order(m_frame.size());
    std::iota(order.begin(), order.end(), 0U);
    const auto before = [this](std::uint32_t a, std::uint32_t b) { return isBefore(a, b); };
    if (!std::ranges::is_sorted(order, before)) // tables mostly come in order of time
        std::ranges::sort(order, before);
    markDuplicates(order);
    permute(order);
}

namespace {

/// Adds codes of a later part, as the whole numbers them.
void appendCodes(ValueColumn<std::uint32_t>& column, ValueColumn<std::uint32_t>& later,
                 const std::vector<std::uint32_t>& codes)
{
    for (std::size_t row = 0; row < later.size(); ++row) {
        std::uint32_t& code = later[row];
        code = code == kNoKey ? kNoKey : codes[code];
    }
    column.append(later);
}

std::vector<std::uint32_t> codesIn(CodeTable& table, const CodeTable& later)
{
    return table.codesOf(later.keys());
}

} // namespace

void FrameColumns::append(FrameColumns&& later)
{
    Frame& f = m_frame;
    Frame& l = later.m_frame;
    appendCodes(f.channel, l.channel, channelsOf(later));
    appendCodes(f.place, l.place, codesIn(m_places, later.m_places));
    appendCodes(f.caller, l.caller, codesIn(m_callers, later.m_callers));
    appendCodes(f.plate, l.plate, codesIn(m_plates, later.m_plates));
    f.address.append(l.address);
    f.id.append(l.id);
    f.time.append(l.time);
    f.hour.append(l.hour);
    f.weekday.append(l.weekday);
    f.category.append(l.category);
    f.flags.append(l.flags);
    f.lonE7.append(l.lonE7);
    f.latE7.append(l.latE7);
    for (std::size_t i = 0; i < kLevelCount; ++i)
        f.area[i].append(l.area[i]);
    appendTickets(later);
}

/// Per channel of the later part its number here.
std::vector<std::uint32_t> FrameColumns::channelsOf(const FrameColumns& later)
{
    std::vector<std::int64_t> terms(later.m_frame.channels.size(), 0);
    for (const auto& [term, code] : later.m_channels)
        terms[code] = term;
    std::vector<std::uint32_t> codes(terms.size(), 0);
    for (std::size_t code = 1; code < terms.size(); ++code) {
        const auto [found, isNew] =
            m_channels.try_emplace(terms[code], static_cast<std::uint32_t>(m_frame.channels.size()));
        if (isNew)
            m_frame.channels.push_back(later.m_frame.channels[code]);
        codes[code] = found->second;
    }
    return codes;
}

void FrameColumns::appendTickets(const FrameColumns& later)
{
    const std::uint64_t shift = m_texts.size();
    m_texts.insert(m_texts.end(), later.m_texts.begin(), later.m_texts.end());
    m_sources.insert(m_sources.end(), later.m_sources.begin(), later.m_sources.end());
    for (const auto& [spans, added] : {std::pair{&m_ids, &later.m_ids}, std::pair{&m_mains, &later.m_mains}}) {
        for (const Span& span : *added)
            spans->push_back({span.begin + shift, span.length});
    }
    m_hasMains = m_hasMains || later.m_hasMains;
}

FrameColumns::Span FrameColumns::keep(std::string_view text)
{
    const Span span{m_texts.size(), static_cast<std::uint32_t>(text.size())};
    m_texts.insert(m_texts.end(), text.begin(), text.end());
    return span;
}

Result<std::uint32_t> FrameColumns::channelOf(std::int64_t term)
{
    const auto [found, isNew] = m_channels.try_emplace(term, static_cast<std::uint32_t>(m_frame.channels.size()));
    if (!isNew)
        return found->second;
    m_channelText.bind(1, term);
    const auto row = m_channelText.step();
    if (!row)
        return Unexpected(row.error());
    m_frame.channels.emplace_back(*row ? m_channelText.text(0) : std::string_view());
    m_channelText.reset();
    return found->second;
}

void FrameColumns::addPlace(const NativeStatement& row)
{
    Frame& f = m_frame;
    if (row.isNull(8) || row.isNull(9)) {
        f.lonE7.push_back(kNoCoordinate);
        f.latE7.push_back(kNoCoordinate);
        m_placeKeys.push_back(CodeTable::kNothing);
        return;
    }
    const double lon = row.real(8);
    const double lat = row.real(9);
    f.lonE7.push_back(static_cast<std::int32_t>(std::lround(lon * 1e7)));
    f.latE7.push_back(static_cast<std::int32_t>(std::lround(lat * 1e7)));
    m_placeKeys.push_back(placeKey(lon, lat));
}

void FrameColumns::addTicket(const NativeStatement& row)
{
    m_sources.push_back(row.integer(13));
    m_ids.push_back(keep(row.text(14)));
    std::string_view main = row.text(15);
    if (main.empty() && !m_confirmedMains.empty()) {
        const auto confirmed = m_confirmedMains.find({m_sources.back(), std::string(row.text(14))});
        if (confirmed != m_confirmedMains.end())
            main = confirmed->second;
    }
    m_mains.push_back(keep(main));
    m_hasMains = m_hasMains || m_mains.back().length != 0;
}

void FrameColumns::addAreas(const NativeStatement& row)
{
    int column = kFirstAreaColumn;
    for (std::size_t i = 0; i < kLevelCount; ++i) {
        if (m_frame.areas->levels[i].empty())
            continue;
        const std::int64_t area = row.integer(column++); // no area: 0, which is no id
        const auto found = area == 0 ? m_areaPositions.end() : m_areaPositions.find(area);
        m_frame.area[i].push_back(found != m_areaPositions.end() ? found->second : kNoArea);
    }
}

void FrameColumns::markDuplicates(const std::vector<std::uint32_t>& order)
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

void FrameColumns::permute(const std::vector<std::uint32_t>& order)
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

} // namespace jingge
