// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/density.h"
#include "core/analysis/planepoints.h"

#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace jingge {

// What a chart shows, as data: words are in the reader's language already, colours are the painter's.

/// How a thing stands out: plainly, or at a level of alarm.
enum class PlotTone { Plain, Quiet, Blue, Yellow, Red };

/// A figure with a name; the first ones are the most important, and those that find no room are left out and
/// counted.
struct PlotBar {
    std::string label;
    double value = 0;
    std::optional<double> low; ///< range that the value is held against, or that it may lie in
    std::optional<double> high;
    std::optional<double> mark; ///< a line across: a bound
    PlotTone tone = PlotTone::Plain;
    std::string note; ///< behind the bar: the value in words
};
struct BarPlot {
    std::vector<PlotBar> bars;
    std::string valueName;
    std::string rangeName; ///< empty = no ranges
    std::string markName;  ///< empty = no marks
    std::string more;      ///< "%1 more", for those without room
    std::string headline{}; ///< what it comes to, in one line; may be empty
};

/// Values of consecutive things: hours.
struct ColumnPlot {
    std::vector<std::string> labels; ///< empty = none under this one
    std::vector<double> values;
    std::string valueName;
    std::vector<PlotTone> tones{};                   ///< none = all plain
    std::optional<double> level{};                   ///< a line across
    std::vector<std::pair<std::size_t, std::string>> notes{}; ///< above columns
    std::string headline{};
};

/// A table of cells, darker for more.
struct MatrixCell {
    double weight = 0; ///< 0 … 1
    std::string text;
    bool isMarked = false; ///< framed: more than chance
};
struct MatrixPlot {
    std::vector<std::string> rows;
    std::vector<std::string> columns;
    std::vector<MatrixCell> cells; ///< rows × columns
    std::string rowName;
    std::string columnName;
    std::string legend;
};

using PlotRing = std::vector<PlanePoint>;

/// Places in classes from −3 (less) over 0 to 3 (more).
struct PlotShape {
    std::vector<PlotRing> rings;
    int tone = 0;
    std::string label; ///< written where there is room
};
struct ShapePlot {
    std::vector<PlotShape> shapes;
    std::vector<std::pair<int, std::string>> legend;
    std::string headline{}; ///< what it comes to, in one line; may be empty
};

/// A surface with the outlines of areas over it.
struct SurfacePlot {
    DensityGrid grid;
    std::vector<float> values;
    std::vector<PlotRing> outlines;
    std::string valueName;
};

/// Places one by one, some joined by a line, with circles around some, over the outlines of areas.
struct PlotDot {
    PlanePoint at;
    PlotTone tone = PlotTone::Plain;
};
struct PlotCircle {
    PlanePoint centre;
    double radius = 0; ///< metres
    PlotTone tone = PlotTone::Plain;
    std::string label;
};
struct PointPlot {
    std::vector<PlotDot> dots; ///< later ones lie above
    std::vector<std::pair<PlanePoint, PlanePoint>> links;
    std::vector<PlotCircle> circles;
    std::vector<PlotRing> outlines;
    std::vector<std::pair<PlotRing, PlotTone>> areas; ///< filled, below everything else
    std::vector<std::pair<PlotTone, std::string>> legend;
    std::string headline; ///< what it comes to, in one line
};

/// Running shares in percent, both from 0 to 100, beside the diagonal of all alike.
struct SharePlot {
    std::vector<std::pair<double, double>> points;
    std::string xName;
    std::string yName;
    std::optional<std::pair<double, double>> mark;
    std::string markName;
};

using Plot = std::variant<std::monostate, BarPlot, ColumnPlot, MatrixPlot, ShapePlot, SurfacePlot, SharePlot,
                          PointPlot>;

} // namespace jingge
