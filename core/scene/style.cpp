// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/style.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

#include <algorithm>
#include <cmath>

// The file of a static library's resources must be asked for by name, outside of any namespace.
static void initSceneResources()
{
    Q_INIT_RESOURCE(scene);
}

namespace jingge {
namespace {

struct Token {
    const char* name;
    QColor Style::*member;
};

constexpr std::array kTokens{
    Token{"ground", &Style::ground},      Token{"surface", &Style::surface},
    Token{"raised", &Style::raised},      Token{"hover", &Style::hover},
    Token{"line", &Style::line},          Token{"line2", &Style::line2},
    Token{"edge", &Style::edge},          Token{"ink", &Style::ink},
    Token{"ink2", &Style::ink2},          Token{"ink3", &Style::ink3},
    Token{"data", &Style::data},          Token{"data2", &Style::data2},
    Token{"band", &Style::band},          Token{"band2", &Style::band2},
    Token{"qing", &Style::qing},          Token{"qing2", &Style::qing2},
    Token{"qing_bg", &Style::qingGround}, Token{"on_qing", &Style::onQing},
    Token{"zhu", &Style::zhu},            Token{"zhu_bg", &Style::zhuGround},
    Token{"huang", &Style::huang},        Token{"huang_ink", &Style::huangInk},
    Token{"on_huang", &Style::onHuang},   Token{"lan", &Style::lan},
    Token{"lan_bg", &Style::lanGround},   Token{"on_level", &Style::onLevel},
    Token{"land", &Style::land},          Token{"outside", &Style::outside},
    Token{"street", &Style::street},      Token{"water", &Style::water},
    Token{"park", &Style::park},          Token{"rail", &Style::rail},
    Token{"building", &Style::building},  Token{"halo", &Style::halo},
    Token{"zero", &Style::zero},          Token{"shadow", &Style::shadow},
};

struct TypeStep {
    double pixels;
    bool isBold;
};

TypeStep stepOf(Type type)
{
    switch (type) {
    case Type::Note: return {12, false};
    case Type::NoteBold: return {12, true};
    case Type::Body: return {13, false};
    case Type::BodyBold: return {13, true};
    case Type::Head: return {14, true};
    case Type::Section: return {16, true};
    case Type::Say: return {20, true};
    case Type::Count: return {18, true};
    case Type::Card: return {24, true};
    case Type::Figure: return {28, true};
    }
    return {13, false};
}

QString fileOf(Look look)
{
    const char* const names[] = {"light", "dark", "wall"};
    return QStringLiteral(":/jingge/themes/%1.json").arg(QLatin1StringView(names[static_cast<int>(look)]));
}

/// The tokens of a file laid over those of the file that it names as its base.
QJsonObject tokensOf(const QString& path)
{
    QFile file(path);
    [[maybe_unused]] const bool isOpen = file.open(QIODevice::ReadOnly);
    Q_ASSERT(isOpen);
    const QJsonObject own = QJsonDocument::fromJson(file.readAll()).object();
    if (!own.contains(QLatin1StringView("base")))
        return own;
    QJsonObject all = tokensOf(QStringLiteral(":/jingge/themes/%1.json").arg(own[QLatin1StringView("base")].toString()));
    for (auto token = own.begin(); token != own.end(); ++token)
        all[token.key()] = token.value();
    return all;
}

QColor colourOf(const QJsonValue& value)
{
    const QColor colour(value.toString());
    Q_ASSERT(colour.isValid());
    return colour;
}

template <std::size_t N>
void readRow(const QJsonObject& tokens, const char* name, std::array<QColor, N>& row)
{
    const QJsonArray values = tokens[QLatin1StringView(name)].toArray();
    Q_ASSERT(values.size() == static_cast<qsizetype>(N));
    for (std::size_t i = 0; i < N; ++i)
        row[i] = colourOf(values[static_cast<qsizetype>(i)]);
}

/// Relative luminance (WCAG 2.1).
double luminance(const QColor& colour)
{
    const auto linear = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

/// Where a class stands on the ramp of six when fewer classes are in use: the first and the last stay.
int rampIndex(int mapClass, int classes)
{
    if (classes <= 1)
        return 2;
    return static_cast<int>(std::lround((mapClass - 1) * 5.0 / (classes - 1)));
}

} // namespace

Style Style::load(Look look)
{
    initSceneResources();
    const QJsonObject tokens = tokensOf(fileOf(look));
    Style style;
    style.look = look;
    for (const Token& token : kTokens)
        style.*token.member = colourOf(tokens[QLatin1StringView(token.name)]);
    readRow(tokens, "ramp", style.ramp);
    readRow(tokens, "cividis", style.cividis);
    readRow(tokens, "viridis", style.viridis);
    readRow(tokens, "heat", style.heat);
    readRow(tokens, "diverging", style.diverging);
    readRow(tokens, "categories", style.categories);
    readRow(tokens, "class_ink", style.classInk);
    for (const QJsonValue& family : tokens[QLatin1StringView("families")].toArray())
        style.families += family.toString();
    style.buildingOpacity = tokens[QLatin1StringView("building_opacity")].toDouble();
    return style;
}

QFont Style::font(Type type) const
{
    const TypeStep step = stepOf(type);
    return font(step.pixels, step.isBold);
}

QFont Style::font(double pixels, bool isBold) const
{
    QFont font;
    font.setFamilies(families);
    font.setPointSizeF(pixels * 0.75); // points at 96 dpi; a screen of other density scales them
    font.setWeight(isBold ? QFont::Bold : QFont::Normal);
    return font;
}

QColor Style::classColour(int mapClass, int classes, Ramp ramp) const
{
    return mapClass <= 0 ? zero : colours(ramp)[static_cast<std::size_t>(rampIndex(std::min(mapClass, classes), classes))];
}

QColor Style::classTextColour(int mapClass, int classes, Ramp ramp) const
{
    if (mapClass <= 0)
        return classInk[0];
    if (ramp != Ramp::Qing)
        return inkOn(classColour(mapClass, classes, ramp));
    return classInk[static_cast<std::size_t>(rampIndex(std::min(mapClass, classes), classes)) + 1];
}

const std::array<QColor, 6>& Style::colours(Ramp wanted) const
{
    switch (wanted) {
    case Ramp::Qing: break;
    case Ramp::Cividis: return cividis;
    case Ramp::Viridis: return viridis;
    case Ramp::Heat: return heat;
    }
    return ramp;
}

QColor Style::inkOn(const QColor& fill) const
{
    const auto contrast = [&](const QColor& text) {
        const auto [low, high] = std::minmax({luminance(fill), luminance(text)});
        return (high + 0.05) / (low + 0.05);
    };
    return contrast(classInk.front()) >= contrast(classInk.back()) ? classInk.front() : classInk.back();
}

} // namespace jingge
