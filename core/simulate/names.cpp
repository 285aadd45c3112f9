// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulate/names.h"

#include <array>
#include <span>
#include <string_view>

namespace jingge::invented {

namespace {

using std::string_view;

constexpr std::array<string_view, 36> kStreetStems{
    "清溪",   "桂花", "柏树", "青年", "槐荫", "西仓后", "仓前", "鼓楼", "盐桥", "米市", "柴埠", "花园",
    "体育场", "民生", "康宁", "安定", "朝阳", "桃源",   "枫林", "丁香", "古井", "南门", "北闸", "东塘",
    "渔港",   "布市", "锦云", "兰亭", "香樟", "玉带",   "学前", "文星", "听泉", "晒谷", "石板", "长虹"};
constexpr std::array<string_view, 62> kLaneStems{
    "青石", "油车", "豆腐", "铁匠", "篾竹", "井头", "榆钱", "柿子", "枇杷", "石榴", "芦花", "燕子", "磨坊",
    "酱园", "染坊", "银杏", "天灯", "牌楼", "旗杆", "书香", "墨池", "照壁", "双桂", "三槐", "葫芦", "月牙",
    "半边", "一步", "马头", "牛角", "羊市", "鱼行", "水门", "闸口", "渡头", "船埠", "木樨", "蔷薇", "紫藤",
    "芙蓉", "海棠", "茉莉", "莲花", "荷叶", "柳絮", "松针", "竹园", "梅影", "灯芯", "纸坊", "笔架", "砚台",
    "钟鼓", "更楼", "晒场", "碾子", "箍桶", "打索", "孝义", "仁和", "永安", "太平"};
constexpr std::array<string_view, 38> kEstateStems{
    "锦绣", "翠湖", "丽景", "金桂", "银杏", "紫荆", "香榭", "碧水", "云栖", "望江", "听涛", "书香", "春晓",
    "秋月", "夏荷", "冬青", "兰庭", "竹韵", "梅苑", "菊园", "天和", "安居", "祥和", "康乐", "福满", "嘉禾",
    "瑞丰", "华庭", "御江", "江畔", "水岸", "绿洲", "阳光", "晨曦", "星河", "明珠", "白鹭", "芳草"};
constexpr std::array<string_view, 6> kEstateEnds{"花园", "家园", "雅苑", "公寓", "名苑", "新村"};
constexpr std::array<string_view, 20> kShopStems{
    "老街口", "小江南", "好邻居", "百味", "顺发", "惠民", "佳佳", "金口福", "红灯笼", "梅江",
    "万家",   "新天地", "乐购",   "阿婆", "同心", "聚贤", "清风", "四季",   "鸿运",   "小满"};
constexpr std::array<string_view, 14> kShopEnds{"超市",   "面馆",   "饭店",   "烧烤店", "便利店",
                                                "棋牌室", "理发店", "药店",   "网吧",   "水果店",
                                                "茶楼",   "五金店", "小吃店", "服装店"};
constexpr std::array<string_view, 40> kSurnames{"王", "李", "张", "刘", "陈", "杨", "黄", "赵", "吴", "周",
                                                "徐", "孙", "马", "朱", "胡", "郭", "何", "林", "高", "罗",
                                                "郑", "梁", "谢", "宋", "唐", "许", "韩", "冯", "邓", "曹",
                                                "彭", "曾", "肖", "田", "董", "潘", "袁", "蔡", "蒋", "余"};
constexpr std::array<string_view, 32> kGivenFirst{
    "志", "文", "晓", "建", "春", "国", "丽", "秀", "海", "永", "明", "雪", "家", "立", "玉", "金",
    "佳", "思", "子", "雨", "宏", "俊", "美", "桂", "少", "爱", "红", "荣", "润", "书", "景", "宗"};
constexpr std::array<string_view, 32> kGivenLast{
    "强", "英", "平", "华", "军", "芳", "敏", "杰", "娟", "涛", "霞", "勇", "燕", "辉", "玲", "斌",
    "萍", "伟", "琴", "鹏", "兰", "波", "珍", "峰", "云", "林", "生", "洁", "根", "梅", "涵", "轩"};

template <std::size_t N, std::size_t M>
std::vector<std::string> pairings(const std::array<string_view, N>& stems,
                                  const std::array<string_view, M>& ends, Random& random)
{
    std::vector<std::string> names;
    for (const string_view end : ends) {
        std::vector<std::string> part;
        for (const string_view stem : stems)
            part.push_back(std::string(stem) += end);
        random.shuffle(part);
        names.insert(names.end(), part.begin(), part.end());
    }
    return names;
}

} // namespace

std::vector<std::string> minorStreetNames(Random& random)
{
    return pairings(kStreetStems, std::array<string_view, 3>{"街", "路", "横街"}, random);
}

std::vector<std::string> laneNames(Random& random)
{
    return pairings(kLaneStems, std::array<string_view, 5>{"巷", "弄", "里弄", "后巷", "支巷"}, random);
}

std::vector<std::string> estateNames(Random& random)
{
    return pairings(kEstateStems, kEstateEnds, random);
}

std::vector<std::string> shopNames(Random& random)
{
    return pairings(kShopStems, kShopEnds, random);
}

std::string nameAt(const std::vector<std::string>& names, std::size_t position)
{
    static constexpr std::array<string_view, 7> kRounds{"", "东", "西", "南", "北", "新", "老"};
    const std::size_t round = position / names.size() % kRounds.size();
    return std::string(kRounds[round]) + names[position % names.size()];
}

std::string chineseNumber(int number)
{
    static constexpr std::array<string_view, 10> kDigits{"",   "一", "二", "三", "四",
                                                         "五", "六", "七", "八", "九"};
    std::string text;
    if (number >= 20)
        text += kDigits[static_cast<std::size_t>(number / 10)];
    if (number >= 10)
        text += "十";
    text += kDigits[static_cast<std::size_t>(number % 10)];
    return text;
}

std::string fullWidthDigits(std::string_view text)
{
    std::string wide;
    for (const char c : text) {
        if (c >= '0' && c <= '9') {
            wide += "\xEF\xBC";
            wide += static_cast<char>(0x90 + (c - '0'));
        } else {
            wide += c;
        }
    }
    return wide;
}

std::string personName(Random& random)
{
    std::string name(random.oneOf(std::span<const string_view>(kSurnames)));
    const double form = random.unit();
    if (form < 0.3)
        return name += form < 0.16 ? "先生" : "女士";
    if (form < 0.85)
        name += random.oneOf(std::span<const string_view>(kGivenFirst));
    return name += random.oneOf(std::span<const string_view>(kGivenLast));
}

std::string mobileNumber(Random& random)
{
    static constexpr std::array<string_view, 6> kUnused{"154", "160", "161", "163", "164", "168"};
    std::string number(random.oneOf(std::span<const string_view>(kUnused)));
    const std::string digits = std::to_string(100000000 + random.below(100000000));
    return number.append(digits, 1, 8);
}

std::string plateNumber(Random& random, std::string_view head)
{
    static constexpr string_view kLetters = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    static constexpr string_view kEnergy = "DABCEFGHJK";
    std::string plate(head);
    const double form = random.unit();
    if (form < 0.2)
        plate += form < 0.15 ? 'D' : kEnergy[random.below(10)];
    const std::size_t lettersAt =
        random.below(4); // a serial has at most one letter here, in one of three places
    const bool isElectric = form < 0.2;
    for (std::size_t i = 0; i < 5; ++i) {
        const bool isLetter = isElectric ? (i == 0 && lettersAt == 0) : i == lettersAt;
        if (isLetter)
            plate += kLetters[random.below(24)];
        else
            plate += static_cast<char>('0' + random.below(10));
    }
    return plate;
}

} // namespace jingge::invented
