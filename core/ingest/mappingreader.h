// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/message.h"
#include "core/base/result.h"
#include "core/ingest/tomlvalue.h"

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jingge {

/// Keeps the fault that stands first in a mapping, so that the readers of single keys need not pass results round.
class MappingFaults {
public:
    explicit MappingFaults(std::string file) : m_file(std::move(file)) {}

    void add(TextPlace at, Message why);
    void add(const TomlValue& at, Message why) { add(at.place, std::move(why)); }
    [[nodiscard]] const std::optional<Error>& first() const { return m_first; }
    [[nodiscard]] const std::string& file() const { return m_file; }

private:
    std::string m_file;
    TextPlace m_place;
    std::optional<Error> m_first;
};

/// Every key of `table` that is not in `known` is a fault.
void refuseUnknownKeys(const TomlValue& table, std::initializer_list<std::string_view> known, MappingFaults& faults);
/// A text that is not blank, trimmed; a fault says which key was meant. Empty where the key is not there.
[[nodiscard]] std::string readText(const TomlValue& table, std::string_view key, MappingFaults& faults);
/// A text or a list of texts, none of them blank.
[[nodiscard]] std::vector<std::string> readTexts(const TomlValue& node, std::string_view key, MappingFaults& faults);
/// A whole number of a range.
[[nodiscard]] std::optional<int> readNumber(const TomlValue& node, std::string_view key, int from, int to,
                                            MappingFaults& faults);

} // namespace jingge
