// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/webhook.h"

#include "core/seal/signature.h"

#include <QtGlobal>

#include <curl/curl.h>

#include <memory>

namespace jingge {

namespace {

constexpr std::size_t kMostAnswer = 64 * 1024;

/// Counts and drops; more than the limit ends the transfer.
std::size_t dropAnswer(char*, std::size_t size, std::size_t count, void* user)
{
    auto& taken = *static_cast<std::size_t*>(user);
    taken += size * count;
    return taken > kMostAnswer ? 0 : size * count;
}

class Headers {
public:
    ~Headers() { curl_slist_free_all(m_list); }
    Headers() = default;
    Headers(const Headers&) = delete;
    Headers& operator=(const Headers&) = delete;
    void add(const std::string& line) { m_list = curl_slist_append(m_list, line.c_str()); }
    [[nodiscard]] curl_slist* list() const { return m_list; }

private:
    curl_slist* m_list = nullptr;
};

void setUp(CURL* curl, const WebhookTarget& target, const WebhookMessage& message, const Headers& headers)
{
    curl_easy_setopt(curl, CURLOPT_URL, target.url.c_str());
    curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(curl, CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(curl, CURLOPT_PROXY, "");
    curl_easy_setopt(curl, CURLOPT_NETRC, 0L);
    curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(curl, CURLOPT_TIMEOUT, static_cast<long>(target.seconds));
    curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT, static_cast<long>(target.seconds));
    curl_easy_setopt(curl, CURLOPT_HTTPHEADER, headers.list());
    curl_easy_setopt(curl, CURLOPT_POSTFIELDSIZE, static_cast<long>(message.body.size()));
    curl_easy_setopt(curl, CURLOPT_POSTFIELDS, message.body.data());
    curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, &dropAnswer);
}

} // namespace

Result<void> postWebhook(const WebhookTarget& target, const WebhookMessage& message)
{
    const std::string where = target.url.substr(0, target.url.find('?'));
    const auto refuse = [&](Message why) {
        return fail(ErrorKind::Data, "webhook", where, std::move(why),
                    QT_TRANSLATE_NOOP("core", "nothing is lost: what was not taken is sent again next time"));
    };
    const std::unique_ptr<CURL, decltype(&curl_easy_cleanup)> curl(curl_easy_init(), &curl_easy_cleanup);
    if (!curl)
        return refuse(QT_TRANSLATE_NOOP("core", "no connection can be made"));
    const std::string moment = std::to_string(message.unixTime);
    Headers headers;
    headers.add("Content-Type: application/json; charset=utf-8");
    headers.add("Expect:");
    headers.add("X-Jingge-Delivery: " + message.id);
    headers.add("X-Jingge-Timestamp: " + moment);
    headers.add("X-Jingge-Signature: sha256=" + hmacSha256(target.secret, moment + "." + message.body));
    setUp(curl.get(), target, message, headers);
    std::size_t taken = 0;
    curl_easy_setopt(curl.get(), CURLOPT_WRITEDATA, &taken);
    if (const CURLcode code = curl_easy_perform(curl.get()); code != CURLE_OK)
        return refuse(
            {QT_TRANSLATE_NOOP("core", "the receiver was not reached: %1"), {curl_easy_strerror(code)}});
    long status = 0;
    curl_easy_getinfo(curl.get(), CURLINFO_RESPONSE_CODE, &status);
    if (status < 200 || status > 299)
        return refuse({QT_TRANSLATE_NOOP("core", "the receiver answered %1"), {std::to_string(status)}});
    return {};
}

} // namespace jingge
