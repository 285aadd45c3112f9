// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/application.h"
#include "app/ctl/commands.h"
#include "app/ctl/interruption.h"
#include "core/base/dumps.h"

#include <clocale>

int main(int argc, char** argv)
{
    jingge::forbidDumps();
    const auto application = jingge::makeApplication(argc, argv);
    std::setlocale(LC_ALL, "C");
    jingge::installSignals();
    jingge::CommandLine line("jinggectl", "Jingge, the command centre of a neighbourhood police station, without a window",
                             JINGGE_VERSION);
    jingge::addInit(line.root());
    jingge::addAreas(line.root());
    jingge::addImport(line.root());
    jingge::addBatches(line.root());
    jingge::addInspect(line.root());
    jingge::addLocating(line.root());
    jingge::addClassify(line.root());
    jingge::addIncidents(line.root());
    jingge::addCount(line.root());
    jingge::addTimeAxis(line.root());
    jingge::addHeat(line.root());
    jingge::addQuality(line.root());
    jingge::addRepeat(line.root());
    jingge::addResponse(line.root());
    jingge::addKnox(line.root());
    jingge::addNearRepeat(line.root());
    jingge::addScan(line.root());
    jingge::addAlarm(line.root());
    jingge::addHotspot(line.root());
    jingge::addMoran(line.root());
    jingge::addCompare(line.root());
    jingge::addDuplicates(line.root());
    jingge::addConcentration(line.root());
    jingge::addEffect(line.root());
    jingge::addExport(line.root());
#ifdef JINGGE_CHARTS
    jingge::addChart(line.root());
#endif
    jingge::addRules(line.root());
    jingge::addTasks(line.root());
    jingge::addProblems(line.root());
    jingge::addCases(line.root());
    jingge::addDayClose(line.root());
    jingge::addCallbacks(line.root());
    jingge::addDisputes(line.root());
    jingge::addKey(line.root());
    jingge::addReveal(line.root());
    jingge::addUsers(line.root());
    jingge::addWatch(line.root());
    jingge::addVerify(line.root());
    jingge::addAudit(line.root());
    jingge::addBackup(line.root());
    jingge::addRetention(line.root());
    jingge::addSimulate(line.root());
    jingge::addBench(line.root());
    return line.execute(argc, argv);
}
