// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/roles.h"

#include "core/base/text.h"

#include <catch2/catch.hpp>

#include <fstream>
#include <map>
#include <set>

using namespace jingge;

namespace {

/// The table of docs/roles.md: (act, role) → whether.
std::map<std::pair<std::string, std::string>, bool> documented()
{
    std::ifstream page(std::string(JINGGE_SOURCE_DIR) + "/docs/roles.md");
    std::map<std::pair<std::string, std::string>, bool> cells;
    std::vector<std::string> roles;
    for (std::string line; std::getline(page, line);) {
        if (!line.starts_with("| "))
            continue;
        std::vector<std::string> words;
        const std::string inner = line.substr(1, line.size() - 2);
        for (const std::string_view piece : split(inner, '|'))
            words.emplace_back(trimmed(piece));
        if (roles.empty()) {
            roles.assign(words.begin() + 1, words.end());
            continue;
        }
        REQUIRE(words.size() == roles.size() + 1);
        for (std::size_t i = 0; i < roles.size(); ++i) {
            INFO(line);
            REQUIRE((words[i + 1] == "yes" || words[i + 1] == "no"));
            cells[{words[0], roles[i]}] = words[i + 1] == "yes";
        }
    }
    return cells;
}

} // namespace

TEST_CASE("every role may do of every act what docs/roles.md says", "[domain]")
{
    auto cells = documented();
    CHECK(cells.size() == kRoles.size() * permissions().size());
    for (const Role role : kRoles) {
        for (const Permission& permission : permissions()) {
            const auto cell = cells.find({std::string(permission.name), std::string(roleName(role))});
            INFO(permission.name << " " << roleName(role));
            REQUIRE(cell != cells.end());
            CHECK(mayDo(role, permission.act) == cell->second);
            CHECK(actName(permission.act) == permission.name);
        }
    }
}

TEST_CASE("nobody without a role may do anything, and several roles add up", "[domain]")
{
    for (const Permission& permission : permissions()) {
        CHECK_FALSE(mayDo(Roles(), permission.act));
        for (const Role a : kRoles) {
            for (const Role b : kRoles)
                CHECK(mayDo(a | b, permission.act) == (mayDo(a, permission.act) || mayDo(b, permission.act)));
        }
    }
}

TEST_CASE("of all 256 sets of roles an administrator's stands alone", "[domain]")
{
    int allowed = 0;
    for (std::uint32_t bits = 0; bits < 256; ++bits) {
        const Roles roles = Roles::ofBits(bits);
        int admins = 0;
        for (const Role admin : {Role::SystemAdmin, Role::SecurityAdmin, Role::AuditAdmin})
            admins += roles.has(admin) ? 1 : 0;
        const bool hasOther = (bits & 0x1FU) != 0;
        CHECK(isCombination(roles) == (admins == 0 || (admins == 1 && !hasOther)));
        allowed += isCombination(roles) ? 1 : 0;
        CHECK(parseRoles(rolesText(roles)).value_or(Roles()) == roles);
    }
    CHECK(allowed == 32 + 3);
}

TEST_CASE("a word that is no role makes the whole list none", "[domain]")
{
    CHECK(parseRoles("chief, analyst") == (Role::Chief | Role::Analyst));
    CHECK_FALSE(parseRoles("chief,boss"));
    CHECK_FALSE(parseRole(""));
}
