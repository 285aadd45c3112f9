// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulate/profile.h"

namespace jingge::invented {

namespace {

/// Four columns of three zones, about 1.3 km wide and high each; the canal runs through the middle column of
/// points.
std::vector<BoardPoint> boardPoints()
{
    return {
        {-2550, 1950},  {-1350, 2060},  {0, 2010},  {1250, 1900},  {2450, 2030},  // 0–4 northern edge
        {-2700, 720},   {-1290, 640},   {0, 690},   {1330, 730},   {2580, 610},   // 5–9 railway
        {-2620, -640},  {-1420, -580},  {0, -690},  {1240, -610},  {2660, -700},  // 10–14 the old road
        {-2480, -1960}, {-1300, -1890}, {0, -2040}, {1360, -1920}, {2380, -1880}, // 15–19 southern edge
    };
}

std::vector<DistrictPlan> districts()
{
    return {
        {{0, 5, 6, 1}, Quarter::Works, {"北湾"}},       {{1, 6, 7, 2}, Quarter::Estate, {"枫桥"}},
        {{2, 7, 8, 3}, Quarter::Estate, {"学林"}},      {{3, 8, 9, 4}, Quarter::Works, {"科创园"}},
        {{5, 10, 11, 6}, Quarter::Villas, {"田心"}},    {{6, 11, 12, 7}, Quarter::OldTown, {"老街"}},
        {{7, 12, 13, 8}, Quarter::Centre, {"站前"}},    {{8, 13, 14, 9}, Quarter::Estate, {"新城"}},
        {{10, 15, 16, 11}, Quarter::Works, {"物流港"}}, {{11, 16, 17, 12}, Quarter::Riverside, {"柳岸"}},
        {{12, 17, 18, 13}, Quarter::Estate, {"花溪"}},  {{13, 18, 19, 14}, Quarter::Villas, {"东垅"}},
    };
}

std::vector<WayPlan> ways()
{
    return {
        {"茅店河", Way::River, {2, 7, 12, 17}, true},         {"铁路", Way::Rail, {5, 6, 7, 8, 9}, true},
        {"茅店大道", Way::Major, {10, 11, 12, 13, 14}, true}, {"枫林大道", Way::Major, {1, 6, 11, 16}, true},
        {"科创大道", Way::Major, {3, 8, 13, 18}, true},       {"北环路", Way::Minor, {0, 1, 2, 3, 4}, true},
        {"南环路", Way::Minor, {15, 16, 17, 18, 19}, true},   {"西环路", Way::Minor, {0, 5, 10, 15}, true},
        {"东环路", Way::Minor, {4, 9, 14, 19}, true},
    };
}

std::vector<LandmarkPlan> landmarks()
{
    return {
        {"station", "茅店派出所", "站前", SpotKind::Office, false, false},
        {"railway", "茅店高铁站", "站前", SpotKind::Gate, false, false},
        {"mall", "站前广场商城", "站前", SpotKind::Shop, false, false},
        {"plant", "北湾电子厂", "北湾", SpotKind::Works, false, false},
        {"park-gate", "科创园一号门", "科创园", SpotKind::Gate, false, false},
        {"campus", "学林中学", "学林", SpotKind::School, false, false},
        {"primary", "枫桥小学", "枫桥", SpotKind::School, false, false},
        {"market", "老街菜市场", "老街", SpotKind::Market, false, false},
        {"foodstreet", "老街小吃街", "老街", SpotKind::Market, false, false},
        {"hospital", "新城医院", "新城", SpotKind::Hospital, false, false},
        {"depot", "物流港三号库", "物流港", SpotKind::Works, false, false},
        {"shed", "花溪车棚", "花溪", SpotKind::Shed, false, false},
        {"riverpark", "柳岸公园", "柳岸", SpotKind::Park, true, false},
        {"reservoir", "田心水库", "田心", SpotKind::Park, true, true},
        {"hill", "东垅公园", "东垅", SpotKind::Park, true, false},
    };
}

PlantedPlan foodStreet()
{
    return {"food-street",
            "老街小吃街夜间噪音",
            "complaint.noise",
            "老街",
            "foodstreet",
            "老街小吃街",
            0,
            0,
            2.5,
            "2024-03-01",
            "2026-07-01",
            21,
            2,
            24,
            0,
            {"小吃街的摊位半夜还放音响", "烧烤摊旁边有人用喇叭叫卖", "收摊拖桌椅的声音很大",
             "酒后划拳，住户睡不着"}};
}

PlantedPlan railwayGate()
{
    return {"railway-gate",
            "茅店高铁站落客区堵车",
            "complaint.parking",
            "站前",
            "railway",
            "茅店高铁站落客区",
            0,
            0,
            2.0,
            "2024-09-01",
            "2026-07-01",
            7,
            22,
            26,
            9,
            {"落客区被网约车占满，进不去", "一辆车停在落客通道，没留电话", "两辆车并排停着，后面堵死了"}};
}

PlantedPlan dormitoryTheft()
{
    return {"dormitory-theft",
            "北湾电子厂宿舍电动车被盗",
            "theft.ebike",
            "北湾",
            "plant",
            "北湾电子厂宿舍",
            0,
            0,
            1.2,
            "2025-10-01",
            "2026-07-01",
            20,
            6,
            30,
            0,
            {"下夜班发现电动车没了", "宿舍楼下的电动车被推走", "车锁被剪，电动车不见了"}};
}

PlantedPlan upstairsLeak()
{
    return {
        "upstairs-leak",
        "新城小区2幢楼上漏水",
        "complaint.leak",
        "新城",
        "",
        "",
        2,
        1,
        0.5,
        "2026-03-01",
        "2026-07-01",
        8,
        22,
        2,
        0,
        {"楼上卫生间漏水，天花板又湿了", "上次修过的地方又渗水，楼上不认", "漏水把电灯泡坏了，双方吵起来"}};
}

PlantedPlan wageDispute()
{
    return {"wage-dispute",
            "物流港三号库劳资纠纷",
            "dispute.labour",
            "物流港",
            "depot",
            "物流港三号库",
            0,
            0,
            0.6,
            "2025-12-01",
            "2026-07-01",
            8,
            18,
            15,
            0,
            {"老板拖欠工资，工人堵在门口", "结账数目对不上，吵起来了", "说好日结，拖了一个月"}};
}

PlantedPlan batteryShed()
{
    return {"battery-shed",
            "花溪车棚电瓶被盗",
            "theft.battery",
            "花溪",
            "shed",
            "花溪车棚",
            0,
            0,
            0.8,
            "2025-11-01",
            "2026-07-01",
            6,
            9,
            20,
            0,
            {"早上取车发现电瓶没了", "车棚里的电瓶被撬走", "昨晚停在车棚，电瓶线被剪断"}};
}

} // namespace

Profile maodian()
{
    Profile p;
    p.name = "maodian";
    p.stationName = "茅店派出所";
    p.stationCode = "330798540000";
    p.areaCode = "0582";
    p.plateHead = "浙N";
    p.town = "茅店街道";
    p.codePrefix = "MD";
    p.areaKm2 = 20;
    p.residents = 118000;
    p.grids = 180;
    p.mostGridsPerCommunity = 15;
    p.lon = 120.318;
    p.lat = 29.943;
    p.groundSeed = 20230702;
    p.from = "2023-07-01";
    p.to = "2026-07-01";
    p.points = boardPoints();
    p.outline = {0, 5, 10, 15, 16, 17, 18, 19, 14, 9, 4, 3, 2, 1};
    p.districts = districts();
    p.ways = ways();
    p.landmarks = landmarks();
    p.planted = {foodStreet(), railwayGate(), dormitoryTheft(), upstairsLeak(), wageDispute(), batteryShed()};
    p.rising = {"花溪", 35, 1.2, {"complaint.noise", "help.drunk", "assault", "complaint.parking"}, 20, 2};
    return p;
}

} // namespace jingge::invented
