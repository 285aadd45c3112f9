// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A receiver on the loopback that takes, refuses, points elsewhere, lies or says nothing.
#include "core/exchange/webhook.h"

#include "core/seal/signature.h"

#include <catch2/catch.hpp>

#include <arpa/inet.h>
#include <chrono>
#include <netinet/in.h>
#include <string>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

using namespace jingge;

namespace {

/// Takes one request and gives one answer; an empty answer holds the line until the object goes.
class Receiver {
public:
    explicit Receiver(std::string answer) : m_answer(std::move(answer))
    {
        m_listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        REQUIRE(::bind(m_listener, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0);
        REQUIRE(::listen(m_listener, 4) == 0);
        socklen_t length = sizeof address;
        REQUIRE(::getsockname(m_listener, reinterpret_cast<sockaddr*>(&address), &length) == 0);
        m_port = ntohs(address.sin_port);
        m_thread = std::thread([this] { serve(); });
    }
    ~Receiver()
    {
        ::shutdown(m_listener, SHUT_RDWR);
        ::close(m_listener);
        if (m_thread.joinable())
            m_thread.join();
    }
    Receiver(const Receiver&) = delete;
    Receiver& operator=(const Receiver&) = delete;

    [[nodiscard]] std::string url() const { return "http://127.0.0.1:" + std::to_string(m_port) + "/hook?key=hidden"; }
    /// What was posted, once it was taken.
    std::string request()
    {
        m_thread.join();
        return m_request;
    }

private:
    void serve()
    {
        const int line = ::accept(m_listener, nullptr, nullptr);
        if (line < 0)
            return;
        char bytes[4096];
        while (m_request.find("}") == std::string::npos) {
            const ssize_t got = ::read(line, bytes, sizeof bytes);
            if (got <= 0)
                break;
            m_request.append(bytes, static_cast<std::size_t>(got));
        }
        if (m_answer.empty()) {
            while (::read(line, bytes, sizeof bytes) > 0) {
            }
        }
        std::size_t sent = 0;
        while (sent < m_answer.size()) {
            const ssize_t put = ::send(line, m_answer.data() + sent, m_answer.size() - sent, MSG_NOSIGNAL);
            if (put <= 0)
                break;
            sent += static_cast<std::size_t>(put);
        }
        ::close(line);
    }

    std::string m_answer;
    std::string m_request;
    std::thread m_thread;
    int m_listener = -1;
    int m_port = 0;
};

const WebhookMessage kMessage{"2025-0001/20250714T090000", R"({"number": "2025-0001"})", 1752483600};

std::string whyNot(const std::string& answer)
{
    Receiver receiver(answer);
    const auto done = postWebhook({receiver.url(), "a secret of the station", 1}, kMessage);
    return done ? "taken" : done.error().why.english();
}

} // namespace

TEST_CASE("a signature is the HMAC of RFC 4231", "[exchange]")
{
    CHECK(hmacSha256("Jefe", "what do ya want for nothing?") ==
          "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
}

TEST_CASE("a webhook gets the message with its id, its time and a signature over both", "[exchange]")
{
    Receiver receiver("HTTP/1.1 204 No Content\r\nContent-Length: 0\r\n\r\n");
    REQUIRE(postWebhook({receiver.url(), "a secret of the station", 5}, kMessage));
    const std::string request = receiver.request();
    CHECK(request.starts_with("POST /hook?key=hidden HTTP/1.1\r\n"));
    CHECK(request.find("\r\nX-Jingge-Delivery: 2025-0001/20250714T090000\r\n") != std::string::npos);
    CHECK(request.find("\r\nX-Jingge-Timestamp: 1752483600\r\n") != std::string::npos);
    CHECK(request.find("\r\nX-Jingge-Signature: sha256=" +
                       hmacSha256("a secret of the station", "1752483600." + kMessage.body) + "\r\n") !=
          std::string::npos);
    CHECK(request.ends_with("\r\n\r\n" + kMessage.body));
}

TEST_CASE("a receiver that refuses, points elsewhere, lies, floods or is silent has taken nothing", "[exchange]")
{
    CHECK(whyNot("HTTP/1.1 500 No\r\nContent-Length: 0\r\n\r\n") == "the receiver answered 500");
    CHECK(whyNot("HTTP/1.1 302 There\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n") ==
          "the receiver answered 302");
    CHECK(whyNot("no HTTP at all\r\n").starts_with("the receiver was not reached: "));
    CHECK(whyNot("HTTP/1.1 200 OK\r\n\r\n" + std::string(200'000, 'x')).starts_with("the receiver was not reached: "));
    const auto begin = std::chrono::steady_clock::now();
    CHECK(whyNot("").starts_with("the receiver was not reached: "));
    CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(8));
    const auto nobody = postWebhook({"http://127.0.0.1:1/hook?key=hidden", "a secret of the station", 1}, kMessage);
    REQUIRE_FALSE(nobody);
    CHECK(nobody.error().where == "http://127.0.0.1:1/hook"); // what stands behind ? may be a secret
    CHECK_FALSE(postWebhook({"file:///etc/passwd", "a secret of the station", 1}, kMessage));
}
