// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/task.h"
#include "core/workflow/recurrence.h"
#include "core/workspace/supervision.h"

#include <QCoreApplication>
#include <QString>

#include <array>

namespace jingge {

/// What tasks, steps and deadlines are called in the window.
class TaskWords {
    Q_DECLARE_TR_FUNCTIONS(TaskWords)

public:
    TaskWords() = delete;

    [[nodiscard]] static QString state(TaskState state);
    [[nodiscard]] static QString move(TaskMove move); ///< as a button says it
    [[nodiscard]] static QString concern(TaskConcern concern);
    [[nodiscard]] static QString done(TaskMove move); ///< as the log says it
    /// 剩 2 天, 逾期 5 时 40 分; empty where there is no deadline any more.
    [[nodiscard]] static QString deadline(const Task& task, CivilTime now);
    /// Whether three quarters of its time are over, or all of it.
    [[nodiscard]] static bool isPressing(const Task& task, CivilTime now);
    [[nodiscard]] static QString numberAndPlace(const Task& task); ///< 2026-0001·MJ1202·社区民警 12
    /// Whether the calls came back, in one sentence.
    [[nodiscard]] static QString afterClosing(const std::array<Recurrence, 3>& after);
};

} // namespace jingge
