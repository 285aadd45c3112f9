// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/people.h"

#include "support/files.h"
#include "support/stores.h"

#include <catch2/catch.hpp>

using namespace jingge;
using namespace jingge::test;

namespace {

const CivilTime kNow = *parseIsoTime("2025-07-14T08:00:00");
constexpr const char* kRight = "correct horse";

CivilTime later(std::int64_t seconds)
{
    return {kNow.seconds + seconds};
}

/// A store with one account.
struct Seat {
    TemporaryFolder folder;
    std::unique_ptr<Store> store = writableStore(folder.file("a.db"));

    Seat() { add("wang", Role::Officer); }
    void add(const std::string& login, Roles roles) const
    {
        User user;
        user.login = login;
        user.roles = roles;
        const auto added = addUser(*store, user, kRight, {"root", kNow});
        if (!added)
            FAIL(oneLine(added.error()));
    }
    [[nodiscard]] std::string signing(const std::string& login, std::string_view password, CivilTime at) const
    {
        const auto user = signIn(*store, login, password, at);
        return user ? "in" : user.error().why.english();
    }
};

constexpr const char* kWrong = "the name or the password is wrong";

} // namespace

TEST_CASE("a right password signs in, a wrong one and a wrong name are told alike", "[workflow]")
{
    const Seat seat;
    CHECK(seat.signing("wang", kRight, kNow) == "in");
    CHECK(seat.signing("wang", "correct horsE", kNow) == kWrong);
    CHECK(seat.signing("nobody", kRight, kNow) == kWrong);
    CHECK(query(*seat.store, "SELECT coalesce(user, 0) || outcome FROM login_attempt") == "1right|1wrong|0wrong");
    CHECK(query(*seat.store, "SELECT act || person FROM audit WHERE act LIKE 'login%'") ==
          "loginwang|login_failedwang|login_failed");
    CHECK(query(*seat.store, "SELECT password FROM user").starts_with("$argon2id$v=19$m=131072,t=3,p=1$"));
}

TEST_CASE("five failures in a row lock the account for fifteen minutes", "[workflow]")
{
    const Seat seat;
    for (int i = 0; i < 4; ++i)
        CHECK(seat.signing("wang", "x", later(i)) == kWrong);
    CHECK(seat.signing("wang", kRight, later(4)) == "in"); // which begins anew
    for (int i = 0; i < 5; ++i)
        CHECK(seat.signing("wang", "x", later(10 + i)) == kWrong);
    const std::string locked = "after 5 wrong passwords the account is locked until 2025-07-14T08:15:14";
    CHECK(seat.signing("wang", kRight, later(15)) == locked);
    CHECK(seat.signing("wang", kRight, later(14 + kLockSeconds - 1)) == locked);
    CHECK(seat.signing("wang", kRight, later(14 + kLockSeconds)) == "in");
}

TEST_CASE("a disabled account signs in no more and its past stays", "[workflow]")
{
    const Seat seat;
    REQUIRE(enableUser(*seat.store, "wang", false, {"root", kNow}));
    CHECK(seat.signing("wang", kRight, kNow) == kWrong);
    REQUIRE(enableUser(*seat.store, "wang", true, {"root", kNow}));
    CHECK(seat.signing("wang", kRight, kNow) == "in");
    CHECK(query(*seat.store, "SELECT what FROM user_event") == "added|disabled|enabled");
    for (const char* sql : {"DELETE FROM user", "DELETE FROM user_event", "UPDATE user_event SET person = 'x'",
                            "DELETE FROM login_attempt", "UPDATE login_attempt SET outcome = 'right'"})
        CHECK_FALSE(runScript(seat.store->native(), sql));
}

TEST_CASE("passwords, logins and roles that will not do are refused", "[workflow]")
{
    const Seat seat;
    const auto refusal = [&seat](const std::string& login, Roles roles, std::string_view password) {
        User user;
        user.login = login;
        user.roles = roles;
        const auto added = addUser(*seat.store, user, password, {"root", kNow});
        return added ? std::string("added") : added.error().why.english();
    };
    CHECK(refusal("li", Role::Officer, "123456789") == "the password must have at least 10 characters");
    CHECK(refusal("li", Role::Officer, "xxxx-LI-xxxx") == "the password must not contain the name");
    CHECK(refusal("wang", Role::Officer, kRight) == "somebody is called so already");
    CHECK(refusal("li si", Role::Officer, kRight) == "a login is one word of at most 64 bytes");
    CHECK(refusal("", Role::Officer, kRight) == "a login is one word of at most 64 bytes");
    CHECK(refusal("li", Role::SystemAdmin | Role::AuditAdmin, kRight).starts_with("system, security and audit"));
    CHECK(refusal("li", Role::SystemAdmin | Role::Chief, kRight).starts_with("system, security and audit"));
    CHECK(query(*seat.store, "SELECT count(*) FROM user") == "1");
}

TEST_CASE("users are checked only with a chief and three administrators, who then cannot all go", "[workflow]")
{
    const Seat seat;
    const UserAct act{"root", kNow};
    for (const auto& [login, role] : {std::pair{"chief", Role::Chief}, std::pair{"sys", Role::SystemAdmin},
                                      std::pair{"sec", Role::SecurityAdmin}}) {
        CHECK_FALSE(checkUsers(*seat.store, true, act));
        seat.add(login, role);
    }
    CHECK(checkUsers(*seat.store, true, act).error().why.english() == "nobody is audit_admin yet");
    seat.add("aud", Role::AuditAdmin);
    REQUIRE(checkUsers(*seat.store, true, act));
    CHECK(enableUser(*seat.store, "aud", false, act).error().why.english() == "nobody else is audit_admin");
    CHECK(giveRoles(*seat.store, "chief", Role::Officer, act).error().why.english() == "nobody else is chief");
    seat.add("second", Role::Chief);
    CHECK(giveRoles(*seat.store, "chief", Role::Officer, act));
    CHECK(query(*seat.store, "SELECT person || detail FROM audit WHERE act = 'user_checking'") == "rooton");
}
