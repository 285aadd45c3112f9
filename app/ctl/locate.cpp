// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands.h"
#include "app/ctl/interruption.h"
#include "app/ctl/session.h"
#include "core/base/clock.h"
#include "core/ingest/buildingimport.h"
#include "core/store/frameloader.h"
#include "core/store/store.h"
#include "core/workspace/locating.h"

#include <QtGlobal>

#include <array>
#include <memory>

namespace jingge {

namespace {

struct BuildingWords {
    StoreOption store;
    OutputOptions output;
    BuildingFileRequest file;
};

struct ChangeWords {
    StoreOption store;
    OutputOptions output;
    UserOption user;
    std::string address;
    std::string grid;

    [[nodiscard]] Result<std::unique_ptr<Store>> openForWriting() const
    {
        const auto format = output.format();
        const auto path = store.path();
        if (!format || !path)
            return Unexpected(!format ? format.error() : path.error());
        return Store::openForWriting(*path, Creation::Refused);
    }
    [[nodiscard]] Author author() const { return {SystemClock().now(), user.name()}; }
};

Result<int> importBuildings(const BuildingWords& words)
{
    const auto format = words.output.format();
    const auto path = words.store.path();
    if (!format || !path)
        return Unexpected(!format ? format.error() : path.error());
    const auto store = Store::openForWriting(*path, Creation::Refused);
    if (!store)
        return Unexpected(store.error());
    TerminalTask task("buildings", "");
    const auto report = importBuildings(**store, words.file, task.context());
    if (!report)
        return Unexpected(report.error());
    printWarnings("buildings import", report->rejections);
    return words.output.print(
        {{"read", "inserted", "updated", "unchanged", "rejected"},
         {{report->read, report->inserted, report->updated, report->unchanged, report->rejected}}});
}

/// How many of the incidents that count are located by which method.
Table methodTable(const Frame& frame)
{
    std::array<std::int64_t, 4> counts{};
    std::int64_t all = 0;
    for (std::size_t row = 0; row < frame.size(); ++row) {
        if ((frame.flags[row] & kRowDuplicate) != 0)
            continue;
        ++counts[static_cast<std::size_t>(locatingMethod(frame, row))];
        ++all;
    }
    Table table{{"method", "incidents", "share"}, {}};
    for (std::size_t i = 0; i < counts.size(); ++i)
        table.rows.push_back(
            {std::string(locatingMethodName(static_cast<LocatingMethod>(i))), counts[i],
             all != 0 ? Cell(static_cast<double>(counts[i]) / static_cast<double>(all)) : Cell()});
    return table;
}

Result<int> locate(const ChangeWords& words)
{
    const auto store = words.openForWriting();
    if (!store)
        return Unexpected(store.error());
    const auto report = locateByDictionary(**store, words.author());
    if (!report)
        return Unexpected(report.error());
    const auto frame = loadFrame(**store);
    if (!frame)
        return Unexpected(frame.error());
    Provenance provenance;
    provenance.n = static_cast<std::int64_t>((*frame)->size());
    provenance.method = "places of addresses from buildings and located incidents";
    provenance.parameters = {{"addresses", std::to_string(report->addresses)},
                             {"changed", std::to_string(report->changed)}};
    return words.output.print(methodTable(**frame), &provenance);
}

Result<int> listUnmatched(const AnalysisOptions& options)
{
    const auto session = options.open();
    if (!session)
        return Unexpected(session.error());
    const auto unmatched = session->workspace->unmatched(session->rows.all());
    if (!unmatched)
        return Unexpected(unmatched.error());
    const Frame& frame = session->frame();
    Table table{{"address", "count", "first", "last", "example"}, {}};
    for (const UnmatchedAddress& one : *unmatched) {
        const IncidentId last = frame.incident(one.rows.back());
        const auto written = session->workspace->incidents({&last, 1});
        if (!written)
            return Unexpected(written.error());
        table.rows.push_back({textCell(one.address), static_cast<std::int64_t>(one.rows.size()),
                              frame.receivedAt(one.rows.front()).text(),
                              frame.receivedAt(one.rows.back()).text(),
                              written->empty() ? Cell() : textCell(written->front().address)});
    }
    const Provenance provenance = options.provenance(*session, "incidents that nothing locates, by address");
    return options.output.print(table, &provenance);
}

Result<int> assign(const ChangeWords& words)
{
    const auto store = words.openForWriting();
    if (!store)
        return Unexpected(store.error());
    const auto address = assignGrid(**store, words.address, words.grid, words.author());
    if (!address)
        return Unexpected(address.error());
    return words.output.print({{"address", "grid"}, {{*address, words.grid}}});
}

Result<int> undo(const ChangeWords& words)
{
    const auto store = words.openForWriting();
    if (!store)
        return Unexpected(store.error());
    const auto address = takeAssignmentBack(**store, words.address, words.author());
    if (!address)
        return Unexpected(address.error());
    return words.output.print({{"address"}, {{*address}}});
}

Command addChange(Command parent, const std::shared_ptr<ChangeWords>& words, const char* name,
                  const char* help)
{
    Command command = parent.add(name, help);
    words->store.addTo(command);
    words->output.addTo(command);
    words->user.addTo(command);
    return command;
}

} // namespace

void addLocating(Command root)
{
    auto list = std::make_shared<BuildingWords>();
    Command buildings =
        root.add("buildings", "Where buildings are").add("import", "Take in a table of buildings");
    list->store.addTo(buildings);
    list->output.addTo(buildings);
    buildings.text("--address-field", list->file.addressField, "Column of the address (default: address)")
        .text("--lon-field", list->file.lonField, "Column of the longitude or easting (default: lon)")
        .text("--lat-field", list->file.latField, "Column of the latitude or northing (default: lat)")
        .text("--crs", list->file.crs, "Coordinate system: EPSG:n, GCJ-02, BD-09 (default: EPSG:4326)")
        .text("file", list->file.path, "The table", true)
        .run([list] { return importBuildings(*list); });

    auto words = std::make_shared<ChangeWords>();
    addChange(root, words, "locate",
              "Locate incidents without coordinates by the buildings and incidents at their address")
        .run([words] { return locate(*words); });

    Command unmatched = root.add("unmatched", "Addresses that nothing locates");
    auto options = std::make_shared<AnalysisOptions>();
    Command listing = unmatched.add("list", "Addresses of unlocated incidents, the most frequent first");
    options->addTo(listing);
    listing.run([options] { return listUnmatched(*options); });
    addChange(unmatched, words, "assign",
              "Say in which grid an address lies, for all its incidents, now and later")
        .text("--address", words->address, "The address", true)
        .text("--grid", words->grid, "Code of the grid", true)
        .run([words] { return assign(*words); });
    addChange(unmatched, words, "undo", "Take such an assignment back")
        .text("--address", words->address, "The address", true)
        .run([words] { return undo(*words); });
}

} // namespace jingge
