// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commandline.h"

#include "app/ctl/gate.h"

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

namespace {

std::string pathOf(const CLI::App& app)
{
    const CLI::App* parent = app.get_parent();
    if (parent == nullptr)
        return {};
    const std::string before = pathOf(*parent);
    return before.empty() ? app.get_name() : before + " " + app.get_name();
}

/// What was given for an option; empty where the command has none of that name.
std::string given(const CLI::App& app, const std::string& option)
{
    const CLI::Option* found = app.get_option_no_throw(option);
    return found != nullptr && found->count() > 0 ? found->as<std::string>() : std::string();
}

CalledCommand calledCommand(const CLI::App& app)
{
    return {pathOf(app),          given(app, "--db"),          given(app, "--as"),
            given(app, "--login"), given(app, "--password-fd"), !given(app, "--phone").empty() && pathOf(app) == "reveal"};
}

/// Where users are checked a writing command needs to know who calls it.
void addPerson(CLI::App& app)
{
    if (actOfCommand(pathOf(app)) == Act::See)
        return;
    if (app.get_option_no_throw("--as") == nullptr)
        app.add_option("--as", "Who does this, where the store checks its users");
    app.add_option("--password-fd", "Where the store checks its users: the password comes from this descriptor");
}

void addPersons(CLI::App& app)
{
    const auto subcommands = app.get_subcommands([](const CLI::App*) { return true; });
    for (CLI::App* sub : subcommands)
        addPersons(*sub);
    if (app.get_parent() != nullptr && (subcommands.empty() || app.get_option_no_throw("--db") != nullptr))
        addPerson(app);
}

} // namespace

Command& Command::run(std::function<Result<int>()> body)
{
    // A command with subcommands of its own is meant itself when none of them was named.
    m_parts->app->callback([app = m_parts->app, chosen = m_parts->chosen, body = std::move(body)] {
        if (!app->get_subcommands().empty())
            return;
        *chosen = [app, body]() -> Result<int> {
            if (auto passed = passGate(calledCommand(*app)); !passed)
                return Unexpected(passed.error());
            return body();
        };
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
        addPersons(m_parts->app);
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
