// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace jingge {

/// The words of one command and where their values go. Targets must outlive the parsing.
class Command {
public:
    struct Parts;
    explicit Command(std::shared_ptr<Parts> parts) : m_parts(std::move(parts)) {}

    Command add(const std::string& name, const std::string& help); ///< a subcommand
    Command& text(const std::string& name, std::string& target, const std::string& help, bool isRequired = false);
    Command& number(const std::string& name, std::int64_t& target, const std::string& help, bool isRequired = false);
    Command& flag(const std::string& name, bool& target, const std::string& help);
    Command& files(const std::string& name, std::vector<std::string>& target, const std::string& help);
    Command& names(const std::string& name, std::vector<std::string>& target, const std::string& help); ///< none or more
    /// What is done when the command is called; gives the exit status.
    Command& run(std::function<Result<int>()> body);

private:
    std::shared_ptr<Parts> m_parts;
};

/// The program's whole command line.
class CommandLine {
public:
    CommandLine(const std::string& program, const std::string& about, const std::string& version);
    ~CommandLine();
    Command root();
    /// Parses and runs; prints help, version and errors itself. The exit status.
    int execute(int argc, char** argv);

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace jingge
