// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/disputes/disputeagenda.h"

#include "core/base/text.h"
#include "ui/common/labels.h"
#include "ui/common/rowsmodel.h"
#include "ui/common/rowtable.h"
#include "ui/common/segments.h"
#include "ui/disputes/disputewords.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QTableView>
#include <QVBoxLayout>

namespace jingge {
namespace {

constexpr const char* kMeetings[] = {"daily", "weekly", "monthly"};
constexpr int kMostDays = 4;

} // namespace

DisputeAgenda::DisputeAgenda(const Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_meeting(new Segments(tr("Which meeting"), {tr("Day"), tr("Week"), tr("Month")}, this)),
      m_rates(plainLabel(QString(), "second", "note", this)),
      m_rows(new RowsModel({tr("Why"), tr("Level"), tr("Dispute"), tr("Days")}, this))
{
    setObjectName(QStringLiteral("DisputeAgenda"));
    setAttribute(Qt::WA_StyledBackground);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 8);
    column->setSpacing(8);
    auto* head = new QHBoxLayout;
    head->addWidget(plainLabel(tr("Agenda of the meeting"), nullptr, "head", this));
    head->addStretch(1);
    head->addWidget(m_meeting);
    column->addLayout(head);
    m_meeting->choose(1);
    QTableView* table = rowTable(theme, m_rows, tr("Agenda of the meeting"), this);
    table->setColumnWidth(0, 96);
    table->setColumnWidth(1, 56);
    table->setColumnWidth(3, 132);
    table->horizontalHeader()->setSectionResizeMode(2, QHeaderView::Stretch);
    column->addWidget(table, 1);
    m_rates->setWordWrap(true);
    column->addWidget(m_rates);
    connect(m_meeting, &Segments::chosenChanged, this, &DisputeAgenda::showItems);
    connect(table, &QTableView::clicked, this, [this](const QModelIndex& index) {
        Q_EMIT disputeChosen(m_ids[static_cast<std::size_t>(index.row())]);
    });
}

void DisputeAgenda::setFiles(const std::vector<DisputeFile>& files, CivilDate today)
{
    m_files = files;
    m_today = today;
    showItems();
    std::vector<Dispute> disputes;
    for (const DisputeFile& file : files)
        disputes.push_back(file.dispute);
    const QString names[] = {tr("resolved of concluded"), tr("resolved of all"), tr("joint form of all"),
                             tr("returned of resolved")};
    QStringList rates;
    std::size_t at = 0;
    for (const DisputeRate& rate : disputeRates(disputes)) {
        const auto value = rate.value();
        rates += QStringLiteral("%1 %2 / %3 = %4")
                     .arg(names[at++])
                     .arg(rate.numerator)
                     .arg(rate.denominator)
                     .arg(value ? QString::fromStdString(fixedText(*value * 100, 1)) + QStringLiteral(" %")
                                : QStringLiteral("—"));
    }
    m_rates->setText(rates.join(QStringLiteral("    ")));
}

void DisputeAgenda::showItems()
{
    const auto period = meetingPeriod(kMeetings[m_meeting->chosen()], m_today);
    std::vector<QStringList> rows;
    m_ids.clear();
    for (const AgendaItem& item : disputeAgenda(m_files, *period)) {
        const QString level = item.levelBefore
                                  ? QStringLiteral("%1→%2").arg(DisputeWords::level(*item.levelBefore),
                                                                DisputeWords::level(item.dispute.level))
                                  : DisputeWords::level(item.dispute.level);
        rows.push_back({DisputeWords::reason(item.reason), level, QString::fromStdString(item.dispute.title),
                        DisputeWords::days(item.days, kMostDays)});
        m_ids.push_back(item.dispute.id);
    }
    m_rows->setRows(std::move(rows));
}

} // namespace jingge
