// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/reveal.h"
#include "app/ctl/commands.h"
#include "app/ctl/options.h"
#include "core/base/clock.h"
#include "core/ingest/normalise/phone.h"
#include "core/ingest/stationfile.h"
#include "core/seal/seal.h"
#include "core/store/store.h"

#include <QtGlobal>

#include <memory>

namespace jingge {

namespace {

struct RevealWords {
    StoreOption store;
    OutputOptions output;
    UserOption user;
    std::string id;
    std::string source;
    std::string field = "phone";
    std::string phone;
    std::string reason;
};

Result<int> revealOne(const RevealWords& words, Store& store, const RevealGround& ground)
{
    const auto field = parseRevealField(words.field);
    if (!field)
        return usageError(
            "--field",
            {QT_TRANSLATE_NOOP("core", "not phone, name, plate, narrative or all: %1"), {words.field}});
    const auto found = reveal(store, words.id, words.source, *field, ground);
    if (!found)
        return Unexpected(found.error());
    Table table{{"source_id"}, {{found->sourceId}}};
    const auto add = [&](RevealField of, const char* column, const std::string& value) {
        if (*field != RevealField::All && *field != of)
            return;
        table.columns.emplace_back(column);
        table.rows.front().push_back(value.empty() ? Cell() : Cell(value));
    };
    add(RevealField::Name, "name", found->name);
    add(RevealField::Phone, "phone", found->phone);
    add(RevealField::Plate, "plate", found->plate);
    add(RevealField::Narrative, "narrative", found->narrative);
    add(RevealField::Narrative, "outcome", found->outcome);
    return words.output.print(table);
}

Result<int> searchNumber(const RevealWords& words, Store& store, const RevealGround& ground)
{
    const auto text = store.setting("station");
    if (!text)
        return Unexpected(text.error());
    const auto station = text->empty() ? Result<Station>(Station()) : parseStation(*text, "station");
    if (!station)
        return Unexpected(station.error());
    const Phone phone = readPhone(words.phone, station->areaCode);
    if (!phone.isRepeatKey())
        return usageError("--phone", QT_TRANSLATE_NOOP("core", "this is no caller's number"));
    const auto found = findByNumber(store, phone.number, ground);
    if (!found)
        return Unexpected(found.error());
    Table table{{"source_id", "source", "received_at", "name", "phone"}, {}};
    for (const MaskedIncident& one : *found)
        table.rows.push_back(
            {one.sourceId, one.source, CivilTime{one.receivedAt}.text(), one.nameMask, one.phoneMask});
    return words.output.print(table);
}

Result<int> run(const RevealWords& words)
{
    if (const auto format = words.output.format(); !format)
        return Unexpected(format.error());
    if (words.id.empty() == words.phone.empty())
        return usageError("--id, --phone", QT_TRANSLATE_NOOP("core", "give one of the two"));
    const auto path = words.store.path();
    if (!path)
        return Unexpected(path.error());
    const auto store = Store::openForWriting(*path, Creation::Refused);
    if (!store)
        return Unexpected(store.error());
    const RevealGround ground{words.user.name(), words.reason, SystemClock().now()};
    return words.phone.empty() ? revealOne(words, **store, ground) : searchNumber(words, **store, ground);
}

} // namespace

void addReveal(Command root)
{
    auto words = std::make_shared<RevealWords>();
    Command command =
        root.add("reveal", "Open one incident's sealed text, or find the calls of a number; recorded");
    words->store.addTo(command);
    words->output.addTo(command);
    words->user.addTo(command);
    command.text("--id", words->id, "The incident by its source's number")
        .text("--source", words->source, "Its source, where several have the number")
        .text("--field", words->field, "phone (default), name, plate, narrative or all")
        .text("--phone", words->phone, "List the calls of this number, masked")
        .text("--reason", words->reason, "Why; it stands in the audit log", true)
        .run([words] { return run(*words); });
}

} // namespace jingge
