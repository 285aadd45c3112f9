// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/chartlanguage.h"
#include "app/ctl/taskwords.h"
#include "core/base/text.h"
#include "core/scene/slippainter.h"
#include "core/store/taskdeliveries.h"
#include "core/workspace/taskslips.h"
#include "core/workspace/workspace.h"

#include <QtGlobal>

namespace jingge {

namespace {

struct SlipPile {
    std::vector<TaskSlip> slips;
    std::vector<TaskDelivery> deliveries;
};

Result<SlipPile> readPile(const TaskWords& words, const Workspace& workspace, const Store& store,
                          CivilTime at)
{
    const auto duty = readDuty(store);
    if (!duty)
        return Unexpected(duty.error());
    SlipPile pile;
    for (const std::string_view piece : split(words.id, ',')) {
        const auto task = findTask(store, std::string(trimmed(piece)));
        const auto card =
            task ? readTaskCard(workspace, store, task->id) : Result<TaskCard>(Unexpected(task.error()));
        if (!card)
            return Unexpected(card.error());
        pile.slips.push_back(slipOf(*card, *duty, at, words.change.person()));
        pile.deliveries.push_back({task->id, DeliveryChannel::Slip, at, words.change.person()});
    }
    return pile;
}

Result<int> runSlip(const TaskWords& words)
{
    const auto at = words.change.at();
    const auto language = readChartLanguage(words.language);
    if (!at || !language)
        return Unexpected(!at ? at.error() : language.error());
    if (!words.out.ends_with(".pdf"))
        return usageError("--out", QT_TRANSLATE_NOOP("core", "a slip is written as .pdf"));
    const auto store = openTaskStore(words, true);
    if (!store)
        return Unexpected(store.error());
    const auto workspace = Workspace::open((*store)->path());
    if (!workspace)
        return Unexpected(workspace.error());
    const auto pile = readPile(words, **workspace, **store, *at);
    if (!pile)
        return Unexpected(pile.error());
    if (auto written = writeTaskSlips(QString::fromStdString(words.out), pile->slips, *language); !written)
        return Unexpected(written.error());
    if (auto noted = addDeliveries(**store, pile->deliveries); !noted)
        return Unexpected(noted.error());
    return words.output.print(
        Table{{"file", "slips"}, {{words.out, static_cast<std::int64_t>(pile->slips.size())}}});
}

} // namespace

void addTaskSlip(Command tasks)
{
    std::shared_ptr<TaskWords> words;
    Command slip =
        addTaskCommand(tasks, "slip", "Print tasks as slips: A5, with a QR code of the number", words);
    words->change.addTo(slip);
    slip.text("--id", words->id, "Numbers or ids of tasks, with commas", true)
        .text("--out", words->out, "The PDF to write", true)
        .text("--language", words->language, "zh or en (default: the system's)")
        .run([words] { return runSlip(*words); });
}

} // namespace jingge
