// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <sys/types.h>
#include <utility>
#include <vector>

namespace jingge::test {

using Words = std::vector<std::string>;

/// How a run of the program ended. A program that a signal ended has 128 + its number, as in a shell.
struct Ran {
    int status = -1;
    std::string out;
    std::string err;
    std::chrono::microseconds processorTime{}; ///< that the program took
};

/// What is special about a run; everything else is the same for all.
struct RunSetting {
    std::string folder;                                   ///< works here; the captured output lies here too
    std::vector<std::pair<std::string, std::string>> set; ///< variables over those of the test
    std::optional<std::chrono::microseconds> processorTime; ///< the kernel ends the program after it
    std::optional<std::int64_t> largestFile;              ///< bytes; a write beyond it fails
    bool isNobody = false;                                ///< as the user nobody; the test must be root
    std::function<void(pid_t)> whileRunning;
};

/// Runs `jinggectl WORDS…` to its end.
[[nodiscard]] Ran runProgram(const Words& words, const RunSetting& setting);

/// The lines of a text, without their ends.
[[nodiscard]] std::vector<std::string> linesOf(const std::string& text);
/// Cells of a CSV without quotes, the header left out.
[[nodiscard]] std::vector<Words> rowsOf(const std::string& csv);

} // namespace jingge::test
