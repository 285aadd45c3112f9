// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/placecounts.h"
#include "core/frame/counting.h"
#include "core/study/study.h"

namespace jingge {

// One function a study.
[[nodiscard]] Result<StudyAnswer> runDensity(const StudyGround&, const StudyQuestion&, const ParallelFor&,
                                             const TaskContext&);
[[nodiscard]] Result<StudyAnswer> runHotspot(const StudyGround&, const StudyQuestion&, const ParallelFor&,
                                             const TaskContext&);
[[nodiscard]] Result<StudyAnswer> runConcentration(const StudyGround&, const StudyQuestion&,
                                                   const ParallelFor&, const TaskContext&);
[[nodiscard]] Result<StudyAnswer> runAoristic(const StudyGround&, const StudyQuestion&, const ParallelFor&,
                                              const TaskContext&);
[[nodiscard]] Result<StudyAnswer> runResponse(const StudyGround&, const StudyQuestion&, const ParallelFor&,
                                              const TaskContext&);
[[nodiscard]] Result<StudyAnswer> runComparison(const StudyGround&, const StudyQuestion&, const ParallelFor&,
                                                const TaskContext&);
[[nodiscard]] Result<StudyAnswer> runAlarm(const StudyGround&, const StudyQuestion&, const ParallelFor&,
                                           const TaskContext&);
[[nodiscard]] Result<StudyAnswer> runKnox(const StudyGround&, const StudyQuestion&, const ParallelFor&,
                                          const TaskContext&);

[[nodiscard]] Result<StudyAnswer> runMoran(const StudyGround&, const StudyQuestion&, const ParallelFor&,
                                           const TaskContext&);
[[nodiscard]] Result<StudyAnswer> runChange(const StudyGround&, const StudyQuestion&, const ParallelFor&,
                                            const TaskContext&);
[[nodiscard]] Result<StudyAnswer> runHours(const StudyGround&, const StudyQuestion&, const ParallelFor&,
                                           const TaskContext&);
[[nodiscard]] Result<StudyAnswer> runEffect(const StudyGround&, const StudyQuestion&, const ParallelFor&,
                                            const TaskContext&);
[[nodiscard]] Result<StudyAnswer> runScan(const StudyGround&, const StudyQuestion&, const ParallelFor&,
                                          const TaskContext&);
[[nodiscard]] Result<StudyAnswer> runNearRepeat(const StudyGround&, const StudyQuestion&, const ParallelFor&,
                                                const TaskContext&);

// What several of them need.

/// The rows that have a place, in the plane of their own zone.
struct GroundPlane {
    PlaneZone zone;
    std::vector<PlanePoint> points;
    std::vector<std::uint32_t> rows;
};
[[nodiscard]] Result<GroundPlane> planeOf(const StudyGround& ground);
[[nodiscard]] std::vector<std::int64_t> timesOf(const StudyGround& ground, const GroundPlane& plane);
[[nodiscard]] std::vector<PlotRing> outlinesOf(const Area& area, const PlaneZone& zone);
/// The places of a question's setting `by`: grids, or cells.
[[nodiscard]] Result<PlaceCounts> placesOf(const StudyGround& ground, const StudyQuestion& question);
/// Code and name of a place; of a cell where its centre lies, and no name.
[[nodiscard]] std::pair<std::string, std::string> namesOf(const StudyGround& ground,
                                                          const PlaceCounts& places, std::size_t place);
[[nodiscard]] PlotShape shapeOf(const StudyGround& ground, const PlaceCounts& places, std::size_t place,
                                int tone);
[[nodiscard]] std::vector<PlotRing> gridOutlines(const StudyGround& ground, const PlaneZone& zone);
/// Takes those without a place from n, and says so.
void tellUnlocated(const StudyGround& ground, Provenance& provenance);

/// n, period and filter of the ground; method in English, as the command line prints it.
[[nodiscard]] Provenance studyProvenance(const StudyGround& ground, std::string method);
/// A place or category by name where it has one.
[[nodiscard]] std::string keyName(const StudyGround& ground, CountKey key, const std::string& code);
[[nodiscard]] CountKey keySetting(const StudyQuestion& question);
[[nodiscard]] double numberSetting(const StudyQuestion& question, std::string_view key);
/// The filter's period, else that of the data.
[[nodiscard]] TimeRange groundPeriod(const StudyGround& ground);
/// One of the two phrases.
[[nodiscard]] inline std::string words(const StudyGround& ground, const char* chinese, const char* english)
{
    return Phrase{chinese, english}.in(ground.language);
}
/// A number for people: whole, or with so many decimals.
[[nodiscard]] std::string shortNumber(double value, int decimals);

} // namespace jingge
