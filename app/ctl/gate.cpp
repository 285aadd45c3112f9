// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/gate.h"

#include "app/ctl/options.h"
#include "app/ctl/passwords.h"
#include "core/base/clock.h"
#include "core/store/store.h"
#include "core/workflow/people.h"

#include <QtGlobal>

#include <algorithm>
#include <array>
#include <utility>

namespace jingge {

namespace {

/// A path stands for everything below it that has no line of its own.
constexpr std::array kCommands{
    std::pair{std::string_view("alarm"), Act::See},
    std::pair{std::string_view("areas import"), Act::ChangeAreas},
    std::pair{std::string_view("areas list"), Act::See},
    std::pair{std::string_view("audit"), Act::ReadAudit},
    std::pair{std::string_view("audit verify"), Act::See},
    std::pair{std::string_view("backup"), Act::BackUp},
    std::pair{std::string_view("backup list"), Act::See},
    std::pair{std::string_view("backup verify"), Act::See},
    std::pair{std::string_view("batches"), Act::See},
    std::pair{std::string_view("batches take-back"), Act::TakeBack},
    std::pair{std::string_view("bench"), Act::See},
    std::pair{std::string_view("buildings"), Act::Locate},
    std::pair{std::string_view("callbacks"), Act::Callback},
    std::pair{std::string_view("callbacks list"), Act::See},
    std::pair{std::string_view("callbacks log"), Act::See},
    std::pair{std::string_view("callbacks rates"), Act::See},
    std::pair{std::string_view("callbacks revoke"), Act::SignWeek},
    std::pair{std::string_view("callbacks sign"), Act::SignWeek},
    std::pair{std::string_view("callbacks signatures"), Act::See},
    std::pair{std::string_view("callbacks task"), Act::DraftTask},
    std::pair{std::string_view("callbacks weeks"), Act::See},
    std::pair{std::string_view("cases"), Act::WorkTask},
    std::pair{std::string_view("cases due"), Act::See},
    std::pair{std::string_view("cases list"), Act::See},
    std::pair{std::string_view("cases rates"), Act::See},
    std::pair{std::string_view("chart"), Act::See},
    std::pair{std::string_view("classify"), Act::See},
    std::pair{std::string_view("compare"), Act::See},
    std::pair{std::string_view("concentration"), Act::See},
    std::pair{std::string_view("count"), Act::See},
    std::pair{std::string_view("dayclose"), Act::See},
    std::pair{std::string_view("disputes"), Act::Dispute},
    std::pair{std::string_view("disputes agenda"), Act::See},
    std::pair{std::string_view("disputes level"), Act::DecideDispute},
    std::pair{std::string_view("disputes list"), Act::See},
    std::pair{std::string_view("disputes log"), Act::See},
    std::pair{std::string_view("disputes rates"), Act::See},
    std::pair{std::string_view("disputes resolve"), Act::DecideDispute},
    std::pair{std::string_view("disputes show"), Act::See},
    std::pair{std::string_view("disputes strike"), Act::DecideDispute},
    std::pair{std::string_view("disputes teams"), Act::See},
    std::pair{std::string_view("duplicates"), Act::Duplicates},
    std::pair{std::string_view("duplicates list"), Act::See},
    std::pair{std::string_view("effect"), Act::See},
    std::pair{std::string_view("export"), Act::Export},
    std::pair{std::string_view("heat"), Act::See},
    std::pair{std::string_view("hotspot"), Act::See},
    std::pair{std::string_view("import"), Act::Import},
    std::pair{std::string_view("incidents"), Act::See},
    std::pair{std::string_view("init"), Act::SetUpStation},
    std::pair{std::string_view("inspect"), Act::See},
    std::pair{std::string_view("key"), Act::ManageKeys},
    std::pair{std::string_view("key show"), Act::See},
    std::pair{std::string_view("knox"), Act::See},
    std::pair{std::string_view("locate"), Act::Locate},
    std::pair{std::string_view("login"), Act::See}, // asks for the password itself
    std::pair{std::string_view("moran"), Act::See},
    std::pair{std::string_view("nearrepeat"), Act::See},
    std::pair{std::string_view("problems"), Act::WorkTask},
    std::pair{std::string_view("problems close"), Act::EndTask},
    std::pair{std::string_view("problems list"), Act::See},
    std::pair{std::string_view("problems log"), Act::See},
    std::pair{std::string_view("problems open"), Act::IssueTask},
    std::pair{std::string_view("problems reopen"), Act::EndTask},
    std::pair{std::string_view("problems show"), Act::See},
    std::pair{std::string_view("problems strike"), Act::EndTask},
    std::pair{std::string_view("quality"), Act::See},
    std::pair{std::string_view("repeat"), Act::See},
    std::pair{std::string_view("response"), Act::See},
    std::pair{std::string_view("restore"),
              Act::See}, // makes a new store, which needs the key and changes none
    std::pair{std::string_view("retention"), Act::Retention},
    std::pair{std::string_view("reveal"), Act::Reveal},
    std::pair{std::string_view("rules"), Act::See},
    std::pair{std::string_view("rules add"), Act::WriteRule},
    std::pair{std::string_view("rules backtest"), Act::WriteRule},
    std::pair{std::string_view("rules disable"), Act::SwitchRule},
    std::pair{std::string_view("rules enable"), Act::SwitchRule},
    std::pair{std::string_view("rules run"), Act::RunRules},
    std::pair{std::string_view("scan"), Act::See},
    std::pair{std::string_view("simulate"), Act::See},
    std::pair{std::string_view("tasks"), Act::WorkTask},
    std::pair{std::string_view("tasks board"), Act::See},
    std::pair{std::string_view("tasks close"), Act::EndTask},
    std::pair{std::string_view("tasks draft"), Act::DraftTask},
    std::pair{std::string_view("tasks issue"), Act::IssueTask},
    std::pair{std::string_view("tasks list"), Act::See},
    std::pair{std::string_view("tasks log"), Act::See},
    std::pair{std::string_view("tasks merge"), Act::EndTask},
    std::pair{std::string_view("tasks outbox"), Act::IssueTask},
    std::pair{std::string_view("tasks return"), Act::CheckTask},
    std::pair{std::string_view("tasks send"), Act::IssueTask},
    std::pair{std::string_view("tasks series"), Act::IssueTask},
    std::pair{std::string_view("tasks series list"), Act::See},
    std::pair{std::string_view("tasks sheet"), Act::IssueTask},
    std::pair{std::string_view("tasks show"), Act::See},
    std::pair{std::string_view("tasks slip"), Act::IssueTask},
    std::pair{std::string_view("tasks split"), Act::EndTask},
    std::pair{std::string_view("tasks strike"), Act::EndTask},
    std::pair{std::string_view("tasks verify"), Act::CheckTask},
    std::pair{std::string_view("timeaxis"), Act::See},
    std::pair{std::string_view("unmatched"), Act::Locate},
    std::pair{std::string_view("unmatched list"), Act::See},
    std::pair{std::string_view("users"), Act::ManageUsers},
    std::pair{std::string_view("users acts"), Act::See},
    std::pair{std::string_view("users list"), Act::See},
    std::pair{std::string_view("users off"), Act::CheckUsers},
    std::pair{std::string_view("users on"), Act::CheckUsers},
    std::pair{std::string_view("users roles"), Act::GiveRoles},
    std::pair{std::string_view("verify"), Act::See},
    std::pair{std::string_view("watch"), Act::Import},
};

} // namespace

std::optional<Act> actOfCommand(std::string_view path)
{
    for (;;) {
        const auto* found = std::ranges::find(kCommands, path, &std::pair<std::string_view, Act>::first);
        if (found != kCommands.end())
            return found->second;
        const std::size_t blank = path.rfind(' ');
        if (blank == std::string_view::npos)
            return std::nullopt;
        path = path.substr(0, blank);
    }
}

std::span<const std::pair<std::string_view, Act>> commandActs()
{
    return kCommands;
}

Result<void> passGate(const CalledCommand& command)
{
    const auto act = command.isNumberSearch ? Act::FindNumber : actOfCommand(command.path);
    if (act == Act::See)
        return {};
    const auto path = storePath(command.store);
    if (!path || !checksUsers(*path))
        return {};
    if (command.person.empty())
        return usageError("--as", QT_TRANSLATE_NOOP("core", "this store checks its users: say who does it"));
    const auto password = Password::ask(command.passwordDescriptor, "--password-fd", command.person + ": ");
    if (!password)
        return Unexpected(password.error());
    const auto store = Store::openForWriting(*path, Creation::Refused);
    if (!store)
        return Unexpected(store.error());
    const auto user = signIn(**store, command.person, password->text(), SystemClock().now());
    if (!user)
        return Unexpected(user.error());
    const bool isOwnPassword =
        command.path == "users password" && (command.login.empty() || command.login == command.person);
    if (isOwnPassword)
        return {};
    if (!act)
        return fail(ErrorKind::Data, command.path, command.person,
                    QT_TRANSLATE_NOOP("core", "nobody is permitted to do that while users are checked"));
    return requireAct(*user, *act);
}

} // namespace jingge
