// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jingge/options.h"

#include "core/domain/filter.h"
#include "ui/shell/rail.h"

#include <QCommandLineParser>
#include <QRegularExpression>

#include <QtGlobal>

#include <algorithm>

namespace jingge {
namespace {

constexpr int kLeastSide = 320;
constexpr int kMostSide = 16384;

void addOptions(QCommandLineParser& parser)
{
    const auto add = [&](const char* name, const char* about, const char* value) {
        parser.addOption({QLatin1StringView(name), QLatin1StringView(about), QLatin1StringView(value)});
    };
    add("db", "The station to open.", "FILE");
    add("language", "zh or en; the system's by default.", "LANGUAGE");
    add("theme", "light, dark or (for the style page) wall.", "THEME");
    add("screenshot", "Write a picture of the window, without a screen, and end.", "OUT.png");
    add("size", "Of the picture, in pixels; 1920x1080 by default.", "WxH");
    QString views;
    for (const PageWords& page : pages())
        views += QLatin1StringView(page.key) + QLatin1StringView(", ");
    parser.addOption({QStringLiteral("view"), views + QLatin1StringView("import, areas, start or style."), QStringLiteral("VIEW")});
    add("scale", "Pixels of the picture for one of the window, 1 to 4.", "N");
    add("hours", "Hours that are brushed in the picture, as 22-2.", "A-B");
    add("file", "A table of incidents or a file of areas: opens its import.", "FILE");
    add("area", "Area that is chosen in the picture.", "CODE");
    add("do", "What is done before the picture: NAME presses an action or button, NAME=TEXT fills a field, +KEY strikes a key.",
        "STEP[,STEP]");
    parser.addOption({QStringLiteral("measure"),
                      QStringLiteral("Say how long the window takes to open and to follow a brush, without a screen, and end.")});
    parser.addOption({QStringLiteral("help"), QStringLiteral("Say this and end.")});
}

Unexpected misfit(const char* option, const QString& value)
{
    return fail(ErrorKind::Usage, "jingge", std::string("--") + option,
                {QT_TRANSLATE_NOOP("core", "this value does not fit: %1"), {value.toStdString()}});
}

Result<void> readSize(const QString& value, Options& options)
{
    static const QRegularExpression form(QStringLiteral("^(\\d{1,5})x(\\d{1,5})$"));
    const QRegularExpressionMatch match = form.match(value);
    options.size = QSize(match.captured(1).toInt(), match.captured(2).toInt());
    const auto [least, most] = std::minmax({options.size.width(), options.size.height()});
    if (!match.hasMatch() || least < kLeastSide || most > kMostSide)
        return misfit("size", value);
    return {};
}

Result<void> readValues(const QCommandLineParser& parser, Options& options)
{
    const auto value = [&](const char* name) { return parser.value(QLatin1StringView(name)); };
    const auto isSet = [&](const char* name) { return parser.isSet(QLatin1StringView(name)); };
    const std::optional<Page> page = pageOf(value("view"));
    options.wantsStylePage = value("view") == QLatin1StringView("style");
    options.wantsStart = value("view") == QLatin1StringView("start");
    static const QStringList imports{QStringLiteral("import"), QStringLiteral("areas")};
    options.import = imports.contains(value("view")) ? value("view") : QString();
    if (isSet("view") && !page && !options.wantsStylePage && !options.wantsStart &&
        options.import.isEmpty())
        return misfit("view", value("view"));
    options.page = page.value_or(Page::Main);
    static const QStringList looks{QStringLiteral("light"), QStringLiteral("dark"), QStringLiteral("wall")};
    if (isSet("theme") && !looks.contains(value("theme")))
        return misfit("theme", value("theme"));
    if (isSet("theme"))
        options.look = static_cast<Look>(looks.indexOf(value("theme")));
    if (isSet("language") && value("language") != QLatin1StringView("zh") && value("language") != QLatin1StringView("en"))
        return misfit("language", value("language"));
    if (isSet("language"))
        options.language = value("language");
    if (isSet("scale"))
        options.scale = value("scale").toDouble();
    if (!(options.scale >= 1 && options.scale <= 4))
        return misfit("scale", value("scale"));
    if (isSet("hours")) {
        options.hours = parseHours(value("hours").toStdString());
        if (!options.hours)
            return misfit("hours", value("hours"));
    }
    return isSet("size") ? readSize(value("size"), options) : Result<void>{};
}

} // namespace

Result<Options> parseOptions(const QStringList& arguments)
{
    QCommandLineParser parser;
    addOptions(parser);
    Options options;
    if (!parser.parse(arguments) || !parser.positionalArguments().isEmpty())
        return fail(ErrorKind::Usage, "jingge", arguments.value(1).toStdString(),
                    {QT_TRANSLATE_NOOP("core", "an option is not known or lacks its value"), {}},
                    {QT_TRANSLATE_NOOP("core", "see jingge --help"), {}});
    options.database = parser.value(QStringLiteral("db")).toStdString();
    options.screenshot = parser.value(QStringLiteral("screenshot"));
    options.pressed = parser.value(QStringLiteral("do")).split(QLatin1Char(','), Qt::SkipEmptyParts);
    options.file = parser.value(QStringLiteral("file"));
    options.area = parser.value(QStringLiteral("area")).toStdString();
    options.wantsMeasure = parser.isSet(QStringLiteral("measure"));
    options.wantsHelp = parser.isSet(QStringLiteral("help"));
    if (const Result<void> read = readValues(parser, options); !read)
        return Unexpected(read.error());
    if (options.isAlone() && options.database.empty() && !options.wantsStylePage && !options.wantsStart)
        return fail(ErrorKind::Usage, "jingge", options.wantsMeasure ? "--measure" : "--screenshot",
                    {QT_TRANSLATE_NOOP("core", "a picture needs a station: --db FILE"), {}});
    return options;
}

QString helpText()
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("The command centre of a police station."));
    addOptions(parser);
    return parser.helpText();
}

} // namespace jingge
