// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/civiltime.h"
#include "core/base/result.h"
#include "core/domain/user.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace jingge {

class Store;

[[nodiscard]] Result<std::vector<User>> readUsers(const Store& store); ///< in order of their login
[[nodiscard]] Result<std::optional<User>> findUser(const Store& store, const std::string& login);
[[nodiscard]] Result<std::string> passwordHashOf(const Store& store, std::int64_t user);

/// One change of a user, by whom and when; what: added, roles, password, disabled, enabled.
struct UserEvent {
    std::string what;
    CivilTime at;
    std::string person;
    std::string detail; ///< the roles from then on
};

/// Writes the user as it is after the change together with the event and an audit record. A user without id
/// is new; its id is set. passwordHash: none keeps the one there is. Error (Data): the login is taken.
[[nodiscard]] Result<void> writeUser(Store& store, User& user, const std::optional<std::string>& passwordHash,
                                     const UserEvent& event);

enum class AttemptOutcome { Right, Wrong, Locked };

struct LoginAttempt {
    CivilTime at;
    AttemptOutcome outcome = AttemptOutcome::Right;
};
/// The user's latest ones, newest first.
[[nodiscard]] Result<std::vector<LoginAttempt>> readAttempts(const Store& store, std::int64_t user, int most);
/// Writes an attempt with its audit record. user: none where nobody is called so.
[[nodiscard]] Result<void> recordAttempt(Store& store, const std::optional<User>& user,
                                         const LoginAttempt& attempt);

/// Whether commands ask who somebody is.
[[nodiscard]] Result<bool> isCheckingUsers(const Store& store);
[[nodiscard]] Result<void> setCheckingUsers(Store& store, bool isOn, const std::string& person, CivilTime at);

} // namespace jingge
