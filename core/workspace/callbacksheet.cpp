// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/callbacksheet.h"

#include "core/base/text.h"
#include "core/exchange/filledsheet.h"
#include "core/ingest/filledsheet.h"
#include "core/store/store.h"
#include "core/workflow/callbackdesk.h"

#include <QtGlobal>

#include <algorithm>
#include <array>
#include <charconv>
#include <set>

namespace jingge {

namespace {

constexpr const char* kKind = "callbacks";
constexpr const char* kReached = "已接通";
constexpr const char* kMissed = "未接通";
constexpr const char* kYes = "是";
constexpr const char* kNo = "否";

std::string shownTime(CivilTime time)
{
    std::string text = time.text().substr(0, 16);
    std::replace(text.begin(), text.end(), 'T', ' ');
    return text;
}

Cell timeCell(const std::optional<CivilTime>& time)
{
    return time ? Cell(shownTime(*time)) : Cell();
}

Cell dateCell(const std::optional<CivilDate>& day)
{
    return day ? Cell(day->text()) : Cell();
}

Cell resultCell(const Callback& callback)
{
    return callback.reachedAt     ? Cell(std::string(kReached))
           : callback.attemptedAt ? Cell(std::string(kMissed))
                                  : Cell();
}

Cell solvedCell(const Callback& callback)
{
    return callback.isSolved ? Cell(std::string(*callback.isSolved ? kYes : kNo)) : Cell();
}

Cell satisfactionCell(const Callback& callback)
{
    return callback.satisfaction ? Cell(std::string(satisfactionChinese(*callback.satisfaction))) : Cell();
}

/// The call, and how much of its log the sheet knows: 2025-W20/1234/2.
std::string keyOf(const Callback& callback)
{
    return callback.week + "/" + std::to_string(callback.number) + "/" + std::to_string(callback.events);
}

std::vector<SheetColumn> listColumns()
{
    return {{"row", "序号", 5},
            {"source_id", "警情编号", 22},
            {"received_at", "报警时间", 18},
            {"category", "类别", 12},
            {"address", "地址", 30},
            {"name", "报警人", 8},
            {"phone", "电话", 14},
            {"grid", "网格", 8},
            {"officer", "民警", 12},
            {"result", "回访结果", 10, true, {kReached, kMissed}},
            {"solved", "是否解决", 9, true, {kYes, kNo}},
            {"satisfaction",
             "满意度",
             10,
             true,
             {std::string(satisfactionChinese(Satisfaction::Satisfied)),
              std::string(satisfactionChinese(Satisfaction::Fairly)),
              std::string(satisfactionChinese(Satisfaction::Not))}},
            {"measure", "采取措施", 28, true},
            {"next_on", "下次回访", 12, true, {}, true},
            {"person", "回访人", 10, true},
            {"key", "回访编号（勿改）", 20}};
}

std::vector<Cell> listRow(const CallbackCall& call, std::int64_t row, const CategoryNamer& nameOf)
{
    const IncidentRow& incident = call.incident;
    const Callback& callback = call.callback;
    return {row,
            incident.sourceId,
            shownTime(incident.receivedAt),
            nameOf(incident.category),
            textCell(incident.address),
            textCell(incident.nameMask),
            textCell(incident.callerMask),
            textCell(call.grid),
            textCell(call.officer),
            resultCell(callback),
            solvedCell(callback),
            satisfactionCell(callback),
            textCell(callback.measure),
            dateCell(callback.nextOn),
            textCell(callback.person),
            keyOf(callback)};
}

Table detailTable(std::vector<const CallbackCall*> calls, const CategoryNamer& nameOf)
{
    std::ranges::stable_sort(calls, {}, [](const CallbackCall* call) { return call->officer; });
    Table table{{"民警", "警情编号", "报警时间", "类别", "地址", "报警内容", "处警情况", "首次回访",
                 "接通时间", "是否解决", "满意度", "采取措施", "下次回访", "回访人"},
                {}};
    for (const CallbackCall* call : calls) {
        const Callback& callback = call->callback;
        table.rows.push_back({textCell(call->officer), call->incident.sourceId,
                              shownTime(call->incident.receivedAt), nameOf(call->incident.category),
                              textCell(call->incident.address), textCell(call->incident.narrative),
                              textCell(call->incident.outcome), timeCell(callback.attemptedAt),
                              timeCell(callback.reachedAt), solvedCell(callback), satisfactionCell(callback),
                              textCell(callback.measure), dateCell(callback.nextOn),
                              textCell(callback.person)});
    }
    return table;
}

/// One row on its way from words to a step.
class RowReader {
public:
    RowReader(const ReturnedSheet& sheet, const ReturnedSheet::Row& row, const std::string& path)
        : m_sheet(sheet), m_row(row), m_path(path)
    {
    }
    [[nodiscard]] std::string_view text(std::string_view key) const { return m_sheet.text(m_row, key); }
    [[nodiscard]] std::string place(std::string_view key) const
    {
        return m_path + ":" + m_sheet.place(m_row, key);
    }
    [[nodiscard]] Unexpected wrong(std::string_view key, const char* why) const
    {
        return fail(
            ErrorKind::Data, "callbacks", place(key), {why, {std::string(text(key))}},
            QT_TRANSLATE_NOOP("core", "nothing was recorded: mend the cell and read the sheet in again"));
    }
    /// The call that the row names, if it is one of the week.
    [[nodiscard]] Result<const CallbackCall*> call(const CallbackWeek& week) const;
    [[nodiscard]] int eventsSeen() const;
    [[nodiscard]] bool isEmpty() const;
    [[nodiscard]] Result<CallbackStep> step() const;

private:
    [[nodiscard]] Result<std::optional<bool>> solved() const;

    const ReturnedSheet& m_sheet;
    const ReturnedSheet::Row& m_row;
    const std::string& m_path;
};

std::optional<std::int64_t> wholeNumber(std::string_view text)
{
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

Result<const CallbackCall*> RowReader::call(const CallbackWeek& week) const
{
    const auto parts = split(text("key"), '/');
    const auto number = parts.size() == 3 ? wholeNumber(parts[1]) : std::nullopt;
    const CallbackCall* call =
        number && parts[0] == week.week && wholeNumber(parts[2]) ? week.findNumber(*number) : nullptr;
    if (call == nullptr || call->incident.sourceId != text("source_id"))
        return wrong("key", QT_TRANSLATE_NOOP("core", "“%1” is not the callback of this call in this week"));
    return call;
}

int RowReader::eventsSeen() const
{
    return static_cast<int>(wholeNumber(split(text("key"), '/').back()).value_or(0));
}

bool RowReader::isEmpty() const
{
    return std::ranges::all_of(std::array{"result", "solved", "satisfaction", "measure", "next_on"},
                               [&](const char* key) { return text(key).empty(); });
}

Result<std::optional<bool>> RowReader::solved() const
{
    const std::string word = asciiLower(text("solved"));
    if (word.empty())
        return std::optional<bool>();
    if (word == kYes || word == "yes")
        return std::optional(true);
    if (word == kNo || word == "no")
        return std::optional(false);
    return wrong("solved", QT_TRANSLATE_NOOP("core", "“%1” is neither 是 nor 否"));
}

Result<CallbackStep> RowReader::step() const
{
    CallbackStep step;
    const std::string result = asciiLower(text("result"));
    if (result == kReached || result == "reached")
        step.move = CallbackMove::Reach;
    else if (result != kMissed && result != "missed")
        return result.empty()
                   ? wrong("result", QT_TRANSLATE_NOOP("core", "the result is missing"))
                   : wrong("result", QT_TRANSLATE_NOOP("core", "“%1” is neither 已接通 nor 未接通"));
    const auto isSolved = solved();
    if (!isSolved)
        return Unexpected(isSolved.error());
    step.isSolved = *isSolved;
    if (!text("satisfaction").empty()) {
        step.satisfaction = parseSatisfaction(text("satisfaction"));
        if (!step.satisfaction)
            return wrong("satisfaction",
                         QT_TRANSLATE_NOOP("core", "“%1” is neither 满意 nor 基本满意 nor 不满意"));
    }
    if (step.move == CallbackMove::Attempt && (step.isSolved || step.satisfaction))
        return wrong("result", QT_TRANSLATE_NOOP("core", "nobody was reached, so nobody can have answered"));
    if (!text("next_on").empty()) {
        const auto day = parseIsoTime(text("next_on"));
        if (!day)
            return wrong("next_on", QT_TRANSLATE_NOOP("core", "“%1” is not a day such as 2025-05-20"));
        step.nextOn = day->date();
    }
    step.measure = text("measure");
    step.person = text("person");
    return step;
}

/// Whether the store says already what the row says.
bool isRecorded(const Callback& callback, const CallbackStep& step)
{
    const bool isSameResult = step.move == CallbackMove::Reach
                                  ? callback.reachedAt.has_value()
                                  : callback.attemptedAt.has_value() && !callback.reachedAt;
    return isSameResult && callback.isSolved == step.isSolved && callback.satisfaction == step.satisfaction &&
           (step.measure.empty() || callback.measure == step.measure) && callback.nextOn == step.nextOn;
}

/// Everything a sheet asks for, with the place of each row.
struct Wanted {
    std::vector<std::pair<Callback, CallbackStep>> steps;
    std::vector<std::string> places;
};

Result<void> takeRow(const RowReader& row, const CallbackWeek& week, std::set<std::int64_t>& seen,
                     Wanted& wanted, CallbackSheetReport& report)
{
    const auto call = row.call(week);
    if (!call)
        return Unexpected(call.error());
    if (!seen.insert((*call)->incident.number).second)
        return row.wrong("key", QT_TRANSLATE_NOOP("core", "“%1” stands in the sheet twice"));
    if (row.isEmpty()) {
        ++report.empty;
        return {};
    }
    auto step = row.step();
    if (!step)
        return Unexpected(step.error());
    const Callback& callback = (*call)->callback;
    if (isRecorded(callback, *step)) {
        ++report.unchanged;
        return {};
    }
    if (callback.events != row.eventsSeen())
        return row.wrong("key",
                         QT_TRANSLATE_NOOP("core", "“%1”: something was recorded since the sheet went out"));
    wanted.steps.emplace_back(callback, std::move(*step));
    wanted.places.push_back(row.place("result"));
    return {};
}

std::vector<const CallbackCall*> callsOf(const CallbackWeek& week, const std::optional<std::string>& officer)
{
    std::vector<const CallbackCall*> calls;
    for (const CallbackCall& call : week.calls) {
        if (!officer || call.officer == *officer)
            calls.push_back(&call);
    }
    return calls;
}

} // namespace

Result<SheetForm> callbackForm(const CallbackWeek& week, const std::optional<std::string>& officer,
                               const CategoryNamer& nameOf)
{
    const auto calls = callsOf(week, officer);
    if (officer && calls.empty())
        return fail(ErrorKind::Data, "callbacks", *officer,
                    {QT_TRANSLATE_NOOP("core", "has no calls in %1"), {week.week}});
    SheetForm form{kKind, week.week, "回访单", "", listColumns(), {}};
    form.title = week.week + " 全量警情回访单" + (officer ? "（" + *officer + "）" : "") + "　共 " +
                 std::to_string(calls.size()) + " 起，请于 " + shownTime(week.dueAt) + " 前回访";
    for (const CallbackCall* call : calls)
        form.rows.push_back(listRow(*call, static_cast<std::int64_t>(form.rows.size()) + 1, nameOf));
    return form;
}

Result<void> writeCallbackSheet(const std::string& path, const CallbackWeek& week,
                                const std::optional<std::string>& officer, const CategoryNamer& nameOf)
{
    const auto form = callbackForm(week, officer, nameOf);
    if (!form)
        return Unexpected(form.error());
    return writeFilledSheet(path, *form, {{"明细表", detailTable(callsOf(week, officer), nameOf)}});
}

Result<std::string> callbackSheetWeek(const std::string& path)
{
    const auto sheet = readFilledSheet(path, kKind, {"key", "source_id", "result"});
    if (!sheet)
        return Unexpected(sheet.error());
    if (!sheet->id.empty())
        return sheet->id;
    for (const ReturnedSheet::Row& row : sheet->rows) { // a CSV: its keys say it
        if (const auto parts = split(sheet->text(row, "key"), '/');
            parts.size() == 3 && parseIsoWeek(parts[0]))
            return std::string(parts[0]);
    }
    return fail(ErrorKind::Data, "callbacks", path,
                QT_TRANSLATE_NOOP("core", "no row says which week it is of"));
}

Result<CallbackSheetReport> takeCallbackSheet(Store& store, const CallbackWeek& week, const std::string& path,
                                              CivilTime at, CivilTime now, const std::string& person)
{
    const auto sheet = readFilledSheet(path, kKind, {"key", "source_id", "result"});
    if (!sheet)
        return Unexpected(sheet.error());
    CallbackSheetReport report{week.week};
    Wanted wanted;
    std::set<std::int64_t> seen;
    for (const ReturnedSheet::Row& row : sheet->rows) {
        if (auto taken = takeRow(RowReader(*sheet, row, path), week, seen, wanted, report); !taken)
            return Unexpected(taken.error());
    }
    for (auto& [callback, step] : wanted.steps) {
        step.at = at;
        step.now = now;
        if (step.person.empty())
            step.person = person;
    }
    if (auto done = recordCallbacks(store, wanted.steps, wanted.places); !done)
        return Unexpected(done.error());
    report.recorded = static_cast<int>(wanted.steps.size());
    return report;
}

} // namespace jingge
