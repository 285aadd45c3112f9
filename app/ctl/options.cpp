// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/options.h"

#include "core/base/text.h"
#include "core/base/username.h"

#include <QStandardPaths>
#include <QtGlobal>

#include <cerrno>
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iostream>

namespace jingge {

namespace {

std::string defaultStore()
{
    if (const char* named = std::getenv("JINGGE_DB"); named != nullptr && *named != '\0')
        return named;
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation).toStdString() + "/jingge/station.db";
}

} // namespace

Result<std::optional<CivilTime>> readMoment(const std::string& text, const char* option)
{
    if (text.empty())
        return std::optional<CivilTime>();
    const auto time = parseIsoTime(text);
    if (!time)
        return usageError(option, {QT_TRANSLATE_NOOP("core", "not a date or a date-time: %1"), {text}});
    return time;
}

Unexpected usageError(std::string where, Message why)
{
    return fail(ErrorKind::Usage, "usage", std::move(where), std::move(why));
}

std::optional<double> positiveNumber(std::string_view text)
{
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size() || !(number > 0) || !std::isfinite(number))
        return std::nullopt;
    return number;
}

void StoreOption::addTo(Command& command)
{
    command.text("--db", m_text, "Store of the station (default: $JINGGE_DB, else the user's data folder)");
}

Result<std::string> StoreOption::path() const
{
    return storePath(m_text);
}

Result<std::string> storePath(const std::string& text)
{
    std::string path = text.empty() ? defaultStore() : text;
    if (path.starts_with("postgresql:") || path.starts_with("postgres:"))
        return fail(ErrorKind::Store, "store", path,
                    QT_TRANSLATE_NOOP("core", "this version keeps its store in a file, not on a server"));
    return path;
}

Result<std::string> StoreOption::pathForWriting() const
{
    auto found = path();
    if (found && m_text.empty()) {
        std::error_code ignored; // opening the store says what is wrong
        std::filesystem::create_directories(std::filesystem::path(*found).parent_path(), ignored);
    }
    return found;
}

void UserOption::addTo(Command& command)
{
    command.text("--as", m_text, "Who does this (default: the user of the machine)");
}

std::string UserOption::name() const
{
    if (!trimmed(m_text).empty())
        return std::string(trimmed(m_text));
    return userName();
}

void OutputOptions::addTo(Command& command)
{
    command.text("--format", m_format, "table (default), csv or json");
    command.text("--meta", m_meta, "Write what the figures rest on into this file, as JSON");
}

Result<TableFormat> OutputOptions::format() const
{
    if (m_format == "table")
        return TableFormat::People;
    if (m_format == "csv")
        return TableFormat::Csv;
    if (m_format == "json")
        return TableFormat::Json;
    return usageError("--format", {QT_TRANSLATE_NOOP("core", "not table, csv or json: %1"), {m_format}});
}

Result<int> OutputOptions::print(const Table& table, const Provenance* provenance) const
{
    const auto form = format();
    if (!form)
        return Unexpected(form.error());
    if (provenance != nullptr && !m_meta.empty()) {
        std::ofstream out(m_meta, std::ios::binary | std::ios::trunc);
        out << provenanceJson(*provenance) << '\n';
        out.close();
        if (!out)
            return fail(ErrorKind::Data, "output", m_meta,
                        {QT_TRANSLATE_NOOP("core", "cannot be written: %1"), {std::strerror(errno)}});
    }
    writeTable(std::cout, table, *form);
    std::cout.flush();
    if (!std::cout)
        return fail(ErrorKind::Data, "output", "standard output", QT_TRANSLATE_NOOP("core", "the result could not be written"));
    if (provenance != nullptr)
        std::cerr << provenanceLine(*provenance) << '\n';
    return 0;
}

void FilterOptions::addTo(Command& command)
{
    command.text("--from", m_from, "Received at or after this date or date-time")
        .text("--to", m_to, "Received before this date or date-time")
        .text("--week", m_week, "An ISO week: 2025-W20")
        .text("--month", m_month, "A month: 2025-07")
        .text("--category", m_category, "Category codes, each with all below it: theft,complaint.noise")
        .text("--area", m_area, "Area codes, each with all below it: A1 or community:C3")
        .text("--hours", m_hours, "From A:00 to before B:00: 22-6 or 7,8,17-19")
        .text("--weekdays", m_weekdays, "Both included, 1 = Monday: 1-5")
        .text("--text", m_text, "Words that all occur in address, narrative or outcome")
        .flag("--valid", m_valid, "Leave out invalid calls");
}

Result<void> FilterOptions::readRange(Filter& filter) const
{
    const int given = (m_week.empty() ? 0 : 1) + (m_month.empty() ? 0 : 1) + (m_from.empty() && m_to.empty() ? 0 : 1);
    if (given > 1)
        return usageError("--week, --month, --from", QT_TRANSLATE_NOOP("core", "give one way of naming the period"));
    const auto from = readMoment(m_from, "--from");
    const auto to = readMoment(m_to, "--to");
    if (!from || !to)
        return Unexpected(!from ? from.error() : to.error());
    filter.from = *from;
    filter.to = *to;
    if (filter.from && filter.to && *filter.to < *filter.from)
        return usageError("--to", QT_TRANSLATE_NOOP("core", "the period ends before it begins"));
    if (m_week.empty() && m_month.empty())
        return {};
    const auto range = m_week.empty() ? parseMonth(m_month) : parseIsoWeek(m_week);
    if (!range)
        return m_week.empty() ? usageError("--month", {QT_TRANSLATE_NOOP("core", "no such month: %1"), {m_month}})
                              : usageError("--week", {QT_TRANSLATE_NOOP("core", "no such week: %1"), {m_week}});
    filter.from = range->from;
    filter.to = range->to;
    return {};
}

Result<Filter> FilterOptions::filter() const
{
    Filter filter;
    if (auto done = readRange(filter); !done)
        return Unexpected(done.error());
    if (!m_category.empty()) {
        for (const std::string_view piece : split(m_category, ','))
            filter.categories.emplace_back(trimmed(piece));
    }
    if (!m_area.empty()) {
        const auto areas = parseAreaRefs(m_area);
        if (!areas)
            return usageError("--area", {QT_TRANSLATE_NOOP("core", "not a list of area codes: %1"), {m_area}});
        filter.areas = *areas;
    }
    if (!m_hours.empty()) {
        const auto hours = parseHours(m_hours);
        if (!hours)
            return usageError("--hours", {QT_TRANSLATE_NOOP("core", "not hours of a day: %1"), {m_hours}});
        filter.hours = *hours;
        filter.timedOnly = true; // no --hours takes what is known to the day, not even all of them
    }
    if (!m_weekdays.empty()) {
        const auto days = parseWeekdays(m_weekdays);
        if (!days)
            return usageError("--weekdays", {QT_TRANSLATE_NOOP("core", "not weekdays from 1 to 7: %1"), {m_weekdays}});
        filter.weekdays = *days;
    }
    filter.text = m_text;
    filter.validOnly = m_valid;
    return filter;
}

Provenance FilterOptions::provenance(const Filter& filter, const std::string& method) const
{
    Provenance p;
    p.method = method;
    p.from = filter.from ? filter.from->text() : "";
    p.to = filter.to ? filter.to->text() : "";
    for (const auto& [name, value] : {std::pair{"category", &m_category}, {"area", &m_area}, {"hours", &m_hours},
                                      {"weekdays", &m_weekdays}, {"text", &m_text}}) {
        if (!value->empty())
            p.parameters.emplace_back(name, *value);
    }
    if (m_valid)
        p.parameters.emplace_back("valid", "true");
    return p;
}

void printWarnings(const std::string& what, const std::vector<Issue>& warnings)
{
    for (const Issue& issue : warnings) {
        std::string line = what + ": " + issue.file;
        if (issue.row > 0)
            line += ":" + std::to_string(issue.row);
        line += ": " + issue.reason.english();
        if (!issue.value.empty())
            line += " [" + withReplacementCharacters(issue.value) + "]";
        for (char& c : line) {
            if (static_cast<unsigned char>(c) < 0x20)
                c = ' ';
        }
        std::cerr << "jinggectl: warning: " << line << '\n';
    }
}

} // namespace jingge
