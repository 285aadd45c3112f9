// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/mapmenu.h"

#include "ui/map/limitsdialog.h"
#include "ui/map/mapfigures.h"

#include <QActionGroup>

#include <utility>

namespace jingge {
namespace {

/// Another measure has other figures: limits of the old one mean nothing for it.
void setMeasure(MapChoice& choice, MapMeasure measure, Against against)
{
    if (choice.measure != measure) {
        choice.typed.reset();
        choice.frozen.reset();
    }
    choice.measure = measure;
    choice.against = against;
}

void setMethod(MapChoice& choice, ClassMethod method)
{
    choice.method = method;
    choice.typed.reset();
    choice.frozen.reset();
}

} // namespace

MapMenu::MapMenu(MapFigures& figures, QWidget* parent) : QMenu(tr("Map layers"), parent), m_figures(figures)
{
    addMeasures();
    addSeparator();
    addClasses(addMenu(tr("Classes")));
    addRamps(addMenu(tr("Colours")));
    addSeparator();
    addPoints(addMenu(tr("Incident points")));
    addLayers();
    addSeparator();
    connect(&figures, &MapFigures::changed, this, &MapMenu::takeChoice);
    takeChoice();
}

QAction* MapMenu::add(QMenu* menu, const char* name, const QString& text, Change change, Test isChosen,
                      QActionGroup* group)
{
    QAction* action = menu->addAction(text);
    action->setObjectName(QLatin1StringView(name));
    action->setCheckable(true);
    if (group != nullptr)
        group->addAction(action);
    connect(action, &QAction::triggered, this, [this, change = std::move(change)] {
        MapChoice choice = m_figures.choice();
        change(choice);
        m_figures.setChoice(choice);
        takeChoice();
    });
    m_choices.push_back(action);
    m_tests.emplace_back(action, std::move(isChosen));
    return action;
}

void MapMenu::addMeasures()
{
    auto* group = new QActionGroup(this);
    const auto measure = [&](const char* name, const QString& text, MapMeasure wanted, Against against) {
        add(
            this, name, text, [=](MapChoice& choice) { setMeasure(choice, wanted, against); },
            [=](const MapChoice& choice) {
                return choice.measure == wanted &&
                       (wanted != MapMeasure::Change || choice.against == against);
            },
            group);
    };
    measure("mapByCount", tr("Colour by count"), MapMeasure::Count, Against::Previous);
    measure("mapByKm2", tr("Colour by incidents per km²"), MapMeasure::PerKm2, Against::Previous);
    measure("mapByResidents", tr("Colour by incidents per 1,000 residents"), MapMeasure::PerThousand,
            Against::Previous);
    measure("mapByChange", tr("Colour by change against the period before"), MapMeasure::Change,
            Against::Previous);
    measure("mapByYear", tr("Colour by change against a year earlier"), MapMeasure::Change, Against::Year);
}

void MapMenu::addClasses(QMenu* menu)
{
    auto* methods = new QActionGroup(this);
    const auto method = [&](const char* name, const QString& text, ClassMethod wanted) {
        add(
            menu, name, text, [wanted](MapChoice& choice) { setMethod(choice, wanted); },
            [wanted](const MapChoice& choice) { return !choice.typed && choice.method == wanted; }, methods);
    };
    method("mapQuantile", tr("Quantiles"), ClassMethod::Quantile);
    method("mapEqual", tr("Equal classes"), ClassMethod::Equal);
    method("mapJenks", tr("Natural breaks (Jenks)"), ClassMethod::Jenks);
    QAction* own = add(
        menu, "mapOwnLimits", tr("Own limits …"), [](MapChoice&) {},
        [](const MapChoice& choice) { return choice.typed.has_value(); }, methods);
    connect(own, &QAction::triggered, this, &MapMenu::askLimits);
    menu->addSeparator();
    auto* numbers = new QActionGroup(this);
    for (int classes = 3; classes <= kMostClasses; ++classes) {
        add(
            menu, qPrintable(QStringLiteral("mapClasses%1").arg(classes)),
            tr("%n class(es)", nullptr, classes),
            [classes](MapChoice& choice) {
                choice.classes = classes;
                choice.frozen.reset();
            },
            [classes](const MapChoice& choice) { return choice.classes == classes; }, numbers);
    }
    menu->addSeparator();
    add(
        menu, "mapKeepLimits", tr("Keep the limits while filters change"),
        [this](MapChoice& choice) {
            if (choice.frozen)
                choice.frozen.reset();
            else
                choice.frozen = m_figures.classing().limits;
        },
        [](const MapChoice& choice) { return choice.frozen.has_value(); });
}

void MapMenu::addRamps(QMenu* menu)
{
    auto* group = new QActionGroup(this);
    const auto ramp = [&](const char* name, const QString& text, Ramp wanted) {
        add(
            menu, name, text, [wanted](MapChoice& choice) { choice.ramp = wanted; },
            [wanted](const MapChoice& choice) { return choice.ramp == wanted; }, group);
    };
    ramp("mapQing", tr("Teal"), Ramp::Qing);
    ramp("mapCividis", tr("Cividis"), Ramp::Cividis);
    ramp("mapViridis", tr("Viridis"), Ramp::Viridis);
    ramp("mapHeat", tr("Red heat"), Ramp::Heat);
}

void MapMenu::addPoints(QMenu* menu)
{
    auto* group = new QActionGroup(this);
    const auto points = [&](const char* name, const QString& text, PointsShown wanted) {
        add(
            menu, name, text, [wanted](MapChoice& choice) { choice.points = wanted; },
            [wanted](const MapChoice& choice) { return choice.points == wanted; }, group);
    };
    points("mapPointsClose", tr("When close"), PointsShown::WhenClose);
    points("mapPointsAlways", tr("Always"), PointsShown::Always);
    points("mapPointsNever", tr("Never"), PointsShown::Never);
}

void MapMenu::addLayers()
{
    add(
        this, "mapStreets", tr("Streets and buildings"),
        [](MapChoice& choice) { choice.hasBase = !choice.hasBase; },
        [](const MapChoice& choice) { return choice.hasBase; });
    add(
        this, "mapLabels", tr("Names and figures"),
        [](MapChoice& choice) { choice.hasLabels = !choice.hasLabels; },
        [](const MapChoice& choice) { return choice.hasLabels; });
}

void MapMenu::askLimits()
{
    const MapChoice& choice = m_figures.choice();
    std::vector<double> limits = choice.typed.value_or(m_figures.classing().limits);
    if (!choice.typed && !limits.empty())
        limits.erase(limits.begin()); // the first class begins by itself
    auto* dialog = new LimitsDialog(limits, parentWidget());
    connect(dialog, &LimitsDialog::limitsChosen, this, [this](const std::vector<double>& chosen) {
        MapChoice next = m_figures.choice();
        next.typed = chosen;
        next.frozen.reset();
        m_figures.setChoice(next);
    });
    dialog->open();
}

void MapMenu::takeChoice()
{
    const MapChoice& choice = m_figures.choice();
    for (const auto& [action, isChosen] : m_tests)
        action->setChecked(isChosen(choice));
}

} // namespace jingge
