// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/chartwords.h"

#include <array>

namespace jingge {

namespace {

struct KeyWord {
    const char* key;
    const char* chinese;
    const char* english;
};

constexpr std::array kExcluded{KeyWord{"day_only", "仅知日期", "known only to the day"},
                               KeyWord{"in_no_grid", "不在网格内", "in no area"}};
constexpr std::array kFilters{
    KeyWord{"category", "类别", "category"}, KeyWord{"area", "辖区", "area"},
    KeyWord{"hours", "时段", "hours"},       KeyWord{"weekdays", "星期", "weekdays"},
    KeyWord{"text", "文字", "text"},         KeyWord{"valid", "不含无效", "valid only"}};

template <std::size_t N>
QString wordOf(const std::array<KeyWord, N>& words, const std::string& key, ChartLanguage language)
{
    for (const KeyWord& word : words) {
        if (key == word.key)
            return QString::fromUtf8(language == ChartLanguage::Chinese ? word.chinese : word.english);
    }
    return QString::fromStdString(key);
}

ChartWords chineseWords()
{
    ChartWords w;
    w.map = QStringLiteral("警情分布");
    w.timeAxis = QStringLiteral("警情 24 小时轴");
    w.week = QStringLiteral("警情时段 × 星期");
    w.axes = QStringLiteral("各网格 24 小时轴");
    w.perArea = QStringLiteral("警情，起/网格");
    w.legendNote = QStringLiteral("分位分级・n=%1・另有 %2 起不在网格内");
    w.calendar = QStringLiteral("警情日历");
    w.perDay = QStringLiteral("每日起数");
    for (int month = 1; month <= 12; ++month)
        w.months += QStringLiteral("%1月").arg(month);
    w.unit = QStringLiteral("%1 起");
    w.perCell = QStringLiteral("每格起数");
    w.hourUnit = QStringLiteral("时");
    w.period = QStringLiteral("%1 至 %2（不含）");
    w.allPeriods = QStringLiteral("全部时间");
    w.n = QStringLiteral("共 %1 起");
    w.metres = QStringLiteral("%1 米");
    w.kilometres = QStringLiteral("%1 公里");
    w.weekdays = QStringLiteral("一 二 三 四 五 六 日").split(QLatin1Char(' '));
    w.system = QStringLiteral("WGS 84（CGCS2000）");
    return w;
}

ChartWords englishWords()
{
    ChartWords w;
    w.map = QStringLiteral("Incidents by area");
    w.timeAxis = QStringLiteral("Incidents by hour of the day");
    w.week = QStringLiteral("Incidents by weekday and hour");
    w.axes = QStringLiteral("Hours of each area");
    w.perArea = QStringLiteral("Incidents per area");
    w.legendNote = QStringLiteral("quantiles, n = %1, %2 in no area");
    w.calendar = QStringLiteral("Incidents by day");
    w.perDay = QStringLiteral("Incidents a day");
    w.months = QStringLiteral("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec").split(QLatin1Char(' '));
    w.unit = QStringLiteral("%1 incidents");
    w.perCell = QStringLiteral("Incidents a cell");
    w.hourUnit = QStringLiteral("h");
    w.period = QStringLiteral("%1 to before %2");
    w.allPeriods = QStringLiteral("all time");
    w.n = QStringLiteral("%1 incidents");
    w.metres = QStringLiteral("%1 m");
    w.kilometres = QStringLiteral("%1 km");
    w.weekdays = QStringLiteral("Mon Tue Wed Thu Fri Sat Sun").split(QLatin1Char(' '));
    w.system = QStringLiteral("WGS 84 (CGCS2000)");
    return w;
}

} // namespace

ChartWords ChartWords::of(ChartLanguage language)
{
    ChartWords words = language == ChartLanguage::Chinese ? chineseWords() : englishWords();
    words.language = language;
    return words;
}

QString ChartWords::excluded(const std::string& key) const
{
    return wordOf(kExcluded, key, language);
}

QString ChartWords::filter(const std::string& key) const
{
    return wordOf(kFilters, key, language);
}

} // namespace jingge
