// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/quality/fieldwords.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <utility>

namespace jingge {
namespace {

using Word = std::pair<const char*, const char*>;

constexpr auto kWords = std::to_array<Word>({
    {"received_at", QT_TRANSLATE_NOOP("Target", "Time of the call")},
    {"answered_at", QT_TRANSLATE_NOOP("Target", "Answered")},
    {"dispatched_at", QT_TRANSLATE_NOOP("Target", "Dispatched")},
    {"accepted_at", QT_TRANSLATE_NOOP("Target", "Accepted by the unit")},
    {"enroute_at", QT_TRANSLATE_NOOP("Target", "Set out")},
    {"arrived_at", QT_TRANSLATE_NOOP("Target", "Arrived")},
    {"closed_at", QT_TRANSLATE_NOOP("Target", "Closed")},
    {"occurred_from", QT_TRANSLATE_NOOP("Target", "Happened from")},
    {"occurred_to", QT_TRANSLATE_NOOP("Target", "Happened to")},
    {"category_initial", QT_TRANSLATE_NOOP("Target", "Category at the call")},
    {"source_category_initial", QT_TRANSLATE_NOOP("Target", "Category at the call")},
    {"category", QT_TRANSLATE_NOOP("Target", "Category")},
    {"source_category", QT_TRANSLATE_NOOP("Target", "Category")},
    {"duplicate_of", QT_TRANSLATE_NOOP("Target", "Number of the main ticket")},
    {"channel", QT_TRANSLATE_NOOP("Target", "How it was reported")},
    {"plate", QT_TRANSLATE_NOOP("Target", "Plate")},
    {"address", QT_TRANSLATE_NOOP("Target", "Address")},
    {"lon", QT_TRANSLATE_NOOP("Target", "Longitude / east")},
    {"lat", QT_TRANSLATE_NOOP("Target", "Latitude / north")},
    {"station", QT_TRANSLATE_NOOP("Target", "Station")},
    {"branch", QT_TRANSLATE_NOOP("Target", "Branch")},
    {"community", QT_TRANSLATE_NOOP("Target", "Community")},
    {"place_type", QT_TRANSLATE_NOOP("Target", "Kind of place")},
    {"severity", QT_TRANSLATE_NOOP("Target", "Severity")},
    {"tags", QT_TRANSLATE_NOOP("Target", "Tags")},
    {"valid", QT_TRANSLATE_NOOP("Target", "Mark of valid ones")},
    {"narrative", QT_TRANSLATE_NOOP("Target", "Narrative")},
    {"outcome", QT_TRANSLATE_NOOP("Target", "Outcome")},
});

} // namespace

QString fieldText(const std::string& name)
{
    const auto found = std::ranges::find_if(kWords, [&name](const Word& word) { return name == word.first; });
    return found != kWords.end() ? QCoreApplication::translate("Target", found->second)
                                 : QString::fromStdString(name);
}

} // namespace jingge
