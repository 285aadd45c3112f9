// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/footerrows.h"

#include "core/base/text.h"
#include "core/ingest/normalise/characters.h"
#include "core/ingest/placereading.h"

#include <algorithm>
#include <array>

namespace jingge {

namespace {

using Word = std::string_view;

constexpr std::size_t kMostHeld = 64; ///< lines below a table
constexpr std::size_t kLongest = 400; ///< bytes of the cell that tells a footer

/// Before numbers, or alone.
constexpr std::array<Word, 9> kSums{"合计", "总计", "共计", "小计", "累计",
                                     "总数", "总和", "合計", "總計"};
constexpr std::array<Word, 4> kSumTails{"", "数", "件", "笔"};
/// Before a colon, or alone with what belongs to them in the next cell.
constexpr std::array<Word, 29> kMakers{
    "制表人",     "制表",     "制表单位", "制表时间", "制表日期", "填表人",  "填表日期", "填报人",
    "填报单位",   "填报时间", "打印人",   "打印时间", "打印日期", "导出人",  "导出时间", "导出日期",
    "统计人",     "统计时间", "统计日期", "统计单位", "审核人",   "审核",    "复核人",   "负责人",
    "单位负责人", "经办人",   "录入人",   "製表人",   "列印時間"};
/// Only before a colon: they are words of incidents, too.
constexpr std::array<Word, 4> kRemarks{"备注", "说明", "注", "備註"};

bool isDigits(Word text)
{
    return !text.empty() && text.find_first_not_of("0123456789") == Word::npos;
}

/// `共123条`, `共 5 条记录`, `第1页/共3页` with the blanks gone.
bool isCountOfRows(Word key)
{
    for (const Word head : {Word("共"), Word("总共"), Word("以上共"), Word("合计"), Word("总计")}) {
        if (!key.starts_with(head))
            continue;
        Word rest = key.substr(head.size());
        if (rest.starts_with(":"))
            rest.remove_prefix(1);
        const std::size_t digits = std::min(rest.find_first_not_of("0123456789"), rest.size());
        if (digits == 0)
            continue;
        const Word unit = rest.substr(digits);
        for (const Word known : {Word(""), Word("条"), Word("条记录"), Word("条数据"), Word("行"), Word("起"),
                                 Word("件"), Word("笔"), Word("页"), Word("条警情")}) {
            if (unit == known)
                return true;
        }
    }
    return false;
}

bool isPageNumber(Word key)
{
    const Word head = "第";
    const std::size_t page = key.find("页");
    return key.starts_with(head) && page != Word::npos &&
           isDigits(key.substr(head.size(), page - head.size()));
}

bool isSum(Word key)
{
    for (const Word word : kSums) {
        for (const Word tail : kSumTails) {
            const std::size_t size = word.size() + tail.size();
            if (key.starts_with(word) && key.substr(word.size()).starts_with(tail) &&
                (key.size() == size || key[size] == ':'))
                return true;
        }
    }
    return isCountOfRows(key);
}

bool isMaker(Word key)
{
    const auto leads = [key](Word word, bool isAloneEnough) {
        return key.starts_with(word) && (key.size() == word.size() ? isAloneEnough : key[word.size()] == ':');
    };
    return std::ranges::any_of(kMakers, [&](Word word) { return leads(word, true); }) ||
           std::ranges::any_of(kRemarks, [&](Word word) { return leads(word, false); }) || isPageNumber(key);
}

/// Full-width forms undone, lower case, without blanks.
std::string keyOf(Word field)
{
    std::string key = asciiLower(nfkc(field));
    std::erase_if(key, [](char c) { return c == ' ' || c == '\t'; });
    return key;
}

/// The first bytes that a footer's word can have: most records are told by one look.
bool mayLead(Word field)
{
    return static_cast<unsigned char>(field.front()) >= 0xE3U;
}

/// `1,234`, `5 件`, `共3条`, `12.5`.
bool isAmount(Word field)
{
    std::string key = keyOf(field);
    std::erase(key, ',');
    return key.empty() || isCountOfRows(key) || isCountOfRows("共" + key) || readDecimal(key).has_value();
}

} // namespace

bool looksLikeFooter(const std::vector<std::string_view>& fields, std::size_t width)
{
    const auto first =
        std::ranges::find_if(fields, [](std::string_view field) { return !trimmed(field).empty(); });
    if (first == fields.end())
        return false;
    const std::string_view text = trimmed(*first);
    if (!mayLead(text) || text.size() > kLongest)
        return false;
    const std::string key = keyOf(text);
    if (isSum(key) && std::all_of(first + 1, fields.end(), isAmount))
        return true;
    const auto filled = static_cast<std::size_t>(
        std::ranges::count_if(fields, [](std::string_view field) { return !trimmed(field).empty(); }));
    return isMaker(key) && filled <= std::max<std::size_t>(1, width / 2);
}

FooterlessReader::FooterlessReader(std::unique_ptr<TableReader> table, std::size_t width)
    : m_table(std::move(table)), m_width(width)
{
}

void FooterlessReader::handHeld(Record& record)
{
    m_out = std::move(m_held.front());
    m_held.pop_front();
    record.row = m_out.row;
    record.fields.assign(m_out.fields.begin(), m_out.fields.end());
    record.hasBadBytes = m_out.hasBadBytes;
    record.defect = m_out.defect;
}

Result<bool> FooterlessReader::next(Record& record)
{
    for (;;) {
        if (m_hasBehind && m_held.empty()) {
            m_hasBehind = false;
            record = m_behind;
            return true;
        }
        if (m_hasBehind || m_held.size() > kMostHeld) {
            handHeld(record);
            return true;
        }
        if (m_isAtEnd)
            return false;
        auto more = m_table->next(record);
        if (!more)
            return more;
        if (!*more) {
            m_isAtEnd = true;
            for (const Held& held : m_held) {
                const auto filled = std::ranges::find_if(
                    held.fields, [](const std::string& field) { return !trimmed(field).empty(); });
                m_footers.push_back({held.row, withReplacementCharacters(trimmed(*filled))});
            }
            m_held.clear();
            return false;
        }
        if (record.defect.isEmpty() && looksLikeFooter(record.fields, m_width)) {
            m_held.push_back(
                {record.row, {record.fields.begin(), record.fields.end()}, record.hasBadBytes, {}});
            continue;
        }
        if (m_held.empty())
            return true;
        m_behind = record;
        m_hasBehind = true;
    }
}

Result<void> FooterlessReader::rewind()
{
    m_held.clear();
    m_footers.clear();
    m_hasBehind = false;
    m_isAtEnd = false;
    return m_table->rewind();
}

} // namespace jingge
