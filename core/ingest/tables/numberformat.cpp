// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/tables/numberformat.h"

#include "core/base/civiltime.h"
#include "core/base/text.h"

#include <cmath>
#include <cstdio>

namespace jingge {

namespace {

constexpr double kLastSerial = 2958466;     // 10000-01-01
constexpr std::int32_t kEpoch1900 = -25569; // 1899-12-30
constexpr std::int32_t kEpoch1904 = -24107; // 1904-01-01
constexpr std::int64_t kPhantomDay = 60;    // 1900-02-29
constexpr double kExactBelow = 1e15;

std::string timeOfDay(std::int64_t seconds)
{
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%02d:%02d:%02d", static_cast<int>(seconds / 3600),
                  static_cast<int>(seconds / 60 % 60), static_cast<int>(seconds % 60));
    return text.data();
}

/// The first section of a format with everything taken out that is shown as it stands. `[h]`, `[mm]`, `[s]`
/// are kept as a sign of a duration.
std::string bareCode(std::string_view code, bool& isDuration)
{
    std::string bare;
    for (std::size_t i = 0; i < code.size(); ++i) {
        const char c = code[i];
        if (c == '"') {
            const std::size_t end = code.find('"', i + 1);
            i = end == std::string_view::npos ? code.size() : end;
        } else if (c == '[') {
            const std::size_t end = code.find(']', i);
            const std::string inside =
                asciiLower(code.substr(i + 1, end == std::string_view::npos ? 0 : end - i - 1));
            isDuration =
                isDuration || (!inside.empty() && inside.find_first_not_of("hms") == std::string::npos);
            i = end == std::string_view::npos ? code.size() : end;
        } else if (c == '\\' || c == '_' || c == '*') {
            ++i;
        } else if (c == ';') {
            break;
        } else {
            bare += c;
        }
    }
    return asciiLower(bare);
}

bool isGeneral(std::string_view bare)
{
    return bare == "general" || bare == "g/\xE9\x80\x9A\xE7\x94\xA8\xE6\xA0\xBC\xE5\xBC\x8F"; // 通用格式
}

} // namespace

NumberFormat numberFormat(std::string_view code)
{
    bool isDuration = false;
    const std::string bare = bareCode(code, isDuration);
    if (isDuration)
        return {NumberFormat::Kind::Duration, 0};
    if (isGeneral(bare))
        return {};
    if (bare.find_first_of("ydhs") != std::string::npos)
        return {NumberFormat::Kind::Time, 0};
    const bool isAllZeros =
        bare.size() > 1 && bare.size() < 20 && bare.find_first_not_of('0') == std::string::npos;
    return {NumberFormat::Kind::Number, static_cast<std::uint8_t>(isAllZeros ? bare.size() : 0)};
}

NumberFormat builtInNumberFormat(int id)
{
    const auto isIn = [id](int first, int last) { return id >= first && id <= last; };
    if (id == 46)
        return {NumberFormat::Kind::Duration, 0};
    if (isIn(14, 22) || isIn(27, 36) || isIn(45, 47) || isIn(50, 58))
        return {NumberFormat::Kind::Time, 0};
    return {};
}

std::optional<std::string> serialText(double serial, SerialEpoch epoch)
{
    if (!(serial >= 0) || serial >= kLastSerial)
        return std::nullopt;
    const auto total = static_cast<std::int64_t>(std::llround(serial * static_cast<double>(kDaySeconds)));
    const std::int64_t day = total / kDaySeconds;
    const std::int64_t seconds = total % kDaySeconds;
    if (day == 0 && (seconds != 0 || epoch == SerialEpoch::From1900))
        return timeOfDay(seconds);
    std::string date;
    if (epoch == SerialEpoch::From1900 && day == kPhantomDay) {
        date = "1900-02-29";
    } else {
        const std::int64_t shift =
            epoch == SerialEpoch::From1904 ? kEpoch1904 : kEpoch1900 + (day < kPhantomDay ? 1 : 0);
        date = CivilDate{static_cast<std::int32_t>(day + shift)}.text();
    }
    return seconds == 0 ? date : date + " " + timeOfDay(seconds);
}

std::string durationText(double days)
{
    const auto total = std::llround(std::fabs(days) * static_cast<double>(kDaySeconds));
    std::array<char, 64> text{};
    std::snprintf(text.data(), text.size(), "%s%lld:%02lld:%02lld", days < 0 ? "-" : "", total / 3600,
                  total / 60 % 60, total % 60);
    return text.data();
}

std::string cellNumberText(double value, const NumberFormat& format)
{
    std::array<char, 64> text{};
    const double size = std::fabs(value);
    if (!(size < kExactBelow)) {
        std::snprintf(text.data(), text.size(), "%.14E", value);
        return text.data();
    }
    if (value == std::floor(value)) {
        std::snprintf(text.data(), text.size(), "%0*.0f", static_cast<int>(format.zeros),
                      value == 0 ? 0.0 : value);
        return text.data();
    }
    std::snprintf(text.data(), text.size(), "%.15g", value);
    const std::string shortest(text.data());
    return shortest.find('e') == std::string::npos ? shortest : numberText(value);
}

} // namespace jingge
