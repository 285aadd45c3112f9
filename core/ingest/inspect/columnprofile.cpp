// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/inspect/columnprofile.h"

#include "core/base/text.h"
#include "core/ingest/categorydictionary.h"
#include "core/ingest/normalise/characters.h"
#include "core/ingest/normalise/phone.h"
#include "core/ingest/normalise/plate.h"
#include "core/ingest/normalise/timetext.h"
#include "core/ingest/placereading.h"
#include "core/ingest/rowmapper.h"
#include "core/seal/seal.h"

#include <QtGlobal>

#include <algorithm>
#include <cmath>
#include <unordered_set>

namespace jingge {

namespace {

constexpr std::size_t kLongestValue = 48; // bytes: longer texts are neither times nor numbers
constexpr std::size_t kSamples = 3;
constexpr std::size_t kLongestSample = 60; // characters
constexpr std::int64_t kRowsBetweenLooks = 512;

/// The hundred-odd family names of nine in ten people.
constexpr std::u32string_view kFamilyNames =
    U"王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余"
    U"潘杜戴夏钟"
    U"汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文";

constexpr std::u32string_view kAddressWords = U"路街巷弄号幢栋楼村区室镇乡道桥";

bool isOneOf(std::string_view text, std::initializer_list<std::string_view> words)
{
    return std::ranges::find(words, text) != words.end();
}

bool isClock(std::string_view text)
{
    const std::vector<std::string_view> parts = split(text, ':');
    const auto isNumber = [](std::string_view part, double most) {
        const auto value = readDecimal(part);
        return value && part.size() <= 2 && *value >= 0 && *value <= most && *value == std::floor(*value);
    };
    if (parts.size() > 3 || !isNumber(parts[0], 24))
        return false;
    return std::ranges::all_of(parts.begin() + 1, parts.end(),
                               [&](std::string_view part) { return isNumber(part, 59); });
}

bool isPerson(std::u32string_view text)
{
    const auto isHan = [](char32_t c) { return c >= 0x4E00 && c <= 0x9FFF; };
    return text.size() >= 2 && text.size() <= 4 && std::ranges::all_of(text, isHan) &&
           kFamilyNames.find(text.front()) != std::u32string_view::npos;
}

bool isPhone(const std::string& text)
{
    const bool isMasked = text.size() >= 7 && text.find("**") != std::string::npos &&
                          text.find_first_not_of("0123456789*-") == std::string::npos;
    return isMasked || readPhone(text, "010").isRepeatKey();
}

bool isAddress(std::string_view text, std::u32string_view characters)
{
    if (characters.find_first_of(kAddressWords) != std::u32string_view::npos)
        return characters.size() >= 4;
    const std::string lower = asciiLower(text) + " ";
    for (const std::string_view word :
         {" st ", " ave ", " rd ", " street ", " blvd ", " dr ", " ln ", " av ", "block of", " avenue "}) {
        if (lower.find(word) != std::string::npos)
            return true;
    }
    return false;
}

bool isFlag(std::string_view text)
{
    return isOneOf(asciiLower(text),
                   {"0", "1", "是", "否", "y", "n", "yes", "no", "true", "false", "有效", "无效"});
}

bool isDigits(std::string_view text, std::size_t length)
{
    return text.size() == length && text.find_first_not_of("0123456789") == std::string_view::npos;
}

/// Counts what the values of one column are.
class Profiling {
public:
    Profiling(const std::vector<TimeFormat>& formats, const CategoryDictionary& categories)
        : m_formats(formats), m_categories(categories)
    {
    }
    void add(std::string_view field);
    [[nodiscard]] ColumnProfile profile() const
    {
        ColumnProfile profile = m_profile;
        profile.distinct = static_cast<std::int64_t>(m_seen.size());
        if (profile.filled > 0)
            profile.meanCharacters = m_characters / static_cast<double>(profile.filled);
        return profile;
    }

private:
    void addNumber(double value);
    void addTime(const std::string& text);
    void addShort(const std::string& text);

    const std::vector<TimeFormat>& m_formats;
    const CategoryDictionary& m_categories;
    ColumnProfile m_profile;
    std::unordered_set<std::string> m_seen;
    double m_characters = 0;
};

void Profiling::addNumber(double value)
{
    const bool isFirst = m_profile.numbers++ == 0;
    m_profile.least = isFirst ? value : std::min(m_profile.least, value);
    m_profile.most = isFirst ? value : std::max(m_profile.most, value);
    const double size = std::fabs(value);
    const bool isWhole = value == std::floor(value);
    m_profile.longitudes += (size > 0 && size <= 180 && !isWhole) || value == 0 ? 1 : 0;
    m_profile.latitudes += (size > 0 && size <= 90 && !isWhole) || value == 0 ? 1 : 0;
    m_profile.metres += size >= 100'000 && size < 1e8 ? 1 : 0;
}

void Profiling::addTime(const std::string& text)
{
    const TimeOrReason time = readTime(text, m_formats);
    if (!time) {
        m_profile.clocks += isClock(text) ? 1 : 0;
        m_profile.hourSpans += !isClock(text) && readHourSpan(CivilDate{}, text) ? 1 : 0;
        return;
    }
    ++(time->isDayOnly ? m_profile.days : m_profile.moments);
    m_profile.midnights += !time->isDayOnly && time->time.seconds % kDaySeconds == 0 ? 1 : 0;
}

void Profiling::addShort(const std::string& text)
{
    if (const auto number = readDecimal(text))
        addNumber(*number);
    addTime(text);
    m_profile.phones += isPhone(text) ? 1 : 0;
    m_profile.plates += readPlate(text).text.empty() ? 0 : 1;
    m_profile.units += isDigits(text, 12) ? 1 : 0;
    m_profile.identities += isIdentityNumber(text) ? 1 : 0;
    m_profile.flags += isFlag(text) ? 1 : 0;
    m_profile.categories += m_categories.find(text) ? 1 : 0;
}

void Profiling::add(std::string_view field)
{
    const std::string text(trimmed(field));
    if (text.empty() || text == "NULL" || text == "\\N")
        return;
    ++m_profile.filled;
    const std::u32string characters = codePoints(text);
    m_characters += static_cast<double>(characters.size());
    if (text.size() <= kLongestValue)
        addShort(text);
    m_profile.persons += isPerson(characters) ? 1 : 0;
    m_profile.addresses += characters.size() <= 80 && isAddress(text, characters) ? 1 : 0;
    const bool isNew = m_seen.insert(text).second;
    if (isNew && m_profile.samples.size() < kSamples)
        m_profile.samples.push_back(withReplacementCharacters(text));
}

/// 1 for values that repeat much, falling to 0 for values that are all different.
double repetition(const ColumnProfile& profile)
{
    return 1 - profile.share(profile.distinct);
}

double wordScore(const ColumnProfile& profile)
{
    return profile.meanCharacters > 24 ? 0.2 : 0.4 + 0.6 * repetition(profile);
}

double textScore(const ColumnProfile& profile)
{
    const double length = std::min(1.0, profile.meanCharacters / 12);
    return (0.4 + 0.6 * length) * (1 - profile.share(profile.numbers)) * (1 - profile.share(profile.moments));
}

double idScore(const ColumnProfile& profile)
{
    const double different = profile.share(profile.distinct);
    return profile.meanCharacters > 40 ? 0.1 : different * (1 - profile.share(profile.moments));
}

double categoryScore(const ColumnProfile& profile)
{
    return profile.meanCharacters > 40
               ? 0.1
               : repetition(profile) * (0.5 + 0.5 * profile.share(profile.categories));
}

} // namespace

double valueScore(const ColumnProfile& profile, Target target)
{
    if (profile.filled == 0)
        return 0;
    switch (valueKind(target)) {
    case ValueKind::Id:
        return isTarget(target, Column::DuplicateOf) ? 1 - profile.share(profile.moments) : idScore(profile);
    case ValueKind::Moment:
        return profile.share(profile.moments) + 0.6 * profile.share(profile.days);
    case ValueKind::Day:
        return profile.share(profile.days);
    case ValueKind::Clock:
        return profile.share(profile.clocks);
    case ValueKind::HourSpan:
        return profile.share(profile.hourSpans);
    case ValueKind::Category:
        return categoryScore(profile);
    case ValueKind::Phone:
        return profile.share(profile.phones);
    case ValueKind::Person:
        return profile.share(profile.persons);
    case ValueKind::Plate:
        return profile.share(profile.plates);
    case ValueKind::Address:
        return std::max(profile.share(profile.addresses), profile.meanCharacters >= 5 ? 0.4 : 0.0);
    case ValueKind::Longitude:
        return std::max(profile.share(profile.longitudes), profile.share(profile.metres));
    case ValueKind::Latitude:
        // Degrees beyond 90 may be longitudes in the wrong column: half the score, so that this can be seen
        // and told.
        return std::max({profile.share(profile.latitudes), profile.share(profile.metres),
                         0.5 * profile.share(profile.longitudes)});
    case ValueKind::Unit:
        return std::max(profile.share(profile.units), wordScore(profile));
    case ValueKind::Flag:
        return profile.share(profile.flags);
    case ValueKind::Word:
        return wordScore(profile);
    case ValueKind::Text:
        return textScore(profile);
    }
    return 0;
}

Result<std::vector<ColumnProfile>> profileColumns(const TableSample& sample,
                                                  const std::vector<TimeFormat>& formats,
                                                  const CategoryDictionary& categories, const TaskContext& context)
{
    std::vector<Profiling> columns(sample.header.size(), Profiling(formats, categories));
    std::int64_t rows = 0;
    for (const SampleRow& row : sample.rows) {
        if (rows++ % kRowsBetweenLooks == 0 && context.isStopped())
            return fail(ErrorKind::Cancelled, "import", sample.path, QT_TRANSLATE_NOOP("core", "cancelled"));
        for (std::size_t i = 0; i < columns.size(); ++i)
            columns[i].add(sample.field(row, i));
    }
    std::vector<ColumnProfile> profiles;
    for (const Profiling& column : columns)
        profiles.push_back(column.profile());
    return profiles;
}

std::string shownSample(const std::string& value, std::optional<Target> target, const ColumnProfile& profile)
{
    constexpr double kMostly = 0.5;
    const auto isLike = [&](Column column, std::int64_t count) {
        return isTarget(target, column) || (!target && profile.share(count) > kMostly);
    };
    std::string shown = maskNumbers(value);
    if (isLike(Column::CallerPhone, profile.phones))
        shown = maskPhone(readPhone(value).kind == PhoneKind::None ? shown : readPhone(value).number);
    else if (isLike(Column::CallerName, profile.persons))
        shown = maskName(value);
    else if (isLike(Column::Plate, profile.plates))
        shown = maskPlate(value);
    const std::u32string characters = codePoints(shown);
    return characters.size() <= kLongestSample ? shown
                                               : utf8Text(characters.substr(0, kLongestSample - 1)) + "…";
}

} // namespace jingge
