// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/concentration.h"
#include "app/ctl/commands.h"
#include "app/ctl/countkeys.h"
#include "app/ctl/session.h"

#include <memory>

namespace jingge {

namespace {

struct ConcentrationWords {
    AnalysisOptions options;
    std::string by;
};

Result<int> run(const ConcentrationWords& words)
{
    const auto key = readCountKey(words.by);
    if (!key)
        return Unexpected(key.error());
    const auto session = words.options.open();
    if (!session)
        return Unexpected(session.error());
    const Concentration found = concentrationBy(session->frame(), session->rows.all(), *key);
    Table table{{"rank", "key", "count", "perc", "cumu_perc", "cumu_lperc"}, {}};
    for (std::size_t i = 0; i < found.rows.size(); ++i) {
        const ConcentrationRow& row = found.rows[i];
        table.rows.push_back({static_cast<std::int64_t>(i + 1), keyCell(*key, row.key), row.count,
                              row.percent, row.incidentsSoFar, row.placesSoFar});
    }
    Provenance p = words.options.provenance(
        *session, "places by count, falling, with running shares; an area without incidents is a place");
    p.n = found.incidents;
    if (found.withoutKey > 0)
        p.excluded.emplace_back("without_key", found.withoutKey);
    p.parameters.emplace_back("by", words.by);
    p.parameters.emplace_back("places", std::to_string(found.rows.size()));
    p.parameters.emplace_back("empty_places", std::to_string(found.emptyPlaces));
    p.parameters.emplace_back("places_for_80_perc", cellText(found.placesForEighty));
    p.parameters.emplace_back("gini", cellText(found.gini));
    return words.options.output.print(table, &p);
}

} // namespace

void addConcentration(Command root)
{
    auto words = std::make_shared<ConcentrationWords>();
    Command command = root.add("concentration", "How few places hold most of the incidents (80/20)");
    words->options.addTo(command);
    command
        .text("--by", words->by,
              "grid squad community governance category hour weekday day week month channel", true)
        .run([words] { return run(*words); });
}

} // namespace jingge
