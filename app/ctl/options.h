// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/commandline.h"
#include "core/base/issue.h"
#include "core/domain/filter.h"
#include "core/domain/provenance.h"
#include "core/exchange/table.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jingge {

/// What --db means: the text itself, by default $JINGGE_DB, else in the user's data folder. Error (Store): a server.
[[nodiscard]] Result<std::string> storePath(const std::string& text);

/// A date or a date-time of an option; none = it was not given. Error (Usage): it is neither.
[[nodiscard]] Result<std::optional<CivilTime>> readMoment(const std::string& text, const char* option);

/// --db: the store, by default $JINGGE_DB, else in the user's data folder.
class StoreOption {
public:
    void addTo(Command& command);
    /// Error (Store) for a server's address, which this version does not serve.
    [[nodiscard]] Result<std::string> path() const;
    /// The same; makes the default folder.
    [[nodiscard]] Result<std::string> pathForWriting() const;

private:
    std::string m_text;
};

/// --as: who makes a change; the user of the machine unless given.
class UserOption {
public:
    void addTo(Command& command);
    [[nodiscard]] std::string name() const;

private:
    std::string m_text;
};

/// --format and --meta: how a result is printed.
class OutputOptions {
public:
    void addTo(Command& command);
    /// Prints the table to standard output and, where given, what it rests on to standard error and into --meta's file.
    /// Errors: Usage for an unknown format; Data when the output cannot be written.
    [[nodiscard]] Result<int> print(const Table& table, const Provenance* provenance = nullptr) const;
    /// Before the work: whether the words make sense.
    [[nodiscard]] Result<TableFormat> format() const;

private:
    std::string m_format = "table";
    std::string m_meta;
};

/// The filters that every analysis command takes.
class FilterOptions {
public:
    void addTo(Command& command);
    /// Errors: Usage, where = the option.
    [[nodiscard]] Result<Filter> filter() const;
    [[nodiscard]] bool isMonth() const { return !m_month.empty(); }
    /// n, what hours left out, the period and the filter's words.
    [[nodiscard]] Provenance provenance(const Filter& filter, const std::string& method) const;

private:
    [[nodiscard]] Result<void> readRange(Filter& filter) const;
    std::string m_from;
    std::string m_to;
    std::string m_week;
    std::string m_month;
    std::string m_category;
    std::string m_area;
    std::string m_hours;
    std::string m_weekdays;
    std::string m_text;
    bool m_valid = false;
};

/// One line on standard error a warning.
void printWarnings(const std::string& what, const std::vector<Issue>& warnings);

/// The whole text as a finite number above 0.
[[nodiscard]] std::optional<double> positiveNumber(std::string_view text);

[[nodiscard]] Unexpected usageError(std::string where, Message why);

} // namespace jingge
