// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/theme.h"

#include "ui/common/controlfocus.h"
#include "ui/common/icons.h"

#include <QApplication>
#include <QFile>
#include <QPalette>
#include <QProxyStyle>
#include <QTransform>

#include <algorithm>
#include <utility>
#include <vector>

// The files of a static library's resources must be asked for by name, outside of any namespace.
static void initUiResources()
{
    Q_INIT_RESOURCE(ui);
}

namespace jingge {
namespace {

/// Fusion with the look's manners: a focus ring one pixel off the control, lists of choices under their
/// field, nothing that moves.
class LookStyle final : public QProxyStyle {
public:
    LookStyle() : QProxyStyle(QStringLiteral("Fusion")) {}

    [[nodiscard]] int pixelMetric(PixelMetric metric, const QStyleOption* option,
                                  const QWidget* widget) const override
    {
        constexpr int kRingReach = 3; // 2 of ring, 1 of gap
        if (metric == PM_FocusFrameHMargin || metric == PM_FocusFrameVMargin)
            return kRingReach;
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* answer) const override
    {
        if (hint == SH_FocusFrame_AboveWidget)
            return 1;
        if (hint == SH_Widget_Animation_Duration || hint == SH_ComboBox_Popup)
            return 0;
        return QProxyStyle::styleHint(hint, option, widget, answer);
    }
};

QPalette paletteOf(const Style& style)
{
    QPalette palette;
    palette.setColor(QPalette::Window, style.ground);
    palette.setColor(QPalette::WindowText, style.ink);
    palette.setColor(QPalette::Base, style.surface);
    palette.setColor(QPalette::AlternateBase, style.raised);
    palette.setColor(QPalette::Text, style.ink);
    palette.setColor(QPalette::PlaceholderText, style.ink3);
    palette.setColor(QPalette::BrightText, style.ink2); // of icons, see ownIcon()
    palette.setColor(QPalette::Button, style.surface);
    palette.setColor(QPalette::ButtonText, style.ink);
    palette.setColor(QPalette::ToolTipBase, style.surface);
    palette.setColor(QPalette::ToolTipText, style.ink);
    palette.setColor(QPalette::Highlight, style.qing);
    palette.setColor(QPalette::HighlightedText, style.onQing);
    palette.setColor(QPalette::Link, style.qing);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, style.ink3);
    return palette;
}

std::vector<std::pair<QString, QString>> coloursOf(const Style& style)
{
    const auto token = [](const char* name, const QColor& colour) {
        return std::pair(QLatin1Char('@') + QLatin1StringView(name), colour.name());
    };
    return {token("ground", style.ground),
            token("surface", style.surface),
            token("raised", style.raised),
            token("hover", style.hover),
            token("huang", style.huang),
            token("line", style.line),
            token("line2", style.line2),
            token("edge", style.edge),
            token("ink", style.ink),
            token("ink2", style.ink2),
            token("ink3", style.ink3),
            token("qing", style.qing),
            token("qing2", style.qing2),
            token("qingGround", style.qingGround),
            token("onQing", style.onQing),
            token("zhu", style.zhu),
            token("zhuGround", style.zhuGround),
            token("lan", style.lan),
            token("lanGround", style.lanGround)};
}

struct SheetImage {
    const char* token;
    const char* icon;
    QColor Style::*colour;
    double turned; ///< degrees
};

constexpr SheetImage kSheetImages[] = {
    {"check", "check", &Style::qing, 0}, {"tick", "check", &Style::onQing, 0},
    {"dash", "minus", &Style::qing, 0},  {"down", "down", &Style::ink3, 0},
    {"up", "down", &Style::ink3, 180},
};

} // namespace

Theme::Theme(Look look, QObject* parent) : QObject(parent)
{
    initUiResources();
    m_style = Style::load(look);
}

Theme::~Theme() = default;

void Theme::applyTo(QApplication& application)
{
    if (!m_focus) {
        application.setStyle(new LookStyle); // the application owns it
        m_focus = std::make_unique<ControlFocus>(*this, application);
    }
    application.setFont(m_style.font(Type::Body));
    application.setPalette(paletteOf(m_style));
    application.setStyleSheet(styleSheet());
}

void Theme::setLook(Look look, QApplication& application)
{
    if (look == m_style.look)
        return;
    m_style = Style::load(look);
    applyTo(application);
    Q_EMIT styleChanged();
}

QString Theme::styleSheet() const
{
    QFile file(QStringLiteral(":/jingge/themes/window.qss"));
    [[maybe_unused]] const bool isOpen = file.open(QIODevice::ReadOnly);
    Q_ASSERT(isOpen);
    QString sheet = QString::fromUtf8(file.readAll());
    std::vector<std::pair<QString, QString>> tokens = coloursOf(m_style);
    for (const SheetImage& image : kSheetImages) {
        const QString path = m_images.filePath(QStringLiteral("%1-%2.png")
                                                   .arg(QLatin1StringView(image.token))
                                                   .arg(static_cast<int>(m_style.look)));
        const QPixmap icon = iconPixmap(QLatin1StringView(image.icon), m_style.*image.colour, 12, 2);
        icon.transformed(QTransform().rotate(image.turned)).save(path);
        tokens.emplace_back(QLatin1Char('@') + QLatin1StringView(image.token), path);
    }
    // Longer names first: @ink2 before @ink.
    std::ranges::sort(tokens, [](const auto& a, const auto& b) { return a.first.size() > b.first.size(); });
    for (const auto& [name, value] : tokens)
        sheet.replace(name, value);
    return sheet;
}

} // namespace jingge
