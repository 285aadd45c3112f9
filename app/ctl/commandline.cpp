// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commandline.h"

#include <CLI/CLI.hpp>

#include <iostream>

namespace jingge {

struct Command::Parts {
    CLI::App* app = nullptr;
    std::function<Result<int>()>* chosen = nullptr; ///< set by the command that was called
};

struct CommandLine::Parts {
    CLI::App app;
    std::function<Result<int>()> chosen;
    Parts(const std::string& about, const std::string& program) : app(about, program) {}
};

Command Command::add(const std::string& name, const std::string& help)
{
    CLI::App* sub = m_parts->app->add_subcommand(name, help);
    return Command(std::make_shared<Parts>(Parts{sub, m_parts->chosen}));
}

Command& Command::text(const std::string& name, std::string& target, const std::string& help, bool isRequired)
{
    m_parts->app->add_option(name, target, help)->required(isRequired);
    return *this;
}

Command& Command::number(const std::string& name, std::int64_t& target, const std::string& help, bool isRequired)
{
    m_parts->app->add_option(name, target, help)->required(isRequired);
    return *this;
}

Command& Command::flag(const std::string& name, bool& target, const std::string& help)
{
    m_parts->app->add_flag(name, target, help);
    return *this;
}

Command& Command::files(const std::string& name, std::vector<std::string>& target, const std::string& help)
{
    m_parts->app->add_option(name, target, help)->required();
    return *this;
}

Command& Command::names(const std::string& name, std::vector<std::string>& target, const std::string& help)
{
    m_parts->app->add_option(name, target, help);
    return *this;
}

Command& Command::run(std::function<Result<int>()> body)
{
    // A command with subcommands of its own is meant itself when none of them was named.
    m_parts->app->callback([app = m_parts->app, chosen = m_parts->chosen, body = std::move(body)] {
        if (app->get_subcommands().empty())
            *chosen = body;
    });
    return *this;
}

CommandLine::CommandLine(const std::string& program, const std::string& about, const std::string& version) :
    m_parts(std::make_unique<Parts>(about, program))
{
    m_parts->app.set_version_flag("--version", version);
    m_parts->app.require_subcommand(1);
    m_parts->app.get_formatter()->column_width(28);
}

CommandLine::~CommandLine() = default;

Command CommandLine::root()
{
    return Command(std::make_shared<Command::Parts>(Command::Parts{&m_parts->app, &m_parts->chosen}));
}

int CommandLine::execute(int argc, char** argv)
{
    try {
        m_parts->app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        if (error.get_exit_code() == 0)
            return m_parts->app.exit(error);
        std::cerr << "jinggectl: usage: " << error.what() << " (see jinggectl --help)\n";
        return exitStatus(ErrorKind::Usage);
    }
    if (!m_parts->chosen) {
        std::cerr << "jinggectl: usage: a subcommand is required (see jinggectl --help)\n";
        return exitStatus(ErrorKind::Usage);
    }
    const Result<int> status = m_parts->chosen();
    if (status)
        return *status;
    std::cerr << "jinggectl: " << oneLine(status.error()) << '\n';
    return exitStatus(status.error().kind);
}

} // namespace jingge
