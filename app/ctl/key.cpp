// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands.h"
#include "app/ctl/interruption.h"
#include "app/ctl/options.h"
#include "core/base/clock.h"
#include "core/seal/seal.h"
#include "core/store/store.h"
#include "core/workflow/seals.h"

#include <QtGlobal>

#include <cstdlib>
#include <iostream>
#include <memory>

namespace jingge {

namespace {

struct KeyWords {
    StoreOption store;
    OutputOptions output;
    UserOption user;
    std::string sheet;
};

Result<std::unique_ptr<Store>> openStore(const KeyWords& words, bool isWriter)
{
    if (const auto format = words.output.format(); !format)
        return Unexpected(format.error());
    const auto path = words.store.path();
    if (!path)
        return Unexpected(path.error());
    return isWriter ? Store::openForWriting(*path, Creation::Refused) : Store::openForReading(*path);
}

/// In the user's home unless said: beside the store it would be backed up with it.
Result<std::string> sheetOf(const KeyWords& words, const Store& store, CivilTime now)
{
    const auto id = store.setting("store_id");
    if (!id)
        return Unexpected(id.error());
    if (!words.sheet.empty())
        return words.sheet;
    const char* home = std::getenv("HOME");
    std::string stamp = now.text();
    std::erase_if(stamp, [](char c) { return c == '-' || c == ':'; });
    return std::string(home != nullptr ? home : ".") + "/jingge-recovery-" + id->substr(0, 8) + "-" + stamp +
           ".txt";
}

void tellSheet(const std::string& sheet)
{
    std::cerr << "jinggectl: key: the recovery sheet is in " << sheet
              << ": print it, lock the paper away, then delete the file\n";
}

Result<int> runSetup(const KeyWords& words)
{
    const CivilTime now = SystemClock().now();
    const auto store = openStore(words, true);
    if (!store)
        return Unexpected(store.error());
    const auto sheet = sheetOf(words, **store, now);
    if (!sheet)
        return Unexpected(sheet.error());
    const auto key = setUpSeals(**store, {words.user.name(), now, *sheet});
    if (!key)
        return Unexpected(key.error());
    tellSheet(*sheet);
    return words.output.print({{"key", "since", "fingerprint", "sheet"},
                               {{std::int64_t{key->number}, key->since, key->fingerprint, *sheet}}});
}

Result<int> runRotate(const KeyWords& words)
{
    const CivilTime now = SystemClock().now();
    const auto store = openStore(words, true);
    if (!store)
        return Unexpected(store.error());
    const auto sheet = sheetOf(words, **store, now);
    if (!sheet)
        return Unexpected(sheet.error());
    TerminalTask task("sealing anew", "k");
    const auto rotation = rotateSeals(**store, {words.user.name(), now, *sheet}, task.context());
    if (!rotation)
        return Unexpected(rotation.error());
    if (rotation->isSheetWritten)
        tellSheet(*sheet);
    const SealKey& key = rotation->key;
    return words.output.print(
        {{"key", "since", "fingerprint", "sealed_anew", "sheet"},
         {{std::int64_t{key.number}, key.since, key.fingerprint, rotation->sealedAnew, *sheet}}});
}

Result<int> runShow(const KeyWords& words)
{
    const auto store = openStore(words, false);
    if (!store)
        return Unexpected(store.error());
    const auto id = (*store)->setting("store_id");
    const auto keys = sealingKeysOf(**store);
    if (!id || !keys)
        return Unexpected(!id ? id.error() : keys.error());
    Table table{{"key", "since", "fingerprint", "seals", "texts", "file"}, {}};
    if (!*keys)
        std::cerr << "jinggectl: key: seals are not set up: clear text is not kept (key setup)\n";
    else {
        const auto counts = countSealed(**store);
        if (!counts)
            return Unexpected(counts.error());
        for (const SealKey& key : (*keys)->keys()) {
            const auto found = counts->find(key.number);
            table.rows.push_back({std::int64_t{key.number}, key.since, key.fingerprint,
                                  std::string(key.number == (*keys)->newest().number ? "yes" : "no"),
                                  found == counts->end() ? std::int64_t{0} : found->second,
                                  keyFilePath(*id)});
        }
    }
    return words.output.print(table);
}

Result<int> runRecover(const KeyWords& words)
{
    const auto store = openStore(words, true);
    if (!store)
        return Unexpected(store.error());
    const auto file = recoverSeals(**store, {words.user.name(), SystemClock().now(), words.sheet});
    if (!file)
        return Unexpected(file.error());
    return words.output.print({{"file"}, {{*file}}});
}

using KeyBody = Result<int> (*)(const KeyWords&);

std::shared_ptr<KeyWords> addCommand(Command key, const std::string& name, const std::string& help,
                                     KeyBody body, const std::string& sheet, bool isSheetRequired = false)
{
    auto words = std::make_shared<KeyWords>();
    Command command = key.add(name, help);
    words->store.addTo(command);
    words->output.addTo(command);
    if (!sheet.empty()) {
        words->user.addTo(command);
        command.text("--sheet", words->sheet, sheet, isSheetRequired);
    }
    command.run([words, body] { return body(*words); });
    return words;
}

} // namespace

void addKey(Command root)
{
    const Command key = root.add("key", "The keys that seal callers' names, numbers and words");
    const char* where = "Where the recovery sheet goes, a new file (default: in the home folder)";
    addCommand(key, "setup", "From now on keep clear text, sealed; write the recovery sheet", &runSetup,
               where);
    addCommand(key, "show", "The keys by fingerprint: where, since when, how many texts", &runShow, "");
    addCommand(key, "rotate", "Make a new key and seal everything anew under it", &runRotate, where);
    addCommand(key, "recover", "Make the key file anew from a recovery sheet", &runRecover,
               "The recovery sheet", true);
}

} // namespace jingge
