// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/taskwords.h"

namespace jingge {

Result<std::unique_ptr<Store>> openTaskStore(const TaskWords& words, bool isWriter)
{
    const auto path = words.store.path();
    if (!path)
        return Unexpected(path.error());
    return isWriter ? Store::openForWriting(*path, Creation::Refused) : Store::openForReading(*path);
}

Command addTaskCommand(Command tasks, const std::string& name, const std::string& help,
                       std::shared_ptr<TaskWords>& words)
{
    words = std::make_shared<TaskWords>();
    Command command = tasks.add(name, help);
    words->store.addTo(command);
    words->output.addTo(command);
    return command;
}

} // namespace jingge
