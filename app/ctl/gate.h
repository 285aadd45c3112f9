// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/roles.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace jingge {

/// A command as it was called, before it runs.
struct CalledCommand {
    std::string path; ///< "tasks close"
    std::string store;
    std::string person;
    std::string login; ///< whom it is about, of the commands that take one
    std::string passwordDescriptor;
    bool isNumberSearch = false; ///< reveal --phone
};

/// The permission that a command needs, of the longest path that begins it; none: it is in no table.
[[nodiscard]] std::optional<Act> actOfCommand(std::string_view path);

/// The table itself: a path and the act of everything below it that has no line of its own.
[[nodiscard]] std::span<const std::pair<std::string_view, Act>> commandActs();

/// Where users are checked: asks for the password, records the attempt, and looks whether the person's roles
/// allow the command. Nothing where they are not, nor for commands that only look.
[[nodiscard]] Result<void> passGate(const CalledCommand& command);

} // namespace jingge
