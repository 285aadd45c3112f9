// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands.h"
#include "app/ctl/countkeys.h"
#include "app/ctl/session.h"
#include "core/base/text.h"

#include <QtGlobal>

#include <algorithm>
#include <memory>

namespace jingge {

namespace {

struct CountWords {
    AnalysisOptions options;
    std::string by;
};

Result<std::vector<CountKey>> readKeys(const std::string& text)
{
    std::vector<CountKey> keys;
    for (const std::string_view piece : split(text, ',')) {
        const auto key = readCountKey(piece);
        if (!key)
            return Unexpected(key.error());
        if (std::ranges::find(keys, *key) != keys.end())
            return usageError("--by", {QT_TRANSLATE_NOOP("core", "a key stands twice: %1"), {std::string(piece)}});
        keys.push_back(*key);
    }
    return keys;
}

Result<int> run(const CountWords& words)
{
    const auto keys = readKeys(words.by);
    if (!keys)
        return Unexpected(keys.error());
    const auto session = words.options.open();
    if (!session)
        return Unexpected(session.error());
    Table table;
    for (const CountKey key : *keys)
        table.columns.emplace_back(countKeyName(key));
    table.columns.emplace_back("count");
    for (const KeyedCount& entry : countBy(session->frame(), session->rows.all(), *keys)) {
        std::vector<Cell>& row = table.rows.emplace_back();
        for (std::size_t i = 0; i < keys->size(); ++i)
            row.push_back(keyCell((*keys)[i], entry.keys[i]));
        row.emplace_back(entry.count);
    }
    Provenance provenance = words.options.provenance(*session, "count by received_at, duplicates once");
    provenance.parameters.emplace_back("by", words.by);
    return words.options.output.print(table, &provenance);
}

} // namespace

void addCount(Command root)
{
    auto words = std::make_shared<CountWords>();
    Command command = root.add("count", "Incidents by one or more keys");
    words->options.addTo(command);
    command
        .text("--by", words->by,
              "grid squad community governance category hour weekday day week month channel, one or several by commas", true)
        .run([words] { return run(*words); });
}

} // namespace jingge
