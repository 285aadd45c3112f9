// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/interruption.h"

#include <csignal>
#include <cstdio>
#include <unistd.h>
#include <utility>

namespace jingge {

namespace {

volatile std::sig_atomic_t wasInterrupted = 0; // a signal handler has nowhere else to write

void noteInterrupt(int signal)
{
    wasInterrupted = 1;
    std::signal(signal, SIG_DFL);
}

} // namespace

void installSignals()
{
    std::signal(SIGINT, noteInterrupt);
    std::signal(SIGTERM, noteInterrupt);
    std::signal(SIGPIPE, SIG_DFL); // a reader that has seen enough ends us quietly
    std::signal(SIGXFSZ, SIG_IGN);
}

bool isInterrupted()
{
    return wasInterrupted != 0;
}

TerminalTask::TerminalTask(std::string label, std::string unit) :
    m_label(std::move(label)), m_unit(std::move(unit)), m_startedMs(m_clock.monotonicMs()),
    m_isTerminal(isatty(STDERR_FILENO) == 1)
{
}

TerminalTask::~TerminalTask()
{
    if (m_isShown)
        std::fputs("\r\033[K", stderr);
}

TaskContext TerminalTask::context()
{
    return {m_stop.get_token(), this};
}

void TerminalTask::report(std::int64_t done, std::int64_t total)
{
    if (wasInterrupted != 0)
        m_stop.request_stop();
    const std::int64_t now = m_clock.monotonicMs();
    if (!m_isTerminal || now - m_shownMs < 200)
        return;
    m_shownMs = now;
    m_isShown = true;
    const double seconds = static_cast<double>(now - m_startedMs) / 1000;
    const double rate = seconds > 0 ? static_cast<double>(done) / seconds : 0;
    if (total > 0 && rate > 0) {
        const double left = static_cast<double>(total - done) / rate;
        std::fprintf(stderr, "\r\033[K%s  %3.0f %%  %.1f %s/s  %.0f s left", m_label.c_str(),
                     100.0 * static_cast<double>(done) / static_cast<double>(total), rate / 1e6, m_unit.c_str(), left);
    } else {
        std::fprintf(stderr, "\r\033[K%s  %.1f %s", m_label.c_str(), static_cast<double>(done) / 1e6, m_unit.c_str());
    }
    std::fflush(stderr);
}

} // namespace jingge
