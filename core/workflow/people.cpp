// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/people.h"

#include "core/base/text.h"
#include "core/seal/password.h"
#include "core/store/store.h"
#include "core/store/userrepository.h"

#include <QtGlobal>

#include <algorithm>
#include <array>
#include <filesystem>

namespace jingge {

namespace {

constexpr std::array kNeeded{Role::Chief, Role::SystemAdmin, Role::SecurityAdmin, Role::AuditAdmin};

Unexpected refused(const std::string& login, Message why, Message mend = {})
{
    return fail(ErrorKind::Data, "users", login, std::move(why), std::move(mend));
}

Unexpected wrongLogin()
{
    return fail(ErrorKind::Data, "login", "", QT_TRANSLATE_NOOP("core", "the name or the password is wrong"));
}

/// When the account opens again; none while it is open.
Result<std::optional<CivilTime>> lockedUntil(const Store& store, const User& user, CivilTime now)
{
    const auto attempts = readAttempts(store, user.id, 100);
    if (!attempts)
        return Unexpected(attempts.error());
    int failures = 0;
    CivilTime last;
    for (const LoginAttempt& attempt : *attempts) {
        if (attempt.outcome == AttemptOutcome::Right)
            break;
        if (attempt.outcome == AttemptOutcome::Locked)
            continue;
        last = std::max(last, attempt.at);
        if (++failures == kMostFailures)
            break;
    }
    const CivilTime until{last.seconds + kLockSeconds};
    return failures >= kMostFailures && now < until ? std::optional(until) : std::nullopt;
}

Result<void> requirePassword(const std::string& login, std::string_view password)
{
    if (password.size() < kShortestPassword || password.size() > kLongestPassword)
        return refused(login, {QT_TRANSLATE_NOOP("core", "the password must have at least %1 characters"),
                               {std::to_string(kShortestPassword)}});
    if (asciiLower(password).find(asciiLower(login)) != std::string::npos)
        return refused(login, QT_TRANSLATE_NOOP("core", "the password must not contain the name"));
    return {};
}

Result<void> requireCombination(const std::string& login, Roles roles)
{
    if (isCombination(roles))
        return {};
    return refused(login, QT_TRANSLATE_NOOP(
                              "core", "system, security and audit administrator are roles of a person each, "
                                      "and of no other role"));
}

Result<User> known(const Store& store, const std::string& login)
{
    auto user = findUser(store, login);
    if (!user)
        return Unexpected(user.error());
    if (!*user)
        return refused(login, QT_TRANSLATE_NOOP("core", "nobody is called so"));
    return std::move(**user);
}

Result<std::vector<Role>> rolesMissingFrom(const std::vector<User>& users)
{
    std::vector<Role> missing;
    for (const Role role : kNeeded) {
        if (std::ranges::none_of(users,
                                 [role](const User& user) { return user.isEnabled && user.roles.has(role); }))
            missing.push_back(role);
    }
    return missing;
}

/// While users are checked somebody must hold each of the needed roles.
Result<void> requireNobodyMissing(const Store& store, const User& changed)
{
    const auto isOn = isCheckingUsers(store);
    auto users = readUsers(store);
    if (!isOn || !users)
        return Unexpected(!isOn ? isOn.error() : users.error());
    if (!*isOn)
        return {};
    for (User& user : *users) {
        if (user.id == changed.id)
            user = changed;
    }
    const auto missing = rolesMissingFrom(*users);
    if (!missing->empty())
        return refused(changed.login, {QT_TRANSLATE_NOOP("core", "nobody else is %1"),
                                       {std::string(roleName(missing->front()))}});
    return {};
}

} // namespace

Result<User> signIn(Store& store, const std::string& login, std::string_view password, CivilTime now)
{
    const auto user = findUser(store, login);
    if (!user)
        return Unexpected(user.error());
    if (!*user) {
        wasteTimeOnPassword(password);
        if (auto done = recordAttempt(store, std::nullopt, {now, AttemptOutcome::Wrong}); !done)
            return Unexpected(done.error());
        return wrongLogin();
    }
    const auto until = lockedUntil(store, **user, now);
    const auto hash = passwordHashOf(store, (*user)->id);
    if (!until || !hash)
        return Unexpected(!until ? until.error() : hash.error());
    if (*until) {
        if (auto done = recordAttempt(store, *user, {now, AttemptOutcome::Locked}); !done)
            return Unexpected(done.error());
        return fail(ErrorKind::Data, "login", login,
                    {QT_TRANSLATE_NOOP("core", "after %1 wrong passwords the account is locked until %2"),
                     {std::to_string(kMostFailures), (*until)->text()}});
    }
    const bool isRight = isPasswordRight(*hash, password) && (*user)->isEnabled;
    if (auto done =
            recordAttempt(store, *user, {now, isRight ? AttemptOutcome::Right : AttemptOutcome::Wrong});
        !done)
        return Unexpected(done.error());
    if (!isRight)
        return wrongLogin();
    return **user;
}

Result<User> addUser(Store& store, const User& user, std::string_view password, const UserAct& act)
{
    const bool isWord = !user.login.empty() && user.login.size() <= 64 && trimmed(user.login) == user.login &&
                        user.login.find_first_of(" \t\n\r,;:") == std::string::npos;
    if (!isWord)
        return refused(user.login, QT_TRANSLATE_NOOP("core", "a login is one word of at most 64 bytes"));
    if (auto fine = requireCombination(user.login, user.roles); !fine)
        return Unexpected(fine.error());
    if (auto fine = requirePassword(user.login, password); !fine)
        return Unexpected(fine.error());
    const auto hash = hashPassword(password);
    if (!hash)
        return Unexpected(hash.error());
    User added = user;
    if (auto done = writeUser(store, added, *hash, {"added", act.at, act.person, rolesText(user.roles)});
        !done)
        return Unexpected(done.error());
    return added;
}

Result<User> giveRoles(Store& store, const std::string& login, Roles roles, const UserAct& act)
{
    auto user = known(store, login);
    if (!user)
        return user;
    if (auto fine = requireCombination(login, roles); !fine)
        return Unexpected(fine.error());
    user->roles = roles;
    if (auto fine = requireNobodyMissing(store, *user); !fine)
        return Unexpected(fine.error());
    if (auto done = writeUser(store, *user, std::nullopt, {"roles", act.at, act.person, rolesText(roles)});
        !done)
        return Unexpected(done.error());
    return user;
}

Result<User> setPassword(Store& store, const std::string& login, std::string_view password,
                         const UserAct& act)
{
    auto user = known(store, login);
    if (!user)
        return user;
    if (auto fine = requirePassword(login, password); !fine)
        return Unexpected(fine.error());
    const auto hash = hashPassword(password);
    if (!hash)
        return Unexpected(hash.error());
    if (auto done = writeUser(store, *user, *hash, {"password", act.at, act.person, ""}); !done)
        return Unexpected(done.error());
    return user;
}

Result<User> enableUser(Store& store, const std::string& login, bool isEnabled, const UserAct& act)
{
    auto user = known(store, login);
    if (!user)
        return user;
    user->isEnabled = isEnabled;
    if (auto fine = requireNobodyMissing(store, *user); !fine)
        return Unexpected(fine.error());
    const UserEvent event{isEnabled ? "enabled" : "disabled", act.at, act.person, rolesText(user->roles)};
    if (auto done = writeUser(store, *user, std::nullopt, event); !done)
        return Unexpected(done.error());
    return user;
}

bool checksUsers(const std::string& database)
{
    std::error_code unknown;
    if (!std::filesystem::exists(database, unknown))
        return false;
    const auto store = Store::openForReading(database, Traces::None);
    return store && isCheckingUsers(**store).value_or(false);
}

Result<std::vector<Role>> missingRoles(const Store& store)
{
    const auto users = readUsers(store);
    return users ? rolesMissingFrom(*users) : Unexpected(users.error());
}

Result<void> checkUsers(Store& store, bool isOn, const UserAct& act)
{
    const auto missing = missingRoles(store);
    if (!missing)
        return Unexpected(missing.error());
    if (isOn && !missing->empty())
        return refused(
            "on", {QT_TRANSLATE_NOOP("core", "nobody is %1 yet"), {std::string(roleName(missing->front()))}},
            QT_TRANSLATE_NOOP("core", "a chief and three administrators are needed; a station of one person "
                                      "leaves it off"));
    return setCheckingUsers(store, isOn, act.person, act.at);
}

Act actOf(TaskMove move)
{
    switch (move) {
    case TaskMove::Draft:
        return Act::DraftTask;
    case TaskMove::Issue:
        return Act::IssueTask;
    case TaskMove::Verify:
    case TaskMove::Return:
        return Act::CheckTask;
    case TaskMove::Close:
    case TaskMove::Strike:
    case TaskMove::Merge:
        return Act::EndTask;
    case TaskMove::Receive:
    case TaskMove::Feedback:
    case TaskMove::Note:
    case TaskMove::Join:
    case TaskMove::Comment:
    case TaskMove::Escalate:
    case TaskMove::Attach:
    case TaskMove::Refer:
    case TaskMove::Reply:
        return Act::WorkTask;
    }
    return Act::EndTask;
}

Act actOf(DisputeMove move)
{
    const bool isDecision = move == DisputeMove::Level || move == DisputeMove::Resolve || move == DisputeMove::Fail ||
                            move == DisputeMove::Strike;
    return isDecision ? Act::DecideDispute : Act::Dispute;
}

Result<void> requireAct(const User& user, Act act)
{
    if (mayDo(user.roles, act))
        return {};
    return fail(ErrorKind::Data, std::string(actName(act)), user.login,
                {QT_TRANSLATE_NOOP("core", "these roles may not do that: %1; who may: %2"),
                 {rolesText(user.roles), rolesThatMay(act)}});
}

} // namespace jingge
