// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/changes.h"
#include "app/ctl/options.h"
#include "core/store/store.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace jingge {

/// The words of every subcommand; each takes what it needs.
struct TaskWords {
    StoreOption store;
    OutputOptions output;
    ChangeOptions change;
    std::string id;
    std::string text;
    std::string officer;
    std::string due;
    std::string states;
    std::string grid;
    std::string rule;
    std::string title;
    std::string measure;
    std::string incidents;
    std::string at;
    std::string party;
    std::string file;
    std::string into;
    std::string out;
    std::string language;
    std::string team;
    std::string pace;
    std::string first;
    std::string until;
    std::int64_t level = 0;
    std::int64_t seconds = 10;
    bool isOverdue = false;
};

[[nodiscard]] Result<std::unique_ptr<Store>> openTaskStore(const TaskWords& words, bool isWriter);
/// A command below `tasks` with the options that all have.
Command addTaskCommand(Command tasks, const std::string& name, const std::string& help,
                       std::shared_ptr<TaskWords>& words);

/// attach, merge, split
void addTaskParts(Command tasks);
/// series add, list, stop, run
void addTaskSeries(Command tasks);
/// sheet, import-sheet
void addTaskSheets(Command tasks);
/// outbox, send, board
void addTaskSending(Command tasks);
/// slip: where the program is built with Qt Gui
void addTaskSlip(Command tasks);

} // namespace jingge
