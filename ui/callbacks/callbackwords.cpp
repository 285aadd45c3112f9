// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/callbacks/callbackwords.h"

#include "core/base/text.h"

#include <algorithm>
#include <iterator>

namespace jingge {

namespace {

struct RateWords {
    std::string_view name;
    const char* title;
    const char* formula;
};
constexpr RateWords kRates[] = {
    {"attempted", QT_TRANSLATE_NOOP("CallbackWords", "Called back"),
     QT_TRANSLATE_NOOP("CallbackWords", "attempted / due")},
    {"reached", QT_TRANSLATE_NOOP("CallbackWords", "Reached"),
     QT_TRANSLATE_NOOP("CallbackWords", "reached / due")},
    {"in_time", QT_TRANSLATE_NOOP("CallbackWords", "In time"),
     QT_TRANSLATE_NOOP("CallbackWords", "attempted by the deadline / due")},
    {"solved", QT_TRANSLATE_NOOP("CallbackWords", "Solved"),
     QT_TRANSLATE_NOOP("CallbackWords", "solved / (solved + unsolved)")},
    {"replies", QT_TRANSLATE_NOOP("CallbackWords", "Replies"),
     QT_TRANSLATE_NOOP("CallbackWords", "replies / attempted")},
    {"satisfaction_half", QT_TRANSLATE_NOOP("CallbackWords", "Satisfaction, fairly as half"),
     QT_TRANSLATE_NOOP("CallbackWords", "(satisfied + ½ fairly) / replies")},
    {"satisfaction_both", QT_TRANSLATE_NOOP("CallbackWords", "Satisfaction, fairly as whole"),
     QT_TRANSLATE_NOOP("CallbackWords", "(satisfied + fairly) / replies")},
    {"satisfaction_first", QT_TRANSLATE_NOOP("CallbackWords", "Satisfied alone"),
     QT_TRANSLATE_NOOP("CallbackWords", "satisfied / replies")}};

const RateWords& wordsOf(std::string_view name)
{
    return *std::find_if(std::begin(kRates), std::end(kRates),
                         [name](const RateWords& words) { return words.name == name; });
}

} // namespace

QString CallbackWords::state(const Callback& callback, CivilTime now)
{
    const bool late = isLate(callback, now);
    switch (callback.state) {
    case CallbackState::Due:
        return late ? tr("late") : tr("due");
    case CallbackState::Tried:
        return late ? tr("missed, late again") : tr("missed");
    case CallbackState::Settled:
        return tr("settled");
    case CallbackState::Unsettled:
        break;
    }
    return late ? tr("unsettled, late") : tr("unsettled");
}

QString CallbackWords::satisfaction(Satisfaction level)
{
    switch (level) {
    case Satisfaction::Satisfied:
        return tr("satisfied");
    case Satisfaction::Fairly:
        return tr("fairly");
    case Satisfaction::Not:
        break;
    }
    return tr("dissatisfied");
}

QString CallbackWords::answer(const std::optional<bool>& isSolved)
{
    return !isSolved ? QString() : *isSolved ? tr("yes") : tr("no");
}

QString CallbackWords::rate(std::string_view name)
{
    return QCoreApplication::translate("CallbackWords", wordsOf(name).title);
}

QString CallbackWords::formula(std::string_view name)
{
    return QCoreApplication::translate("CallbackWords", wordsOf(name).formula);
}

QString CallbackWords::value(const CallbackRate& rate)
{
    const auto value = rate.value();
    return value ? QString::fromStdString(fixedText(*value * 100, 1)) + QStringLiteral(" %")
                 : QStringLiteral("—");
}

QString CallbackWords::parts(const CallbackRate& rate)
{
    return QStringLiteral("%1 / %2")
        .arg(QString::fromStdString(numberText(rate.numerator)))
        .arg(rate.denominator);
}

} // namespace jingge
