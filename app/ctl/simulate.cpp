// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands.h"
#include "app/ctl/interruption.h"
#include "app/ctl/options.h"
#include "core/simulate/simulate.h"

#include <QtGlobal>

#include <iostream>
#include <memory>

namespace jingge {

namespace {

struct SimulateWords {
    OutputOptions output;
    SimulationRequest request;
    std::int64_t seed = 1;
};

Result<int> run(const SimulateWords& words)
{
    const auto format = words.output.format();
    if (!format)
        return Unexpected(format.error());
    if (words.seed < 0)
        return usageError("--seed", QT_TRANSLATE_NOOP("core", "must not be negative"));
    SimulationRequest request = words.request;
    request.seed = static_cast<std::uint64_t>(words.seed);
    TerminalTask task("simulate", "M");
    const auto paths = simulate(request, task.context());
    if (!paths)
        return Unexpected(paths.error());
    Table table{{"path"}, {}};
    for (const std::string& path : *paths)
        table.rows.push_back({path});
    if (*format != TableFormat::People)
        return words.output.print(table);
    for (const std::string& path : *paths)
        std::cout << path << '\n';
    std::cout.flush();
    return 0;
}

} // namespace

void addSimulate(Command root)
{
    auto words = std::make_shared<SimulateWords>();
    Command command = root.add("simulate", "Invent a station with its incidents");
    words->output.addTo(command);
    command.text("--profile", words->request.profile, "meijiang or maodian", true)
        .number("--incidents", words->request.incidents, "How many", true)
        .number("--seed", words->seed, "Same seed, same bytes (default 1)")
        .text("--out", words->request.folder, "Folder for the files", true)
        .run([words] { return run(*words); });
}

} // namespace jingge
