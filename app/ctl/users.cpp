// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands.h"
#include "app/ctl/gate.h"
#include "app/ctl/options.h"
#include "app/ctl/passwords.h"
#include "core/base/clock.h"
#include "core/store/store.h"
#include "core/store/storecopy.h"
#include "core/store/userrepository.h"
#include "core/workflow/people.h"

#include <QtGlobal>

#include <iostream>
#include <memory>

namespace jingge {

namespace {

struct UserWords {
    StoreOption store;
    OutputOptions output;
    UserOption user;
    std::string login;
    std::string name;
    std::string roles;
    std::string passwordDescriptor;
    std::string copy;
    bool isDryRun = false;
};

Result<std::unique_ptr<Store>> openStore(const UserWords& words, bool isWriter)
{
    if (const auto format = words.output.format(); !format)
        return Unexpected(format.error());
    const auto path = words.store.path();
    if (!path)
        return Unexpected(path.error());
    return isWriter ? Store::openForWriting(*path, Creation::Refused) : Store::openForReading(*path);
}

UserAct actOf(const UserWords& words)
{
    return {words.user.name(), SystemClock().now()};
}

Result<Roles> rolesOf(const UserWords& words)
{
    const auto roles = words.roles.empty() ? std::optional(Roles()) : parseRoles(words.roles);
    if (roles)
        return *roles;
    std::string all;
    for (const Role role : kRoles)
        all.append(all.empty() ? "" : ", ").append(roleName(role));
    return usageError("--roles", {QT_TRANSLATE_NOOP("core", "not among %1"), {all}});
}

Table tableOf(const std::vector<User>& users)
{
    Table table{{"login", "name", "roles", "enabled"}, {}};
    for (const User& user : users)
        table.rows.push_back({user.login, user.name, rolesText(user.roles), user.isEnabled});
    return table;
}

Result<int> print(const UserWords& words, const Result<User>& user)
{
    return user ? words.output.print(tableOf({*user})) : Result<int>(Unexpected(user.error()));
}

Result<Password> newPassword(const UserWords& words, const std::string& login)
{
    auto password =
        Password::ask(words.passwordDescriptor, "--new-password-fd", "New password of " + login + ": ");
    if (!password || !words.passwordDescriptor.empty())
        return password;
    const auto again = Password::ask({}, "--new-password-fd", "Once more: ");
    if (!again)
        return Unexpected(again.error());
    if (again->text() != password->text())
        return usageError("--new-password-fd", QT_TRANSLATE_NOOP("core", "the two are not the same"));
    return password;
}

Result<int> runList(const UserWords& words)
{
    const auto store = openStore(words, false);
    if (!store)
        return Unexpected(store.error());
    const auto users = readUsers(**store);
    const auto isOn = isCheckingUsers(**store);
    if (!users || !isOn)
        return Unexpected(!users ? users.error() : isOn.error());
    std::cerr << "jinggectl: users: " << (*isOn ? "checked" : "not checked: --as is a name alone (users on)")
              << '\n';
    return words.output.print(tableOf(*users));
}

Result<int> runAdd(const UserWords& words)
{
    const auto roles = rolesOf(words);
    const auto store =
        roles ? openStore(words, true) : Result<std::unique_ptr<Store>>(Unexpected(roles.error()));
    if (!store)
        return Unexpected(store.error());
    const auto isOn = isCheckingUsers(**store);
    if (!isOn)
        return Unexpected(isOn.error());
    if (*isOn && !roles->isEmpty())
        return fail(
            ErrorKind::Data, "users", words.login,
            QT_TRANSLATE_NOOP("core", "while users are checked the security administrator gives the roles"),
            QT_TRANSLATE_NOOP("core", "add it without roles, then: users roles"));
    const auto password = newPassword(words, words.login);
    if (!password)
        return Unexpected(password.error());
    User user;
    user.login = words.login;
    user.name = words.name;
    user.roles = *roles;
    return print(words, addUser(**store, user, password->text(), actOf(words)));
}

Result<int> runRoles(const UserWords& words)
{
    const auto roles = rolesOf(words);
    const auto store =
        roles ? openStore(words, true) : Result<std::unique_ptr<Store>>(Unexpected(roles.error()));
    if (!store)
        return Unexpected(store.error());
    return print(words, giveRoles(**store, words.login, *roles, actOf(words)));
}

Result<int> runPassword(const UserWords& words)
{
    const std::string login = words.login.empty() ? words.user.name() : words.login;
    const auto store = openStore(words, true);
    if (!store)
        return Unexpected(store.error());
    const auto password = newPassword(words, login);
    if (!password)
        return Unexpected(password.error());
    return print(words, setPassword(**store, login, password->text(), actOf(words)));
}

Result<int> runEnable(const UserWords& words, bool isEnabled)
{
    const auto store = openStore(words, true);
    if (!store)
        return Unexpected(store.error());
    return print(words, enableUser(**store, words.login, isEnabled, actOf(words)));
}

/// What turning it on would mean: the roles and who holds them.
Result<int> printReadiness(const UserWords& words, const Store& store)
{
    const auto users = readUsers(store);
    if (!users)
        return Unexpected(users.error());
    Table table{{"role", "needed", "held_by"}, {}};
    for (const Role role : kRoles) {
        std::vector<std::string> holders;
        for (const User& user : *users) {
            if (user.isEnabled && user.roles.has(role))
                holders.push_back(user.login);
        }
        const bool isNeeded = role == Role::Chief || role >= Role::SystemAdmin;
        table.rows.push_back({std::string(roleName(role)), isNeeded, holders});
    }
    return words.output.print(table);
}

Result<int> runChecking(const UserWords& words, bool isOn)
{
    auto store = openStore(words, !words.isDryRun && words.copy.empty());
    if (!store)
        return Unexpected(store.error());
    if (words.isDryRun)
        return printReadiness(words, **store);
    if (!words.copy.empty()) {
        if (auto done = copyStore(**store, words.copy); !done)
            return Unexpected(done.error());
        store = Store::openForWriting(words.copy, Creation::Refused);
        if (!store)
            return Unexpected(store.error());
    }
    if (auto done = checkUsers(**store, isOn, actOf(words)); !done)
        return Unexpected(done.error());
    return printReadiness(words, **store);
}

Result<int> runLogin(const UserWords& words)
{
    if (const auto format = words.output.format(); !format)
        return Unexpected(format.error());
    const auto password = Password::ask(words.passwordDescriptor, "--password-fd", words.user.name() + ": ");
    if (!password)
        return Unexpected(password.error());
    const auto store = openStore(words, true);
    if (!store)
        return Unexpected(store.error());
    return print(words, signIn(**store, words.user.name(), password->text(), SystemClock().now()));
}

Result<int> runActs(const OutputOptions& output)
{
    Table table{{"command", "act", "roles"}, {}};
    for (const auto& [command, act] : commandActs())
        table.rows.push_back({std::string(command), std::string(actName(act)), rolesThatMay(act)});
    return output.print(table);
}

template <class Body>
std::shared_ptr<UserWords> addCommand(Command& command, Body body)
{
    auto words = std::make_shared<UserWords>();
    words->store.addTo(command);
    words->output.addTo(command);
    words->user.addTo(command);
    command.run([words, body] { return body(*words); });
    return words;
}

void addAccounts(Command users)
{
    Command list = users.add("list", "Who may sign in, and as what");
    addCommand(list, &runList);
    Command add = users.add("add", "A new account");
    auto words = addCommand(add, &runAdd);
    add.text("--login", words->login, "One word that names the person in all logs", true)
        .text("--name", words->name, "The full name")
        .text("--roles", words->roles, "Roles, with commas between")
        .text("--new-password-fd", words->passwordDescriptor, "The new password comes from this descriptor");
    Command roles = users.add("roles", "Give somebody these roles instead of those before");
    words = addCommand(roles, &runRoles);
    roles.text("--login", words->login, "Whose", true)
        .text("--roles", words->roles, "Roles, with commas between", true);
    Command password = users.add("password", "A new password; one's own without --login");
    words = addCommand(password, &runPassword);
    password.text("--login", words->login, "Whose")
        .text("--new-password-fd", words->passwordDescriptor, "The new password comes from this descriptor");
    for (const bool isEnabled : {false, true}) {
        Command command = isEnabled ? users.add("enable", "Let somebody sign in again")
                                    : users.add("disable", "Let somebody sign in no more; the past stays");
        words =
            addCommand(command, [isEnabled](const UserWords& given) { return runEnable(given, isEnabled); });
        command.text("--login", words->login, "Whom", true);
    }
}

} // namespace

void addUsers(Command root)
{
    Command users = root.add("users", "Accounts, roles and whether they are checked");
    addAccounts(users);
    Command on = users.add("on", "From now on every writing command asks who somebody is");
    auto words = addCommand(on, [](const UserWords& given) { return runChecking(given, true); });
    on.flag("--dry-run", words->isDryRun, "Only say which roles are held and which are missing")
        .text("--try", words->copy, "Turn it on in a copy, this new file, and leave the store as it is");
    auto output = std::make_shared<OutputOptions>();
    Command acts = users.add("acts", "Which act a command is, and who may do it");
    output->addTo(acts);
    acts.run([output] { return runActs(*output); });
    Command off = users.add("off", "No longer ask");
    addCommand(off, [](const UserWords& given) { return runChecking(given, false); });
    Command login = root.add("login", "Check a password and say the roles");
    words = addCommand(login, &runLogin);
    login.text("--password-fd", words->passwordDescriptor, "The password comes from this descriptor");
}

} // namespace jingge
