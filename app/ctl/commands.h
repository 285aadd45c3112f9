// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/commandline.h"

namespace jingge {

// One function a command, one file a command. Each adds its words to the root.
void addInit(Command root);
void addAlarm(Command root);
void addAreas(Command root);
void addAudit(Command root);
void addBackup(Command root); ///< backup, restore
void addBatches(Command root);
void addBench(Command root);
void addImport(Command root);
void addInspect(Command root);
void addIncidents(Command root);
void addCallbacks(Command root);
void addDisputes(Command root);
void addChart(Command root); ///< where the program is built with Qt Gui
void addClassify(Command root);
void addCount(Command root);
void addCompare(Command root);
void addDuplicates(Command root);
void addConcentration(Command root);
void addEffect(Command root);
void addExport(Command root);
void addTimeAxis(Command root);
void addHeat(Command root);
void addHotspot(Command root);
void addKey(Command root);
void addKnox(Command root);
void addMoran(Command root);
void addNearRepeat(Command root);
void addQuality(Command root);
void addRepeat(Command root);
void addReveal(Command root);
void addRules(Command root);
void addTasks(Command root);
void addProblems(Command root);
void addCases(Command root);
void addDayClose(Command root);
void addLocating(Command root); ///< buildings, locate, unmatched
void addUsers(Command root); ///< users, login
void addWatch(Command root);
void addResponse(Command root);
void addRetention(Command root);
void addScan(Command root);
void addVerify(Command root);
void addSimulate(Command root);

} // namespace jingge
