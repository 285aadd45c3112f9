// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/progress.h"

#include <cstdint>
#include <stop_token>
#include <string>

namespace jingge {

/// Ctrl-C and the terminal: long work is shown with share, rate and time left when standard error is a terminal, and is
/// asked to stop by the first interrupt; the second ends the program.
class TerminalTask final : public Progress {
public:
    TerminalTask(std::string label, std::string unit);
    ~TerminalTask() override;
    TerminalTask(const TerminalTask&) = delete;
    TerminalTask& operator=(const TerminalTask&) = delete;

    void report(std::int64_t done, std::int64_t total) override;
    [[nodiscard]] TaskContext context();

private:
    std::string m_label;
    std::string m_unit;
    std::stop_source m_stop;
    SystemClock m_clock;
    std::int64_t m_startedMs;
    std::int64_t m_shownMs = 0;
    bool m_isTerminal;
    bool m_isShown = false;
};

/// Whether the program was asked to end.
[[nodiscard]] bool isInterrupted();

/// Signals of the whole program: interrupts ask, a file at its limit is an error of the write.
void installSignals();

} // namespace jingge
