// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ingest/targetwords.h"

#include <QCoreApplication>
#include <QLocale>

#include <array>

namespace jingge {

namespace {

constexpr std::array<const char*, kTargetCount> kNames{
    QT_TRANSLATE_NOOP("Target", "Incident number"),
    QT_TRANSLATE_NOOP("Target", "Time of the call"),
    QT_TRANSLATE_NOOP("Target", "Answered"),
    QT_TRANSLATE_NOOP("Target", "Dispatched"),
    QT_TRANSLATE_NOOP("Target", "Accepted by the unit"),
    QT_TRANSLATE_NOOP("Target", "Set out"),
    QT_TRANSLATE_NOOP("Target", "Arrived"),
    QT_TRANSLATE_NOOP("Target", "Closed"),
    QT_TRANSLATE_NOOP("Target", "Happened from"),
    QT_TRANSLATE_NOOP("Target", "Happened to"),
    QT_TRANSLATE_NOOP("Target", "Category at the call"),
    QT_TRANSLATE_NOOP("Target", "Category"),
    QT_TRANSLATE_NOOP("Target", "Number of the main ticket"),
    QT_TRANSLATE_NOOP("Target", "How it was reported"),
    QT_TRANSLATE_NOOP("Target", "Caller → mask"),
    QT_TRANSLATE_NOOP("Target", "Phone → sealed"),
    QT_TRANSLATE_NOOP("Target", "Plate"),
    QT_TRANSLATE_NOOP("Target", "Address"),
    QT_TRANSLATE_NOOP("Target", "Longitude / east"),
    QT_TRANSLATE_NOOP("Target", "Latitude / north"),
    QT_TRANSLATE_NOOP("Target", "Station"),
    QT_TRANSLATE_NOOP("Target", "Branch"),
    QT_TRANSLATE_NOOP("Target", "Community"),
    QT_TRANSLATE_NOOP("Target", "Kind of place"),
    QT_TRANSLATE_NOOP("Target", "Severity"),
    QT_TRANSLATE_NOOP("Target", "Tags"),
    QT_TRANSLATE_NOOP("Target", "Mark of valid ones"),
    QT_TRANSLATE_NOOP("Target", "Mark of invalid ones"),
    QT_TRANSLATE_NOOP("Target", "Narrative"),
    QT_TRANSLATE_NOOP("Target", "Outcome"),
    QT_TRANSLATE_NOOP("Target", "Day of the call"),
    QT_TRANSLATE_NOOP("Target", "Hour of the call"),
    QT_TRANSLATE_NOOP("Target", "Day it happened"),
    QT_TRANSLATE_NOOP("Target", "Hours it happened in")};

QString said(const char* text)
{
    return QCoreApplication::translate("Target", text);
}

} // namespace

QString targetText(std::optional<Target> target)
{
    return target ? said(kNames[static_cast<std::size_t>(*target)])
                  : said(QT_TRANSLATE_NOOP("Target", "Not imported"));
}

QString choiceText(AskedHeader::Kind kind, std::optional<Target> target)
{
    if (target || kind != AskedHeader::Kind::Creation)
        return targetText(target);
    return said(QT_TRANSLATE_NOOP("Target", "Creation time"));
}

QString questionText(AskedHeader::Kind kind, const QString& header)
{
    switch (kind) {
    case AskedHeader::Kind::Creation:
        return said(QT_TRANSLATE_NOOP(
                        "Target", "%1 has two meanings: a time of police work, or when the row was created."))
            .arg(header);
    case AskedHeader::Kind::Arrival:
        return said(QT_TRANSLATE_NOOP(
                        "Target", "%1 has two meanings: the police arrived, or the ticket reached the unit."))
            .arg(header);
    case AskedHeader::Kind::Axis:
        return said(QT_TRANSLATE_NOOP("Target", "%1 does not say which axis it is, nor whose place."))
            .arg(header);
    }
    return {};
}

std::vector<Target> offeredTargets()
{
    std::vector<Target> targets;
    for (std::size_t i = 0; i < kColumnCount; ++i) {
        const auto column = static_cast<Column>(i);
        targets.push_back(targetOf(column));
        if (column == Column::ReceivedAt)
            targets.insert(targets.end(), {Target::ReceivedDate, Target::ReceivedClock});
        else if (column == Column::OccurredTo)
            targets.insert(targets.end(), {Target::OccurredDate, Target::OccurredHours});
    }
    return targets;
}

QString containerText(ContainerKind kind)
{
    switch (kind) {
    case ContainerKind::Text:
        return said(QT_TRANSLATE_NOOP("Target", "Table of text"));
    case ContainerKind::Workbook:
        return QStringLiteral("XLSX");
    case ContainerKind::OldWorkbook:
        return QStringLiteral("XLS");
    case ContainerKind::OpenDocument:
        return QStringLiteral("ODS");
    case ContainerKind::Markup:
        return QStringLiteral("HTML / XML");
    case ContainerKind::Json:
        return QStringLiteral("JSON");
    case ContainerKind::Zip:
    case ContainerKind::Pdf:
    case ContainerKind::Image:
    case ContainerKind::Database:
    case ContainerKind::RichText:
    case ContainerKind::Archive:
    case ContainerKind::Program:
    case ContainerKind::Columns:
        return said(QT_TRANSLATE_NOOP("Target", "Another kind of file"));
    }
    return {};
}

QString certaintyText(EncodingCertainty certainty)
{
    switch (certainty) {
    case EncodingCertainty::Asked:
        return said(QT_TRANSLATE_NOOP("Target", "as you chose"));
    case EncodingCertainty::Marked:
        return said(QT_TRANSLATE_NOOP("Target", "marked in the file: certain"));
    case EncodingCertainty::Ascii:
        return said(QT_TRANSLATE_NOOP("Target", "nothing but ASCII: every encoding gives the same"));
    case EncodingCertainty::WellFormed:
        return said(QT_TRANSLATE_NOOP("Target", "every character fits: certain"));
    case EncodingCertainty::Doubtful:
        return said(QT_TRANSLATE_NOOP("Target", "doubtful: choose the line that reads well"));
    }
    return {};
}

QString delimiterText(const std::string& delimiter)
{
    if (delimiter.empty())
        return QStringLiteral("—");
    return delimiter == "\t" ? said(QT_TRANSLATE_NOOP("Target", "Tab")) : QString::fromStdString(delimiter);
}

QString systemText(const std::string& name)
{
    if (name == "EPSG:4326" || name == "EPSG:4490")
        return QStringLiteral("WGS 84 / CGCS2000");
    const QString text = QString::fromStdString(name);
    bool isNumber = false;
    const int code = text.section(QLatin1Char(':'), 1).toInt(&isNumber);
    if (!isNumber)
        return text;
    const int sixPrefixed = code - 4491;
    const int six = code - 4502;
    const int prefixed = code - 4513;
    const int bare = code - 4534;
    const QString pattern = said(QT_TRANSLATE_NOOP("Target", "CGCS2000 %1°E (%2)"));
    if (bare >= 0 && bare < 21)
        return pattern.arg(75 + 3 * bare).arg(text);
    if (prefixed >= 0 && prefixed < 21)
        return pattern.arg(75 + 3 * prefixed).arg(text);
    if (six >= 0 && six < 11)
        return pattern.arg(75 + 6 * six).arg(text);
    return sixPrefixed >= 0 && sixPrefixed < 11 ? pattern.arg(75 + 6 * sixPrefixed).arg(text) : text;
}

QString sizeText(std::int64_t bytes)
{
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeTraditionalFormat);
}

QString percentText(double share)
{
    return QString::number(100 * share, 'f', 1) + QStringLiteral(" %");
}

} // namespace jingge
