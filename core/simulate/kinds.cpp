// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulate/kinds.h"

namespace jingge::invented {

namespace {

using enum Rhythm;
using enum PlaceTaste;
using enum Answer;

constexpr std::array kKinds{
    IncidentKind{"complaint.parking",
                 1200,
                 Parking,
                 Stands,
                 Dispatch,
                 14,
                 20,
                 0,
                 "traffic.other",
                 {"挪车", "违停堵路", "占用车位"}},
    IncidentKind{"complaint.noise",
                 950,
                 Noise,
                 Homes,
                 Dispatch,
                 18,
                 90,
                 0,
                 "dispute.neighbour",
                 {"噪音扰民", "施工噪音", "广场舞扰民"}},
    IncidentKind{
        "complaint.leak", 240, Leak, Homes, Dispatch, 28, 30, 0, "dispute.neighbour", {"漏水", "渗水"}},
    IncidentKind{
        "complaint.other", 120, Daytime, Anywhere, Dispatch, 22, 40, 0, "referral", {"环境投诉", "油烟扰民"}},
    IncidentKind{"theft.ebike", 130, NightTheft, Homes, Dispatch, 42, 0, 260, "help.other", {"盗窃电动车"}},
    IncidentKind{"theft.battery", 120, NightTheft, Homes, Dispatch, 36, 0, 300, "theft.ebike", {"盗窃电瓶"}},
    IncidentKind{"theft.bicycle", 25, NightTheft, Homes, Dispatch, 30, 0, 120, "help.other", {"盗窃自行车"}},
    IncidentKind{
        "theft.car_break_in", 35, NightTheft, Stands, Dispatch, 48, 0, 300, "theft.other", {"拉车门盗窃"}},
    IncidentKind{
        "theft.vehicle", 5, NightTheft, Stands, Dispatch, 60, 0, 0, "complaint.parking", {"盗窃机动车"}},
    IncidentKind{"theft.burglary", 30, NightTheft, Homes, Urgent, 75, 0, 280, "theft.other", {"入室盗窃"}},
    IncidentKind{"theft.other", 95, Daytime, Venues, Dispatch, 40, 0, 60, "help.other", {"盗窃其他", "扒窃"}},
    IncidentKind{
        "fraud.telecom", 110, Office, Homes, Dispatch, 55, 0, 0, "consult", {"电信诈骗", "网络诈骗"}},
    IncidentKind{"fraud.other", 25, Office, Venues, Dispatch, 50, 0, 0, "dispute.consumer", {"其他诈骗"}},
    IncidentKind{
        "assault", 85, Evening, Venues, Urgent, 52, 170, 0, "dispute.other", {"打架斗殴", "殴打他人"}},
    IncidentKind{"dispute.neighbour", 260, Home, Homes, Dispatch, 34, 30, 0, "dispute.other", {"邻里纠纷"}},
    IncidentKind{"dispute.labour", 70, Office, Venues, Dispatch, 48, 40, 0, "referral", {"劳资纠纷"}},
    IncidentKind{"dispute.rental", 85, Daytime, Homes, Dispatch, 36, 0, 0, "dispute.other", {"租赁纠纷"}},
    IncidentKind{"dispute.family",
                 190,
                 Home,
                 Homes,
                 Dispatch,
                 38,
                 20,
                 0,
                 "dispute.family_violence",
                 {"家庭纠纷", "情感纠纷"}},
    IncidentKind{
        "dispute.family_violence", 60, Home, Homes, Urgent, 50, 60, 0, "dispute.family", {"家庭暴力"}},
    IncidentKind{
        "dispute.consumer", 170, Daytime, Venues, Dispatch, 28, 10, 0, "dispute.other", {"消费纠纷"}},
    IncidentKind{"dispute.property", 55, Daytime, Homes, Dispatch, 32, 20, 0, "referral", {"物业纠纷"}},
    IncidentKind{
        "dispute.other", 80, Daytime, Anywhere, Dispatch, 32, 20, 0, "dispute.neighbour", {"其他纠纷"}},
    IncidentKind{"traffic.accident",
                 1450,
                 Road,
                 Streets,
                 Dispatch,
                 30,
                 95,
                 0,
                 "traffic.other",
                 {"交通事故", "车辆刮擦"}},
    IncidentKind{"traffic.other",
                 400,
                 Road,
                 Streets,
                 Dispatch,
                 20,
                 70,
                 0,
                 "traffic.accident",
                 {"交通拥堵", "道路设施", "交通违法举报"}},
    IncidentKind{"fire.hazard", 60, Daytime, Homes, Dispatch, 24, 30, 0, "complaint.other", {"消防隐患"}},
    IncidentKind{"fire.other", 45, AllDay, Anywhere, Urgent, 40, 400, 0, "fire.hazard", {"火警"}},
    IncidentKind{"help.lost_person", 230, Daytime, Venues, Urgent, 44, 20, 0, "help.other", {"走失求助"}},
    IncidentKind{"help.suicide_risk", 35, AllDay, Homes, Urgent, 70, 160, 0, "help.other", {"轻生求助"}},
    IncidentKind{"help.drunk", 300, Evening, Venues, Dispatch, 30, 60, 0, "help.other", {"醉酒求助"}},
    IncidentKind{"help.minor", 80, Daytime, Venues, Dispatch, 34, 10, 0, "help.other", {"未成年人求助"}},
    IncidentKind{"help.other",
                 1780,
                 Daytime,
                 Anywhere,
                 Dispatch,
                 22,
                 15,
                 0,
                 "consult",
                 {"群众求助", "开锁求助", "遗失物品"}},
    IncidentKind{"crime.violent", 4, Evening, Streets, Urgent, 95, 100, 0, "assault", {"抢劫抢夺"}},
    IncidentKind{"crime.sexual", 5, Evening, Venues, Urgent, 85, 0, 0, "help.other", {"猥亵"}},
    IncidentKind{"crime.other", 12, AllDay, Anywhere, Urgent, 60, 0, 0, "tip", {"其他刑事"}},
    IncidentKind{"public_order", 60, Evening, Venues, Urgent, 45, 120, 0, "assault", {"扰乱秩序"}},
    IncidentKind{"consult", 640, Office, Anywhere, DeskOnly, 4, 0, 0, "help.other", {"咨询"}},
    IncidentKind{"tip", 130, Evening, Venues, Dispatch, 34, 10, 0, "public_order", {"举报线索", "赌博举报"}},
    IncidentKind{"oversight", 60, Office, Anywhere, DeskOnly, 6, 0, 0, "consult", {"投诉监督"}},
    IncidentKind{"referral", 480, Office, Anywhere, DeskOnly, 5, 10, 0, "consult", {"非警务分流"}},
    IncidentKind{"invalid", 100, AllDay, Anywhere, DeskOnly, 1, 0, 0, "", {"骚扰电话", "误拨"}},
    IncidentKind{"other", 70, Daytime, Anywhere, Dispatch, 20, 0, 0, "help.other", {"其他警情"}},
};

/// Rows: tastes; columns: Home OldHouse Shop Office School Market Hospital Works Shed Park Gate Junction.
constexpr std::array<std::array<int, kSpotKinds>, kPlaceTastes> kLikings{{
    {0, 0, 9, 7, 14, 18, 18, 4, 0, 3, 26, 100},
    {100, 82, 9, 4, 2, 6, 2, 6, 30, 2, 0, 0},
    {7, 9, 86, 44, 40, 150, 90, 16, 0, 26, 60, 8},
    {58, 48, 44, 34, 60, 90, 70, 14, 4, 8, 130, 6},
    {46, 42, 44, 36, 34, 60, 54, 24, 4, 20, 34, 22},
}};

} // namespace

std::span<const IncidentKind> incidentKinds()
{
    return kKinds;
}

std::size_t kindOf(std::string_view code)
{
    for (std::size_t i = 0; i < kKinds.size(); ++i) {
        if (kKinds[i].code == code)
            return i;
    }
    return kKinds.size() - 1;
}

int liking(PlaceTaste taste, SpotKind kind)
{
    return kLikings[static_cast<std::size_t>(taste)][static_cast<std::size_t>(kind)];
}

} // namespace jingge::invented
