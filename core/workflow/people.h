// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/civiltime.h"
#include "core/base/result.h"
#include "core/domain/dispute.h"
#include "core/domain/task.h"
#include "core/domain/user.h"

#include <string>
#include <string_view>
#include <vector>

namespace jingge {

class Store;

inline constexpr int kMostFailures = 5;               ///< in a row; the next attempt is refused …
inline constexpr std::int64_t kLockSeconds = 15 * 60; ///< … for so long after the last of them
inline constexpr std::size_t kShortestPassword = 10;  ///< bytes
inline constexpr std::size_t kLongestPassword = 512;

/// Who changes an account, and when.
struct UserAct {
    std::string person;
    CivilTime at;
};

/// Checks a password and records the attempt, right or wrong. Errors (Data): wrong name or password, which is
/// not told apart; locked after failures; the account is disabled.
[[nodiscard]] Result<User> signIn(Store& store, const std::string& login, std::string_view password,
                                  CivilTime now);

/// Errors (Data): a login that is no word or taken, roles that do not go together, a password that is too
/// short.
[[nodiscard]] Result<User> addUser(Store& store, const User& user, std::string_view password,
                                   const UserAct& act);
/// Error (Data): as above; the last chief or administrator while users are checked.
[[nodiscard]] Result<User> giveRoles(Store& store, const std::string& login, Roles roles, const UserAct& act);
[[nodiscard]] Result<User> setPassword(Store& store, const std::string& login, std::string_view password,
                                       const UserAct& act);
[[nodiscard]] Result<User> enableUser(Store& store, const std::string& login, bool isEnabled,
                                      const UserAct& act);

/// Whether the store at a path checks its users; one that cannot be read is for others to complain of.
[[nodiscard]] bool checksUsers(const std::string& database);
/// Roles that nobody holds yet and that must be held before users are checked.
[[nodiscard]] Result<std::vector<Role>> missingRoles(const Store& store);
/// From now on commands that write ask who somebody is. Error (Data): a role is missing; it is named.
[[nodiscard]] Result<void> checkUsers(Store& store, bool isOn, const UserAct& act);

/// The permission that a step of a task needs.
[[nodiscard]] Act actOf(TaskMove move);
[[nodiscard]] Act actOf(DisputeMove move); ///< the same of a dispute

/// Error (Data) when these roles may not do it: names who may.
[[nodiscard]] Result<void> requireAct(const User& user, Act act);

} // namespace jingge
