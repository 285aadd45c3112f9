// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/quality/auditpart.h"

#include "core/workspace/stationwriter.h"
#include "ui/common/labels.h"
#include "ui/common/rowsmodel.h"
#include "ui/common/rowtable.h"
#include "ui/quality/auditwords.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace jingge {
namespace {

constexpr std::int64_t kMostShown = 5000;

QStringList rowOf(const AuditRecord& record)
{
    return {QString::number(record.sequence),
            QString::fromStdString(record.at.text()).replace(QLatin1Char('T'), QLatin1Char(' ')),
            AuditWords::act(record.act),
            QString::fromStdString(record.person),
            QString::fromStdString(record.subject),
            QString::fromStdString(record.detail)};
}

} // namespace

AuditPart::AuditPart(const ViewContext& context, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_model(new RowsModel(QStringList() << tr("No.") << tr("Time") << tr("Act") << tr("Who")
                                          << tr("On what") << tr("Detail"),
                            this)),
      m_words(new QLineEdit(this)),
      m_chain(elidedLabel(QString(), "second", "note", this)),
      m_check(new QPushButton(tr("Check the chain"), this))
{
    m_model->setFigures({0});
    m_words->setAccessibleName(tr("Words in the records"));
    m_words->setPlaceholderText(tr("Words: an act, a person, a number"));
    m_words->setClearButtonEnabled(true);
    m_words->setMaximumWidth(320);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(16, 4, 16, 4);
    head->setSpacing(12);
    head->addWidget(m_words, 1);
    head->addWidget(m_chain, 2);
    head->addWidget(m_check);
    QTableView* table = rowTable(context.theme, m_model, tr("Audit log"), this);
    constexpr int kWidths[] = {64, 158, 132, 132, 180};
    for (int column = 0; const int width : kWidths)
        table->setColumnWidth(column++, width);
    table->horizontalHeader()->setStretchLastSection(true);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 4, 0, 0);
    whole->addLayout(head);
    whole->addWidget(table, 1);
    connect(m_words, &QLineEdit::textChanged, this, &AuditPart::showRows);
    connect(m_check, &QPushButton::clicked, this, &AuditPart::check);
}

void AuditPart::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    reload();
}

void AuditPart::reload()
{
    const auto allowed = m_context.source.writer().permission(Act::ReadAudit);
    m_chain->clear(); // what was checked is older than what is read now
    m_check->setEnabled(allowed.has_value() && !m_context.source.database().empty());
    if (!allowed || m_context.source.database().empty()) {
        m_records.clear();
        m_chain->setText(allowed ? QString() : tr("Your role does not read the audit log."));
        showRows();
        return;
    }
    m_reading.start(
        [database = m_context.source.database()](const std::stop_token&) {
            return latestAuditRecords(database, kMostShown);
        },
        [this](Result<std::vector<AuditRecord>> records) {
            if (!records) {
                Q_EMIT failed(records.error());
                return;
            }
            m_records = std::move(*records);
            showRows();
            if (m_chain->text().isEmpty())
                m_chain->setText(tr("%n record(s); the chain was not checked yet", nullptr,
                                    m_records.empty() ? 0 : static_cast<int>(m_records.front().sequence)));
        });
}

void AuditPart::showRows()
{
    const QString words = m_words->text().trimmed();
    std::vector<QStringList> rows;
    for (const AuditRecord& record : m_records) {
        QStringList row = rowOf(record);
        const bool isFound = words.isEmpty() || std::ranges::any_of(row, [&](const QString& cell) {
                                 return cell.contains(words, Qt::CaseInsensitive);
                             });
        if (isFound)
            rows.push_back(std::move(row));
    }
    m_model->setRows(std::move(rows));
}

void AuditPart::check()
{
    m_chain->setText(tr("Checking the chain…"));
    m_checking.start(
        [database = m_context.source.database()](const std::stop_token& stop) {
            return checkAuditChain(database, {stop, nullptr});
        },
        [this](const Result<AuditState>& state) {
            if (!state) {
                m_chain->clear();
                Q_EMIT failed(state.error());
                return;
            }
            showChain(*state);
        });
}

void AuditPart::showChain(const AuditState& state)
{
    const int count = static_cast<int>(state.records);
    if (!state.isWhole())
        m_chain->setText(tr("The chain breaks at record %1: %2")
                             .arg(*state.brokenAt)
                             .arg(QString::fromStdString(state.why)));
    else if (state.proof == AuditProof::Sealed)
        m_chain->setText(tr("%n record(s), whole and sealed under the station's key", nullptr, count));
    else if (state.proof == AuditProof::Unkeyed)
        m_chain->setText(tr("%n record(s), whole, but chained without a key", nullptr, count));
    else
        m_chain->setText(tr("%n record(s) in order; the key that seals them is not at hand", nullptr, count));
}

} // namespace jingge
