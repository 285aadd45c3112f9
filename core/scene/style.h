// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QStringList>

#include <array>

namespace jingge {

enum class Look { Light, Dark, Wall };

/// Ramps of colour for few to many; cividis and viridis are known to colour-blind readers from other programs.
enum class Ramp { Qing, Cividis, Viridis, Heat };

/// Steps of type: pixels at 96 dpi and weight (docs: the look's table of type).
enum class Type { Note, NoteBold, Body, BodyBold, Head, Section, Say, Count, Card, Figure };

/// Colours and type of one look, as data from resources/themes. Painters and the window's style sheet take
/// every colour, font and pen from here; a value, so that worker threads and exports carry their own.
struct Style {
    Look look = Look::Light;
    QColor ground, surface, raised, hover;
    QColor line, line2, edge;
    QColor ink, ink2, ink3;
    QColor data, data2, band, band2;
    QColor qing, qing2, qingGround, onQing;
    QColor zhu, zhuGround, huang, huangInk, onHuang, lan, lanGround, onLevel;
    QColor land, outside, street, water, park, rail, building, halo, shadow;
    QColor zero;                     ///< the class of areas that count nothing
    std::array<QColor, 6> ramp;      ///< classes 1 to 6, few to many
    std::array<QColor, 6> cividis, viridis, heat; ///< other ramps
    std::array<QColor, 7> diverging; ///< fewer to more
    std::array<QColor, 8> categories;
    std::array<QColor, 7> classInk; ///< of words on class 0 to 6
    double buildingOpacity = 0;
    QStringList families; ///< of the font: the first that is there

    /// Reads the look's tokens; asserts that the shipped file is whole.
    [[nodiscard]] static Style load(Look look);

    [[nodiscard]] QFont font(Type type) const;
    /// For painters whose text grows with the thing they draw (marks, the wall).
    [[nodiscard]] QFont font(double pixels, bool isBold) const;
    /// Fill of a map class: 0 = zero, then the ramp spread over the classes in use.
    [[nodiscard]] QColor classColour(int mapClass, int classes, Ramp ramp = Ramp::Qing) const;
    [[nodiscard]] QColor classTextColour(int mapClass, int classes, Ramp ramp = Ramp::Qing) const;
    [[nodiscard]] const std::array<QColor, 6>& colours(Ramp ramp) const;
    /// The light or dark ink that reads better on a fill (WCAG 2 contrast).
    [[nodiscard]] QColor inkOn(const QColor& fill) const;
};

} // namespace jingge
