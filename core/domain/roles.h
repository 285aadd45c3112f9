// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace jingge {

/// What somebody is at the station. The last three look after the system and are never one person.
enum class Role : std::uint8_t {
    Operator,
    Officer,
    TeamLeader,
    Chief,
    Analyst,
    SystemAdmin,
    SecurityAdmin,
    AuditAdmin
};
inline constexpr std::array kRoles{Role::Operator, Role::Officer,     Role::TeamLeader,    Role::Chief,
                                   Role::Analyst,  Role::SystemAdmin, Role::SecurityAdmin, Role::AuditAdmin};

/// Several roles of one person.
class Roles {
public:
    constexpr Roles() = default;
    constexpr Roles(Role role) : m_bits(1U << static_cast<unsigned>(role)) {}
    [[nodiscard]] static constexpr Roles ofBits(std::uint32_t bits)
    {
        Roles roles;
        roles.m_bits = bits & ((1U << kRoles.size()) - 1);
        return roles;
    }
    [[nodiscard]] constexpr std::uint32_t bits() const { return m_bits; }
    [[nodiscard]] constexpr bool isEmpty() const { return m_bits == 0; }
    [[nodiscard]] constexpr bool has(Role role) const { return (m_bits & Roles(role).m_bits) != 0; }
    [[nodiscard]] constexpr bool hasAny(Roles other) const { return (m_bits & other.m_bits) != 0; }
    [[nodiscard]] constexpr Roles operator|(Roles other) const { return ofBits(m_bits | other.m_bits); }
    constexpr bool operator==(const Roles&) const = default;

private:
    std::uint32_t m_bits = 0;
};
[[nodiscard]] constexpr Roles operator|(Role a, Role b)
{
    return Roles(a) | Roles(b);
}

/// What the program asks permission for.
enum class Act : std::uint8_t {
    See,         ///< figures, lists, maps, with everything masked
    Import,      ///< tables of incidents, by hand or from a watched folder
    TakeBack,    ///< an import
    ChangeAreas, ///< grids and communities
    Locate,      ///< buildings, addresses that nothing locates
    Duplicates,  ///< whether two calls are one event
    Export,      ///< files for others, masked
    WriteRule,   ///< also try it
    SwitchRule,  ///< on and off
    RunRules,    ///< raise the tasks they find
    DraftTask,
    IssueTask,
    WorkTask,      ///< receive, report, note, refer, escalate
    CheckTask,     ///< verify or return
    EndTask,       ///< close, strike, merge, split
    Callback,      ///< send out, read back, record
    SignWeek,      ///< and revoke
    Dispute,       ///< report, visit, record
    DecideDispute, ///< its colour, its end
    Reveal,        ///< one incident's clear text
    FindNumber,    ///< the calls of an exact number
    SetUpStation,  ///< the station's own settings
    ManageUsers,   ///< accounts: add, disable, a new password
    GiveRoles,
    CheckUsers, ///< turn the checking of users on or off
    ManageKeys, ///< of the seals
    ReadAudit,
    BackUp,   ///< and restore
    Retention ///< what is kept for how long
};

/// Who may do one thing.
struct Permission {
    Act act;
    std::string_view name;
    Roles roles;
};
[[nodiscard]] const std::array<Permission, 29>& permissions();

[[nodiscard]] bool mayDo(Roles roles, Act act);
[[nodiscard]] std::string_view actName(Act act);
[[nodiscard]] std::string_view roleName(Role role); ///< "team_leader"
[[nodiscard]] std::optional<Role> parseRole(std::string_view name);
/// "chief, analyst" → both; nullopt: one of them is no role.
[[nodiscard]] std::optional<Roles> parseRoles(std::string_view names);
[[nodiscard]] std::string rolesText(Roles roles); ///< "chief,analyst"
[[nodiscard]] std::string rolesThatMay(Act act);  ///< the same of everybody who may

/// System, security and audit administrator: no two of them in one hand, nor with a role that works with
/// incidents.
[[nodiscard]] bool isCombination(Roles roles);

} // namespace jingge
