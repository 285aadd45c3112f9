// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/taskmessages.h"

#include "core/base/text.h"
#include "core/exchange/pendingfiles.h"
#include "core/exchange/table.h"
#include "core/exchange/webhook.h"
#include "core/store/store.h"
#include "core/store/taskrepository.h"

#include <QtGlobal>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>

namespace jingge {

namespace {

constexpr std::size_t kShortestSecret = 16;

std::filesystem::path besideStore(const Store& store, const std::string& path)
{
    const std::filesystem::path given(path);
    return given.is_absolute() ? given : std::filesystem::path(store.path()).parent_path() / given;
}

Result<void> writeOne(const std::string& path, const std::string& text)
{
    auto files = PendingFiles::beside(path);
    if (!files)
        return Unexpected(files.error());
    std::ofstream out(files->file(), std::ios::binary);
    out << text;
    out.close();
    if (auto done = checkWritten(out, path); !done)
        return done;
    return files->keep();
}

Result<std::string> readSecret(const Store& store, const Station& station)
{
    const std::filesystem::path file = besideStore(store, station.webhookSecret);
    std::error_code unknown;
    std::string secret;
    if (!station.webhookSecret.empty() && std::filesystem::is_regular_file(file, unknown)) {
        std::ifstream in(file, std::ios::binary);
        secret = trimmed(std::string{std::istreambuf_iterator<char>(in), {}});
    }
    if (secret.size() < kShortestSecret)
        return fail(ErrorKind::Data, "webhook", station.webhookSecret,
                    QT_TRANSLATE_NOOP("core", "there is no secret of 16 characters or more to sign with"),
                    QT_TRANSLATE_NOOP("core", "name its file as webhook_secret in station.toml"));
    return secret;
}

std::int64_t unixNow()
{
    return std::chrono::duration_cast<std::chrono::seconds>(
               std::chrono::system_clock::now().time_since_epoch())
        .count();
}

std::string timeJson(const std::optional<CivilTime>& time)
{
    return time ? jsonText(time->text()) : "null";
}

} // namespace

std::string taskMessage(const Task& task, const Station& station)
{
    return "{\"event\": \"task.issued\", \"station\": " + jsonText(station.name) +
           ", \"number\": " + jsonText(task.number) +
           ", \"level\": " + std::to_string(static_cast<int>(task.level)) +
           ", \"title\": " + jsonText(task.title) + ", \"measure\": " + jsonText(task.measure) +
           ", \"grid\": " + jsonText(task.grid) + ", \"officer\": " + jsonText(task.officer) +
           ", \"issued_at\": " + timeJson(task.issuedAt) + ", \"due_at\": " + timeJson(task.dueAt) +
           ", \"calls\": " + std::to_string(task.incidents) + "}";
}

std::string deliveryId(const Task& task)
{
    std::string moment = task.issuedAt ? task.issuedAt->text() : std::string();
    std::erase_if(moment, [](char c) { return c == '-' || c == ':'; });
    return task.number + "/" + moment;
}

Result<std::vector<Task>> tasksToDeliver(const Store& store, DeliveryChannel channel)
{
    TaskQuery query;
    query.states = {TaskState::Issued, TaskState::Working};
    auto tasks = readTasks(store, query);
    const auto deliveries = readDeliveries(store);
    if (!tasks || !deliveries)
        return Unexpected(!tasks ? tasks.error() : deliveries.error());
    std::map<TaskId, CivilTime> last;
    for (const TaskDelivery& one : *deliveries) {
        if (one.channel == channel)
            last[one.task] = std::max(last[one.task], one.at);
    }
    std::erase_if(*tasks, [&](const Task& task) {
        const auto found = last.find(task.id);
        return found != last.end() && task.issuedAt && *task.issuedAt <= found->second;
    });
    return tasks;
}

Result<std::vector<std::string>> putIntoOutbox(Store& store, std::span<const Task> tasks,
                                               const Station& station, CivilTime now,
                                               const std::string& person)
{
    if (station.outbox.empty())
        return fail(ErrorKind::Data, "outbox", "station.toml",
                    QT_TRANSLATE_NOOP("core", "the station has no outbox"),
                    QT_TRANSLATE_NOOP("core", "name a folder as outbox in station.toml"));
    std::vector<std::string> files;
    for (const Task& task : tasks) {
        const std::string file = (besideStore(store, station.outbox) / (task.number + ".json")).string();
        if (auto done = writeOne(file, taskMessage(task, station) + "\n"); !done)
            return Unexpected(done.error());
        const TaskDelivery delivery{task.id, DeliveryChannel::Outbox,
                                    std::max(now, task.issuedAt.value_or(now)), person};
        if (auto done = addDeliveries(store, {&delivery, 1}); !done)
            return Unexpected(done.error());
        files.push_back(file);
    }
    return files;
}

Result<int> sendToWebhook(Store& store, std::span<const Task> tasks, const Station& station, CivilTime now,
                          const std::string& person, int seconds)
{
    if (!station.webhook.starts_with("http://") && !station.webhook.starts_with("https://"))
        return fail(
            ErrorKind::Data, "webhook", "station.toml",
            QT_TRANSLATE_NOOP("core", "the station has no webhook"),
            QT_TRANSLATE_NOOP("core", "name an http:// or https:// address as webhook in station.toml"));
    const auto secret = readSecret(store, station);
    if (!secret)
        return Unexpected(secret.error());
    const WebhookTarget target{station.webhook, *secret, seconds};
    int sent = 0;
    for (const Task& task : tasks) {
        if (auto done = postWebhook(target, {deliveryId(task), taskMessage(task, station), unixNow()}); !done)
            return Unexpected(done.error());
        const TaskDelivery delivery{task.id, DeliveryChannel::Webhook,
                                    std::max(now, task.issuedAt.value_or(now)), person};
        if (auto done = addDeliveries(store, {&delivery, 1}); !done)
            return Unexpected(done.error());
        ++sent;
    }
    return sent;
}

} // namespace jingge
