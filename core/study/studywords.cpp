// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/studywords.h"

#include <algorithm>
#include <array>

namespace jingge {

namespace {

struct Entry {
    std::string_view key;
    Phrase words;
};

constexpr std::array kEntries{
    Entry{"rank", {"序号", "rank"}},
    Entry{"key", {"代码", "code"}},
    Entry{"grid", {"网格", "grid"}},
    Entry{"community", {"社区", "community"}},
    Entry{"category", {"类别", "category"}},
    Entry{"hour", {"小时", "hour"}},
    Entry{"weekday", {"星期", "weekday"}},
    Entry{"name", {"名称", "name"}},
    Entry{"count", {"起数", "count"}},
    Entry{"level", {"级别", "level"}},
    Entry{"per_km2", {"每平方公里", "per km²"}},
    Entry{"lon", {"经度", "lon"}},
    Entry{"lat", {"纬度", "lat"}},
    Entry{"perc", {"占比 %", "share, %"}},
    Entry{"cumu_perc", {"累计警情 %", "incidents so far, %"}},
    Entry{"cumu_lperc", {"累计地方 %", "places so far, %"}},
    Entry{"current", {"本期", "now"}},
    Entry{"base", {"对照", "before"}},
    Entry{"change", {"差额", "change"}},
    Entry{"change_pct", {"变化 %", "change, %"}},
    Entry{"ratio", {"比值", "ratio"}},
    Entry{"ratio_low", {"比值下限", "ratio, low"}},
    Entry{"ratio_high", {"比值上限", "ratio, high"}},
    Entry{"observed", {"实际", "observed"}},
    Entry{"expected", {"预期", "expected"}},
    Entry{"threshold", {"界限", "bound"}},
    Entry{"score", {"得分", "score"}},
    Entry{"no_time", {"缺时间", "time missing"}},
    Entry{"negative", {"早于报警", "before the call"}},
    Entry{"over_cap", {"超过上限", "over the cap"}},
    Entry{"weight", {"折合起数", "weight"}},
    Entry{"space", {"距离", "distance"}},
    Entry{"time", {"时间差", "time"}},
    Entry{"none", {"无", "none"}},
    Entry{"blue", {"蓝", "blue"}},
    Entry{"yellow", {"黄", "yellow"}},
    Entry{"red", {"红", "red"}},
    Entry{"hot99", {"热 99 %", "hot 99 %"}},
    Entry{"hot95", {"热 95 %", "hot 95 %"}},
    Entry{"hot90", {"热 90 %", "hot 90 %"}},
    Entry{"cold90", {"冷 90 %", "cold 90 %"}},
    Entry{"cold95", {"冷 95 %", "cold 95 %"}},
    Entry{"cold99", {"冷 99 %", "cold 99 %"}},
    Entry{"unlocated", {"无坐标", "without a place"}},
    Entry{"in_no_grid", {"不在网格内", "in no grid"}},
    Entry{"without_key", {"无归属", "without this key"}},
    Entry{"day_only", {"只知日期", "known only to the day"}},
    Entry{"span_too_long", {"时段过长", "span too long"}},
    Entry{"span_reversed", {"时段颠倒", "span reversed"}},
    Entry{"spread_over_spans", {"按时段分摊", "spread"}},
    Entry{"longest", {"最长时段", "longest span"}},
    Entry{"kernel", {"核", "kernel"}},
    Entry{"quartic", {"四次", "quartic"}},
    Entry{"gaussian", {"高斯", "Gaussian"}},
    Entry{"bandwidth", {"带宽", "bandwidth"}},
    Entry{"cell", {"格子", "cell"}},
    Entry{"zone", {"坐标带", "zone"}},
    Entry{"distance", {"相邻距离", "neighbours within"}},
    Entry{"by", {"按", "by"}},
    Entry{"places", {"地方", "places"}},
    Entry{"empty_places", {"其中没有警情", "of them without incidents"}},
    Entry{"gini", {"基尼系数", "Gini"}},
    Entry{"against", {"对照", "against"}},
    Entry{"previous", {"上一段", "the period before"}},
    Entry{"year", {"去年同期", "last year"}},
    Entry{"3y-mean", {"前三年均值", "mean of three years"}},
    Entry{"base_from", {"对照自", "before, from"}},
    Entry{"base_to", {"至", "to"}},
    Entry{"method", {"方法", "method"}},
    Entry{"week", {"周", "week"}},
    Entry{"series_tested", {"检验序列", "series tested"}},
    Entry{"raised", {"报警", "raised"}},
    Entry{"expected_by_chance", {"其中偶然约", "of which by chance about"}},
    Entry{"measure", {"环节", "part"}},
    Entry{"response", {"报警到到场", "call to arrival"}},
    Entry{"dispatch", {"报警到派警", "call to dispatch"}},
    Entry{"turnout", {"派警到出发", "dispatch to departure"}},
    Entry{"travel", {"出发到到场", "departure to arrival"}},
    Entry{"no_percentile_below_n", {"不给百分位的起数少于", "no percentile below n"}},
    Entry{"metric", {"量法", "metric"}},
    Entry{"euclidean", {"直线", "straight"}},
    Entry{"manhattan", {"街区", "Manhattan"}},
    Entry{"permutations", {"打乱次数", "permutations"}},
    Entry{"seed", {"随机种子", "seed"}},
    Entry{"kernel density", {"核密度", "kernel density"}},
    Entry{"Getis-Ord Gi*, level by p after Benjamini and Hochberg",
          {"Getis–Ord Gi*，级别按 Benjamini–Hochberg 校正的 p",
           "Getis-Ord Gi*, level by p after Benjamini and Hochberg"}},
    Entry{"places by count, running shares; places without incidents are places",
          {"按起数排序累计占比，没有警情的地方也算",
           "places by count, running shares; places without incidents are places"}},
    Entry{"each incident spread evenly over the span in which it happened",
          {"每起警情均摊到可能发生的时段", "each incident spread evenly over the span in which it happened"}},
    Entry{"percentiles by nearest rank, in seconds; the clock starts at the call",
          {"最近秩百分位（秒），从报警起算",
           "percentiles by nearest rank, in seconds; the clock starts at the call"}},
    Entry{"exact conditional test of both counts, two-sided",
          {"两段起数的精确条件检验（双侧）", "exact conditional test of both counts, two-sided"}},
    Entry{"weekly counts beside their own past, one-sided p",
          {"周起数与自己的过去相比（单侧 p）", "weekly counts beside their own past, one-sided p"}},
    Entry{"Knox, times shuffled among the places",
          {"Knox 检验，时间在各地点间打乱", "Knox, times shuffled among the places"}},
};

} // namespace

std::string studyWord(std::string_view key, StudyLanguage language)
{
    const auto* found = std::ranges::find(kEntries, key, &Entry::key);
    return found == kEntries.end() ? std::string(key) : found->words.in(language);
}

} // namespace jingge
