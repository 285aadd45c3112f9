// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/patterns/patterncontrols.h"

#include "ui/common/icons.h"
#include "ui/common/labels.h"
#include "ui/common/segments.h"
#include "ui/common/wording.h"

#include <QActionGroup>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QRegularExpression>
#include <QRegularExpressionValidator>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace jingge {
namespace {

constexpr int kWindowDays[] = {7, 14, 28, 90};
constexpr int kFirstWindow = 28;
constexpr int kMostWindow = 3660;
constexpr int kFirstLeast = 3;
constexpr int kFirstRadius = 50;
constexpr int kMostMetres = 5000;
constexpr int kCategoryLevels[] = {-1, 1, 0}; ///< of the menu, in its order
constexpr const char* kKeyNames[] = {"caller", "plate", "address", "place", "radius"}; ///< in the order of RepeatKey

} // namespace

PatternControls::PatternControls(const Theme& theme, QWidget* parent) :
    QWidget(parent), m_theme(theme), m_mode(new Segments(tr("What is listed"), {tr("Repeats"), tr("One event")}, this)),
    m_words(new QLineEdit(this)), m_more(new QToolButton(this)), m_menu(new QMenu(this))
{
    m_words->setAccessibleName(tr("Search in the list"));
    m_words->setPlaceholderText(tr("Search place, category, area"));
    m_words->setClearButtonEnabled(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 2);
    column->setSpacing(6);
    auto* first = new QHBoxLayout;
    first->setSpacing(6);
    first->addWidget(m_mode);
    first->addWidget(m_words, 1);
    first->addWidget(m_more);
    column->addLayout(first);
    m_repeatRow = makeRepeatRow();
    m_duplicateRow = makeDuplicateRow();
    column->addWidget(m_repeatRow);
    column->addWidget(m_duplicateRow);
    makeMenu();
    showMode();
    connect(m_mode, &Segments::chosenChanged, this, [this] {
        showMode();
        Q_EMIT questionChanged();
    });
    connect(m_words, &QLineEdit::textChanged, this, [this] { Q_EMIT wordsChanged(words()); });
}

QSpinBox* PatternControls::addSpin(QWidget* row, const QString& name, int least, int most, int value, const QString& unit)
{
    auto* spin = new QSpinBox(row);
    spin->setAccessibleName(name);
    spin->setRange(least, most);
    spin->setValue(value);
    spin->setSuffix(unit);
    spin->setKeyboardTracking(false);
    row->layout()->addWidget(spin);
    connect(spin, &QSpinBox::valueChanged, this, &PatternControls::questionChanged);
    return spin;
}

QWidget* PatternControls::makeRepeatRow()
{
    auto* row = new QWidget(this);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(6);
    m_key = new QComboBox(row);
    m_key->setAccessibleName(tr("Same by"));
    // In the order of RepeatKey.
    m_key->addItems({tr("same caller"), tr("same plate"), tr("same address"), tr("same place"), tr("within")});
    m_key->setCurrentIndex(static_cast<int>(RepeatKey::Address));
    line->addWidget(m_key);
    m_radius = addSpin(row, tr("Radius"), 1, kMostMetres, kFirstRadius, tr(" m"));
    m_window = new QComboBox(row);
    m_window->setAccessibleName(tr("Window between two calls"));
    m_window->setEditable(true);
    m_window->lineEdit()->setAccessibleName(m_window->accessibleName());
    m_window->setInsertPolicy(QComboBox::NoInsert);
    m_window->setValidator(new QRegularExpressionValidator(QRegularExpression(QStringLiteral("\\d{1,4}\\D*")), m_window));
    for (const int days : kWindowDays)
        m_window->addItem(tr("%n day(s)", nullptr, days), days);
    setWindowDays(kFirstWindow);
    m_window->setMaximumWidth(86);
    line->addWidget(m_window);
    line->addWidget(plainLabel(QStringLiteral("≥"), "second", "body", row));
    m_least = addSpin(row, tr("Least number of calls"), 2, 99, kFirstLeast, Wording::isChinese() ? tr(" calls") : QString());
    line->addStretch(1);
    connect(m_key, &QComboBox::currentIndexChanged, this, [this] {
        showMode();
        Q_EMIT questionChanged();
    });
    connect(m_window, &QComboBox::currentIndexChanged, this, &PatternControls::questionChanged);
    connect(m_window->lineEdit(), &QLineEdit::editingFinished, this, [this] {
        setWindowDays(windowDays());
        Q_EMIT questionChanged();
    });
    return row;
}

QWidget* PatternControls::makeDuplicateRow()
{
    auto* row = new QWidget(this);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(6);
    m_sets = new QComboBox(row);
    m_sets->setAccessibleName(tr("Which sets"));
    // In the order of Sets.
    m_sets->addItems({tr("recorded and proposed"), tr("recorded by the source"), tr("proposed by the rule")});
    line->addWidget(m_sets);
    const DuplicateQuestion rule;
    m_metres = addSpin(row, tr("Proposed: metres apart at most"), 1, kMostMetres, static_cast<int>(rule.metres), tr(" m"));
    m_minutes = addSpin(row, tr("Proposed: minutes after the first call at most"), 1, 24 * 60,
                        static_cast<int>(rule.seconds / 60), tr(" min"));
    m_metres->setPrefix(QStringLiteral("≤ "));
    m_minutes->setPrefix(QStringLiteral("≤ "));
    line->addStretch(1);
    connect(m_sets, &QComboBox::currentIndexChanged, this, &PatternControls::questionChanged);
    return row;
}

void PatternControls::addChoice(QActionGroup* group, const char* object, const QString& text, bool isOn,
                                const std::function<void()>& act)
{
    QAction* action = m_menu->addAction(text);
    action->setObjectName(QLatin1StringView(object));
    action->setCheckable(true);
    action->setChecked(isOn);
    group->addAction(action);
    connect(action, &QAction::triggered, this, act);
}

void PatternControls::makeMenu()
{
    m_more->setObjectName(QStringLiteral("patterns.order"));
    m_more->setAccessibleName(tr("Order and categories of the list"));
    setPlainToolTip(m_more, m_more->accessibleName());
    m_more->setIconSize({16, 16});
    m_more->setProperty("kind", QStringLiteral("crumb"));
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setMenu(m_menu);
    const auto restyle = [this] { m_more->setIcon(iconOf(QStringLiteral("sort"), m_theme.style().ink2)); };
    connect(&m_theme, &Theme::styleChanged, this, restyle);
    restyle();
    m_orders = new QActionGroup(this);
    const auto order = [this](PatternOrder chosen) {
        return [this, chosen] {
            m_order = chosen;
            Q_EMIT orderChanged(chosen);
        };
    };
    addChoice(m_orders, "patterns.byCount", tr("Most calls first"), true, order(PatternOrder::Count));
    addChoice(m_orders, "patterns.byLast", tr("Latest first"), false, order(PatternOrder::Last));
    addChoice(m_orders, "patterns.byName", tr("By place"), false, order(PatternOrder::Name));
    m_menu->addSeparator();
    m_levels = new QActionGroup(this);
    const auto level = [this](int parts) {
        return [this, parts] {
            m_level = parts;
            Q_EMIT questionChanged();
        };
    };
    addChoice(m_levels, "patterns.wholeCategory", tr("The same category"), true, level(-1));
    addChoice(m_levels, "patterns.topCategory", tr("The same group of categories"), false, level(1));
    addChoice(m_levels, "patterns.anyCategory", tr("Whatever the category"), false, level(0));
}

void PatternControls::showMode()
{
    const bool isRepeats = mode() == Mode::Repeats;
    m_repeatRow->setVisible(isRepeats);
    m_duplicateRow->setVisible(!isRepeats);
    m_radius->setVisible(static_cast<RepeatKey>(m_key->currentIndex()) == RepeatKey::Radius);
    // Calls of one person are joined about one matter, never across all.
    const auto key = static_cast<RepeatKey>(m_key->currentIndex());
    m_levels->setEnabled(isRepeats);
    m_levels->actions().back()->setEnabled(isRepeats && key != RepeatKey::Caller && key != RepeatKey::Plate);
}

PatternControls::Mode PatternControls::mode() const
{
    return static_cast<Mode>(m_mode->chosen());
}

void PatternControls::setMode(Mode mode)
{
    m_mode->choose(static_cast<int>(mode));
}

PatternControls::Sets PatternControls::sets() const
{
    return static_cast<Sets>(m_sets->currentIndex());
}

QString PatternControls::words() const
{
    return m_words->text().trimmed();
}

int PatternControls::windowDays() const
{
    static const QRegularExpression number(QStringLiteral("\\d+"));
    const int days = number.match(m_window->currentText()).captured().toInt();
    return std::clamp(days == 0 ? kFirstWindow : days, 1, kMostWindow);
}

void PatternControls::setWindowDays(int days)
{
    const int listed = m_window->findData(days);
    if (listed >= 0 && listed != m_window->currentIndex())
        m_window->setCurrentIndex(listed);
    m_window->setEditText(tr("%n day(s)", nullptr, days));
}

void PatternControls::setLeast(int least)
{
    m_least->setValue(least);
}

void PatternControls::setKey(RepeatKey key)
{
    m_key->setCurrentIndex(static_cast<int>(key));
}

RepeatQuestion PatternControls::question() const
{
    RepeatQuestion question;
    question.key = static_cast<RepeatKey>(m_key->currentIndex());
    question.radiusMetres = m_radius->value();
    question.windowSeconds = windowDays() * kDaySeconds;
    question.least = m_least->value();
    const bool isPersonal = question.key == RepeatKey::Caller || question.key == RepeatKey::Plate;
    if (m_level > 0 || (m_level == 0 && !isPersonal))
        question.categoryLevel = m_level;
    return question;
}

DuplicateQuestion PatternControls::duplicateQuestion() const
{
    DuplicateQuestion question;
    question.metres = m_metres->value();
    question.seconds = m_minutes->value() * std::int64_t{60};
    return question;
}

QString PatternControls::text() const
{
    if (mode() == Mode::Duplicates)
        return m_sets->currentText();
    const QString key = question().key == RepeatKey::Radius ? tr("within %1 m").arg(m_radius->value()) : m_key->currentText();
    return tr("%1, %2, at least %3", "key, window, least number")
        .arg(key, tr("%n day(s)", nullptr, windowDays()), Wording::incidents(m_least->value()));
}

QJsonObject PatternControls::state() const
{
    return {{QStringLiteral("mode"), m_mode->chosen()},
            {QStringLiteral("key"), QLatin1StringView(kKeyNames[m_key->currentIndex()])},
            {QStringLiteral("radius"), m_radius->value()},
            {QStringLiteral("days"), windowDays()},
            {QStringLiteral("least"), m_least->value()},
            {QStringLiteral("level"), m_level},
            {QStringLiteral("order"), static_cast<int>(m_order)},
            {QStringLiteral("sets"), m_sets->currentIndex()},
            {QStringLiteral("metres"), m_metres->value()},
            {QStringLiteral("minutes"), m_minutes->value()}};
}

void PatternControls::setState(const QJsonObject& state)
{
    const auto number = [&](const char* key, int least, int most, auto take) {
        const int value = state.value(QLatin1StringView(key)).toInt(least - 1);
        if (value >= least && value <= most)
            take(value);
    };
    const QString key = state.value(QLatin1StringView("key")).toString();
    const auto* const found = std::ranges::find_if(kKeyNames, [&](const char* name) { return key == QLatin1StringView(name); });
    if (found != std::end(kKeyNames))
        m_key->setCurrentIndex(static_cast<int>(found - std::begin(kKeyNames)));
    number("radius", 1, kMostMetres, [this](int value) { m_radius->setValue(value); });
    number("days", 1, kMostWindow, [this](int value) { setWindowDays(value); });
    number("least", 2, 99, [this](int value) { m_least->setValue(value); });
    number("level", -1, 1, [this](int value) {
        m_level = value;
        m_levels->actions().at(std::ranges::find(kCategoryLevels, value) - std::begin(kCategoryLevels))->setChecked(true);
    });
    number("order", 0, 2, [this](int value) { m_orders->actions().at(value)->trigger(); });
    number("sets", 0, 2, [this](int value) { m_sets->setCurrentIndex(value); });
    number("metres", 1, kMostMetres, [this](int value) { m_metres->setValue(value); });
    number("minutes", 1, 24 * 60, [this](int value) { m_minutes->setValue(value); });
    number("mode", 0, 1, [this](int value) { m_mode->choose(value); });
    Q_EMIT questionChanged();
}

} // namespace jingge
