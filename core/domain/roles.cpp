// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/roles.h"

#include "core/base/text.h"

#include <algorithm>
#include <bit>

namespace jingge {

namespace {

constexpr std::array<std::string_view, kRoles.size()> kNames{"operator",       "officer",    "team_leader",
                                                             "chief",          "analyst",    "system_admin",
                                                             "security_admin", "audit_admin"};

constexpr Roles kOperator = Role::Operator;
constexpr Roles kOfficer = Role::Officer;
constexpr Roles kLeaders = Role::TeamLeader | Role::Chief;
constexpr Roles kAnalyst = Role::Analyst;
constexpr Roles kDesk = kOperator | kLeaders;
constexpr Roles kPolice = kOperator | kOfficer | kLeaders;
constexpr Roles kSystem = Role::SystemAdmin;
constexpr Roles kSecurity = Role::SecurityAdmin;
constexpr Roles kAudit = Role::AuditAdmin;

constexpr std::array<Permission, 29> kPermissions{{
    {Act::See, "see", kPolice | kAnalyst},
    {Act::Import, "import", kDesk | kAnalyst},
    {Act::TakeBack, "take_back", kLeaders},
    {Act::ChangeAreas, "change_areas", kLeaders | kAnalyst},
    {Act::Locate, "locate", kDesk | kAnalyst},
    {Act::Duplicates, "duplicates", kDesk | kAnalyst},
    {Act::Export, "export", kLeaders | kAnalyst},
    {Act::WriteRule, "write_rule", kLeaders | kAnalyst},
    {Act::SwitchRule, "switch_rule", kLeaders},
    {Act::RunRules, "run_rules", kDesk},
    {Act::DraftTask, "draft_task", kPolice | kAnalyst},
    {Act::IssueTask, "issue_task", kDesk},
    {Act::WorkTask, "work_task", kPolice},
    {Act::CheckTask, "check_task", kLeaders},
    {Act::EndTask, "end_task", kLeaders},
    {Act::Callback, "callback", kPolice},
    {Act::SignWeek, "sign_week", kLeaders},
    {Act::Dispute, "dispute", kPolice},
    {Act::DecideDispute, "decide_dispute", kLeaders},
    {Act::Reveal, "reveal", kPolice},
    {Act::FindNumber, "find_number", kLeaders},
    {Act::SetUpStation, "set_up_station", kSystem},
    {Act::ManageUsers, "manage_users", kSystem},
    {Act::GiveRoles, "give_roles", kSecurity},
    {Act::CheckUsers, "check_users", kSecurity},
    {Act::ManageKeys, "manage_keys", kSecurity},
    {Act::ReadAudit, "read_audit", kAudit},
    {Act::BackUp, "back_up", kSystem},
    {Act::Retention, "retention", kSecurity},
}};

/// Found by position: the table is in the order of the acts.
const Permission& permissionOf(Act act)
{
    static_assert(kPermissions.size() == static_cast<std::size_t>(Act::Retention) + 1);
    static_assert(std::ranges::is_sorted(kPermissions, {}, &Permission::act));
    return kPermissions[static_cast<std::size_t>(act)];
}

} // namespace

const std::array<Permission, 29>& permissions()
{
    return kPermissions;
}

bool mayDo(Roles roles, Act act)
{
    return permissionOf(act).roles.hasAny(roles);
}

std::string_view actName(Act act)
{
    return permissionOf(act).name;
}

std::string_view roleName(Role role)
{
    return kNames[static_cast<std::size_t>(role)];
}

std::optional<Role> parseRole(std::string_view name)
{
    const auto* found = std::ranges::find(kNames, name);
    return found == kNames.end() ? std::nullopt : std::optional(static_cast<Role>(found - kNames.begin()));
}

std::optional<Roles> parseRoles(std::string_view names)
{
    Roles roles;
    for (const std::string_view piece : split(names, ',')) {
        const auto role = parseRole(trimmed(piece));
        if (!role)
            return std::nullopt;
        roles = roles | *role;
    }
    return roles;
}

std::string rolesText(Roles roles)
{
    std::string text;
    for (const Role role : kRoles) {
        if (roles.has(role))
            text.append(text.empty() ? "" : ",").append(roleName(role));
    }
    return text;
}

std::string rolesThatMay(Act act)
{
    return rolesText(permissionOf(act).roles);
}

bool isCombination(Roles roles)
{
    const std::uint32_t admins = (kSystem | kSecurity | kAudit).bits() & roles.bits();
    return admins == 0 || std::popcount(roles.bits()) == 1;
}

} // namespace jingge
