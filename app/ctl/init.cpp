// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands.h"
#include "app/ctl/options.h"
#include "app/ctl/tokenkey.h"
#include "core/ingest/stationfile.h"
#include "core/store/store.h"

#include <memory>

namespace jingge {

namespace {

struct InitRequest {
    StoreOption store;
    OutputOptions output;
    std::string station;
};

/// The text of station.toml, read and found good; empty when none was given.
Result<std::string> stationText(const std::string& path)
{
    if (path.empty())
        return std::string();
    auto text = readStationText(path);
    if (!text)
        return Unexpected(text.error());
    if (auto station = parseStation(*text, path); !station)
        return Unexpected(station.error());
    return text;
}

Result<int> run(const InitRequest& request)
{
    if (auto format = request.output.format(); !format)
        return Unexpected(format.error());
    const auto path = request.store.pathForWriting();
    const auto station = stationText(request.station);
    if (!path || !station)
        return Unexpected(!path ? path.error() : station.error());
    auto store = Store::openForWriting(*path, Creation::Allowed);
    if (!store)
        return Unexpected(store.error());
    if (!station->empty()) {
        if (auto done = (*store)->setSetting("station", *station); !done)
            return Unexpected(done.error());
    }
    if (auto done = ensureTokenKey(**store); !done)
        return Unexpected(done.error());
    return request.output.print({{"path", "schema_version"}, {{*path, std::int64_t{kSchemaVersion}}}});
}

} // namespace

void addInit(Command root)
{
    auto request = std::make_shared<InitRequest>();
    Command command = root.add("init", "Make a store, or bring an older one up to date");
    request->store.addTo(command);
    request->output.addTo(command);
    command.text("--station", request->station, "station.toml: who the station is");
    command.run([request] { return run(*request); });
}

} // namespace jingge
