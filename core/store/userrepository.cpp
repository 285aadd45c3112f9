// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/userrepository.h"

#include "core/store/auditlog.h"
#include "core/store/statement.h"
#include "core/store/store.h"

#include <QtGlobal>

#include <algorithm>
#include <array>

namespace jingge {

namespace {

constexpr std::string_view kChecking = "check_users";
constexpr std::array<std::string_view, 3> kOutcomes{"right", "wrong", "locked"};

User userOf(const Statement& row)
{
    return {row.integer(0),      row.text(1),
            row.text(2),         Roles::ofBits(static_cast<std::uint32_t>(row.integer(3))),
            row.integer(4) != 0, static_cast<int>(row.integer(5))};
}

AuditAct actOf(const std::string& what)
{
    if (what == "added")
        return AuditAct::UserAdded;
    if (what == "roles")
        return AuditAct::RoleChanged;
    if (what == "password")
        return AuditAct::PasswordChanged;
    return what == "disabled" ? AuditAct::UserDisabled : AuditAct::UserEnabled;
}

Result<void> insertUser(Store& store, User& user, const std::string& passwordHash)
{
    const auto taken = findUser(store, user.login);
    if (!taken)
        return Unexpected(taken.error());
    if (*taken)
        return fail(ErrorKind::Data, "users", user.login,
                    QT_TRANSLATE_NOOP("core", "somebody is called so already"));
    Statement insert(
        store,
        "INSERT INTO user (login, name, roles, password, is_enabled, events) VALUES (?, ?, ?, ?, ?, 1)");
    insert.bind(user.login)
        .bind(user.name)
        .bind(static_cast<std::int64_t>(user.roles.bits()))
        .bind(passwordHash);
    if (auto done = insert.bind(user.isEnabled ? 1 : 0).run(); !done)
        return done;
    user.id = insert.lastId();
    user.events = 1;
    return {};
}

Result<void> updateUser(Store& store, User& user, const std::optional<std::string>& passwordHash)
{
    ++user.events;
    Statement update(store, "UPDATE user SET name = ?, roles = ?, is_enabled = ?, events = ? WHERE id = ?");
    update.bind(user.name).bind(static_cast<std::int64_t>(user.roles.bits())).bind(user.isEnabled ? 1 : 0);
    if (auto done = update.bind(user.events).bind(user.id).run(); !done || !passwordHash)
        return done;
    Statement password(store, "UPDATE user SET password = ? WHERE id = ?");
    return password.bind(*passwordHash).bind(user.id).run();
}

} // namespace

Result<std::vector<User>> readUsers(const Store& store)
{
    Statement find(store, "SELECT id, login, name, roles, is_enabled, events FROM user ORDER BY login");
    if (auto done = find.run(); !done)
        return Unexpected(done.error());
    std::vector<User> users;
    while (find.next())
        users.push_back(userOf(find));
    return users;
}

Result<std::optional<User>> findUser(const Store& store, const std::string& login)
{
    Statement find(store, "SELECT id, login, name, roles, is_enabled, events FROM user WHERE login = ?");
    if (auto done = find.bind(login).run(); !done)
        return Unexpected(done.error());
    return find.next() ? std::optional(userOf(find)) : std::nullopt;
}

Result<std::string> passwordHashOf(const Store& store, std::int64_t user)
{
    Statement find(store, "SELECT password FROM user WHERE id = ?");
    if (auto done = find.bind(user).run(); !done)
        return Unexpected(done.error());
    return find.next() ? find.text(0) : std::string();
}

Result<void> writeUser(Store& store, User& user, const std::optional<std::string>& passwordHash,
                       const UserEvent& event)
{
    auto transaction = Transaction::begin(store);
    if (!transaction)
        return Unexpected(transaction.error());
    auto done = user.id == 0 ? insertUser(store, user, passwordHash.value_or(""))
                             : updateUser(store, user, passwordHash);
    if (!done)
        return done;
    Statement log(
        store, "INSERT INTO user_event (user, sequence, what, at, person, detail) VALUES (?, ?, ?, ?, ?, ?)");
    log.bind(user.id)
        .bind(user.events)
        .bind(event.what)
        .bind(event.at.seconds)
        .bind(event.person)
        .bind(event.detail);
    if (done = log.run(); !done)
        return done;
    const AuditEntry entry{actOf(event.what), event.person, user.login, event.detail};
    if (done = appendAudit(store, entry, event.at); !done)
        return done;
    return transaction->commit(Touched::Workflow);
}

Result<std::vector<LoginAttempt>> readAttempts(const Store& store, std::int64_t user, int most)
{
    Statement find(store, "SELECT at, outcome FROM login_attempt WHERE user = ? ORDER BY id DESC LIMIT ?");
    if (auto done = find.bind(user).bind(most).run(); !done)
        return Unexpected(done.error());
    std::vector<LoginAttempt> attempts;
    while (find.next()) {
        const auto* const outcome = std::ranges::find(kOutcomes, find.text(1));
        attempts.push_back({{find.integer(0)}, static_cast<AttemptOutcome>(outcome - kOutcomes.begin())});
    }
    return attempts;
}

Result<void> recordAttempt(Store& store, const std::optional<User>& user, const LoginAttempt& attempt)
{
    auto transaction = Transaction::begin(store);
    if (!transaction)
        return Unexpected(transaction.error());
    const std::string_view outcome = kOutcomes[static_cast<std::size_t>(attempt.outcome)];
    Statement log(
        store,
        "INSERT INTO login_attempt (user, at, outcome) VALUES ((SELECT id FROM user WHERE id = ?), ?, ?)");
    if (auto done = log.bind(user ? user->id : std::int64_t{0}).bind(attempt.at.seconds).bind(outcome).run();
        !done)
        return done;
    const std::string login = user ? user->login : std::string();
    const bool isRight = attempt.outcome == AttemptOutcome::Right;
    const AuditEntry entry{isRight ? AuditAct::Login : AuditAct::LoginFailed, login, user ? "user" : "nobody",
                           isRight ? std::string() : std::string(outcome)};
    if (auto done = appendAudit(store, entry, attempt.at); !done)
        return done;
    return transaction->commit(Touched::Workflow);
}

Result<bool> isCheckingUsers(const Store& store)
{
    const auto text = store.setting(kChecking);
    return text ? Result<bool>(*text == "on") : Unexpected(text.error());
}

Result<void> setCheckingUsers(Store& store, bool isOn, const std::string& person, CivilTime at)
{
    if (auto done = store.setSetting(kChecking, isOn ? "on" : "off"); !done)
        return done;
    return appendAudit(store, {AuditAct::UserChecking, person, "users", isOn ? "on" : "off"}, at);
}

} // namespace jingge
