// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/retention.h"
#include "app/ctl/commands.h"
#include "app/ctl/interruption.h"
#include "app/ctl/options.h"
#include "core/base/clock.h"
#include "core/store/store.h"

#include <QtGlobal>

#include <memory>

namespace jingge {

namespace {

struct RetentionWords {
    StoreOption store;
    OutputOptions output;
    UserOption user;
    std::int64_t years = -1;
};

Result<std::unique_ptr<Store>> openStore(const RetentionWords& words, bool isWriter)
{
    const auto format = words.output.format();
    const auto path = words.store.path();
    if (!format || !path)
        return Unexpected(!format ? format.error() : path.error());
    return isWriter ? Store::openForWriting(*path, Creation::Refused) : Store::openForReading(*path);
}

Result<int> print(const RetentionWords& words, const Store& store)
{
    const CivilTime now = SystemClock().now();
    const auto retention = readRetention(store);
    const auto overdue = retention ? countOverdue(store, *retention, now) : Unexpected(retention.error());
    if (!overdue)
        return Unexpected(overdue.error());
    const auto from = retainedFrom(*retention, now);
    return words.output.print({{"years", "kept_from", "overdue", "audit"},
                               {{std::int64_t{retention->years}, from ? Cell(from->date().text()) : Cell(),
                                 *overdue, std::string("kept for ever")}}});
}

Result<int> show(const RetentionWords& words)
{
    const auto store = openStore(words, false);
    return store ? print(words, **store) : Unexpected(store.error());
}

Result<int> set(const RetentionWords& words)
{
    if (words.years < 0 || words.years > kMostRetentionYears)
        return usageError("--years", {QT_TRANSLATE_NOOP("core", "give 0 (everything is kept) to %1 years"),
                                      {std::to_string(kMostRetentionYears)}});
    const auto store = openStore(words, true);
    if (!store)
        return Unexpected(store.error());
    const Retention retention{static_cast<int>(words.years)};
    if (auto done = setRetention(**store, retention, words.user.name(), SystemClock().now()); !done)
        return Unexpected(done.error());
    return print(words, **store);
}

Result<int> apply(const RetentionWords& words)
{
    const auto store = openStore(words, true);
    if (!store)
        return Unexpected(store.error());
    TerminalTask task("retention", "k");
    const auto removed = applyRetention(**store, words.user.name(), SystemClock().now(), task.context());
    if (!removed)
        return Unexpected(removed.error());
    return words.output.print({{"removed"}, {{*removed}}});
}

} // namespace

void addRetention(Command root)
{
    auto words = std::make_shared<RetentionWords>();
    Command retention =
        root.add("retention", "How long sealed clear text is kept; incidents, counts and the audit log stay");
    const auto add = [&](const char* name, const char* help) {
        Command part = retention.add(name, help);
        words->store.addTo(part);
        words->output.addTo(part);
        return part;
    };
    add("show", "The rule, and how many texts it no longer keeps").run([words] { return show(*words); });
    Command setting = add("set", "Change the rule; it is recorded");
    words->user.addTo(setting);
    setting.number("--years", words->years, "Years since the call, 1 to 30; 0 keeps everything", true)
        .run([words] { return set(*words); });
    Command running = add("run", "Remove what the rule no longer keeps; it cannot be brought back");
    words->user.addTo(running);
    running.run([words] { return apply(*words); });
}

} // namespace jingge
