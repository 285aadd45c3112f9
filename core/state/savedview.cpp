// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/state/savedview.h"

#include "core/base/text.h"
#include "core/domain/category.h"
#include "core/state/stationcounts.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

namespace jingge {

namespace {

constexpr int kVersion = 1;
constexpr qsizetype kMostEntries = 100000;
constexpr std::size_t kMostTextBytes = 1000;

QString toText(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

template <class Values, class Make>
QJsonArray arrayOf(const Values& values, Make make)
{
    QJsonArray array;
    for (const auto& value : values)
        array.append(make(value));
    return array;
}

QJsonObject filterObject(const Filter& filter)
{
    QJsonObject object;
    const auto put = [&object](const char* key, const std::string& text) {
        if (!text.empty())
            object[QLatin1StringView(key)] = toText(text);
    };
    put("from", filter.from ? filter.from->text() : std::string());
    put("to", filter.to ? filter.to->text() : std::string());
    put("hours", hoursText(filter.hours));
    put("weekdays", weekdaysText(filter.weekdays));
    put("text", filter.text);
    if (!filter.categories.empty())
        object[QLatin1StringView("categories")] = arrayOf(filter.categories, toText);
    if (!filter.areas.empty())
        object[QLatin1StringView("areas")] = arrayOf(filter.areas, [](const AreaRef& ref) { return toText(areaRefText(ref)); });
    if (filter.validOnly)
        object[QLatin1StringView("valid_only")] = true;
    if (filter.timedOnly)
        object[QLatin1StringView("timed_only")] = true;
    return object;
}

/// Takes parts out of an object; the first part that is not what it should be is remembered and stays the error.
class Parts {
public:
    Parts(QJsonObject object, std::string path, std::optional<std::string>& misfit) :
        m_object(std::move(object)), m_path(std::move(path)), m_misfit(misfit)
    {
    }

    [[nodiscard]] std::string text(const char* key) { return textOf(value(key), key); }
    [[nodiscard]] bool flag(const char* key)
    {
        const QJsonValue found = value(key);
        if (!found.isUndefined() && !found.isBool())
            refuse(key);
        return found.toBool();
    }
    [[nodiscard]] QJsonObject object(const char* key)
    {
        const QJsonValue found = value(key);
        if (!found.isUndefined() && !found.isObject())
            refuse(key);
        return found.toObject();
    }
    /// Reads a text part into a value by a parser that returns an optional; empty text = not there.
    template <class Value, class Target, class Parse>
    void read(const char* key, Target& target, Parse parse)
    {
        const std::string found = text(key);
        if (found.empty())
            return;
        if (const std::optional<Value> parsed = parse(found))
            target = *parsed;
        else
            refuse(key);
    }
    [[nodiscard]] std::vector<std::string> texts(const char* key)
    {
        std::vector<std::string> found;
        for (const QJsonValue& entry : list(key))
            found.push_back(entry.isString() ? textOf(entry, key) : (refuse(key), std::string()));
        return found;
    }
    [[nodiscard]] std::vector<std::int64_t> numbers(const char* key)
    {
        std::vector<std::int64_t> found;
        for (const QJsonValue& entry : list(key)) {
            const double number = entry.toDouble(-1);
            if (!(number >= 0 && number <= 9007199254740992.0 && number == std::floor(number)))
                refuse(key);
            else
                found.push_back(static_cast<std::int64_t>(number));
        }
        return found;
    }
    [[nodiscard]] std::vector<AreaRef> areas(const char* key)
    {
        std::vector<AreaRef> refs;
        for (const std::string& entry : texts(key)) {
            // One code an entry: a comma belongs to it.
            const auto parsed = entry.find(',') == std::string::npos ? parseAreaRefs(entry) : std::nullopt;
            if (parsed)
                refs.push_back(parsed->front());
            else
                refuse(key);
        }
        return refs;
    }
    void refuse(const char* key)
    {
        if (!m_misfit)
            m_misfit = m_path + key;
    }

private:
    [[nodiscard]] QJsonValue value(const char* key) const { return m_object.value(QLatin1StringView(key)); }
    [[nodiscard]] std::string textOf(const QJsonValue& found, const char* key)
    {
        std::string text = found.toString().toStdString();
        const bool hasControl = std::ranges::any_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x20; });
        if ((!found.isUndefined() && !found.isString()) || text.size() > kMostTextBytes || hasControl) {
            refuse(key);
            return {};
        }
        return text;
    }
    [[nodiscard]] QJsonArray list(const char* key)
    {
        const QJsonValue found = value(key);
        if ((!found.isUndefined() && !found.isArray()) || found.toArray().size() > kMostEntries) {
            refuse(key);
            return {};
        }
        return found.toArray();
    }

    QJsonObject m_object;
    std::string m_path;
    std::optional<std::string>& m_misfit;
};

Filter filterFrom(const QJsonObject& object, std::optional<std::string>& misfit)
{
    Parts parts(object, "filter.", misfit);
    Filter filter;
    parts.read<CivilTime>("from", filter.from, parseIsoTime);
    parts.read<CivilTime>("to", filter.to, parseIsoTime);
    parts.read<std::uint32_t>("hours", filter.hours, parseHours);
    parts.read<std::uint8_t>("weekdays", filter.weekdays, parseWeekdays);
    filter.text = parts.text("text");
    filter.categories = parts.texts("categories");
    filter.areas = parts.areas("areas");
    filter.validOnly = parts.flag("valid_only");
    filter.timedOnly = parts.flag("timed_only");
    if (filter.from && filter.to && *filter.to < *filter.from)
        parts.refuse("to");
    if (!std::ranges::all_of(filter.categories, hasCategoryForm))
        parts.refuse("categories");
    return filter;
}

Unexpected refused(const std::string& where, Message why)
{
    return fail(ErrorKind::Data, "view", where, std::move(why));
}

} // namespace

SavedView fitted(SavedView view, const Frame& frame, std::vector<std::string>& lost)
{
    const auto hasCategory = [&](const std::string& code) {
        const auto isWithin = [&](std::string_view known) { return isWithinCategory(known, code); };
        return std::ranges::any_of(kCategoryCodes, isWithin) || std::ranges::any_of(frame.categories, isWithin);
    };
    const auto hasArea = [&](const AreaRef& ref) {
        return std::ranges::any_of(kLevels, [&](Level level) {
            return ref.level.value_or(level) == level && frame.areas->find(level, ref.code).has_value();
        });
    };
    for (const std::string& code : view.filter.categories) {
        if (!hasCategory(code))
            lost.push_back(code);
    }
    for (const AreaRef& ref : view.filter.areas) {
        if (!hasArea(ref))
            lost.push_back(areaRefText(ref));
    }
    std::erase_if(view.filter.categories, [&](const std::string& code) { return !hasCategory(code); });
    std::erase_if(view.filter.areas, [&](const AreaRef& ref) { return !hasArea(ref); });
    std::erase_if(view.chosenAreas, [&](const AreaRef& ref) { return !hasArea(ref); });
    std::ranges::sort(view.chosenIncidents);
    std::vector<std::int64_t> there;
    for (const std::int64_t id : frame.id) {
        if (std::ranges::binary_search(view.chosenIncidents, id))
            there.push_back(id);
    }
    std::ranges::sort(there);
    view.chosenIncidents = std::move(there);
    return view;
}

std::string hoursText(std::uint32_t hours)
{
    if ((hours & kAllHours) == kAllHours)
        return {};
    std::string text;
    for (const HourSpan& span : hourSpans(hours))
        text += (text.empty() ? "" : ",") + std::to_string(span.from) + "-" + std::to_string(span.to);
    return text;
}

std::string weekdaysText(std::uint8_t weekdays)
{
    std::string text;
    if ((weekdays & kAllWeekdays) == kAllWeekdays)
        return text;
    for (int day = 1; day <= 7; ++day) {
        if ((weekdays >> (day - 1) & 1) != 0)
            text += (text.empty() ? "" : ",") + std::to_string(day);
    }
    return text;
}

std::string areaRefText(const AreaRef& ref)
{
    return ref.level ? std::string(levelName(*ref.level)) + ":" + ref.code : ref.code;
}

std::string savedViewText(const SavedView& view)
{
    QJsonObject chosen;
    if (!view.chosenAreas.empty())
        chosen[QLatin1StringView("areas")] = arrayOf(view.chosenAreas, [](const AreaRef& ref) { return toText(areaRefText(ref)); });
    if (!view.chosenIncidents.empty())
        chosen[QLatin1StringView("incidents")] =
            arrayOf(view.chosenIncidents, [](std::int64_t id) { return QJsonValue(static_cast<qint64>(id)); });
    QJsonObject object;
    object[QLatin1StringView("format")] = QStringLiteral("jinggeview");
    object[QLatin1StringView("version")] = kVersion;
    object[QLatin1StringView("name")] = toText(view.name);
    object[QLatin1StringView("station")] = toText(view.station);
    object[QLatin1StringView("filter")] = filterObject(view.filter);
    object[QLatin1StringView("selection")] = chosen;
    object[QLatin1StringView("page")] = toText(view.page);
    object[QLatin1StringView("panels")] = view.panels;
    return QJsonDocument(object).toJson(QJsonDocument::Indented).toStdString();
}

Result<SavedView> parseSavedView(std::string_view text, const std::string& where)
{
    if (text.size() > kMostViewBytes)
        return refused(where, {QT_TRANSLATE_NOOP("core", "it is larger than a saved view can be"), {}});
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(QByteArray(text.data(), static_cast<qsizetype>(text.size())), &error);
    if (error.error != QJsonParseError::NoError || !document.isObject())
        return refused(where, {QT_TRANSLATE_NOOP("core", "it is no saved view: no JSON from byte %1 on"),
                               {std::to_string(error.offset)}});
    const QJsonObject object = document.object();
    if (object.value(QLatin1StringView("format")).toString() != QLatin1StringView("jinggeview"))
        return refused(where, {QT_TRANSLATE_NOOP("core", "it is no saved view: it says of no format or of another one"), {}});
    const double version = object.value(QLatin1StringView("version")).toDouble(0);
    if (version > kVersion)
        return refused(where, {QT_TRANSLATE_NOOP("core", "it was saved by a newer version of the program"), {}});
    std::optional<std::string> misfit;
    Parts parts(object, "", misfit);
    if (version != kVersion)
        parts.refuse("version");
    SavedView view;
    view.name = parts.text("name");
    view.station = parts.text("station");
    view.filter = filterFrom(parts.object("filter"), misfit);
    Parts chosen(parts.object("selection"), "selection.", misfit);
    view.chosenAreas = chosen.areas("areas");
    view.chosenIncidents = chosen.numbers("incidents");
    view.page = parts.text("page");
    view.panels = parts.object("panels");
    if (misfit)
        return refused(where, {QT_TRANSLATE_NOOP("core", "this part of the saved view is not as it should be: %1"), {*misfit}});
    return view;
}

Result<SavedView> readSavedView(const std::string& path)
{
    QFile file(QString::fromStdString(path));
    if (!file.open(QIODevice::ReadOnly))
        return refused(path, {QT_TRANSLATE_NOOP("core", "the file cannot be read: %1"), {file.errorString().toStdString()}});
    // Bounded whatever stands behind the name: a device has no size.
    const QByteArray bytes = file.read(static_cast<qint64>(kMostViewBytes) + 1);
    return parseSavedView({bytes.constData(), static_cast<std::size_t>(bytes.size())}, path);
}

Result<void> writeSavedView(const std::string& path, const SavedView& view)
{
    QSaveFile file(QString::fromStdString(path));
    const std::string text = savedViewText(view);
    const bool isWritten = file.open(QIODevice::WriteOnly)
                           && file.write(text.data(), static_cast<qint64>(text.size())) == static_cast<qint64>(text.size())
                           && file.commit();
    if (!isWritten)
        return refused(path, {QT_TRANSLATE_NOOP("core", "the file cannot be written: %1"), {file.errorString().toStdString()}});
    return {};
}

} // namespace jingge
