// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/inspect/timeforms.h"

#include "core/base/text.h"
#include "core/ingest/normalise/timetext.h"

#include <algorithm>
#include <array>
#include <set>

namespace jingge {

namespace {

constexpr double kEnough = 0.95;
constexpr std::size_t kLooked = 3000; // different values of a column

/// Forms of a day; each stands beside its other order where it has one.
constexpr std::array<const char*, 5> kDays{"%m/%d/%Y", "%d/%m/%Y", "%EY%m%d", "%EY/%m/%d", "%d.%m.%Y"};
constexpr std::array<const char*, 5> kClocks{"", " %H:%M:%S", " %H:%M", " %I:%M:%S %p", " %I:%M %p"};

bool speaksOfTime(const std::string& header, const HeaderWords& words)
{
    return std::ranges::any_of(words.guesses(header), [](const HeaderGuess& guess) {
        const ValueKind kind = valueKind(guess.target);
        return kind == ValueKind::Moment || kind == ValueKind::Day;
    });
}

/// The different values: a file is in order of time, and only its later days tell day and month apart.
std::vector<std::string_view> valuesOf(const TableSample& sample, std::size_t column)
{
    std::set<std::string_view> values;
    for (const SampleRow& row : sample.rows) {
        const std::string_view value = trimmed(sample.field(row, column));
        if (!value.empty() && values.size() < kLooked)
            values.insert(value);
    }
    return {values.begin(), values.end()};
}

template <class Reads>
double shareOf(const std::vector<std::string_view>& values, Reads reads)
{
    const auto read = std::ranges::count_if(values, reads);
    return values.empty() ? 0 : static_cast<double>(read) / static_cast<double>(values.size());
}

double shareOfFormat(const std::vector<std::string_view>& values, const std::string& text)
{
    const auto format = TimeFormat::compile(text);
    return format ? shareOf(values, [&](std::string_view value) { return format->read(value).has_value(); })
                  : 0;
}

/// Whether any time of day follows the day in this form.
bool needsJoin(const std::string& format)
{
    return format.find("%H") == std::string::npos && format.find("%I") == std::string::npos;
}

void add(TimeForms& forms, const std::string& format)
{
    if (std::ranges::find(forms.formats, format) == forms.formats.end())
        forms.formats.push_back(format);
}

/// A day alone may be joined with the time of day of another column.
void addWithClocks(TimeForms& forms, const std::string& format)
{
    if (needsJoin(format)) {
        for (const char* clock : {" %H:%M:%S", " %H:%M", " %H"})
            add(forms, format + clock);
    }
    add(forms, format);
}

/// Which orders of day and month read a value, whatever time of day follows.
struct Orders {
    bool isMonthFirst = false;
    bool isDayFirst = false;
};

/// Reads values in one order.
class OneOrder {
public:
    explicit OneOrder(const std::string& day)
    {
        for (const char* clock : kClocks) {
            if (auto format = TimeFormat::compile(day + clock))
                m_formats.push_back(std::move(*format));
        }
    }
    [[nodiscard]] bool reads(std::string_view value) const
    {
        return std::ranges::any_of(m_formats,
                                   [value](const TimeFormat& format) { return format.read(value).has_value(); });
    }

private:
    std::vector<TimeFormat> m_formats;
};

DayOrder orderIn(const TableSample& sample, std::size_t column)
{
    const OneOrder monthFirst("%m/%d/%Y");
    const OneOrder dayFirst("%d/%m/%Y");
    DayOrder order{sample.header[column], 0, 0, 0, {}, {}};
    for (const SampleRow& row : sample.rows) {
        const std::string_view value = trimmed(sample.field(row, column));
        const Orders orders{monthFirst.reads(value), dayFirst.reads(value)};
        if (orders.isMonthFirst && orders.isDayFirst) {
            ++order.either;
        } else if (orders.isMonthFirst || orders.isDayFirst) {
            ++(orders.isMonthFirst ? order.monthFirst : order.dayFirst);
            auto& shown = orders.isMonthFirst ? order.monthFirstRows : order.dayFirstRows;
            if (shown.size() < DayOrder::kShown)
                shown.push_back({row.row, std::string(value)});
        }
    }
    return order;
}

void lookAt(const std::vector<std::string_view>& values, const DayOrder& order, TimeForms& forms)
{
    if (order.isMixed()) {
        forms.undecided = order;
        return;
    }
    std::vector<std::string> fitting;
    for (const char* clock : kClocks) {
        for (const char* day : kDays) {
            const std::string format = std::string(day) + clock;
            if (shareOfFormat(values, format) >= kEnough)
                fitting.push_back(format);
        }
        if (!fitting.empty())
            break;
    }
    const bool isUndecided =
        fitting.size() > 1 && fitting[0].starts_with("%m/%d") && fitting[1].starts_with("%d/%m");
    if (isUndecided)
        forms.undecided = order;
    else if (!fitting.empty())
        addWithClocks(forms, fitting.front());
}

} // namespace

TimeForms findTimeForms(const TableSample& sample, const HeaderWords& words)
{
    TimeForms forms;
    bool hasPlainDays = false;
    bool hasHours = false;
    for (std::size_t i = 0; i < sample.header.size(); ++i) {
        hasHours = hasHours || HeaderWords::key(sample.header[i]) == "hour";
        if (!speaksOfTime(sample.header[i], words))
            continue;
        const auto values = valuesOf(sample, i);
        const double builtIn =
            shareOf(values, [](std::string_view value) { return readTime(value).has_value(); });
        if (!values.empty() && builtIn < kEnough)
            lookAt(values, orderIn(sample, i), forms);
        else if (!values.empty() &&
                 shareOf(values, [](std::string_view v) { return v.size() <= 10; }) > kEnough)
            hasPlainDays = true;
    }
    // A day joined with an hour alone is the one form with this day that is not built in.
    if (hasPlainDays && hasHours)
        add(forms, "%Y-%m-%d %H");
    return forms;
}

} // namespace jingge
