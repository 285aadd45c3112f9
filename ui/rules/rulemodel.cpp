// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rules/rulemodel.h"

#include "core/scene/textpainting.h"
#include "ui/common/rowdelegate.h"
#include "ui/common/wording.h"

#include <QPainter>

#include <algorithm>

namespace jingge {
namespace {

constexpr int kRowHeight = 54;
constexpr double kEdge = kListRowEdge;

double perWeek(const BacktestRecord& trial)
{
    const auto weeks = static_cast<double>(trial.period.seconds()) / (7 * kDaySeconds);
    return weeks > 0 ? static_cast<double>(trial.hits) / weeks : 0;
}

} // namespace

void RuleModel::setEntries(std::vector<RuleEntry> entries)
{
    beginResetModel();
    m_entries = std::move(entries);
    std::ranges::stable_sort(m_entries, [](const RuleEntry& a, const RuleEntry& b) { return (a.runningVersion != 0) > (b.runningVersion != 0); });
    endResetModel();
}

int RuleModel::rowOf(const std::string& code) const
{
    const auto found = std::ranges::find(m_entries, code, [](const RuleEntry& entry) { return entry.rule.rule.code; });
    return found == m_entries.end() ? -1 : static_cast<int>(found - m_entries.begin());
}

int RuleModel::runningCount() const
{
    return static_cast<int>(std::ranges::count_if(m_entries, [](const RuleEntry& entry) { return entry.runningVersion != 0; }));
}

double RuleModel::tasksPerWeek() const
{
    double sum = 0;
    for (const RuleEntry& entry : m_entries)
        sum += entry.runningVersion != 0 && entry.trial ? perWeek(*entry.trial) : 0;
    return sum;
}

int RuleModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

QVariant RuleModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const RuleEntry& one = entry(index.row());
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return QStringLiteral("%1\n%2").arg(nameOf(one.rule.rule), stateOf(one));
    return {};
}

QString RuleModel::nameOf(const Rule& rule)
{
    const std::string& name = Wording::isChinese() ? rule.nameChinese : rule.nameEnglish;
    return QString::fromStdString(name.empty() ? rule.code : name);
}

QString RuleModel::stateOf(const RuleEntry& entry)
{
    const int version = entry.rule.stored.version;
    QString state = entry.runningVersion == 0 ? tr("off") : entry.runningVersion == version ? tr("on") : tr("version %1 is on").arg(entry.runningVersion);
    if (entry.trial)
        return tr("%1, %2 a week").arg(state, QString::number(perWeek(*entry.trial), 'f', 1));
    return version == 0 ? tr("as shipped, not tried yet") : tr("%1, not tried yet").arg(state);
}

RuleDelegate::RuleDelegate(const Theme& theme, const RuleModel& model, QObject* parent) :
    QStyledItemDelegate(parent), m_theme(theme), m_model(model)
{
}

QSize RuleDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {200, kRowHeight};
}

void RuleDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Style& style = m_theme.style();
    const RuleEntry& entry = m_model.entry(index.row());
    const QRectF row(option.rect);
    paintListRow(*painter, option, style);
    const bool isOn = entry.runningVersion != 0;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(isOn ? style.qing : style.edge, 1.5));
    painter->setBrush(isOn ? QBrush(style.qing) : QBrush(Qt::NoBrush));
    painter->drawEllipse(QPointF(row.left() + kEdge + 5, row.top() + 18), 4, 4);
    painter->restore();
    const QRectF words(row.left() + kEdge + 20, row.top() + 7, row.width() - 2 * kEdge - 20, 20);
    paintText(*painter, words, Qt::AlignVCenter, RuleModel::nameOf(entry.rule.rule), style.font(isOn ? Type::BodyBold : Type::Body), isOn ? style.ink : style.ink2);
    paintText(*painter, words.translated(0, 21), Qt::AlignVCenter, RuleModel::stateOf(entry), style.font(Type::Note), style.ink2);
}

} // namespace jingge
