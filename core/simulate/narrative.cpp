// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulate/names.h"
#include "core/simulate/sentences.h"
#include "core/simulate/words.h"

#include <array>
#include <span>

namespace jingge::invented {

namespace {

using Text = std::string_view;

constexpr std::array kOpenings{Text("报警人称"),           Text("来电人称"),       Text("报警人反映"),
                               Text("群众来电称"),         Text("报警人讲"),       Text("来电反映"),
                               Text("一名男子来电称"),     Text("一名女子来电称"), Text("报警人说"),
                               Text("据报警人讲述"),       Text("接报"),           Text("住户来电称"),
                               Text("报警人来电求助，称"), Text("来电人反映")};
constexpr std::array kEndings{Text("请民警到场处理"),   Text("要求尽快处理"),   Text("希望民警到场看一下"),
                              Text("报警人在现场等候"), Text("请求协助"),       Text("报警人比较着急"),
                              Text("留有联系电话"),     Text("称之前也反映过"), Text("请尽快派人"),
                              Text("其他情况不详"),     Text("到后电联报警人"), Text("报警人要求保密"),
                              Text("已告知等候"),       Text("报警人情绪平稳")};
constexpr std::array kColours{Text("白色"), Text("黑色"), Text("银灰色"), Text("红色"),
                              Text("蓝色"), Text("棕色"), Text("香槟色")};
constexpr std::array kCars{Text("小轿车"), Text("越野车"),   Text("面包车"), Text("商务车"),
                           Text("小货车"), Text("新能源车"), Text("皮卡")};
constexpr std::array kNeighbours{Text("楼上"),     Text("隔壁"),     Text("对门"),    Text("楼下"),
                                 Text("楼上租户"), Text("隔壁单元"), Text("后面一栋")};
constexpr std::array kThings{Text("手机"),   Text("钱包"),       Text("现金"), Text("快递"),
                             Text("金项链"), Text("笔记本电脑"), Text("香烟"), Text("头盔"),
                             Text("工具箱"), Text("童车"),       Text("鱼竿"), Text("平板电脑")};

template <std::size_t N>
Text oneOf(const std::array<Text, N>& texts, Random& random)
{
    return random.oneOf(std::span<const Text>(texts));
}

std::string sinceWhen(Random& random)
{
    static constexpr std::array<Text, 8> kSpans{"十多分钟",   "二十分钟", "半个小时",   "一个小时",
                                                "一个多小时", "两个小时", "三个多小时", "一上午"};
    return std::string(oneOf(kSpans, random));
}

std::string filling(char slot, const Spot& spot, Random& random)
{
    switch (slot) {
    case 'c': {
        std::string car(oneOf(kColours, random));
        return car += oneOf(kCars, random);
    }
    case 't':
        return sinceWhen(random);
    case 'n':
        return std::to_string(random.whole(2, 6));
    case 'y':
        return std::to_string(random.chance(0.5) ? random.whole(2, 30) * 100 : random.whole(100, 9900));
    case 'a':
        return std::to_string(random.whole(66, 91));
    case 'k':
        return std::to_string(random.whole(3, 13));
    case 'f':
        return std::string(oneOf(kNeighbours, random));
    case 'w':
        return std::string(oneOf(kThings, random));
    default:
        break;
    }
    if (!spot.estate.empty())
        return spot.estate;
    return spot.name.empty() ? spot.street : spot.name;
}

void appendFilled(std::string& text, Text pattern, const Spot& spot, Random& random)
{
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        if (pattern[i] == '{' && i + 2 < pattern.size() && pattern[i + 2] == '}') {
            text += filling(pattern[i + 1], spot, random);
            i += 2;
        } else {
            text += pattern[i];
        }
    }
}

} // namespace

std::string narrative(const Profile& profile, const Ground& ground, const PlannedIncident& incident,
                      Text word, Random& random)
{
    const Spot& spot = ground.spots[incident.spot];
    const Sentences& set = sentencesFor(word, incidentKinds()[incident.kind].code);
    std::string text(oneOf(kOpenings, random));
    if (random.chance(0.5))
        text += "：";
    Text core = random.oneOf(set.cores);
    if (incident.planted > 0)
        core = random.oneOf(std::span<const Text>(profile.planted[incident.planted - 1U].sentences));
    if (random.chance(0.25) && incident.located != Located::Outside && core.find("{p}") == Text::npos)
        appendFilled(text, "在{p}，", spot, random);
    appendFilled(text, core, spot, random);
    if (random.chance(0.72)) {
        text += "，";
        appendFilled(text, random.oneOf(set.details), spot, random);
    }
    const double end = random.unit();
    if (end < 0.62) {
        text += "，";
        text += oneOf(kEndings, random);
    } else if (end < 0.63) {
        text += "，另有联系电话";
        text += mobileNumber(random);
    }
    return text += end > 0.97 ? "" : "。";
}

std::string outcome(const PlannedIncident& incident, Text word, Random& random)
{
    static constexpr std::array<Text, 6> kAfter{"，报警人满意", "，已回访",   "，双方无异议",
                                                "，已录入系统", "，后续跟进", "，现场无其他情况"};
    const Sentences& set = sentencesFor(word, incidentKinds()[incident.kind].code);
    const Spot nowhere;
    std::string text;
    appendFilled(text, random.oneOf(set.outcomes), nowhere, random);
    if (random.chance(0.45))
        text += oneOf(kAfter, random);
    return text += "。";
}

} // namespace jingge::invented
