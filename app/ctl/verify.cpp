// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands.h"
#include "app/ctl/options.h"
#include "core/store/store.h"
#include "core/store/taskrepository.h"
#include "core/store/verification.h"
#include "core/workflow/attachment.h"

#include <QtGlobal>

#include <algorithm>
#include <memory>

namespace jingge {

namespace {

struct VerifyWords {
    StoreOption store;
    OutputOptions output;
};

/// The files that tasks keep beside the store.
Result<Check> checkAttachments(const Store& store)
{
    const auto attachments = readAllAttachments(store);
    if (!attachments)
        return Unexpected(attachments.error());
    const auto broken = brokenAttachments(store.path(), *attachments);
    return Check{"attachments", broken.empty(),
                 broken.empty() ? std::to_string(attachments->size()) + " files"
                                : "missing or changed: " + broken.front()};
}

Result<int> run(const VerifyWords& words)
{
    const auto format = words.output.format();
    const auto path = words.store.path();
    if (!format || !path)
        return Unexpected(!format ? format.error() : path.error());
    const auto store = Store::openForReading(*path);
    if (!store)
        return Unexpected(store.error());
    auto checks = verifyStore(**store);
    const auto files = checks ? checkAttachments(**store) : Result<Check>(Unexpected(checks.error()));
    if (!files)
        return Unexpected(files.error());
    checks->push_back(*files);
    Table table{{"check", "ok", "detail"}, {}};
    for (const Check& check : *checks)
        table.rows.push_back({check.name, check.isOk, check.detail});
    if (auto printed = words.output.print(table); !printed)
        return printed;
    const auto broken = std::ranges::find_if(*checks, [](const Check& check) { return !check.isOk; });
    if (broken == checks->end())
        return 0;
    return fail(ErrorKind::Data, "verify", *path,
                {QT_TRANSLATE_NOOP("core", "the check \"%1\" fails: %2"), {broken->name, broken->detail}},
                QT_TRANSLATE_NOOP("core", "keep the file and restore the last backup"));
}

} // namespace

void addVerify(Command root)
{
    auto words = std::make_shared<VerifyWords>();
    Command command = root.add("verify", "Check the whole store");
    words->store.addTo(command);
    words->output.addTo(command);
    command.run([words] { return run(*words); });
}

} // namespace jingge
