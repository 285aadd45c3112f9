// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulate/stationfiles.h"

#include "core/base/text.h"

namespace jingge::invented {

namespace {

using Text = std::string_view;

void appendPosition(std::string& text, EarthPoint point)
{
    text += '[';
    appendDegrees(text, point.lonE7);
    text += ',';
    appendDegrees(text, point.latE7);
    text += ']';
}

void appendPositions(std::string& text, const EarthRing& points, bool isRing)
{
    text += '[';
    for (const EarthPoint& point : points) {
        appendPosition(text, point);
        text += ',';
    }
    if (isRing)
        appendPosition(text, points.front());
    else
        text.pop_back();
    text += ']';
}

/// Makes a polygon's ring run counter-clockwise, as RFC 7946 wants it.
EarthRing counterClockwise(EarthRing ring)
{
    std::int64_t twice = 0;
    const EarthPoint origin = ring.front();
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const EarthPoint& a = ring[i];
        const EarthPoint& b = ring[(i + 1) % ring.size()];
        twice += std::int64_t{a.lonE7 - origin.lonE7} * (b.latE7 - origin.latE7) -
                 std::int64_t{b.lonE7 - origin.lonE7} * (a.latE7 - origin.latE7);
    }
    if (twice < 0)
        return {ring.rbegin(), ring.rend()};
    return ring;
}

std::string feature(const std::string& properties, const EarthRing& points, bool isPolygon)
{
    std::string text = "{\"type\":\"Feature\",\"properties\":{" + properties + "},\"geometry\":{\"type\":\"";
    text += isPolygon ? "Polygon\",\"coordinates\":[" : "LineString\",\"coordinates\":";
    appendPositions(text, isPolygon ? counterClockwise(points) : points, isPolygon);
    return text += isPolygon ? "]}}" : "}}";
}

std::string collection(const std::vector<std::string>& features)
{
    std::string text = "{\"type\":\"FeatureCollection\",\"features\":[\n";
    for (std::size_t i = 0; i < features.size(); ++i)
        text += features[i] + (i + 1 < features.size() ? ",\n" : "\n");
    return text += "]}\n";
}

std::string quoted(Text value)
{
    return '"' + std::string(value) + '"';
}

Text kindName(SpotKind kind)
{
    switch (kind) {
    case SpotKind::Home:
        return "住宅";
    case SpotKind::OldHouse:
        return "民居";
    case SpotKind::Shop:
        return "商铺";
    case SpotKind::Office:
        return "办公";
    case SpotKind::School:
        return "学校";
    case SpotKind::Market:
        return "市场";
    case SpotKind::Hospital:
        return "医院";
    case SpotKind::Works:
        return "厂房";
    case SpotKind::Shed:
        return "车棚";
    case SpotKind::Park:
        return "公园";
    case SpotKind::Gate:
        return "公共场所";
    case SpotKind::Junction:
        return "路口";
    }
    return "";
}

constexpr Text kMappedColumns = R"([columns]
source_id        = "接警单编号"
duplicate_of     = "主接警单编号"
received_at      = "报警时间"
answered_at      = "接警时间"
dispatched_at    = "派警时间"
accepted_at      = "签收时间"
enroute_at       = "出警时间"
arrived_at       = "到达时间"
closed_at        = "反馈时间"
occurred_from    = "发案时间起"
occurred_to      = "发案时间止"
category_initial = "接警类别"
category         = ["反馈类别", "接警类别"]
channel          = "报警方式"
caller_name      = "报警人"
caller_phone     = "报警电话"
plate            = "车牌号"
address          = "警情地址"
lon              = "经度"
lat              = "纬度"
station          = "管辖单位代码"
community        = "社区"
place_type       = "地点类型"
severity         = "警情级别"
tags             = "警情标签"
valid            = "有效标志"
narrative        = "报警内容"
outcome          = "处理结果"

[categories]
)";

} // namespace

std::string stationToml(const Profile& profile, const Ground& ground)
{
    const std::string area(profile.areaCode);
    std::string text =
        "# An invented station: no place, person, number or incident in this folder is real.\n";
    text += "name            = " + quoted(profile.stationName) + "\n";
    text += "code            = " + quoted(profile.stationCode) + "\n";
    text += "area_code       = " + quoted(area) + "\n";
    text += "switchboards    = [\"" + area + "-87650110\", \"" + area + "-87650120\"]\n";
    text += "service_numbers = [\"110\", \"119\", \"120\", \"122\", \"12345\"]\n";
    text += "timezone        = \"Asia/Shanghai\"\nday_start       = \"08:30\"\n";
    text += "shifts          = [\"08:30-20:30\", \"20:30-08:30\"]\nweek_start      = \"monday\"\n";
    text += "crs             = \"EPSG:4326\"\nlayers          = [\"streets.geojson\"]\n\n[owners]\n";
    for (std::size_t i = 0; i < ground.grids.size(); ++i) {
        const std::size_t officer = ground.communityOf[i] + 1;
        text += ground.grids[i].code + " = \"社区民警 " + (officer < 10 ? "0" : "") +
                std::to_string(officer) + "\"\n";
    }
    return text;
}

std::string mappingToml(const Profile& profile, const Ground& ground)
{
    std::string text = "name     = " + quoted(profile.name) + "\n";
    text += "source   = " + quoted(profile.name) + "\n";
    text += "encoding = \"UTF-8\"\ncrs      = \"EPSG:4326\"\n";
    text += "default_point = [";
    appendPosition(text, ground.stationDoor);
    text += "] # the station's own door: where the desk's map puts what it cannot find\n\n";
    text += kMappedColumns;
    for (const IncidentKind& kind : incidentKinds()) {
        for (const Text word : kind.words) {
            if (!word.empty())
                text += quoted(word) + " = " + quoted(kind.code) + "\n";
        }
    }
    return text += "\"*\" = \"other\"\n";
}

std::string areasGeoJson(const std::vector<GroundArea>& areas)
{
    std::vector<std::string> features;
    for (const GroundArea& area : areas) {
        const std::string properties = "\"code\":" + quoted(area.code) + ",\"name\":" + quoted(area.name) +
                                       ",\"parent\":" + quoted(area.parent) +
                                       ",\"population\":" + std::to_string(area.residents);
        features.push_back(feature(properties, area.ring, true));
    }
    return collection(features);
}

std::string streetsGeoJson(const Ground& ground)
{
    std::vector<std::string> features;
    for (const GroundShape& shape : ground.shapes) {
        const std::string name = shape.name.empty() ? std::string("null") : quoted(shape.name);
        features.push_back(
            feature("\"name\":" + name + ",\"kind\":" + quoted(shape.kind), shape.points, shape.isPolygon));
    }
    return collection(features);
}

std::string buildingsCsv(const Ground& ground)
{
    std::string text = "estate,building,address,lon,lat,grid,households,kind\n";
    for (const Spot& spot : ground.spots) {
        if (spot.kind == SpotKind::Junction)
            continue;
        text += spot.estate.empty() ? spot.name : spot.estate;
        text += ',';
        if (spot.house > 0)
            text += std::to_string(spot.house) + "幢";
        text += ',' + plainAddress(spot) + ',';
        appendDegrees(text, spot.at.lonE7);
        text += ',';
        appendDegrees(text, spot.at.latE7);
        text += ',' + ground.grids[spot.grid].code + ',' + std::to_string(spot.households) + ',';
        text += kindName(spot.kind);
        text += '\n';
    }
    return text;
}

} // namespace jingge::invented
