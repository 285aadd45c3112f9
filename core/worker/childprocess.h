// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/worker/packet.h"

#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace jingge {

/// The program that reads foreign files in a process of its own, and what it says. Killed with the object.
/// The child confines itself before it touches the file. One thread.
class ChildProcess {
public:
    enum class End {
        None,    ///< it is still there
        Regular, ///< it said everything and ended by itself
        Broken,  ///< it died, was stopped for what it asked of the machine, or sent what nobody can read
        Silent,  ///< it said nothing for 60 s
    };

    /// The program beside this one; arguments without its name. A child that cannot be started ends Broken.
    /// temporaryFolder: where it puts what it has to write; empty = where this process does.
    explicit ChildProcess(const std::vector<std::string>& arguments, const std::string& temporaryFolder = {});
    ~ChildProcess();
    ChildProcess(const ChildProcess&) = delete;
    ChildProcess& operator=(const ChildProcess&) = delete;

    /// The next packet; nullopt once there is no more, and end() then says why. A wish to stop ends the child.
    [[nodiscard]] std::optional<Packet> next(const std::stop_token& wish = {});
    [[nodiscard]] End end() const { return m_end; }
    [[nodiscard]] int processId() const { return m_process; } ///< -1 once it is gone

    /// Where the program is looked for.
    [[nodiscard]] static std::string programPath();

private:
    [[nodiscard]] bool readExactly(char* out, std::size_t size, const std::stop_token& wish);
    void stop(End end);

    int m_process = -1;
    int m_output = -1;
    End m_end = End::None;
};

} // namespace jingge
