// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/program.h"
#include "support/files.h"

#include <string>
#include <string_view>

namespace jingge::test {

/// One seat: a folder of its own with a store, a key and files, and the program run in it. Relative names are files of
/// the folder.
class Desk {
public:
    Desk() : m_setting{m_folder.path(), {}, {}, {}, false, {}} {}

    [[nodiscard]] Ran run(const Words& words) const { return runProgram(words, m_setting); }
    [[nodiscard]] Ran run(const Words& words, RunSetting setting) const;
    /// The same with --db store.db behind the words.
    [[nodiscard]] Ran onStore(Words words) const;
    /// Standard output as CSV; the test fails unless the program ends with 0.
    std::string csv(const Words& words) const;

    std::string write(std::string_view name, std::string_view bytes) const { return m_folder.write(name, bytes); }
    std::string writeGzip(std::string_view name, std::string_view bytes) const;
    [[nodiscard]] std::string read(std::string_view name) const { return readFile(m_folder.file(name)); }
    [[nodiscard]] std::string file(std::string_view name) const { return m_folder.file(name); }
    [[nodiscard]] std::string folder() const { return m_folder.path(); }
    /// Every file below the folder with its bytes, as one text.
    [[nodiscard]] std::string everything() const;

    void init() const;
    /// Imports a table of text under mapping.toml; the row that was printed, without file and seconds:
    /// `read inserted updated unchanged rejected filtered unlocated outside`.
    std::string take(std::string_view table, const Words& more = {}, std::string_view name = "table.csv") const;
    /// Areas of one level from squares; fails unless all are taken.
    void takeSquares(std::string_view level, std::string_view squares) const;

    /// Source ids of `incidents list`, joined by blanks.
    [[nodiscard]] std::string ids(const Words& filters = {}) const;
    /// Runs SQL on a database of the folder; every cell of the answer, joined by blanks.
    std::string sql(std::string_view database, const std::string& statement) const;

private:
    TemporaryFolder m_folder;
    RunSetting m_setting;
};

/// GeoJSON of rectangles, one a line: `CODE west south east north [more JSON properties]`.
[[nodiscard]] std::string squaresJson(std::string_view lines);

/// The small town that most tests look at: four grids in two communities, eleven incidents that count. See desk.cpp.
[[nodiscard]] std::string townMapping();
[[nodiscard]] std::string townTable();
void buildTown(const Desk& desk);

} // namespace jingge::test
