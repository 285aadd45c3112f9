// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands.h"
#include "app/ctl/interruption.h"
#include "app/ctl/options.h"
#include "core/base/clock.h"
#include "core/exchange/tablefile.h"
#include "core/store/auditlog.h"
#include "core/store/store.h"

#include <QtGlobal>

#include <memory>

namespace jingge {

namespace {

struct AuditWords {
    StoreOption store;
    OutputOptions output;
    std::string from;
    std::string to;
    std::string act;
    std::string person;
    std::string subject;
    std::int64_t most = 0;
    std::string out;
    std::string head;
    UserOption user;
};

Result<std::unique_ptr<Store>> openForReading(const AuditWords& words)
{
    const auto format = words.output.format();
    const auto path = words.store.path();
    if (!format || !path)
        return Unexpected(!format ? format.error() : path.error());
    return Store::openForReading(*path);
}

/// A day or a moment; `otherwise` for an empty text.
Result<CivilTime> momentOf(const char* option, const std::string& text, CivilTime otherwise)
{
    if (text.empty())
        return otherwise;
    const auto time = parseIsoTime(text);
    if (!time)
        return usageError(option, {QT_TRANSLATE_NOOP("core", "not a date or a date-time: %1"), {text}});
    return *time;
}

Result<AuditQuery> queryOf(const AuditWords& words)
{
    const auto from = momentOf("--from", words.from, {INT64_MIN});
    const auto to = momentOf("--to", words.to, {INT64_MAX});
    if (!from || !to)
        return Unexpected(!from ? from.error() : to.error());
    if (!words.act.empty() && !parseAuditAct(words.act))
        return usageError("--act", {QT_TRANSLATE_NOOP("core", "no such act: %1"), {words.act}});
    return AuditQuery{TimeRange{*from, *to}, words.act, words.person, words.subject, words.most};
}

Result<Table> tableOf(const Store& store, const AuditWords& words)
{
    const auto query = queryOf(words);
    if (!query)
        return Unexpected(query.error());
    const auto records = readAudit(store, *query);
    if (!records)
        return Unexpected(records.error());
    Table table{{"sequence", "at", "act", "person", "subject", "detail", "hash"}, {}};
    for (const AuditRecord& one : *records)
        table.rows.push_back({one.sequence, one.at.text(), one.act, textCell(one.person),
                              textCell(one.subject), textCell(one.detail), hexText(one.hash)});
    return table;
}

Result<int> list(const AuditWords& words)
{
    const auto store = openForReading(words);
    const auto table = store ? tableOf(**store, words) : Unexpected(store.error());
    return table ? words.output.print(*table) : Unexpected(table.error());
}

/// Taking the log out is itself recorded, with how many records went.
Result<int> exportLog(const AuditWords& words)
{
    const auto path = words.store.path();
    const auto format = words.output.format();
    if (!path || !format)
        return Unexpected(!path ? path.error() : format.error());
    const auto store = Store::openForWriting(*path, Creation::Refused);
    const auto table = store ? tableOf(**store, words) : Unexpected(store.error());
    if (!table)
        return Unexpected(table.error());
    const auto written = writeTableFile(words.out, *table, "audit");
    if (!written)
        return Unexpected(written.error());
    const AuditEntry entry{AuditAct::Export, words.user.name(), "audit",
                           "records=" + std::to_string(table->rows.size())};
    if (auto done = appendAudit(**store, entry, SystemClock().now()); !done)
        return Unexpected(done.error());
    return words.output.print(
        {{"path", "records"}, {{words.out, static_cast<std::int64_t>(table->rows.size())}}});
}

/// The record whose hash a printed page shows; 0 = there is none, so that the store is an older copy or
/// another one.
Result<std::int64_t> recordOfHead(const Store& store, const std::string& head)
{
    std::int64_t found = 0;
    auto done = forEachAuditRecord(store, [&](const AuditRecord& record) {
        if (hexText(record.hash) == head)
            found = record.sequence;
    });
    if (!done)
        return Unexpected(done.error());
    return found;
}

Result<int> verify(const AuditWords& words)
{
    const auto store = openForReading(words);
    if (!store)
        return Unexpected(store.error());
    TerminalTask task("audit", "M");
    const auto state = verifyAudit(**store, auditKeyOf(**store), task.context());
    if (!state)
        return Unexpected(state.error());
    const auto printed = words.output.print(
        {{"records", "ok", "detail", "head"},
         {{state->records, state->isWhole(), auditStateText(*state), hexText(state->head)}}});
    if (!printed)
        return printed;
    if (!state->isWhole())
        return fail(ErrorKind::Data, "audit", (*store)->path(),
                    {QT_TRANSLATE_NOOP("core", "the chain breaks: %1"), {auditStateText(*state)}},
                    QT_TRANSLATE_NOOP("core", "keep the file and restore the last backup"));
    if (words.head.empty())
        return 0;
    const auto found = recordOfHead(**store, words.head);
    if (!found)
        return Unexpected(found.error());
    if (*found == 0)
        return fail(
            ErrorKind::Data, "audit", (*store)->path(),
            QT_TRANSLATE_NOOP("core", "no record has this head: the store is an older copy, or another one"));
    return 0;
}

void addQuery(Command command, AuditWords& words)
{
    words.store.addTo(command);
    words.output.addTo(command);
    command.text("--from", words.from, "First moment")
        .text("--to", words.to, "Moment after the last")
        .text("--act", words.act, "One kind of act alone: import, reveal, login …")
        .text("--person", words.person, "One person's alone")
        .text("--subject", words.subject, "Subjects that begin so: batch 3, 2025-0042")
        .number("--limit", words.most, "The latest so many");
}

} // namespace

void addAudit(Command root)
{
    auto words = std::make_shared<AuditWords>();
    Command audit = root.add("audit", "The log of who did what, chained so that changes show");
    Command listing = audit.add("list", "The records, oldest first");
    addQuery(listing, *words);
    listing.run([words] { return list(*words); });
    Command out = audit.add("export", "The records as a file; that this was done is recorded");
    addQuery(out, *words);
    words->user.addTo(out);
    out.text("--out", words->out, "File to write: .csv .xlsx", true).run([words] {
        return exportLog(*words);
    });
    Command check = audit.add("verify", "Follow the chain and name its first broken link");
    words->store.addTo(check);
    words->output.addTo(check);
    check.text("--head", words->head, "The head that a printed page shows: it must be in the chain")
        .run([words] { return verify(*words); });
}

} // namespace jingge
