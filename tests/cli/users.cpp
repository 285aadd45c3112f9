// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Accounts, and the gate before every command.
#include "cli/desk.h"

#include <catch2/catch.hpp>

#include <fcntl.h>
#include <map>
#include <set>
#include <unistd.h>

using namespace jingge::test;

namespace {

/// A descriptor that a password comes from; the program inherits it.
class Typed {
public:
    Typed(const Desk& desk, const std::string& password)
    {
        const std::string path = desk.write("typed", password + "\n");
        m_descriptor = ::open(path.c_str(), O_RDONLY);
        ::unlink(path.c_str());
    }
    ~Typed() { ::close(m_descriptor); }
    Typed(const Typed&) = delete;
    Typed& operator=(const Typed&) = delete;
    [[nodiscard]] std::string number() const { return std::to_string(m_descriptor); }

private:
    int m_descriptor = -1;
};

std::string passwordOf(const std::string& login)
{
    return "secret" + std::string(login.rbegin(), login.rend()) + "12345";
}

Ran as(const Desk& desk, const std::string& login, Words words, const std::string& password = {})
{
    const Typed typed(desk, password.empty() ? passwordOf(login) : password);
    words.insert(words.end(), {"--as", login, "--password-fd", typed.number()});
    return desk.onStore(words);
}

void addAccount(const Desk& desk, const std::string& login, const std::string& roles)
{
    const Typed typed(desk, passwordOf(login));
    const Ran ran = desk.onStore({"users", "add", "--login", login, "--roles", roles, "--new-password-fd", typed.number()});
    INFO(ran.err);
    REQUIRE(ran.status == 0);
}

void addEverybody(const Desk& desk)
{
    desk.init();
    for (const auto& [login, role] :
         {std::pair{"bossx", "chief"}, std::pair{"systx", "system_admin"}, std::pair{"secux", "security_admin"},
          std::pair{"audix", "audit_admin"}, std::pair{"operx", "operator"}, std::pair{"offix", "officer"}})
        addAccount(desk, login, role);
}

/// Every command that the program's help names, with its subcommands.
void collect(const Desk& desk, const Words& path, std::set<std::string>& commands)
{
    Words words = path;
    words.emplace_back("--help");
    bool isBelow = false;
    int found = 0;
    for (const std::string& line : linesOf(desk.run(words).out)) {
        if (line.starts_with("Subcommands:"))
            isBelow = true;
        else if (isBelow && line.size() > 2 && line.starts_with("  ") && line[2] != ' ') {
            Words below = path;
            below.push_back(line.substr(2, line.find(' ', 2) - 2));
            collect(desk, below, commands);
            ++found;
        }
    }
    std::string text;
    for (const std::string& word : path)
        text += (text.empty() ? "" : " ") + word;
    if (found == 0)
        commands.insert(text);
}

} // namespace

TEST_CASE("every command of the program has its act in the gate's table", "[users]")
{
    const Desk desk;
    std::set<std::string> commands;
    collect(desk, {}, commands);
    CHECK(commands.size() > 60);
    std::map<std::string, std::string> acts;
    for (const Words& row : rowsOf(desk.run({"users", "acts", "--format", "csv"}).out))
        acts[row[0]] = row[1];
    for (const std::string& command : commands) {
        std::string path = command; // the longest beginning that has a line
        while (acts.count(path) == 0 && path.rfind(' ') != std::string::npos)
            path.resize(path.rfind(' '));
        INFO(command);
        CHECK(acts.count(path) == 1);
    }
    CHECK(acts["tasks close"] == "end_task");
    CHECK(acts["reveal"] == "reveal");
}

TEST_CASE("a station without checked users is asked nothing", "[users]")
{
    const Desk desk;
    addEverybody(desk);
    CHECK(desk.onStore({"tasks", "draft", "--title", "x", "--as", "anybody"}).status == 0);
    CHECK(desk.onStore({"users", "on", "--dry-run"}).status == 0);
    CHECK(desk.onStore({"users", "on", "--try", desk.file("copy.db"), "--as", "secux"}).status == 0);
    CHECK(desk.onStore({"tasks", "draft", "--title", "x", "--as", "anybody"}).status == 0);
    CHECK(desk.run({"tasks", "draft", "--title", "x", "--as", "anybody", "--db", "copy.db"}).status == 2);
}

TEST_CASE("where users are checked, who writes needs a password and the role", "[users]")
{
    const Desk desk;
    addEverybody(desk);
    REQUIRE(desk.onStore({"users", "on", "--as", "secux"}).status == 0);
    const Words draft{"tasks", "draft", "--title", "x"};
    CHECK(desk.onStore({"tasks", "draft", "--title", "x", "--as", "operx"}).status == 2); // no terminal to ask
    CHECK(as(desk, "operx", draft, "something else").status == 1);
    CHECK(as(desk, "nobody", draft).status == 1);
    CHECK(desk.sql("store.db", "SELECT count(*) FROM task") == "0");
    CHECK(as(desk, "operx", draft).status == 0);
    const Ran refused = as(desk, "operx", {"tasks", "close", "--id", "1", "--text", "x"});
    CHECK(refused.status == 1);
    CHECK(refused.err.find("may not do that: operator; who may: team_leader,chief") != std::string::npos);
    CHECK(as(desk, "audix", draft).status == 1);
    CHECK(desk.onStore({"tasks", "list"}).status == 0); // who only looks is not asked
    CHECK(as(desk, "offix", {"reveal", "--phone", "13812345678", "--reason", "x"}).status == 1);
    CHECK(as(desk, "bossx", {"reveal", "--phone", "13812345678", "--reason", "x"}).status == 0);
    CHECK(as(desk, "bossx", {"audit", "list"}).status == 1);
    CHECK(as(desk, "audix", {"audit", "list"}).status == 0);
    CHECK(as(desk, "bossx", {"users", "off"}).status == 1);
    CHECK(as(desk, "secux", {"users", "off"}).status == 0);
    CHECK(desk.onStore({"tasks", "draft", "--title", "x", "--as", "anybody"}).status == 0);
}

TEST_CASE("accounts and roles are given by different hands, a password by its owner", "[users]")
{
    const Desk desk;
    addEverybody(desk);
    REQUIRE(desk.onStore({"users", "on", "--as", "secux"}).status == 0);
    const Typed first(desk, passwordOf("newix"));
    CHECK(as(desk, "systx", {"users", "add", "--login", "newix", "--roles", "chief", "--new-password-fd", first.number()})
              .status == 1);
    const Typed second(desk, passwordOf("newix"));
    CHECK(as(desk, "systx", {"users", "add", "--login", "newix", "--new-password-fd", second.number()}).status == 0);
    CHECK(as(desk, "newix", {"tasks", "draft", "--title", "x"}).status == 1);
    CHECK(as(desk, "systx", {"users", "roles", "--login", "newix", "--roles", "officer"}).status == 1);
    CHECK(as(desk, "secux", {"users", "roles", "--login", "newix", "--roles", "officer"}).status == 0);
    CHECK(as(desk, "newix", {"tasks", "draft", "--title", "x"}).status == 0);
    const Typed third(desk, "another secret 1");
    CHECK(as(desk, "newix", {"users", "password", "--new-password-fd", third.number()}).status == 0);
    CHECK(as(desk, "newix", {"tasks", "draft", "--title", "y"}).status == 1);
    CHECK(as(desk, "newix", {"tasks", "draft", "--title", "y"}, "another secret 1").status == 0);
    const Typed fourth(desk, "another secret 2");
    CHECK(as(desk, "operx", {"users", "password", "--login", "newix", "--new-password-fd", fourth.number()}).status == 1);
}

TEST_CASE("login says the roles, and five failures lock", "[users]")
{
    const Desk desk;
    addEverybody(desk);
    const Ran ran = as(desk, "bossx", {"login", "--format", "csv"});
    CHECK(ran.status == 0);
    CHECK(ran.out == "login,name,roles,enabled\nbossx,,chief,true\n");
    for (int i = 0; i < 5; ++i)
        CHECK(as(desk, "bossx", {"login"}, "not this one").status == 1);
    const Ran locked = as(desk, "bossx", {"login"});
    CHECK(locked.status == 1);
    CHECK(locked.err.find("is locked until") != std::string::npos);
    CHECK(desk.sql("store.db", "SELECT count(*) FROM audit WHERE act = 'login_failed'") == "6");
    CHECK(desk.everything().find(passwordOf("bossx")) == std::string::npos);
}
