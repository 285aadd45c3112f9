// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/normalise/narrativecategory.h"

#include <algorithm>
#include <vector>

namespace jingge {

namespace {

using Words = std::vector<std::string_view>;

/// A word of each list must occur; an empty second list asks nothing.
struct Rule {
    std::string_view code;
    Words words;
    Words alsoOneOf = {};
};

const Words& wordsForStolen()
{
    static const Words words{"偷", "盗", "窃", "被撬", "不见了"};
    return words;
}

/// In order: the first that fits decides.
const std::vector<Rule>& rules()
{
    static const std::vector<Rule> list{
        {"help.suicide_risk", {"自杀", "轻生", "跳楼", "跳河", "跳桥", "割腕", "喝农药", "不想活", "要跳下"}},
        {"crime.sexual", {"强奸", "猥亵", "性侵"}},
        {"crime.violent", {"抢劫", "抢夺", "杀人", "绑架", "持刀", "砍人"}},
        {"dispute.family_violence", {"家暴", "家庭暴力"}},
        {"dispute.family_violence", {"老公", "丈夫", "老婆", "妻子", "前夫"}, {"打我", "打人", "殴打", "被打", "动手"}},
        {"fraud.telecom", {"电信诈骗", "网络诈骗", "刷单", "冒充客服", "冒充公检法", "网上被骗", "网购被骗", "验证码"}},
        {"fraud.telecom", {"诈骗", "被骗", "骗走"}, {"网", "电话", "短信", "微信", "转账", "链接", "APP", "app"}},
        {"fraud.other", {"诈骗", "被骗", "骗走", "骗子"}},
        {"theft.battery", {"电瓶被", "偷电瓶", "盗电瓶", "电池被", "偷电池", "盗电池", "电瓶不见"}},
        {"theft.ebike", {"电动车", "电瓶车", "电动自行车", "电单车", "电驴"}, wordsForStolen()},
        {"theft.bicycle", {"自行车", "单车", "脚踏车"}, wordsForStolen()},
        {"theft.car_break_in", {"拉车门", "砸车窗", "车窗被砸", "车内物品"}},
        {"theft.burglary", {"入室", "撬门", "家里被盗", "家中被盗", "家里进贼", "家中进贼"}},
        {"theft.vehicle", {"摩托车", "汽车", "轿车", "货车", "面包车"}, {"被偷", "被盗"}},
        {"theft.other", {"被偷", "被盗", "偷东西", "偷走", "盗窃", "小偷", "扒窃"}},
        {"traffic.accident", {"交通事故", "追尾", "剐蹭", "刮擦", "擦碰", "撞车", "撞人", "车祸", "被车撞", "肇事"}},
        {"complaint.parking", {"挪车", "移车", "违停", "乱停车", "占道停车", "车位被占", "占用车位", "堵住车", "挡住车", "堵了车"}},
        {"complaint.noise", {"噪音", "噪声", "扰民", "太吵", "很吵", "吵得", "广场舞", "大声放音乐", "音响声", "装修声"}},
        {"complaint.leak", {"漏水", "渗水", "水管爆", "水管破"}},
        {"fire.hazard", {"消防隐患", "火灾隐患", "飞线充电", "消防通道", "电动车上楼"}},
        {"fire.other", {"着火", "起火", "失火", "火灾", "冒烟", "燃烧"}},
        {"help.lost_person", {"走失", "走丢", "失踪", "失联", "迷路", "找不到家"}},
        {"help.drunk", {"醉酒", "喝醉", "醉倒", "酒醉"}},
        {"dispute.labour", {"欠薪", "拖欠工资", "讨薪", "工资纠纷", "劳资", "劳务纠纷", "不发工资"}},
        {"dispute.rental", {"租房", "房东", "租客", "退押金", "房租", "租赁纠纷"}},
        {"dispute.family", {"家庭纠纷", "夫妻", "婆媳", "家务事"}},
        {"dispute.neighbour", {"邻里纠纷", "邻居"}},
        {"dispute.consumer", {"消费纠纷", "退款", "退货", "商家", "买东西", "假货"}},
        {"dispute.property", {"物业", "产权", "宅基地"}},
        {"assault", {"打架", "斗殴", "殴打", "被打", "打人", "互殴"}},
        {"dispute.other", {"纠纷", "争吵", "吵架", "争执", "口角"}},
        {"help.minor", {"未成年", "小孩一个人", "孩子一个人"}},
        {"public_order", {"聚众", "闹事", "扰乱秩序", "拉横幅", "堵路"}},
        {"tip", {"举报", "赌博", "卖淫", "吸毒"}},
        {"consult", {"咨询"}},
        {"help.other", {"求助", "开锁", "被困", "帮忙"}},
    };
    return list;
}

bool hasOneOf(std::string_view text, const Words& words)
{
    return std::ranges::any_of(words, [text](std::string_view word) { return text.find(word) != std::string_view::npos; });
}

} // namespace

std::string_view narrativeCategory(std::string_view narrative)
{
    for (const Rule& rule : rules()) {
        if (hasOneOf(narrative, rule.words) && (rule.alsoOneOf.empty() || hasOneOf(narrative, rule.alsoOneOf)))
            return rule.code;
    }
    return "other";
}

} // namespace jingge
