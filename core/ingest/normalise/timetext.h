// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/civiltime.h"
#include "core/base/message.h"
#include "core/base/result.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jingge {

struct ParsedTime {
    CivilTime time;
    bool isDayOnly = false; ///< a date without a time of day

    bool operator==(const ParsedTime&) const = default;
};

/// A time format of a mapping (%Y %y %m %d %H %I %p %M %S %f %b %j %EY and literal text). One or two digits are read,
/// fractions are cut, a blank stands for any run of blanks. Reading backtracks over how many digits a field takes, so
/// `%EY%m%d` reads 1040101 and 990101.
class TimeFormat {
public:
    /// why of the error names the directive that is not known.
    [[nodiscard]] static Result<TimeFormat> compile(std::string_view format);
    /// nullopt unless the whole text fits and the day and time exist.
    [[nodiscard]] std::optional<ParsedTime> read(std::string_view text) const;

private:
    std::string m_format;
};

/// Reads a time: the mapping's formats first, then the built-in forms of the field (separators - / . 年月日, 14, 12 and
/// 8 digits, 上午/下午/凌晨/中午/晚上, Chinese numerals, 24:00:00, T, fractions, offsets — an offset or Z is converted
/// to Asia/Shanghai, +08:00). Epochs and serial numbers are never guessed. Text is trimmed, a leading apostrophe or
/// tab and ="…" are stripped by the caller. The Message says why not.
using TimeOrReason = tl::expected<ParsedTime, Message>;
[[nodiscard]] TimeOrReason readTime(std::string_view text, const std::vector<TimeFormat>& formats = {});

} // namespace jingge
