// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/rowmapper.h"

#include "core/base/text.h"
#include "core/domain/incidentfields.h"
#include "core/ingest/normalise/phone.h"
#include "core/ingest/normalise/plate.h"

#include <QtGlobal>

#include <algorithm>
#include <charconv>

namespace jingge {

namespace {

constexpr std::size_t kLongestShown = 200; // bytes of a value in an issue

std::size_t at(Column column)
{
    return static_cast<std::size_t>(column);
}

bool isControl(char c)
{
    return static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n' && c != '\r';
}

/// Words that stand for "no value" in exports.
bool isNothing(std::string_view text)
{
    return text.empty() || text == "NULL" || text == "null" || text == "\\N";
}

bool isOneOf(std::string_view text, std::initializer_list<std::string_view> words)
{
    const std::string lower = asciiLower(text);
    return std::ranges::find(words, std::string_view(lower)) != words.end();
}

/// 3.3078220250714e+20: what a spreadsheet makes of a long number.
bool isLossyNumber(std::string_view text)
{
    const std::size_t e = text.find_first_of("eE");
    if (e == std::string_view::npos || e == 0 || e + 1 >= text.size() || text.find('.') > e)
        return false;
    const std::string_view mantissa = text.substr(0, e);
    const std::string_view exponent = text.substr(text[e + 1] == '+' ? e + 2 : e + 1);
    return !exponent.empty() && mantissa.find_first_not_of("0123456789.") == std::string_view::npos &&
           exponent.find_first_not_of("0123456789") == std::string_view::npos;
}

struct FieldOfColumn {
    Column column;
    IncidentField field;
};

constexpr FieldOfColumn kFields[] = {
    {Column::AnsweredAt, kFieldAnsweredAt},     {Column::DispatchedAt, kFieldDispatchedAt},
    {Column::AcceptedAt, kFieldAcceptedAt},     {Column::EnrouteAt, kFieldEnrouteAt},
    {Column::ArrivedAt, kFieldArrivedAt},       {Column::ClosedAt, kFieldClosedAt},
    {Column::OccurredFrom, kFieldOccurred},     {Column::OccurredTo, kFieldOccurred},
    {Column::CategoryInitial, kFieldCategoryInitial}, {Column::Category, kFieldCategory},
    {Column::DuplicateOf, kFieldDuplicateOf},   {Column::Channel, kFieldChannel},
    {Column::CallerPhone, kFieldCallerPhone},   {Column::CallerName, kFieldCallerName},
    {Column::Plate, kFieldPlate},               {Column::Address, kFieldAddress},
    {Column::Station, kFieldStation},           {Column::Branch, kFieldBranch},
    {Column::Community, kFieldCommunity},       {Column::PlaceType, kFieldPlaceType},
    {Column::Severity, kFieldSeverity},         {Column::Tags, kFieldTags},
    {Column::Valid, kFieldValid},               {Column::Invalid, kFieldValid},
    {Column::Narrative, kFieldNarrative},       {Column::Outcome, kFieldOutcome},
};

std::uint32_t fieldsOf(const BoundColumns& columns)
{
    std::uint32_t fields = 0;
    for (const auto& [column, field] : kFields) {
        if (!columns.positions[at(column)].empty())
            fields |= field;
    }
    if (columns.occurredDate >= 0)
        fields |= kFieldOccurred;
    for (const auto& [lon, lat] : columns.coordinates) {
        if (lon >= 0 && lat >= 0)
            fields |= kFieldPlace;
    }
    return fields;
}

} // namespace

Result<RowMapper> RowMapper::create(const Mapping& mapping, const BoundColumns& columns, const RowSetting& setting)
{
    std::vector<TimeFormat> formats;
    for (const std::string& text : mapping.datetime) {
        auto format = TimeFormat::compile(text);
        if (!format)
            return Unexpected(format.error());
        formats.push_back(std::move(*format));
    }
    auto places = PlaceReading::create(mapping);
    if (!places)
        return Unexpected(places.error());
    std::shared_ptr<const CategoryDictionary> narratives;
    if (!mapping.hasFallback) {
        auto dictionary = CategoryDictionary::load(CategoryDictionary::Kind::Narratives);
        if (!dictionary)
            return Unexpected(dictionary.error());
        narratives = std::make_shared<const CategoryDictionary>(std::move(*dictionary));
    }
    return RowMapper(mapping, columns, setting, std::move(formats), std::move(*places), std::move(narratives));
}

RowMapper::RowMapper(const Mapping& mapping, const BoundColumns& columns, const RowSetting& setting,
                     std::vector<TimeFormat> formats, PlaceReading places,
                     std::shared_ptr<const CategoryDictionary> narratives) :
    m_mapping(mapping), m_columns(columns), m_setting(setting), m_formats(std::move(formats)),
    m_narratives(std::move(narratives)), m_categories(mapping, m_narratives.get()),
    m_places(std::move(places)), m_isRequired(columns.header.size(), false),
    m_addresses(PlaceAliases(setting.station.aliases)), m_fields(fieldsOf(columns))
{
    if (setting.key != nullptr && (m_fields & kFieldCallerPhone) != 0)
        m_fields |= kFieldCallerToken;
    for (const Column column : {Column::SourceId, Column::ReceivedAt}) {
        for (const int position : columns.positions[at(column)])
            m_isRequired[static_cast<std::size_t>(position)] = true;
    }
    m_isIdOfRow = columns.positions[at(Column::SourceId)].empty() &&
                  mapping.column(Column::SourceId).names == std::vector<std::string>{"row"};
}

namespace {

/// An incident with nothing in it; one of an earlier row keeps the room of its texts.
Incident& emptied(RowOutcome& outcome)
{
    auto* old = std::get_if<Incident>(&outcome);
    if (old == nullptr)
        return outcome.emplace<Incident>();
    for (auto Incident::*text :
         {&Incident::sourceId, &Incident::category, &Incident::categoryInitial, &Incident::sourceCategory,
          &Incident::sourceCategoryInitial, &Incident::duplicateOf, &Incident::channel, &Incident::callerMask,
          &Incident::nameMask, &Incident::plate, &Incident::address, &Incident::addressKey, &Incident::placeSource,
          &Incident::placeCrs, &Incident::station, &Incident::branch, &Incident::community, &Incident::placeType,
          &Incident::severity, &Incident::tags, &Incident::narrative, &Incident::outcome})
        (old->*text).clear();
    for (auto Incident::*time : {&Incident::answeredAt, &Incident::dispatchedAt, &Incident::acceptedAt,
                                 &Incident::enrouteAt, &Incident::arrivedAt, &Incident::closedAt,
                                 &Incident::occurredFrom, &Incident::occurredTo})
        (old->*time).reset();
    old->receivedAt = {};
    old->receivedMark = kTimeExact;
    old->callerToken = {};
    old->place.reset();
    old->placeOriginal.reset();
    old->valid = true;
    old->isValidityGiven = false;
    for (auto ClearText::*text : {&ClearText::name, &ClearText::phone, &ClearText::narrative, &ClearText::outcome})
        (old->clear.*text).clear();
    old->sealed.clear();
    return *old;
}

} // namespace

RowOutcome RowMapper::map(const Record& record)
{
    RowOutcome outcome;
    mapInto(record, outcome);
    return outcome;
}

void RowMapper::mapInto(const Record& record, RowOutcome& outcome)
{
    if (record.defect.isEmpty() && isFilteredOut(record)) {
        outcome = FilteredRow{};
        return;
    }
    auto issue = defectOf(record);
    if (!issue)
        issue = readIncident(record, emptied(outcome));
    if (issue)
        outcome = std::move(*issue);
}

/// Why it is none, where it is not.
std::optional<Issue> RowMapper::readIncident(const Record& record, Incident& incident)
{
    if (auto issue = readIdentity(record, incident))
        return issue;
    if (auto issue = readReceived(record, incident))
        return issue;
    incident.answeredAt = optionalTime(record, Column::AnsweredAt);
    incident.dispatchedAt = optionalTime(record, Column::DispatchedAt);
    incident.acceptedAt = optionalTime(record, Column::AcceptedAt);
    incident.enrouteAt = optionalTime(record, Column::EnrouteAt);
    incident.arrivedAt = optionalTime(record, Column::ArrivedAt);
    incident.closedAt = optionalTime(record, Column::ClosedAt);
    readTexts(record, incident);
    readCaller(record, incident);
    readPlace(record, incident);
    return std::nullopt;
}

bool RowMapper::isFilteredOut(const Record& record) const
{
    for (std::size_t i = 0; i < m_mapping.filter.size(); ++i) {
        const auto position = static_cast<std::size_t>(m_columns.filter[i]);
        const std::string_view found =
            position < record.fields.size() ? trimmed(record.fields[position]) : std::string_view();
        if (std::ranges::find(m_mapping.filter[i].second, found) == m_mapping.filter[i].second.end())
            return true;
    }
    return false;
}

Issue RowMapper::issue(const Record& record, std::string column, std::string_view value, Message reason) const
{
    return {m_setting.fileName, record.row, std::move(column),
            withReplacementCharacters(value.substr(0, kLongestShown)), std::move(reason)};
}

std::optional<Issue> RowMapper::defectOf(const Record& record)
{
    if (!record.defect.isEmpty())
        return issue(record, "", record.fields.empty() ? "" : record.fields.back(), record.defect);
    const std::size_t width = m_columns.header.size();
    for (std::size_t i = width; i < record.fields.size(); ++i) {
        if (!trimmed(record.fields[i]).empty())
            return issue(record, "", record.fields[i],
                         {QT_TRANSLATE_NOOP("core", "%1 fields where the header has %2"),
                          {std::to_string(record.fields.size()), std::to_string(width)}});
    }
    for (std::size_t i = record.fields.size(); i < width; ++i) {
        if (m_columns.isMapped[i])
            return issue(record, m_columns.header[i], "",
                         {QT_TRANSLATE_NOOP("core", "%1 fields where the header has %2"),
                          {std::to_string(record.fields.size()), std::to_string(width)}});
    }
    for (std::size_t i = 0; i < std::min(width, record.fields.size()); ++i) {
        if (m_columns.isMapped[i]) {
            if (auto found = badField(record, i))
                return found;
        }
    }
    return std::nullopt;
}

std::optional<Issue> RowMapper::badField(const Record& record, std::size_t position)
{
    const std::string_view field = record.fields[position];
    if (std::ranges::any_of(field, isControl))
        return issue(record, m_columns.header[position], field,
                     QT_TRANSLATE_NOOP("core", "a control character stands in the field"));
    if (!record.hasBadBytes)
        return std::nullopt;
    const bool isBad = !isValidUtf8(field) || field.find("\xEF\xBF\xBD") != std::string_view::npos;
    if (!isBad)
        return std::nullopt;
    if (m_isRequired[position])
        return issue(record, m_columns.header[position], field,
                     QT_TRANSLATE_NOOP("core", "bytes that are no text in the file's encoding"));
    ++m_badTexts;
    return std::nullopt;
}

std::string_view RowMapper::cleaned(const Record& record, std::string_view field)
{
    const std::string_view bare = trimmed(field);
    if (!record.hasBadBytes || isValidUtf8(bare))
        return bare;
    m_scratch = withReplacementCharacters(bare);
    return m_scratch;
}

std::string_view RowMapper::joined(const Record& record, const std::vector<int>& positions)
{
    std::string all;
    for (const int position : positions) {
        const std::string_view piece = cleaned(record, record.fields[static_cast<std::size_t>(position)]);
        if (!piece.empty())
            all.append(all.empty() ? "" : " ").append(piece);
    }
    m_scratch = std::move(all);
    return m_scratch;
}

std::string_view RowMapper::value(const Record& record, Column column)
{
    const std::vector<int>& positions = m_columns.positions[at(column)];
    if (m_mapping.column(column).isJoined)
        return joined(record, positions);
    for (const int position : positions) {
        const std::string_view bare = trimmed(record.fields[static_cast<std::size_t>(position)]);
        if (!bare.empty())
            return cleaned(record, bare);
    }
    return {};
}

std::optional<Issue> RowMapper::readIdentity(const Record& record, Incident& incident)
{
    const ColumnSource& source = m_mapping.column(Column::SourceId);
    if (m_isIdOfRow)
        incident.sourceId = m_setting.fileName + ":" + std::to_string(record.row);
    else
        incident.sourceId = value(record, Column::SourceId);
    if (incident.sourceId.empty())
        return issue(record, source.names.front(), "", QT_TRANSLATE_NOOP("core", "the number of the incident is empty"));
    if (isLossyNumber(incident.sourceId))
        return issue(record, source.names.front(), incident.sourceId,
                     QT_TRANSLATE_NOOP("core", "a spreadsheet has rounded this number: its last digits are lost"));
    return std::nullopt;
}

std::optional<Issue> RowMapper::readReceived(const Record& record, Incident& incident)
{
    bool occurredIsDayOnly = false;
    readOccurred(record, incident, occurredIsDayOnly);
    const std::string_view text = value(record, Column::ReceivedAt);
    const std::vector<std::string>& names = m_mapping.column(Column::ReceivedAt).names;
    const std::string column = names.empty() ? "occurred_from" : names.front();
    if (isNothing(text) && incident.occurredFrom) {
        incident.receivedAt = *incident.occurredFrom;
        incident.receivedMark = static_cast<std::uint8_t>(kTimeFromOccurred | (occurredIsDayOnly ? kTimeDayOnly : 0));
        return std::nullopt;
    }
    if (isNothing(text))
        return issue(record, column, text, QT_TRANSLATE_NOOP("core", "the time is empty"));
    const TimeOrReason time = timeOf(text);
    if (!time)
        return issue(record, column, text, time.error());
    incident.receivedAt = time->time;
    incident.receivedMark = time->isDayOnly ? kTimeDayOnly : kTimeExact;
    return std::nullopt;
}

void RowMapper::readOccurred(const Record& record, Incident& incident, bool& isDayOnly)
{
    if (m_columns.occurredDate >= 0) {
        const std::string_view text = trimmed(record.fields[static_cast<std::size_t>(m_columns.occurredDate)]);
        const TimeOrReason date = timeOf(text);
        if (!date) {
            m_badTimes[Column::OccurredFrom] += isNothing(text) ? 0 : 1;
            return;
        }
        const auto span = m_columns.occurredHours < 0
                              ? std::nullopt
                              : readHourSpan(date->time.date(),
                                             record.fields[static_cast<std::size_t>(m_columns.occurredHours)]);
        incident.occurredFrom = span ? span->from : date->time;
        incident.occurredTo = span ? std::optional(span->to) : std::nullopt;
        isDayOnly = !span && date->isDayOnly;
        return;
    }
    const std::string_view text = value(record, Column::OccurredFrom);
    if (!isNothing(text)) {
        const TimeOrReason from = timeOf(text);
        if (from) {
            incident.occurredFrom = from->time;
            isDayOnly = from->isDayOnly;
        } else {
            ++m_badTimes[Column::OccurredFrom];
        }
    }
    incident.occurredTo = optionalTime(record, Column::OccurredTo);
}

/// In a workbook a time may have lost its format: the bare number that is left still is one.
TimeOrReason RowMapper::timeOf(std::string_view text) const
{
    TimeOrReason time = readTime(text, m_formats);
    if (time || !m_setting.serials)
        return time;
    double serial = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), serial);
    const bool isSerial = error == std::errc() && end == text.data() + text.size() && serial >= 1;
    const auto written = isSerial ? serialText(serial, *m_setting.serials) : std::nullopt;
    return written ? readTime(*written, {}) : time;
}

std::optional<CivilTime> RowMapper::optionalTime(const Record& record, Column column)
{
    if (m_columns.positions[at(column)].empty())
        return std::nullopt;
    const std::string_view text = value(record, column);
    if (isNothing(text))
        return std::nullopt;
    const TimeOrReason time = timeOf(text);
    if (!time) {
        ++m_badTimes[column];
        return std::nullopt;
    }
    return time->time;
}

void RowMapper::readCaller(const Record& record, Incident& incident)
{
    if (const std::string_view text = value(record, Column::CallerPhone); !text.empty()) {
        const Phone phone = readPhone(text, m_setting.station.areaCode);
        const auto isListed = [&phone](const std::vector<std::string>& numbers) {
            return std::ranges::find(numbers, phone.number) != numbers.end();
        };
        const bool isKey = phone.isRepeatKey() && !isListed(m_setting.station.switchboards) &&
                           !isListed(m_setting.station.serviceNumbers);
        if (isKey && m_setting.key != nullptr)
            incident.callerToken = m_setting.key->token("phone", phone.number);
        if (phone.kind != PhoneKind::None) {
            incident.callerMask = maskPhone(phone.number);
            keepClear(phone.number, incident.callerMask, incident.clear.phone);
        }
        else if (text.find('*') != std::string::npos)
            incident.callerMask = maskNumbers(text);
    }
    if (const std::string_view name = value(record, Column::CallerName); !name.empty()) {
        incident.nameMask = maskName(name);
        keepClear(name, incident.nameMask, incident.clear.name);
    }
    if (const std::string_view text = value(record, Column::Plate); !text.empty())
        incident.plate = readPlate(text).text;
}

void RowMapper::readAddressOf(const Record& record, Incident& incident)
{
    const std::string_view text = value(record, Column::Address);
    if (!text.empty())
        m_addresses.read(masked(text), incident.address, incident.addressKey);
}

void RowMapper::readPlace(const Record& record, Incident& incident)
{
    readAddressOf(record, incident);
    std::vector<std::pair<std::string_view, std::string_view>> pairs;
    for (const auto& [lon, lat] : m_columns.coordinates) {
        if (lon >= 0 && lat >= 0)
            pairs.emplace_back(record.fields[static_cast<std::size_t>(lon)], record.fields[static_cast<std::size_t>(lat)]);
        else
            pairs.emplace_back();
    }
    m_places.read(pairs, incident);
}

void RowMapper::readValidity(const Record& record, Incident& incident)
{
    const auto isMapped = [this](Column column) { return !m_columns.positions[at(column)].empty(); };
    if (!isMapped(Column::Valid) && !isMapped(Column::Invalid))
        return;
    const std::string valid(value(record, Column::Valid));
    const std::string invalid(value(record, Column::Invalid));
    incident.valid = !isOneOf(valid, {"0", "否", "n", "no", "false", "无效"}) &&
                     !isOneOf(invalid, {"1", "是", "y", "yes", "true", "无效"});
    incident.isValidityGiven = !valid.empty() || !invalid.empty();
}

FoundCategory RowMapper::category(const Record& record, Column column, int pad)
{
    const std::vector<int>& positions = m_columns.positions[at(column)];
    if (positions.empty())
        return {};
    m_categoryValues.resize(m_mapping.column(column).isJoined ? 1 : positions.size());
    if (m_mapping.column(column).isJoined) {
        m_categoryValues.front() = joined(record, positions);
    } else {
        for (std::size_t i = 0; i < positions.size(); ++i)
            m_categoryValues[i] = cleaned(record, record.fields[static_cast<std::size_t>(positions[i])]);
    }
    return m_categories.find(m_categoryValues, pad);
}

void RowMapper::readTexts(const Record& record, Incident& incident)
{
    const FoundCategory initial = category(record, Column::CategoryInitial, m_mapping.padCategoryInitial);
    const FoundCategory confirmed = category(record, Column::Category, m_mapping.padCategory);
    readMasked(record, Column::Narrative, incident.narrative, incident.clear.narrative);
    const auto codeOf = [&](const FoundCategory& found) {
        return found.isKnown ? found.code : m_categories.fallback(incident.narrative);
    };
    if (!initial.word.empty())
        incident.categoryInitial = codeOf(initial);
    incident.sourceCategoryInitial = masked(initial.word);
    incident.category = confirmed.word.empty() && !initial.word.empty() ? incident.categoryInitial : codeOf(confirmed);
    incident.sourceCategory = masked(confirmed.word);
    incident.duplicateOf = value(record, Column::DuplicateOf);
    incident.channel = masked(value(record, Column::Channel));
    incident.station = value(record, Column::Station);
    incident.branch = value(record, Column::Branch);
    incident.community = masked(value(record, Column::Community));
    incident.placeType = masked(value(record, Column::PlaceType));
    incident.severity = masked(value(record, Column::Severity));
    incident.tags = masked(value(record, Column::Tags));
    readValidity(record, incident);
    readMasked(record, Column::Outcome, incident.outcome, incident.clear.outcome);
}

void RowMapper::readMasked(const Record& record, Column column, std::string& masked, std::string& clear)
{
    const std::string_view text = value(record, column);
    masked = maskNumbers(text);
    keepClear(text, masked, clear);
}

/// People write numbers into any field. Good until the next call; few texts have as many digits as a number.
std::string_view RowMapper::masked(std::string_view text)
{
    constexpr std::ptrdiff_t kFewestDigits = 10;
    const auto mayBeDigit = [](char c) { return (c >= '0' && c <= '9') || c == '\xEF'; }; // also a full-width one
    if (std::ranges::count_if(text, mayBeDigit) < kFewestDigits)
        return text;
    m_masked = maskNumbers(text);
    return m_masked;
}

/// Where a mask hides something and seals are set up.
void RowMapper::keepClear(std::string_view text, std::string_view masked, std::string& clear) const
{
    if (m_setting.keepsClearText && text != masked)
        clear = text;
}

namespace {

/// More than one row in a hundred on one spot is often the source's "don't know where"; a few rows never are.
constexpr double kDefaultPointShare = 0.01;
constexpr std::int64_t kLeastOnOnePoint = 10;

} // namespace

std::vector<Issue> RowMapper::warnings() const
{
    std::vector<Issue> lines;
    if (m_badTexts > 0)
        lines.push_back({m_setting.fileName, 0, "", "",
                         {QT_TRANSLATE_NOOP("core", "%1 fields held bytes that are no text; they were replaced by U+FFFD"),
                          {std::to_string(m_badTexts)}}});
    for (const auto& [column, count] : m_badTimes) {
        if (count > 0)
            lines.push_back({m_setting.fileName, 0, std::string(columnName(column)), "",
                             {QT_TRANSLATE_NOOP("core", "%1 could not be read in %2 rows and was left empty"),
                              {std::string(columnName(column)), std::to_string(count)}}});
    }
    constexpr std::int64_t kMany = 5;
    if (m_places.exchanged() >= kMany && m_places.exchanged() * 20 >= m_places.withCoordinates())
        lines.push_back({m_setting.fileName, 0, "", "",
                         {QT_TRANSLATE_NOOP("core", "%1 of %2 points would lie inside the areas with longitude and "
                                                    "latitude exchanged; nothing was exchanged"),
                          {std::to_string(m_places.exchanged()), std::to_string(m_places.withCoordinates())}}});
    if (m_places.onDefaultPoint() > 0)
        lines.push_back({m_setting.fileName, 0, "", "",
                         {QT_TRANSLATE_NOOP("core", "%1 pairs of coordinates were the source's default point and count "
                                                    "as none"),
                          {std::to_string(m_places.onDefaultPoint())}}});
    for (const FrequentPoints::Frequent& one : m_places.points().above(kDefaultPointShare, kLeastOnOnePoint)) {
        if (one.count == m_places.points().total())
            continue; // a table of one place alone
        const std::string point = numberText(one.point.first) + ", " + numberText(one.point.second);
        lines.push_back({m_setting.fileName, 0, "", "",
                         {QT_TRANSLATE_NOOP("core", "%1 of %2 rows with coordinates stand on the one point [%3]: if it means "
                                                    "\"not known where\", put default_point = [[%3]] into the mapping"),
                          {std::to_string(one.count), std::to_string(m_places.points().total()), point}}});
    }
    return lines;
}

std::optional<TimeRange> readHourSpan(CivilDate date, std::string_view hours)
{
    const std::string text = nfkc(trimmed(hours));
    const std::size_t cut = text.find_first_of("~-");
    if (cut == std::string::npos)
        return std::nullopt;
    const auto hourAt = [](std::string_view piece) -> std::optional<int> {
        piece = trimmed(piece);
        int hour = 0;
        const auto [end, error] = std::from_chars(piece.data(), piece.data() + piece.size(), hour);
        const bool isWhole = error == std::errc() && end == piece.data() + piece.size();
        return isWhole && hour >= 0 && hour <= 24 ? std::optional(hour) : std::nullopt;
    };
    const auto first = hourAt(std::string_view(text).substr(0, cut));
    const auto last = hourAt(std::string_view(text).substr(cut + 1));
    if (!first || !last)
        return std::nullopt;
    const CivilTime from = CivilTime::at(date, *first);
    const CivilTime to = CivilTime::at(*last > *first ? date : CivilDate{date.days + 1}, *last);
    return TimeRange{from, to};
}

} // namespace jingge
