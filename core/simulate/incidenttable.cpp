// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulate/incidenttable.h"

#include "core/simulate/names.h"
#include "core/simulate/words.h"

#include <algorithm>
#include <span>

namespace jingge::invented {

namespace {

using Text = std::string_view;

constexpr Text kHeader = "接警单编号,主接警单编号,报警时间,接警时间,派警时间,签收时间,出警时间,到达时间,"
                         "反馈时间,发案时间起,发案时间止,"
                         "接警类别,反馈类别,报警方式,报警人,报警电话,车牌号,警情地址,经度,纬度,管辖单位代码,"
                         "社区,地点类型,警情级别,警情标签,"
                         "有效标志,报警内容,处理结果\n";

void appendTwo(std::string& text, std::int64_t value)
{
    text += static_cast<char>('0' + value / 10);
    text += static_cast<char>('0' + value % 10);
}

Text placeType(SpotKind kind)
{
    static constexpr std::array<Text, kSpotKinds> kTypes{"住宅小区", "老旧民居", "沿街商铺", "办公场所",
                                                         "学校",     "市场",     "医院",     "厂区",
                                                         "车棚",     "公园绿地", "公共场所", "道路路口"};
    return kTypes[static_cast<std::size_t>(kind)];
}

Text drawChannel(Random& random)
{
    const std::uint32_t draw = random.below(10000);
    if (draw < 8560)
        return "110电话";
    if (draw < 8930)
        return "微信报警";
    if (draw < 8990)
        return "短信报警";
    if (draw < 9400)
        return "12345转办";
    if (draw < 9760)
        return "来所报警";
    return draw < 9900 ? "巡逻发现" : draw < 9960 ? "技防报警" : "119联动";
}

Text drawSeverity(Answer answer, Random& random)
{
    const std::uint32_t draw = random.below(100);
    switch (answer) {
    case Answer::Urgent:
        return draw < 7 ? "一级" : draw < 68 ? "二级" : "三级";
    case Answer::Dispatch:
        return draw < 5 ? "二级" : draw < 84 ? "三级" : "四级";
    case Answer::DeskOnly:
        return "四级";
    }
    return "三级";
}

Text word(const IncidentKind& kind, Random& random)
{
    const std::uint32_t draw = random.below(100);
    if (draw < 18 && !kind.words[1].empty())
        return kind.words[1];
    return draw < 26 && !kind.words[2].empty() ? kind.words[2] : kind.words[0];
}

std::string drawTags(const PlannedIncident& incident, Text code, Random& random)
{
    const std::int64_t hour = incident.received % kDaySeconds / 3600;
    std::vector<Text> tags;
    if (code == "help.minor")
        tags.emplace_back("涉未成年人");
    if (code == "theft.ebike" || code == "theft.battery")
        tags.emplace_back("涉电动车");
    if (code == "help.drunk" || (code == "assault" && random.chance(0.6)))
        tags.emplace_back("涉酒");
    if ((hour >= 22 || hour < 6) && random.chance(0.3))
        tags.emplace_back("夜间");
    if (random.chance(incident.planted > 0 ? 0.3 : 0.01))
        tags.emplace_back("多次反映");
    std::string text;
    for (const Text tag : tags)
        (text += text.empty() ? "" : ",") += tag;
    return text.find(',') == std::string::npos ? text : '"' + text + '"';
}

std::int64_t seconds(double value)
{
    return static_cast<std::int64_t>(value);
}

} // namespace

IncidentTable::IncidentTable(const Profile& profile, const Ground& ground, const Plan& plan,
                             std::uint64_t seed)
    : m_profile(profile), m_ground(ground), m_plan(plan), m_seed(seed), m_numbers(plan.incidents.size(), 0)
{
    m_counts.byGrid.assign(ground.grids.size(), 0);
    m_eventCounts.byGrid.assign(ground.grids.size(), 0);
    std::int64_t day = -1;
    std::uint64_t number = 0;
    for (const PlannedIncident& incident : plan.incidents) {
        if (incident.received / kDaySeconds != day) {
            day = incident.received / kDaySeconds;
            const CivilDate date = CivilTime{incident.received}.date();
            number =
                static_cast<std::uint64_t>(date.year() * 10000 + date.month() * 100 + date.day()) * 1000000;
        }
        m_numbers[incident.ordinal] = ++number;
    }
}

std::string IncidentTable::header()
{
    return std::string(kHeader);
}

std::string IncidentTable::id(std::uint32_t ordinal) const
{
    return std::string(m_profile.stationCode.substr(0, 6)) + std::to_string(m_numbers[ordinal]);
}

void IncidentTable::drawOccurred(const PlannedIncident& incident, Random& random, Times& times)
{
    const IncidentKind& kind = incidentKinds()[incident.kind];
    const std::int64_t sinceMidnight = incident.received % kDaySeconds;
    const std::int64_t before = 300 + random.below(3000);
    const std::int64_t parked = 18 * 3600 + random.below(19800); // of the evening before
    const std::int64_t awayDays =
        kind.code == "theft.burglary" && random.chance(0.3) ? random.whole(1, 3) : 0;
    if (kind.rhythm == Rhythm::NightTheft) {
        times.occurredTo = incident.received - before;
        const bool isMorning = sinceMidnight < 15 * 3600LL;
        times.occurredFrom = isMorning ? incident.received - sinceMidnight - kDaySeconds + parked
                                       : times.occurredTo - 7200 - random.below(25200);
        times.occurredFrom -= awayDays * kDaySeconds;
    } else if (kind.code == "theft.other" && random.chance(0.5)) {
        times.occurredTo = incident.received - before / 4;
        times.occurredFrom = times.occurredTo - 600 - random.below(6600);
    }
}

IncidentTable::Times IncidentTable::drawTimes(const PlannedIncident& incident, Random& random) const
{
    const IncidentKind& kind = incidentKinds()[incident.kind];
    Times times;
    times.answered = incident.received + 2 + random.below(14);
    if (random.chance(0.006))
        times.answered += 30 + random.below(90);
    const bool isDesk = kind.answer == Answer::DeskOnly || incident.main != kNoOrdinal;
    if (isDesk) {
        times.closed = times.answered + 20 +
                       seconds(random.logNormal(incident.main != kNoOrdinal ? 90 : kind.minutes * 60, 0.5));
    } else {
        const std::int64_t hour = incident.received % kDaySeconds / 3600;
        const bool isRush = (hour >= 7 && hour < 9) || (hour >= 17 && hour < 19);
        const bool isNight = hour >= 23 || hour < 6;
        const double way = (kind.answer == Answer::Urgent ? 235 : 340) * (isRush    ? 1.3
                                                                          : isNight ? 0.85
                                                                                    : 1.0);
        times.dispatched = times.answered + 12 + seconds(random.logNormal(46, 0.5));
        times.accepted = times.dispatched + 4 + seconds(random.logNormal(22, 0.6));
        times.enroute = times.accepted + 10 + seconds(random.logNormal(52, 0.5));
        times.arrived = times.enroute + 45 + seconds(random.logNormal(way, 0.42));
        times.closed = times.arrived + 120 + seconds(random.logNormal(kind.minutes * 60, 0.55));
    }
    drawOccurred(incident, random, times);
    const bool isForgotten = random.chance(0.003);
    if (isForgotten)
        times.closed = 0;
    for (std::int64_t* step : {&times.accepted, &times.enroute, &times.arrived}) {
        if (random.chance(0.022))
            *step = 0;
    }
    for (std::int64_t* step : {&times.answered, &times.dispatched, &times.accepted, &times.enroute,
                               &times.arrived, &times.closed}) {
        if (*step >= m_plan.range.to.seconds) // has not happened when the export was made
            *step = 0;
    }
    return times;
}

void IncidentTable::appendTime(std::string& text, std::int64_t seconds)
{
    if (seconds == 0)
        return;
    if (seconds / kDaySeconds != m_lastDay) {
        m_lastDay = seconds / kDaySeconds;
        m_lastDate = CivilTime{seconds}.date().text();
    }
    const std::int64_t rest = seconds % kDaySeconds;
    text += m_lastDate;
    text += ' ';
    appendTwo(text, rest / 3600);
    text += ':';
    appendTwo(text, rest / 60 % 60);
    text += ':';
    appendTwo(text, rest % 60);
}

/// 报警人,报警电话: mostly a mobile number, written in several ways; a fixed line for one caller in twenty.
void IncidentTable::appendCaller(std::string& text, const PlannedIncident& incident, Text channel,
                                 Random& random) const
{
    Random person(m_seed, kPersonStream + (std::uint64_t{incident.caller} << 8));
    const std::string name = personName(person);
    std::string phone = mobileNumber(person);
    if (person.chance(0.05))
        phone = std::string(m_profile.areaCode) + "-8" + phone.substr(4);
    const double form = random.unit();
    if (channel == "12345转办" && form < 0.6)
        phone = "12345";
    else if (form < 0.012)
        phone.clear();
    else if (form < 0.030)
        phone.replace(3, 4, "****");
    else if (form < 0.045)
        phone.insert(0, phone.starts_with('0') ? "" : "+86 ");
    if (form > 0.93 || form < 0.012)
        text += form < 0.95 && form > 0.012 ? "" : "匿名";
    else
        text += name;
    text += ',';
    text += phone;
}

void IncidentTable::appendPlate(std::string& text, const PlannedIncident& incident, Random& random) const
{
    const double form = random.unit();
    if (incident.vehicle == 0)
        return;
    Random vehicle(m_seed, kVehicleStream + (std::uint64_t{incident.vehicle} << 8));
    std::string plate = plateNumber(vehicle, m_profile.plateHead);
    if (form < 0.08)
        plate.insert(4, "·");
    else if (form < 0.11)
        plate[3] = static_cast<char>(plate[3] - 'A' + 'a');
    else if (form < 0.15)
        plate.insert(4, " ");
    text += plate;
}

/// 警情地址,经度,纬度,管辖单位代码,社区,地点类型
void IncidentTable::appendPlace(std::string& text, const PlannedIncident& incident, Random& random) const
{
    const Spot& spot = m_ground.spots[incident.spot];
    text += spelledAddress(m_profile, m_ground, incident, random);
    text += ',';
    if (incident.located != Located::None)
        appendDegrees(text, incident.at.lonE7);
    text += ',';
    if (incident.located != Located::None)
        appendDegrees(text, incident.at.latE7);
    text += ',';
    text += m_profile.stationCode;
    text += ',';
    const bool isKnown = random.chance(0.7);
    if (incident.grid != kNoGrid)
        text += m_ground.communities[m_ground.communityOf[static_cast<std::size_t>(incident.grid)]].name;
    else if (incident.located == Located::None && isKnown)
        text += m_ground.communities[m_ground.communityOf[spot.grid]].name;
    text += ',';
    text += incident.located == Located::Outside ? Text("其他") : placeType(spot.kind);
}

void IncidentTable::count(const PlannedIncident& incident, std::size_t kind, bool isOpen, TableCounts& counts)
{
    ++counts.byCategory[incidentKinds()[kind].code];
    ++counts.byHour[static_cast<std::size_t>(incident.received % kDaySeconds / 3600)];
    if (incident.grid == kNoGrid)
        ++counts.inNoGrid;
    else
        ++counts.byGrid[static_cast<std::size_t>(incident.grid)];
    counts.withoutPlace += incident.located == Located::None ? 1 : 0;
    counts.atTheDoor += incident.located == Located::Door ? 1 : 0;
    counts.outside += incident.located == Located::Outside ? 1 : 0;
    counts.invalid += incidentKinds()[incident.kind].code == "invalid" ? 1 : 0;
    counts.open += isOpen ? 1 : 0;
    counts.withPlate += incident.vehicle != 0 ? 1 : 0;
}

void IncidentTable::appendRow(std::string& text, const PlannedIncident& incident)
{
    Random random(m_seed, kTextStream + incident.ordinal);
    const IncidentKind& kind = incidentKinds()[incident.kind];
    const IncidentKind& initial = incidentKinds()[incident.initialKind];
    const Times times = drawTimes(incident, random);
    const bool isOpen = times.closed == 0;
    text += id(incident.ordinal);
    text += ',';
    if (incident.main != kNoOrdinal)
        text += id(incident.main);
    for (const std::int64_t time :
         {incident.received, times.answered, times.dispatched, times.accepted, times.enroute, times.arrived,
          times.closed, times.occurredFrom, times.occurredTo}) {
        text += ',';
        appendTime(text, time);
    }
    text += ',';
    const Text finalWord = incident.planted > 0 ? kind.words[0] : word(kind, random);
    text += incident.initialKind == incident.kind ? finalWord : word(initial, random);
    text += ',';
    text += isOpen ? Text() : finalWord;
    text += ',';
    const Text channel = drawChannel(random);
    text += channel;
    text += ',';
    appendCaller(text, incident, channel, random);
    text += ',';
    appendPlate(text, incident, random);
    text += ',';
    appendPlace(text, incident, random);
    text += ',';
    text += drawSeverity(kind.answer, random);
    text += ',';
    text += drawTags(incident, kind.code, random);
    text += kind.code == "invalid" ? ",否," : ",是,";
    text += narrative(m_profile, m_ground, incident, finalWord, random);
    text += ',';
    if (!isOpen)
        text += incident.main != kNoOrdinal ? std::string("重复报警，并入主警情。")
                                            : outcome(incident, finalWord, random);
    text += '\n';
    const std::size_t counted = isOpen ? incident.initialKind : incident.kind;
    count(incident, counted, isOpen, m_counts);
    if (incident.main == kNoOrdinal)
        count(incident, counted, isOpen, m_eventCounts);
}

} // namespace jingge::invented
