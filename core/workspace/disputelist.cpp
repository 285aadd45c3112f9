// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/disputelist.h"

#include "core/base/text.h"
#include "core/domain/category.h"
#include "core/ingest/tablereader.h"
#include "core/store/disputerepository.h"
#include "core/store/incidentreader.h"
#include "core/store/store.h"
#include "core/workflow/disputedesk.h"

#include <QtGlobal>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <set>

namespace jingge {

namespace {

enum Column {
    kNumber,
    kTitle,
    kCategory,
    kLevel,
    kReason,
    kFoundAt,
    kGrid,
    kAddress,
    kSum,
    kOfficer,
    kSideA,
    kSideB,
    kColumns
};

/// The headings that each column goes by, ours first.
constexpr std::array<std::array<std::string_view, 5>, kColumns> kHeadings{
    {{"number", "纠纷编号", "编号", "事件编号", "登记编号"},
     {"title", "纠纷内容", "标题", "纠纷名称", "简要情况"},
     {"category", "纠纷类别", "类别", "纠纷类型", "类型"},
     {"level", "级别", "等级", "风险等级", "纠纷等级"},
     {"level_reason", "定级理由", "定级原因", "理由", ""},
     {"found_at", "登记时间", "发现时间", "上报时间", "日期"},
     {"grid", "网格", "所属网格", "网格编号", ""},
     {"address", "地址", "发生地点", "地点", ""},
     {"sum", "涉及金额", "涉案金额", "金额", "标的额"},
     {"officer", "责任民警", "民警", "办理人", ""},
     {"side_a", "甲方", "当事人甲", "申请人", "当事人"},
     {"side_b", "乙方", "当事人乙", "被申请人", "对方当事人"}}};
constexpr int kNeeded = kCategory + 1;
constexpr std::size_t kNoColumn = static_cast<std::size_t>(-1);

std::array<std::size_t, kColumns> columnsOf(const Record& header)
{
    std::array<std::size_t, kColumns> columns{};
    columns.fill(kNoColumn);
    for (std::size_t at = 0; at < header.fields.size(); ++at) {
        const std::string word = foldedHeader(header.fields[at]);
        for (std::size_t column = 0; column < kColumns && !word.empty(); ++column) {
            if (columns[column] == kNoColumn &&
                std::ranges::find(kHeadings[column], word) != kHeadings[column].end())
                columns[column] = at;
        }
    }
    return columns;
}

std::optional<double> sumOf(std::string text)
{
    std::erase_if(text, [](char c) { return c == ',' || c == ' '; });
    if (text.ends_with("元"))
        text.resize(text.size() - std::string_view("元").size());
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() && std::isfinite(value) && value >= 0
               ? std::optional(value)
               : std::nullopt;
}

/// The list on its way from rows to drafts.
class ListReader {
public:
    ListReader(const std::string& path, std::vector<CategoryName> categories,
               const std::vector<Dispute>& known, CivilTime now, std::string person)
        : m_path(path), m_categories(std::move(categories)), m_now(now), m_person(std::move(person))
    {
        for (const Dispute& one : known)
            m_known.insert(one.sourceKey);
    }
    [[nodiscard]] Result<void> takeHeader(const Record& header);
    [[nodiscard]] Result<void> takeRow(const Record& record);
    [[nodiscard]] const std::vector<DisputeDraft>& drafts() const { return m_drafts; }
    [[nodiscard]] int known() const { return m_count; }

private:
    [[nodiscard]] std::string text(const Record& record, Column column) const
    {
        const std::size_t at = m_columns[column];
        return at < record.fields.size() ? std::string(trimmed(record.fields[at])) : std::string();
    }
    [[nodiscard]] Unexpected wrong(const Record& record, Column column, const char* why) const
    {
        return fail(
            ErrorKind::Data, "disputes",
            m_path + ":" + std::to_string(record.row) + ":" + std::string(kHeadings[column][0]),
            {why, {text(record, column)}},
            QT_TRANSLATE_NOOP("core", "nothing was taken in: mend the row and read the list in again"));
    }
    [[nodiscard]] std::string categoryOf(const std::string& word) const;
    [[nodiscard]] Result<void> fill(const Record& record, DisputeDraft& draft) const;

    const std::string& m_path;
    std::vector<CategoryName> m_categories;
    CivilTime m_now;
    std::string m_person;
    std::array<std::size_t, kColumns> m_columns{};
    std::set<std::string> m_known;
    std::set<std::string> m_taken;
    std::vector<DisputeDraft> m_drafts;
    int m_count = 0;
};

Result<void> ListReader::takeHeader(const Record& header)
{
    m_columns = columnsOf(header);
    for (std::size_t column = 0; column < kNeeded; ++column) {
        if (m_columns[column] == kNoColumn)
            return fail(ErrorKind::Data, "disputes", m_path,
                        {QT_TRANSLATE_NOOP("core", "the column %1 (%2) is missing"),
                         {std::string(kHeadings[column][0]), std::string(kHeadings[column][1])}});
    }
    return {};
}

std::string ListReader::categoryOf(const std::string& word) const
{
    const auto named = std::ranges::find_if(m_categories, [&](const CategoryName& one) {
        return one.chinese == word || one.english == word || one.code == word;
    });
    if (named != m_categories.end())
        return named->code;
    return hasCategoryForm(word) && isKnownCategory(word) ? word : std::string();
}

Result<void> ListReader::fill(const Record& record, DisputeDraft& draft) const
{
    draft.category = categoryOf(text(record, kCategory));
    if (draft.category.empty())
        return wrong(record, kCategory, QT_TRANSLATE_NOOP("core", "“%1” is no category"));
    if (const std::string level = text(record, kLevel); !level.empty()) {
        const auto parsed = parseDisputeLevel(level);
        if (!parsed)
            return wrong(record, kLevel,
                         QT_TRANSLATE_NOOP("core", "“%1” is neither red nor yellow nor blue"));
        draft.level = *parsed;
    }
    draft.levelReason = text(record, kReason);
    if (draft.levelReason.empty() && draft.level != DisputeLevel::Blue)
        draft.levelReason = draft.sourceKey; // the list's own grading
    if (const std::string found = text(record, kFoundAt); !found.empty()) {
        const auto time = parseIsoTime(found);
        if (!time)
            return wrong(record, kFoundAt,
                         QT_TRANSLATE_NOOP("core", "“%1” is not a time such as 2025-05-20 14:30"));
        draft.at = *time;
    }
    if (const std::string sum = text(record, kSum); !sum.empty()) {
        draft.sumAtStake = sumOf(sum);
        if (!draft.sumAtStake)
            return wrong(record, kSum, QT_TRANSLATE_NOOP("core", "“%1” is no sum"));
    }
    return {};
}

Result<void> ListReader::takeRow(const Record& record)
{
    if (!record.defect.isEmpty())
        return fail(ErrorKind::Data, "disputes", m_path + ":" + std::to_string(record.row), record.defect);
    DisputeDraft draft;
    draft.sourceKey = text(record, kNumber);
    if (draft.sourceKey.empty())
        return wrong(record, kNumber, QT_TRANSLATE_NOOP("core", "the number is missing"));
    if (!m_taken.insert(draft.sourceKey).second)
        return wrong(record, kNumber, QT_TRANSLATE_NOOP("core", "the number “%1” stands in the list twice"));
    if (m_known.contains(draft.sourceKey)) {
        ++m_count;
        return {};
    }
    draft.title = text(record, kTitle);
    if (draft.title.empty())
        return wrong(record, kTitle, QT_TRANSLATE_NOOP("core", "what the dispute is about is missing"));
    draft.isOnline = true;
    draft.at = draft.now = m_now;
    draft.person = m_person;
    draft.grid = text(record, kGrid);
    draft.address = text(record, kAddress);
    draft.officer = text(record, kOfficer);
    for (const auto& [column, role] : {std::pair(kSideA, "side-a"), std::pair(kSideB, "side-b")}) {
        if (std::string name = text(record, column); !name.empty())
            draft.parts.push_back({role, std::move(name)});
    }
    if (auto filled = fill(record, draft); !filled)
        return filled;
    m_drafts.push_back(std::move(draft));
    return {};
}

} // namespace

Result<DisputeListReport> takeDisputeList(Store& store, const std::string& path, CivilTime now,
                                          const std::string& person)
{
    auto reader = openTable({path, "auto", ""});
    if (!reader)
        return Unexpected(reader.error());
    auto categories = readCategoryNames(store);
    const auto known = readDisputes(store);
    if (!categories || !known)
        return Unexpected(!categories ? categories.error() : known.error());
    ListReader list(path, std::move(*categories), *known, now, person);
    Record record;
    for (bool isHeader = true;; isHeader = false) {
        const auto more = (*reader)->next(record);
        if (!more)
            return Unexpected(more.error());
        if (!*more)
            break;
        if (auto taken = isHeader ? list.takeHeader(record) : list.takeRow(record); !taken)
            return Unexpected(taken.error());
    }
    auto added = addDisputes(store, list.drafts());
    if (!added)
        return Unexpected(added.error());
    return DisputeListReport{std::move(*added), list.known()};
}

} // namespace jingge
