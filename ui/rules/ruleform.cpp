// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rules/ruleform.h"

#include "core/base/text.h"
#include "core/ingest/rulefile.h"
#include "ui/common/labels.h"
#include "ui/common/segments.h"
#include "ui/common/wording.h"
#include "ui/rules/categoryfield.h"
#include "ui/rules/durationfield.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>
#include <bit>
#include <set>

namespace jingge {
namespace {

constexpr int kNameWidth = 76;
constexpr int kHours = 24;

QString joined(const std::vector<std::string>& codes)
{
    QStringList all;
    for (const std::string& code : codes)
        all += QString::fromStdString(code);
    return all.join(QStringLiteral(", "));
}

std::vector<std::string> codesOf(const QLineEdit& field)
{
    std::vector<std::string> codes;
    std::string text = field.text().replace(QStringLiteral("，"), QStringLiteral(",")).toStdString();
    for (const std::string_view piece : split(text, ',')) {
        if (std::string code(trimmed(piece)); !code.empty())
            codes.push_back(std::move(code));
    }
    return codes;
}

/// First hour and the one before which the span ends, of hours that are one span round the clock.
std::optional<std::pair<int, int>> spanOf(std::uint32_t hours)
{
    const auto has = [hours](int hour) { return (hours >> ((hour + kHours) % kHours) & 1U) != 0; };
    int begins = 0;
    std::pair<int, int> span{0, 0};
    for (int hour = 0; hour < kHours; ++hour) {
        if (has(hour) && !has(hour - 1)) {
            ++begins;
            span.first = hour;
        }
        if (!has(hour) && has(hour - 1))
            span.second = hour;
    }
    return begins == 1 ? std::optional(span) : std::nullopt;
}

std::uint32_t hoursOf(int from, int to)
{
    std::uint32_t hours = 0;
    for (int hour = from; hour != to; hour = (hour + 1) % kHours)
        hours |= 1U << hour;
    return hours;
}

Result<std::optional<CivilTime>> momentOf(const QLineEdit& field)
{
    const QString text = field.text().trimmed();
    if (text.isEmpty())
        return std::optional<CivilTime>();
    const auto time = parseIsoTime(text.toStdString());
    if (!time)
        return fail(ErrorKind::Data, "rule", text.toStdString(), QT_TRANSLATE_NOOP("core", "not a date: write 2026-07-15"));
    return std::optional(*time);
}

QString dateText(const std::optional<CivilTime>& time)
{
    return time ? QString::fromStdString(time->text()).left(10) : QString();
}

} // namespace

RuleForm::RuleForm(const ViewContext& context, QWidget* parent) : QWidget(parent), m_context(context), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(16, 12, 16, 12);
    m_column->setSpacing(10);
    makeCalls();
    makeCounts();
    makeTask();
    m_column->addStretch(1);
    showKey();
}

void RuleForm::addSection(const QString& title)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(10);
    row->addWidget(plainLabel(title, "third", "body", this));
    auto* line = new QFrame(this);
    line->setObjectName(QStringLiteral("Hairline"));
    line->setFixedHeight(1);
    row->addWidget(line, 1);
    m_column->addLayout(row);
    m_rows = new QFormLayout;
    m_rows->setHorizontalSpacing(12);
    m_rows->setVerticalSpacing(10);
    m_rows->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_rows->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_column->addLayout(m_rows);
}

void RuleForm::addRow(const QString& name, QWidget* field)
{
    QLabel* label = plainLabel(name, "second", "body", this);
    label->setMinimumWidth(kNameWidth);
    m_rows->addRow(label, field);
}

QWidget* RuleForm::rowOf(std::initializer_list<QWidget*> parts)
{
    auto* whole = new QWidget(this);
    auto* row = new QHBoxLayout(whole);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    for (QWidget* part : parts)
        row->addWidget(part);
    row->addStretch(1);
    return whole;
}

QLabel* RuleForm::word(const QString& text)
{
    return plainLabel(text, "second", "body", this);
}

QLineEdit* RuleForm::textField(const QString& name, const QString& example)
{
    auto* field = new QLineEdit(this);
    field->setAccessibleName(name);
    field->setPlaceholderText(example);
    connect(field, &QLineEdit::textEdited, this, &RuleForm::takeEdit);
    return field;
}

QSpinBox* RuleForm::numberField(const QString& name, int least, int most)
{
    auto* field = new QSpinBox(this);
    field->setAccessibleName(name);
    field->setRange(least, most);
    field->setFixedWidth(76);
    connect(field, &QSpinBox::valueChanged, this, &RuleForm::takeEdit);
    return field;
}

void RuleForm::makeCalls()
{
    addSection(tr("Which calls"));
    addRow(tr("Name"), m_name = textField(tr("Name")));
    m_categories = new CategoryField(m_context, tr("Categories"), tr("choose categories"), this);
    connect(m_categories, &CategoryField::edited, this, &RuleForm::takeEdit);
    addRow(tr("Categories"), m_categories);
    addRow(tr("Without"), m_excludedCategories = textField(tr("Categories left out"), tr("codes, with commas between")));
    addRow(tr("Not in"), m_excludedAreas = textField(tr("Areas left out"), tr("codes of areas, with commas between")));
    m_key = new Segments(tr("What the calls share"),
                         {tr("Address"), tr("Place"), tr("Radius"), tr("Plate"), tr("Caller"), tr("Grid")}, this);
    connect(m_key, &Segments::chosenChanged, this, [this] {
        showKey();
        takeEdit();
    });
    addRow(tr("By"), m_key);
    m_radius = numberField(tr("Radius in metres"), 1, 5000);
    m_radiusRow = rowOf({m_radius, word(tr("metres around the last call"))});
    addRow(QString(), m_radiusRow);
    m_fromHour = new QComboBox(this);
    m_toHour = new QComboBox(this);
    m_fromHour->setAccessibleName(tr("From hour"));
    m_toHour->setAccessibleName(tr("To hour"));
    for (int hour = 0; hour < kHours; ++hour) {
        const QString text = QStringLiteral("%1:00").arg(hour, 2, 10, QLatin1Char('0'));
        m_fromHour->addItem(text);
        m_toHour->addItem(text);
    }
    for (QComboBox* hour : {m_fromHour, m_toHour})
        connect(hour, &QComboBox::currentIndexChanged, this, &RuleForm::takeEdit);
    addRow(tr("Hours"), rowOf({m_fromHour, word(tr("to")), m_toHour, word(tr("the same hour twice: round the clock"))}));
}

void RuleForm::makeCounts()
{
    addSection(tr("How many make a matter"));
    m_threshold = numberField(tr("Calls at least"), 2, 1000);
    m_window = new DurationField(tr("Within"), this);
    m_days = numberField(tr("Different days at least"), 1, 366);
    m_gap = new DurationField(tr("The same call when nearer than"), this);
    m_coolDown = new DurationField(tr("Further calls join the task for"), this);
    for (DurationField* field : {m_window, m_gap, m_coolDown})
        connect(field, &DurationField::edited, this, &RuleForm::takeEdit);
    addRow(tr("Threshold"), rowOf({m_threshold, word(tr("calls or more"))}));
    addRow(tr("Within"), m_window);
    addRow(tr("Days"), rowOf({m_days, word(tr("different days or more"))}));
    addRow(tr("Same call"), rowOf({m_gap, word(tr("after the one before"))}));
    addRow(tr("Cool-down"), rowOf({m_coolDown, word(tr("join the task"))}));
}

void RuleForm::makeTask()
{
    addSection(tr("What follows"));
    m_level = new QComboBox(this);
    m_level->setAccessibleName(tr("Level"));
    for (const AlertLevel level : {AlertLevel::One, AlertLevel::Two, AlertLevel::Three})
        m_level->addItem(Wording::alertLevel(level));
    connect(m_level, &QComboBox::currentIndexChanged, this, &RuleForm::takeEdit);
    addRow(tr("Level"), rowOf({m_level}));
    m_recipient = new QComboBox(this);
    m_recipient->setAccessibleName(tr("Goes to"));
    m_recipient->setEditable(true);
    m_recipient->lineEdit()->setAccessibleName(tr("Goes to"));
    m_recipient->addItem(tr("Officer of the grid"), QStringLiteral("owner"));
    std::set<std::string> officers;
    for (const auto& [grid, officer] : m_context.source.station().owners)
        officers.insert(officer);
    for (const std::string& officer : officers)
        m_recipient->addItem(QString::fromStdString(officer));
    connect(m_recipient, &QComboBox::currentTextChanged, this, &RuleForm::takeEdit);
    addRow(tr("Goes to"), m_recipient);
    m_validFrom = textField(tr("Valid from"), QStringLiteral("2026-07-15"));
    m_validTo = textField(tr("Valid before"), QStringLiteral("2026-12-31"));
    addRow(tr("Valid"), rowOf({m_validFrom, word(QStringLiteral("—")), m_validTo}));
    addRow(tr("Task"), m_title = textField(tr("Title of the task"), tr("{key}, {count} and {days} are filled in")));
    const auto area = [this](const QString& name, int height) {
        auto* field = new QPlainTextEdit(this);
        field->setAccessibleName(name);
        field->setTabChangesFocus(true);
        field->setFixedHeight(height);
        connect(field, &QPlainTextEdit::textChanged, this, &RuleForm::takeEdit);
        return field;
    };
    addRow(tr("Measure"), m_measure = area(tr("Measure"), 62));
    addRow(tr("Why so"), m_reason = area(tr("Why the numbers are so"), 62));
}

void RuleForm::showKey()
{
    m_radiusRow->setVisible(static_cast<RuleKey>(m_key->chosen()) == RuleKey::Radius);
}

void RuleForm::takeEdit()
{
    if (!m_isFilling)
        Q_EMIT edited();
}

void RuleForm::setRule(const Rule& rule)
{
    m_isFilling = true;
    m_base = rule;
    m_name->setText(QString::fromStdString(Wording::isChinese() ? rule.nameChinese : rule.nameEnglish));
    m_categories->setCodes(rule.categories);
    m_excludedCategories->setText(joined(rule.excludedCategories));
    m_excludedAreas->setText(joined(rule.excludedAreas));
    m_key->choose(static_cast<int>(rule.key));
    m_radius->setValue(static_cast<int>(rule.radiusMetres));
    const auto span = spanOf(rule.hours);
    for (QComboBox* hour : {m_fromHour, m_toHour})
        hour->setEnabled(span.has_value() || rule.hours == kAllHours);
    m_fromHour->setCurrentIndex(span ? span->first : 0);
    m_toHour->setCurrentIndex(span ? span->second : 0);
    m_window->setSeconds(rule.windowSeconds);
    m_threshold->setValue(rule.threshold);
    m_days->setValue(rule.leastDays);
    m_gap->setSeconds(rule.leastGapSeconds);
    m_coolDown->setSeconds(rule.coolDownSeconds);
    m_level->setCurrentIndex(static_cast<int>(rule.level) - 1);
    if (rule.recipient == "owner")
        m_recipient->setCurrentIndex(0);
    else
        m_recipient->setCurrentText(QString::fromStdString(rule.recipient));
    m_validFrom->setText(dateText(rule.validFrom));
    m_validTo->setText(dateText(rule.validTo));
    m_title->setText(QString::fromStdString(rule.task.title));
    m_measure->setPlainText(QString::fromStdString(rule.task.measure));
    m_reason->setPlainText(QString::fromStdString(Wording::isChinese() && !rule.reasonChinese.empty() ? rule.reasonChinese : rule.reason));
    showKey();
    m_isFilling = false;
}

Result<Rule> RuleForm::rule() const
{
    const auto validFrom = momentOf(*m_validFrom);
    const auto validTo = momentOf(*m_validTo);
    if (!validFrom || !validTo)
        return Unexpected(!validFrom ? validFrom.error() : validTo.error());
    Rule rule = m_base;
    (Wording::isChinese() ? rule.nameChinese : rule.nameEnglish) = m_name->text().trimmed().toStdString();
    rule.categories = m_categories->codes();
    rule.excludedCategories = codesOf(*m_excludedCategories);
    rule.excludedAreas = codesOf(*m_excludedAreas);
    rule.key = static_cast<RuleKey>(m_key->chosen());
    if (rule.key == RuleKey::Radius)
        rule.radiusMetres = m_radius->value();
    if (m_fromHour->isEnabled())
        rule.hours = m_fromHour->currentIndex() == m_toHour->currentIndex() ? kAllHours : hoursOf(m_fromHour->currentIndex(), m_toHour->currentIndex());
    rule.windowSeconds = m_window->seconds();
    rule.threshold = m_threshold->value();
    rule.leastDays = m_days->value();
    rule.leastGapSeconds = m_gap->seconds();
    rule.coolDownSeconds = m_coolDown->seconds();
    rule.level = static_cast<TaskLevel>(m_level->currentIndex() + 1);
    const bool isOwner = m_recipient->currentText() == m_recipient->itemText(0);
    rule.recipient = isOwner ? "owner" : m_recipient->currentText().trimmed().toStdString();
    rule.validFrom = *validFrom;
    rule.validTo = *validTo;
    rule.task.title = m_title->text().trimmed().toStdString();
    rule.task.measure = m_measure->toPlainText().trimmed().toStdString();
    std::string& reason = Wording::isChinese() && !m_base.reasonChinese.empty() ? rule.reasonChinese : rule.reason;
    reason = m_reason->toPlainText().trimmed().toStdString();
    return parseRule(ruleText(rule), rule.code); // what the file form refuses, the form refuses
}

} // namespace jingge
