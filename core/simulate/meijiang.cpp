// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulate/profile.h"

namespace jingge::invented {

namespace {

std::vector<BoardPoint> boardPoints()
{
    return {
        {-1120, 925},  {-560, 985},   {0, 1010},    {520, 930},   // 0–3 northern edge
        {-1350, 560},  {-740, 560},   {-380, 560},  {0, 560},     // 4–7 railway, west
        {470, 560},    {985, 560},    {560, 560},                 // 8–10 railway, east
        {-1470, 135},  {-830, 105},   {-420, 140},  {0, 150},     // 11–14 northern avenue, west
        {450, 120},    {1070, 190},                               // 15–16 northern avenue, east
        {-1330, -330}, {-930, -355},  {-350, -372}, {0, -385},    // 17–20 southern avenue, west
        {560, -350},   {1190, -270},                              // 21–22 southern avenue, east
        {-880, -745},  {-1260, -600}, {-330, -900}, {0, -935},    // 23–26 southern edge, west
        {500, -915},   {905, -720},   {1160, -560},               // 27–29 southern edge, east
        {-1000, 560},  {-1040, 121},  {-740, -361}, {-330, 1000}, // 30–33 heads of side streets
        {-1350, 745},  {1205, -45},                               // 34–35 corners of the edge
    };
}

std::vector<DistrictPlan> districts()
{
    return {
        {{0, 34, 4, 30, 5, 1}, Quarter::Works, {"砖厂", "北闸口"}},
        {{1, 5, 6, 33}, Quarter::Estate, {"竹园"}},
        {{33, 6, 7, 2}, Quarter::Estate, {"翠屏", "双井"}},
        {{2, 7, 8, 10, 3}, Quarter::Villas, {"南浦"}},
        {{4, 11, 31, 12, 30}, Quarter::Estate, {"文昌阁", "西仓"}},
        {{30, 12, 13, 6, 5}, Quarter::Estate, {"榆树园", "梅园"}},
        {{6, 13, 14, 7}, Quarter::Centre, {"菱角塘", "锦绣"}},
        {{7, 14, 15, 8}, Quarter::OldTown, {"石桥", "杏花里"}},
        {{8, 15, 16, 9, 10}, Quarter::Estate, {"水塔街", "铁路新村"}},
        {{11, 17, 18, 31}, Quarter::OldTown, {"灯市口"}},
        {{31, 18, 32, 19, 13, 12}, Quarter::Centre, {"集贤", "书院"}},
        {{13, 19, 20, 14}, Quarter::Riverside, {"渡口"}},
        {{14, 20, 21, 15}, Quarter::OldTown, {"望江", "柳荫街"}},
        {{15, 21, 22, 35, 16}, Quarter::Estate, {"纺织厂", "和平里"}},
        {{17, 24, 23, 32, 18}, Quarter::Villas, {"新苑"}},
        {{32, 23, 25, 19}, Quarter::Estate, {"学府", "东塘"}},
        {{19, 25, 26, 20}, Quarter::Riverside, {"白鹭洲"}},
        {{20, 26, 27, 21}, Quarter::Estate, {"前进里"}},
        {{21, 27, 28, 29, 22}, Quarter::Works, {"长埂"}},
    };
}

std::vector<WayPlan> ways()
{
    return {
        {"梅江", Way::River, {2, 7, 14, 20, 26}, true},
        {"铁路", Way::Rail, {4, 30, 5, 6, 7, 8, 10, 9}, true},
        {"文昌路", Way::Major, {11, 31, 12, 13, 14, 15, 16}, true},
        {"梅江大道", Way::Major, {17, 18, 32, 19, 20, 21, 22}, true},
        {"柳荫路", Way::Major, {33, 6, 13, 19, 25}, true},
        {"水塔路", Way::Major, {8, 15, 21, 27}, true},
        {"西仓路", Way::Minor, {0, 34, 4, 11, 17, 24}, true},
        {"南塘路", Way::Minor, {24, 23, 25, 26, 27, 28}, true},
        {"东港路", Way::Minor, {28, 29, 22, 35, 16, 9}, false},
        {"北闸路", Way::Minor, {0, 1, 33, 2, 3}, true},
        {"站前路", Way::Minor, {3, 10}, false},
        {"砖厂路", Way::Minor, {1, 5}, false},
        {"榆树街", Way::Minor, {30, 12}, false},
        {"灯市街", Way::Major, {31, 18}, false},
        {"学府路", Way::Minor, {32, 23}, true},
    };
}

std::vector<LandmarkPlan> landmarks()
{
    return {
        {"station", "梅江派出所", "集贤", SpotKind::Office, false, false},
        {"plaza", "锦绣广场", "锦绣", SpotKind::Gate, false, false},
        {"mall", "锦绣商厦", "锦绣", SpotKind::Shop, false, false},
        {"nightmarket", "灯市口夜市", "灯市口", SpotKind::Market, false, false},
        {"primary", "柳荫街小学", "柳荫街", SpotKind::School, false, false},
        {"middle", "梅江中学", "学府", SpotKind::School, false, false},
        {"kindergarten", "翠屏幼儿园", "翠屏", SpotKind::School, false, false},
        {"shed", "铁路新村车棚", "铁路新村", SpotKind::Shed, false, false},
        {"garage", "文昌阁地下车库", "文昌阁", SpotKind::Gate, false, false},
        {"market", "渡口菜市场", "渡口", SpotKind::Market, false, false},
        {"hospital", "梅江医院", "书院", SpotKind::Hospital, false, false},
        {"busstation", "梅江客运站", "纺织厂", SpotKind::Gate, false, false},
        {"mill", "和平里综合楼", "和平里", SpotKind::Office, false, false},
        {"park", "梅园公园", "梅园", SpotKind::Park, true, false},
        {"islet", "白鹭洲公园", "白鹭洲", SpotKind::Park, true, false},
        {"green", "望江绿地", "望江", SpotKind::Park, true, false},
        {"pond", "菱角塘", "菱角塘", SpotKind::Park, true, true},
    };
}

PlantedPlan noiseEstate()
{
    return {"noise-estate",
            "杏花里小区3幢夜间噪音",
            "complaint.noise",
            "杏花里",
            "",
            "",
            3,
            2,
            9.0,
            "2024-03-01",
            "2026-07-01",
            21,
            3,
            11,
            0,
            {"楼上打麻将吵到深夜", "三楼一户半夜放音响", "楼上小孩夜里跑跳，敲门没人理",
             "有人深夜在家唱歌，整个单元都听得到", "楼上拖家具的声音不断", "半夜喝酒划拳，邻居劝过不听"}};
}

PlantedPlan blockedGate()
{
    return {"blocked-gate",
            "锦绣广场东门堵车",
            "complaint.parking",
            "锦绣",
            "plaza",
            "锦绣广场东门",
            0,
            0,
            8.0,
            "2024-09-01",
            "2026-07-01",
            7,
            20,
            14,
            5,
            {"东门又被小车堵住，里面的车出不来", "一辆车停在东门口挡住通道，没留电话",
             "东门消防通道被占，货车进不去", "车停在门口正中，司机联系不上", "东门口两辆车并排停着，出不去"}};
}

PlantedPlan leakingCeiling()
{
    return {"leaking-ceiling",
            "水塔街小区4幢楼上漏水",
            "complaint.leak",
            "水塔街",
            "",
            "",
            4,
            1,
            3.0,
            "2026-04-20",
            "2026-07-01",
            7,
            23,
            2,
            0,
            {"楼上卫生间漏水，天花板又湿了", "上次修过的地方又渗水，楼上不认", "厨房顶上滴水，楼上不开门",
             "漏水把电灯泡坏了，双方吵起来", "天花板掉皮，要求楼上赔偿"}};
}

PlantedPlan batteryShed()
{
    return {"battery-shed",
            "铁路新村车棚电瓶被盗",
            "theft.battery",
            "铁路新村",
            "shed",
            "铁路新村车棚",
            0,
            0,
            3.5,
            "2025-11-01",
            "2026-07-01",
            6,
            9,
            16,
            0,
            {"早上取车发现电瓶没了", "车棚里的电动车电瓶被撬走", "昨晚停在车棚，电瓶线被剪断",
             "车棚的锁被剪，电瓶不见了"}};
}

PlantedPlan nightMarket()
{
    return {"night-market",
            "灯市口夜市音响扰民",
            "complaint.noise",
            "灯市口",
            "nightmarket",
            "灯市口夜市南段",
            0,
            0,
            6.0,
            "2025-05-01",
            "2026-07-01",
            20,
            1,
            9,
            0,
            {"夜市摊位音响开得很大，睡不着", "烧烤摊旁边有人用喇叭叫卖", "夜市散了还有人唱卡拉OK",
             "摊主搬桌椅声音大，投诉过几次"}};
}

PlantedPlan schoolGate()
{
    return {"school-gate",
            "柳荫街小学门前停车",
            "complaint.parking",
            "柳荫街",
            "primary",
            "柳荫街小学",
            0,
            0,
            5.0,
            "2023-09-01",
            "2026-07-01",
            7,
            9,
            12,
            6,
            {"学校门口车停成两排，公交过不去", "接送的车停在斑马线上", "家长的车挡住小区出口",
             "校门口违停，堵了一条路"}};
}

PlantedPlan marketQuarrel()
{
    return {"market-quarrel",
            "渡口菜市场经营纠纷",
            "dispute.consumer",
            "渡口",
            "market",
            "渡口菜市场",
            0,
            0,
            3.0,
            "2025-09-01",
            "2026-07-01",
            6,
            18,
            7,
            0,
            {"两个摊主为占道摆摊吵起来", "买菜称重不足，摊主不退钱", "摊位界线没划清，天天吵",
             "顾客说鱼不新鲜，摊主不肯换"}};
}

PlantedPlan garage()
{
    return {"garage",
            "文昌阁地下车库车位被占",
            "complaint.parking",
            "文昌阁",
            "garage",
            "文昌阁地下车库",
            0,
            0,
            3.0,
            "2025-12-01",
            "2026-07-01",
            17,
            24,
            8,
            3,
            {"自己的车位被别人占了", "车库坡道口停了车，下不去", "固定车位上停着陌生车辆",
             "车库出口被堵，后面排了好几辆"}};
}

} // namespace

Profile meijiang()
{
    Profile p;
    p.name = "meijiang";
    p.stationName = "梅江派出所";
    p.stationCode = "330799530000";
    p.areaCode = "0581";
    p.plateHead = "浙M";
    p.town = "梅江街道";
    p.codePrefix = "MJ";
    p.areaKm2 = 5.02;
    p.residents = 53000;
    p.grids = 60;
    p.lon = 120.052;
    p.lat = 30.037;
    p.groundSeed = 20230701;
    p.from = "2023-07-01";
    p.to = "2026-07-01";
    p.points = boardPoints();
    p.outline = {0, 34, 4, 11, 17, 24, 23, 25, 26, 27, 28, 29, 22, 35, 16, 9, 10, 3, 2, 33, 1};
    p.districts = districts();
    p.ways = ways();
    p.landmarks = landmarks();
    p.planted = {noiseEstate(), blockedGate(), leakingCeiling(), batteryShed(),
                 nightMarket(), schoolGate(),  marketQuarrel(),  garage()};
    p.rising = {"前进里", 35, 4.0, {"complaint.noise", "help.drunk", "assault", "complaint.parking"}, 20, 2};
    return p;
}

} // namespace jingge::invented
