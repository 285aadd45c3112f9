// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/frame/frame.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace jingge {

constexpr std::size_t kBenchGrids = 2000;

/// What the cases of a run share: made when the first case that needs it is prepared, gone with the object.
class BenchGround {
public:
    /// rows: of the frame and of the table; 0 = as many as each case takes by itself.
    explicit BenchGround(std::int64_t rows);
    ~BenchGround();
    BenchGround(const BenchGround&) = delete;
    BenchGround& operator=(const BenchGround&) = delete;

    /// How many rows a case's frame has, and that frame: invented incidents in 2,000 grids.
    [[nodiscard]] std::size_t frameRows() const;
    [[nodiscard]] FrameSnapshot frame();
    /// How many rows a case's table has.
    [[nodiscard]] std::size_t tableRows() const;
    /// The path of a store with that table in it, and of the table. Errors: Store.
    [[nodiscard]] Result<std::string> fullStore();
    [[nodiscard]] std::string tablePath() const;
    /// That frame from now on.
    void setFrame(FrameSnapshot frame);

    struct Parts;
    [[nodiscard]] Parts& parts() { return *m_parts; }

private:
    std::unique_ptr<Parts> m_parts;
};

/// A case made ready: how many things one run works on, and the run.
struct BenchRun {
    std::int64_t n = 0;
    std::function<Result<void>()> run;
};

struct BenchCase {
    std::string_view name;
    std::string_view note; ///< what is measured, in English
    Result<BenchRun> (*prepare)(BenchGround&);
};
[[nodiscard]] const std::vector<BenchCase>& benchCases();
/// Those of them that measure methods of analysis.
[[nodiscard]] std::vector<BenchCase> analysisBenchCases();
/// Those that measure readers of tables.
[[nodiscard]] std::vector<BenchCase> tableBenchCases();

/// Those that measure the window's writer.
[[nodiscard]] std::vector<BenchCase> writingBenchCases();

/// Writes what the cases take in as files, for others to be measured with: incidents.csv with so many rows, mapping.toml,
/// grids.geojson. The same bytes on every machine.
[[nodiscard]] Result<void> writeBenchTables(const std::string& folder, std::size_t rows);

} // namespace jingge
