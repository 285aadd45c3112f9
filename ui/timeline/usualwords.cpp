// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/usualwords.h"

#include "core/scene/textpainting.h"
#include "ui/common/wording.h"

namespace jingge {

QStringList UsualWords::definition(const EarlierWindows& windows, const TimeRange& period)
{
    const auto count = static_cast<int>(windows.windows.size());
    if (!windows.isEnough())
        return {tr("No usual range: before this period the data holds %n equal window(s), %1 are needed",
                   nullptr, count)
                    .arg(kLeastWindows)};
    const bool isWholeWeeks = period.seconds() == std::int64_t{windows.weeksApart} * 7 * kDaySeconds;
    QStringList notes{tr("Usual = the same time in the %n period(s) of %1 before, about 95% lie in the band",
                         nullptr, count)
                          .arg(Wording::length(period))};
    if (!isWholeWeeks)
        notes += tr("they begin %n week(s) apart", nullptr, windows.weeksApart);
    if (windows.beforeData > 0)
        notes += tr("%n window(s) more would begin before the data", nullptr, windows.beforeData);
    return notes;
}

QString UsualWords::range(const UsualRange& range)
{
    return tr("usual %1–%2 (mean %3)")
        .arg(countText(range.low), countText(range.high), QString::number(range.mean, 'f', 1));
}

QString UsualWords::verdict(const UsualRange& range, std::int64_t count)
{
    if (range.isAbove(count))
        return tr("above usual");
    return range.isBelow(count) ? tr("below usual") : tr("within the usual");
}

} // namespace jingge
