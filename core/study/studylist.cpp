// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The gallery's list: names, questions and settings in both languages.
#include "core/study/studyruns.h"

namespace jingge {

namespace {

const std::vector<StudyChoice> kPlaces{{"grid", {"网格", "grid"}}, {"community", {"社区", "community"}}};
const std::vector<StudyChoice> kKeys{{"category", {"类别", "category"}},
                                     {"grid", {"网格", "grid"}},
                                     {"community", {"社区", "community"}},
                                     {"hour", {"小时", "hour"}},
                                     {"weekday", {"星期", "weekday"}}};
const std::vector<StudyChoice> kSeries{
    {"grid", {"网格", "grid"}}, {"category", {"类别", "category"}}, {"community", {"社区", "community"}}};

const std::vector<StudyChoice> kCells{{"grid", {"网格", "grid"}},
                                      {"hex:200", {"六边形 200 米", "hexagons, 200 m"}},
                                      {"hex:400", {"六边形 400 米", "hexagons, 400 m"}},
                                      {"cell:200", {"方格 200 米", "squares, 200 m"}}};
const StudySetting kNeighbours{"distance",
                               {"相邻距离", "Neighbours within"},
                               {{"400", {"400 米", "400 m"}},
                                {"200", {"200 米", "200 m"}},
                                {"600", {"600 米", "600 m"}},
                                {"1000", {"1000 米", "1,000 m"}}}};

StudySetting byOf(const std::vector<StudyChoice>& choices)
{
    return {"by", {"按", "By"}, choices};
}

std::vector<Study> placeStudies()
{
    return {
        {"hotspot",
         {"热点 Gi*", "Hot spots Gi*"},
         {"哪里的警情连同周围一起明显偏多或偏少",
          "Where incidents gather more, or less, than chance explains"},
         false,
         {byOf(kCells), kNeighbours},
         runHotspot},
        {"moran",
         {"空间自相关 Moran", "Moran's I"},
         {"相邻的地方是否相像，哪里高值成片、哪里与周围相反",
          "Whether neighbours are alike, and where high or unlike places lie"},
         false,
         {byOf(kCells), kNeighbours},
         runMoran},
        {"density",
         {"密度面", "Density"},
         {"不分网格，每平方公里有多少警情", "Incidents per km², whatever the borders of grids"},
         false,
         {{"bandwidth",
           {"带宽", "Bandwidth"},
           {{"rule", {"按规则", "by rule"}},
            {"150", {"150 米", "150 m"}},
            {"300", {"300 米", "300 m"}},
            {"600", {"600 米", "600 m"}}}},
          {"kernel",
           {"核", "Kernel"},
           {{"quartic", {"四次", "quartic"}}, {"gaussian", {"高斯", "Gaussian"}}}}},
         runDensity},
        {"concentration",
         {"集中度 80/20", "Concentration 80/20"},
         {"多少地方集中了大部分警情", "How few places hold most of the incidents"},
         false,
         {byOf(kPlaces)},
         runConcentration},
    };
}

std::vector<Study> unusualStudies()
{
    return {
        {"compare",
         {"同比环比", "Compare periods"},
         {"与之前相比的变化是不是偶然", "Whether the change is more than chance"},
         false,
         {byOf(kKeys),
          {"against",
           {"对照", "Against"},
           {{"previous", {"上一段", "period before"}},
            {"year", {"去年同期", "last year"}},
            {"3y-mean", {"前三年均值", "mean of three years"}}}}},
         runComparison},
        {"change",
         {"变化图", "Map of change"},
         {"哪里比之前明显多了或少了", "Where more, or fewer, than before is more than chance"},
         false,
         {byOf(kCells),
          {"against",
           {"对照", "Against"},
           {{"previous", {"上一段", "period before"}}, {"year", {"去年同期", "last year"}}}}},
         runChange},
        {"effect",
         {"措施成效", "Effect"},
         {"筛选中的网格自时段开始以来，与条件相近的地方相比有没有变化",
          "Whether the filter's areas changed since its period began, beside places like them"},
         false,
         {byOf(kPlaces),
          {"matches",
           {"对照地方", "Comparison"},
           {{"3", {"每处 3 个", "3 a place"}},
            {"1", {"每处 1 个", "1 a place"}},
            {"5", {"每处 5 个", "5 a place"}}}},
          {"ring",
           {"外溢范围", "Ring"},
           {{"0", {"不计", "none"}}, {"300", {"300 米", "300 m"}}, {"600", {"600 米", "600 m"}}}}},
         runEffect},
        {"alarm",
         {"异动预警", "Alarms"},
         {"最近一个整周的起数是否明显高于自己的过去",
          "Whether the last whole week is high beside its own past"},
         false,
         {byOf(kSeries),
          {"method",
           {"方法", "Method"},
           {{"ears-c2", {"EARS C2", "EARS C2"}},
            {"ears-c1", {"EARS C1", "EARS C1"}},
            {"ears-c3", {"EARS C3", "EARS C3"}},
            {"farrington", {"Farrington", "Farrington"}},
            {"cusum", {"CUSUM", "CUSUM"}}}},
          {"min_sigma",
           {"最小标准差", "Least sd"},
           {{"0.5", {"0.5", "0.5"}}, {"0", {"0", "0"}}, {"1", {"1", "1"}}}}},
         runAlarm},
    };
}

std::vector<Study> timeStudies()
{
    return {
        {"response",
         {"到场用时", "Response times"},
         {"从报警到到场要多久，半数与九成", "How long people wait: half of them, and nine in ten"},
         false,
         {byOf(kKeys),
          {"measure",
           {"环节", "Part"},
           {{"response", {"报警到到场", "call to arrival"}},
            {"dispatch", {"报警到派警", "call to dispatch"}},
            {"turnout", {"派警到出发", "dispatch to departure"}},
            {"travel", {"出发到到场", "departure to arrival"}}}}},
         runResponse},
        {"hours",
         {"一天高峰", "Peaks of the day"},
         {"一天里哪些时段集中，是否超出偶然",
          "At which times of the day incidents gather, and whether beyond chance"},
         false,
         {{"slot",
           {"每段", "Slot"},
           {{"60", {"60 分", "60 min"}}, {"30", {"30 分", "30 min"}}, {"15", {"15 分", "15 min"}}}},
          {"day_start",
           {"一天从", "Day begins"},
           {{"00:00", {"0 点", "00:00"}},
            {"06:00", {"6 点", "06:00"}},
            {"08:30", {"8:30", "08:30"}},
            {"12:00", {"12 点", "12:00"}}}}},
         runHours},
        {"aoristic",
         {"发生时段", "When it happened"},
         {"只知道起止的事大约发生在几点", "At which hours things happen that are only found later"},
         false,
         {{"longest",
           {"最长时段", "Longest span"},
           {{"24h", {"24 小时", "24 h"}}, {"12h", {"12 小时", "12 h"}}, {"72h", {"72 小时", "72 h"}}}}},
         runAoristic},
    };
}

std::vector<Study> patternStudies()
{
    return {
        {"nearrepeat",
         {"重复与邻近重复", "Near repeats"},
         {"哪些警情跟在同一处或附近的一起之后，连成哪些串",
          "Which incidents follow one at the same place or nearby, and in which chains"},
         false,
         {{"distance",
           {"邻近", "Near"},
           {{"200", {"200 米", "200 m"}}, {"100", {"100 米", "100 m"}}, {"400", {"400 米", "400 m"}}}},
          {"window",
           {"时间", "Within"},
           {{"14d", {"14 天", "14 d"}}, {"7d", {"7 天", "7 d"}}, {"30d", {"30 天", "30 d"}}}},
          {"most_in_chain",
           {"一串最多", "Longest chain"},
           {{"50", {"50 起", "50"}}, {"20", {"20 起", "20"}}, {"200", {"200 起", "200"}}}}},
         runNearRepeat},
        {"scan",
         {"时空扫描", "Space-time scan"},
         {"此刻哪里在聚集，从哪天开始", "Where incidents gather now, and since when"},
         true,
         {{"by", {"按", "By"}, {{"grid", {"网格", "grid"}}, {"point", {"警情地点", "place of the call"}}}},
          {"model",
           {"对照", "Against"},
           {{"permutation", {"各地各日自身", "own places and days"}}, {"poisson", {"人口", "population"}}}},
          {"radius",
           {"最大半径", "Largest circle"},
           {{"1000", {"1000 米", "1,000 m"}},
            {"500", {"500 米", "500 m"}},
            {"2000", {"2000 米", "2,000 m"}}}},
          {"longest",
           {"最长时段", "Longest span"},
           {{"28d", {"28 天", "28 d"}}, {"14d", {"14 天", "14 d"}}, {"56d", {"56 天", "56 d"}}}},
          {"permutations", {"模拟次数", "Replicas"}, {{"999", {"999", "999"}}, {"199", {"199", "199"}}}}},
         runScan},
        {"knox",
         {"Knox 时空接近", "Knox"},
         {"一起警情之后，附近一段时间是否更容易再发",
          "Whether one incident makes another nearby more likely for a while"},
         true,
         {{"space",
           {"距离", "Distances"},
           {{"0,100,200,400", {"0–100–200–400 米", "0–100–200–400 m"}},
            {"0,50,100,200", {"0–50–100–200 米", "0–50–100–200 m"}}}},
          {"time",
           {"时间", "Times"},
           {{"0,7,14,28", {"0–7–14–28 天", "0–7–14–28 d"}}, {"0,2,7,14", {"0–2–7–14 天", "0–2–7–14 d"}}}},
          {"metric",
           {"量法", "Metric"},
           {{"euclidean", {"直线", "straight"}}, {"manhattan", {"街区", "Manhattan"}}}},
          {"permutations", {"打乱次数", "Permutations"}, {{"199", {"199", "199"}}, {"999", {"999", "999"}}}}},
         runKnox},
    };
}

std::vector<Study> allStudies()
{
    std::vector<Study> all = placeStudies();
    for (const auto& more : {patternStudies(), unusualStudies(), timeStudies()})
        all.insert(all.end(), more.begin(), more.end());
    return all;
}

} // namespace

const std::vector<Study>& studies()
{
    static const std::vector<Study> kStudies = allStudies();
    return kStudies;
}

} // namespace jingge
