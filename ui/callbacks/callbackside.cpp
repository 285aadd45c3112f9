// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/callbacks/callbackside.h"

#include "ui/callbacks/callbackwords.h"
#include "ui/common/labels.h"
#include "ui/common/rowsmodel.h"
#include "ui/common/rowtable.h"
#include "ui/common/wording.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace jingge {
namespace {

constexpr int kRow = 29;
constexpr int kRates = 8;

} // namespace

CallbackSide::CallbackSide(const Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_rates(new RowsModel({tr("Rate"), tr("Formula"), tr("Made of"), tr("Value")}, this)),
      m_weeks(new RowsModel({tr("Week"), tr("Due"), tr("Called back"), tr("Late"), tr("Signed by")}, this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    addSignature();
    addTables(theme);
}

void CallbackSide::addTables(const Theme& theme)
{
    m_rates->setFigures({2, 3});
    m_weeks->setFigures({1, 2, 3});
    auto* column = static_cast<QVBoxLayout*>(layout());
    QTableView* rates = rowTable(theme, m_rates, tr("Rates of the week"), this);
    rates->setFixedHeight((kRates + 1) * kRow + 4);
    rates->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    rates->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
    column->addWidget(plainLabel(tr("Rates of the week"), "third", "note", this));
    column->addWidget(rates);
    QTableView* weeks = rowTable(theme, m_weeks, tr("Weeks"), this);
    const int widths[] = {96, 72, 92, 64};
    for (int i = 0; i < static_cast<int>(std::size(widths)); ++i)
        weeks->setColumnWidth(i, widths[i]);
    weeks->horizontalHeader()->setStretchLastSection(true);
    weeks->setMinimumHeight(3 * kRow);
    column->addWidget(plainLabel(tr("Weeks"), "third", "note", this));
    column->addWidget(weeks, 1);
    connect(weeks, &QTableView::activated, this, [this](const QModelIndex& index) {
        Q_EMIT weekRequested(QString::fromStdString(m_lines[static_cast<std::size_t>(index.row())].week));
    });
}

void CallbackSide::addSignature()
{
    auto* column = static_cast<QVBoxLayout*>(layout());
    m_signature = plainLabel(QString(), "second", nullptr, this);
    m_signature->setWordWrap(true);
    m_reason = new QLineEdit(this);
    m_reason->setAccessibleName(tr("Reason"));
    m_reason->setPlaceholderText(tr("Reason: why calls were not tried, why revoked, why struck"));
    m_sign = new QPushButton(tr("Sign the week"), this);
    m_sign->setObjectName(QStringLiteral("callback.sign"));
    m_revoke = new QPushButton(tr("Revoke the signature"), this);
    m_revoke->setObjectName(QStringLiteral("callback.revoke"));
    connect(m_sign, &QPushButton::clicked, this, &CallbackSide::signRequested);
    connect(m_revoke, &QPushButton::clicked, this, &CallbackSide::revokeRequested);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_reason, 1);
    row->addWidget(m_sign);
    row->addWidget(m_revoke);
    column->addWidget(m_signature);
    column->addLayout(row);
}

void CallbackSide::setWeek(const CallbackWeek& week, CivilTime now)
{
    std::vector<QStringList> rows;
    for (const CallbackRate& rate : callbackRates(week.counts(now)))
        rows.push_back({CallbackWords::rate(rate.name), CallbackWords::formula(rate.name),
                        CallbackWords::parts(rate), CallbackWords::value(rate)});
    m_rates->setRows(std::move(rows));
    m_sign->setVisible(!week.isSigned());
    m_sign->setEnabled(now >= week.range.to);
    m_revoke->setVisible(week.isSigned());
    if (week.signatures.empty()) {
        m_signature->setText(now >= week.range.to ? tr("Nobody has signed this week.")
                                                  : tr("The week can be signed when it is over."));
        return;
    }
    const WeekSignature& last = week.signatures.back();
    const QString person = QString::fromStdString(last.person);
    const QString when = Wording::moment(last.at, false);
    QString text = last.isSigned ? tr("Signed by %1 on %2; entries are closed.").arg(person, when)
                                 : tr("The signature was revoked by %1 on %2.").arg(person, when);
    if (!last.reason.empty())
        text += QStringLiteral("  ") + QString::fromStdString(last.reason);
    m_signature->setText(text);
}

void CallbackSide::setWeeks(std::vector<CallbackWeekLine> weeks)
{
    m_lines = std::move(weeks);
    std::vector<QStringList> rows;
    for (const CallbackWeekLine& line : m_lines)
        rows.push_back({QString::fromStdString(line.week), QString::number(line.counts.due),
                        QString::number(line.counts.attempted), QString::number(line.counts.late),
                        line.signature ? QString::fromStdString(line.signature->person) : QString()});
    m_weeks->setRows(std::move(rows));
}

std::string CallbackSide::reason() const
{
    return m_reason->text().trimmed().toStdString();
}

void CallbackSide::clearReason()
{
    m_reason->clear();
}

} // namespace jingge
