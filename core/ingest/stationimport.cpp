// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/stationimport.h"

#include "core/ingest/stationfile.h"
#include "core/ingest/tomltext.h"
#include "core/store/auditlog.h"
#include "core/store/sealedtext.h"
#include "core/store/store.h"

#include <QtGlobal>

#include <algorithm>
#include <filesystem>
#include <memory>
#include <optional>

namespace jingge {

namespace {

constexpr std::size_t kCodeDigits = 12;

/// Keeps the first rows that were rejected; the store has all of them.
class RejectList final : public RejectSink {
public:
    [[nodiscard]] Result<void> add(const Issue& issue) override
    {
        if (m_issues.size() < kMostRejected)
            m_issues.push_back(issue);
        return {};
    }
    [[nodiscard]] std::vector<Issue> take() { return std::move(m_issues); }

private:
    std::vector<Issue> m_issues;
};

std::string stationText(const NewStation& station)
{
    std::string text = "name = " + tomlString(station.name) + "\n";
    if (!station.code.empty())
        text += "code = " + tomlString(station.code) + "\n";
    if (!station.areaCode.empty())
        text += "area_code = " + tomlString(station.areaCode) + "\n";
    return text;
}

bool isCode(const std::string& code)
{
    return code.empty() ||
           (code.size() == kCodeDigits && code.find_first_not_of("0123456789") == std::string::npos);
}

Result<Station> stationOf(const Store& store)
{
    const auto text = store.setting("station");
    if (!text)
        return Unexpected(text.error());
    return parseStation(*text, "station.toml");
}

Result<TokenKey> keyOf(const Store& store)
{
    const auto id = store.setting("store_id");
    return id ? TokenKey::read(keyFilePath(*id)) : Result<TokenKey>(Unexpected(id.error()));
}

} // namespace

Result<void> createStation(const std::string& database, const NewStation& station)
{
    std::error_code unknown;
    if (!isCode(station.code))
        return fail(ErrorKind::Data, "station", station.code,
                    QT_TRANSLATE_NOOP("core", "a station's code has 12 digits"));
    if (std::filesystem::exists(database, unknown))
        return fail(ErrorKind::Data, "station", database,
                    QT_TRANSLATE_NOOP("core", "there is a file already"),
                    QT_TRANSLATE_NOOP("core", "open it, or choose another name"));
    std::filesystem::create_directories(std::filesystem::path(database).parent_path(), unknown);
    auto store = Store::openForWriting(database, Creation::Allowed);
    if (!store)
        return Unexpected(store.error());
    if (auto done = (*store)->setSetting("station", stationText(station)); !done)
        return done;
    const auto id = (*store)->setting("store_id");
    if (!id)
        return Unexpected(id.error());
    const std::string keyFile = keyFilePath(*id);
    if (std::filesystem::exists(keyFile, unknown))
        return {};
    const auto key = TokenKey::create(keyFile);
    if (!key)
        return Unexpected(key.error());
    return beginAudit(**store, "schema=" + std::to_string(kSchemaVersion), SystemClock().now());
}

Result<Station> readStation(const std::string& database)
{
    auto store = Store::openForReading(database);
    if (!store)
        return Unexpected(store.error());
    return stationOf(**store);
}

Result<StationImport> importIntoStation(Store& store, const std::string& path, const std::optional<Mapping>& mapping,
                                        const Clock& clock, const ImportCompany& company, const TaskContext& context)
{
    auto station = stationOf(store);
    if (!station)
        return Unexpected(station.error());
    const auto key = keyOf(store);
    const auto seals = sealingKeysOf(store);
    if (!seals)
        return Unexpected(seals.error());
    RejectList rejects;
    ImportRequest request;
    request.path = path;
    request.mapping = mapping;
    request.key = key ? &*key : nullptr;
    request.seals = *seals ? &**seals : nullptr;
    request.station = std::move(*station);
    request.rejects = &rejects;
    request.pipeline = company.pipeline;
    request.turns = company.turns;
    auto report = importFile(store, request, clock, context);
    if (!report)
        return Unexpected(report.error());
    return StationImport{std::move(*report), rejects.take(), key ? Message() : key.error().why};
}

Result<StationImport> importIntoStation(const std::string& database, const std::string& path,
                                        const std::optional<Mapping>& mapping, const Clock& clock,
                                        const TaskContext& context)
{
    auto store = Store::openForWriting(database, Creation::Refused);
    if (!store)
        return Unexpected(store.error());
    return importIntoStation(**store, path, mapping, clock, {}, context);
}

} // namespace jingge
