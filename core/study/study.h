// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/plot.h"
#include "core/base/parallelfor.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/domain/filter.h"
#include "core/domain/provenance.h"
#include "core/exchange/table.h"
#include "core/frame/frame.h"
#include "core/frame/moments.h"
#include "core/frame/rowset.h"
#include "core/study/studywords.h"

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace jingge {

/// An analysis with its settings, by stable words; what a recipe holds besides the filter.
struct StudyQuestion {
    std::string study = "hotspot";
    std::map<std::string, std::string> settings; ///< those that are not there have their defaults

    bool operator==(const StudyQuestion&) const = default;
};

/// One value that a setting may have.
struct StudyChoice {
    const char* value;
    Phrase name;
};
struct StudySetting {
    const char* key;
    Phrase name;
    std::vector<StudyChoice> choices; ///< the first is the default
};

/// What a study stands on. Everything outlives the run.
struct StudyGround {
    FrameSnapshot frame;
    const RowSet* rows = nullptr; ///< that count under the filter
    const RowSet* ever = nullptr; ///< the same without its period
    const RowSet* everywhere = nullptr; ///< without its period and its areas
    Filter filter;
    std::function<Result<Moments>()> moments; ///< asked when a study needs them
    std::function<std::string(const std::string&)> categoryName;
    StudyLanguage language = StudyLanguage::Chinese;
};

/// The answer in three forms: the table with all digits, what it rests on, and the chart.
struct StudyAnswer {
    Table table;
    Provenance provenance;
    Plot plot;
};

using StudyRun = Result<StudyAnswer> (*)(const StudyGround&, const StudyQuestion&, const ParallelFor&,
                                         const TaskContext&);
struct Study {
    const char* key;
    Phrase name;
    Phrase asks; ///< the question in one line
    bool isLong; ///< takes seconds: asked for, not following the brush
    std::vector<StudySetting> settings;
    StudyRun run;
};

/// All of them, in the order of the gallery.
[[nodiscard]] const std::vector<Study>& studies();
[[nodiscard]] const Study* findStudy(std::string_view key);
/// The setting's value, its default where it has none. key: one of the study's.
[[nodiscard]] std::string settingOf(const StudyQuestion& question, std::string_view key);
/// Runs it. Errors: Usage for a study or a setting's value that is not known, Data when nothing can be said,
/// Cancelled.
[[nodiscard]] Result<StudyAnswer> runStudy(const StudyGround& ground, const StudyQuestion& question,
                                           const ParallelFor& loop, const TaskContext& context = {});
/// What the answer rests on in the reader's words: n, what was left out, period, method, parameters, seed.
[[nodiscard]] std::string methodLine(const Provenance& provenance, StudyLanguage language);

} // namespace jingge
