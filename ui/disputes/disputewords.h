// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/levelmark.h"
#include "core/workspace/disputebook.h"

#include <QCoreApplication>
#include <QString>

namespace jingge {

/// What disputes, their steps and their review rhythm are called in the window.
class DisputeWords {
    Q_DECLARE_TR_FUNCTIONS(DisputeWords)

public:
    DisputeWords() = delete;

    [[nodiscard]] static AlertLevel mark(DisputeLevel level);
    [[nodiscard]] static QString level(DisputeLevel level); ///< 红色
    [[nodiscard]] static QString state(DisputeState state);
    [[nodiscard]] static QString move(DisputeMove move); ///< as a button says it
    [[nodiscard]] static QString done(DisputeMove move); ///< as the log says it
    /// Of an entry of the log; the stage of a joint form in words.
    [[nodiscard]] static QString text(const DisputeEvent& event);
    [[nodiscard]] static QString form(JointForm form);
    [[nodiscard]] static QString stage(JointStage stage);
    [[nodiscard]] static QString role(const std::string& role);
    [[nodiscard]] static QString reason(AgendaReason reason);
    /// Missed reviews or the next one, in a few words; empty while nobody has to look after it.
    [[nodiscard]] static QString rhythm(const DisputeFile& file, CivilDate today);
    [[nodiscard]] static bool isMissing(const DisputeFile& file);
    [[nodiscard]] static QString days(const std::vector<CivilDate>& days, int most); ///< 06-05、06-08 …
};

} // namespace jingge
