// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulate/names.h"
#include "core/simulate/words.h"

#include <array>
#include <span>

namespace jingge::invented {

namespace {

using std::string_view;

std::string number(int value)
{
    return std::to_string(value);
}

std::string room(const PlannedIncident& flat)
{
    return number(flat.floor * 100 + flat.door);
}

/// 3幢2单元401室 in its many forms; all of them name house and stairwell.
std::string spelledFlat(const Spot& spot, const PlannedIncident& flat, double form)
{
    const std::string& estate = spot.estate;
    const std::string house = number(spot.house);
    const std::string unit = number(flat.unit);
    if (form < 0.34)
        return estate + house + "幢" + unit + "单元" + room(flat) + "室";
    if (form < 0.50)
        return estate + house + "-" + unit + "-" + room(flat);
    if (form < 0.60)
        return estate + house + "幢" + unit + "-" + room(flat) + "室";
    if (form < 0.72)
        return estate + chineseNumber(spot.house) + "号楼" + chineseNumber(flat.unit) + "单元" + room(flat) +
               "室";
    if (form < 0.82)
        return estate + house + "栋" + unit + "单元" + room(flat);
    if (form < 0.88)
        return estate + fullWidthDigits(house) + "幢" + fullWidthDigits(unit) + "单元" +
               fullWidthDigits(room(flat)) + "室";
    if (form < 0.94)
        return estate + " " + house + "号楼 " + unit + "单元 " + room(flat);
    return estate + house + "幢" + unit + "单元";
}

std::string spelledHouse(const Spot& spot, double form)
{
    const std::string house = number(spot.house);
    if (form < 0.40)
        return spot.estate + house + "幢";
    if (form < 0.55)
        return spot.estate + house + "号楼";
    if (form < 0.68)
        return spot.estate + chineseNumber(spot.house) + "号楼";
    if (form < 0.80)
        return spot.estate + house + "栋楼下";
    if (form < 0.92)
        return spot.estate + house + "幢（近" + spot.street + "）";
    return spot.estate + fullWidthDigits(house) + "幢";
}

std::string spelledDoor(const Spot& spot, double form)
{
    const std::string plain = spot.street + number(spot.door) + "号";
    if (form < 0.50)
        return plain + spot.name;
    if (form < 0.60)
        return plain + "门口";
    if (form < 0.66)
        return plain + "附近";
    if (form < 0.72)
        return spot.street + "00" + number(spot.door) + "号";
    if (form < 0.80)
        return spot.street + fullWidthDigits(number(spot.door)) + "号";
    if (form < 0.88 && spot.door < 100)
        return spot.street + chineseNumber(spot.door) + "号";
    if (form < 0.95)
        return spot.street + " " + number(spot.door) + " 号";
    return plain + "对面";
}

std::string spelledName(std::string_view name, double form)
{
    static constexpr std::array<string_view, 5> kAfter{"附近", "旁", "对面", "（停车处）", "门口"};
    if (form < 0.6)
        return std::string(name);
    return std::string(name).append(kAfter[static_cast<std::size_t>((form - 0.6) / 0.4 * 5)]);
}

std::string outsideAddress(Random& random)
{
    static constexpr std::array<string_view, 5> kNeighbours{
        "江北街道临江路", "湖西街道环湖路", "东屿镇渡船路", "南溪街道南溪路", "江北街道砚山街"};
    const string_view street = random.oneOf(std::span<const string_view>(kNeighbours));
    return std::string(street).append(number(random.whole(1, 260))).append("号");
}

} // namespace

std::string spelledAddress(const Profile& profile, const Ground& ground, const PlannedIncident& incident,
                           Random& random)
{
    const Spot& spot = ground.spots[incident.spot];
    const double style = random.unit();
    const double form = random.unit();
    if (incident.located == Located::Outside)
        return outsideAddress(random);
    if (incident.planted > 0) {
        const PlantedPlan& planted = profile.planted[incident.planted - 1U];
        return planted.address.empty() ? spelledFlat(spot, incident, form)
                                       : spelledName(planted.address, form);
    }
    const std::string head = style > 0.96 ? std::string(profile.town) : std::string();
    if (!spot.estate.empty())
        return head + (style < 0.62 ? spelledFlat(spot, incident, form) : spelledHouse(spot, form));
    if (spot.door > 0 && !(style < 0.3 && !spot.name.empty()))
        return head + spelledDoor(spot, form);
    return spelledName(spot.name, form);
}

} // namespace jingge::invented
