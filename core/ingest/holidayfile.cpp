// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/holidayfile.h"

#include "core/base/resources.h"
#include "core/ingest/tomlvalue.h"

#include <QtGlobal>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <utility>

namespace jingge {
namespace {

/// Reads the values of one file and says where one is wrong.
class HolidayReader {
public:
    explicit HolidayReader(const std::string& name) : m_name(name) {}

    Result<HolidayFile> read(const TomlValue& table)
    {
        HolidayFile file;
        for (const TomlEntry& entry : table.entries) {
            if (auto done = readEntry(entry, file); !done)
                return Unexpected(done.error());
        }
        if (file.year == 0 || file.region.empty())
            return wrong({}, {QT_TRANSLATE_NOOP("core", "a holiday file needs region and year"), {}});
        return file;
    }

private:
    [[nodiscard]] Unexpected wrong(TextPlace place, Message why) const
    {
        return fail(ErrorKind::Data, "holidays",
                    m_name + ":" + std::to_string(place.line) + ":" + std::to_string(place.column),
                    std::move(why));
    }

    Result<void> readEntry(const TomlEntry& entry, HolidayFile& file)
    {
        if (entry.key == "region")
            return readText(entry, file.region);
        if (entry.key == "year" && entry.value.kind == TomlValue::Kind::Integer && entry.value.integer > 0 &&
            entry.value.integer < 10000) {
            file.year = static_cast<int>(entry.value.integer);
            return {};
        }
        if (entry.key != "holiday" || entry.value.kind != TomlValue::Kind::List)
            return wrong(entry.place, {QT_TRANSLATE_NOOP("core", "unknown key %1"), {entry.key}});
        for (const TomlValue& item : entry.value.items) {
            if (auto done = readHoliday(item, file); !done)
                return done;
        }
        return {};
    }

    Result<void> readHoliday(const TomlValue& table, HolidayFile& file)
    {
        Holiday holiday;
        for (const TomlEntry& entry : table.entries) {
            Result<void> done;
            if (entry.key == "zh")
                done = readText(entry, holiday.chinese);
            else if (entry.key == "en")
                done = readText(entry, holiday.english);
            else if (entry.key == "from")
                done = readDay(entry.value, holiday.from);
            else if (entry.key == "to")
                done = readDay(entry.value, holiday.to);
            else if (entry.key == "work")
                done = readDays(entry.value, holiday.workedInstead);
            else
                done = wrong(entry.place, {QT_TRANSLATE_NOOP("core", "unknown key %1"), {entry.key}});
            if (!done)
                return done;
        }
        if (holiday.to < holiday.from || table.get("from") == nullptr || table.get("to") == nullptr)
            return wrong(table.place,
                         {QT_TRANSLATE_NOOP("core", "a holiday needs from and to, in this order"), {}});
        file.holidays.push_back(std::move(holiday));
        return {};
    }

    Result<void> readText(const TomlEntry& entry, std::string& out) const
    {
        if (entry.value.kind != TomlValue::Kind::Text)
            return wrong(entry.value.place, {QT_TRANSLATE_NOOP("core", "%1 must be a text"), {entry.key}});
        out = entry.value.text;
        return {};
    }

    Result<void> readDay(const TomlValue& value, CivilDate& out) const
    {
        const auto time = value.kind == TomlValue::Kind::Text && value.text.size() == 10
                              ? parseIsoTime(value.text)
                              : std::nullopt;
        if (!time)
            return wrong(value.place, {QT_TRANSLATE_NOOP("core", "this is no day: %1"), {value.text}});
        out = time->date();
        return {};
    }

    Result<void> readDays(const TomlValue& value, std::vector<CivilDate>& out) const
    {
        for (const TomlValue& item : value.items) {
            CivilDate day;
            if (auto done = readDay(item, day); !done)
                return done;
            out.push_back(day);
        }
        return {};
    }

    const std::string& m_name;
};

Result<void> addFile(const std::string& text, const std::string& name, const std::string& region,
                     HolidayCalendar& calendar)
{
    auto file = parseHolidays(text, name);
    if (!file)
        return Unexpected(file.error());
    if (file->region == region)
        calendar.add(file->year, std::move(file->holidays));
    return {};
}

std::vector<std::filesystem::path> tomlFilesIn(const std::string& folder)
{
    std::vector<std::filesystem::path> files;
    std::error_code absent;
    for (const auto& entry : std::filesystem::directory_iterator(folder, absent)) {
        if (entry.path().extension() == ".toml")
            files.push_back(entry.path());
    }
    std::ranges::sort(files);
    return files;
}

} // namespace

Result<HolidayFile> parseHolidays(std::string_view toml, const std::string& name)
{
    const auto table = parseToml(toml, name, "holidays");
    if (!table)
        return Unexpected(table.error());
    return HolidayReader(name).read(*table);
}

Result<HolidayCalendar> readHolidays(const std::string& region, const std::string& folder)
{
    HolidayCalendar calendar;
    for (const std::string& name : resourceNames("calendars")) {
        if (auto done =
                addFile(resourceText("calendars/" + name).value_or(std::string()), name, region, calendar);
            !done)
            return Unexpected(done.error());
    }
    if (folder.empty())
        return calendar;
    for (const std::filesystem::path& path : tomlFilesIn(folder)) {
        std::ifstream in(path, std::ios::binary);
        const std::string text{std::istreambuf_iterator<char>(in), {}};
        if (!in.is_open() || in.bad())
            return fail(ErrorKind::Data, "holidays", path.string(),
                        QT_TRANSLATE_NOOP("core", "the file cannot be read"));
        if (auto done = addFile(text, path.string(), region, calendar); !done)
            return Unexpected(done.error());
    }
    return calendar;
}

std::string holidayRegion(std::string_view timezone)
{
    constexpr std::array<std::string_view, 5> kChina{"Asia/Shanghai", "Asia/Urumqi", "Asia/Chongqing",
                                                     "Asia/Harbin", "PRC"};
    return std::ranges::find(kChina, timezone) != kChina.end() ? "CN" : "";
}

} // namespace jingge
