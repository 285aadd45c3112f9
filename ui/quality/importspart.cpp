// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/quality/importspart.h"

#include "core/base/clock.h"
#include "core/ingest/keptreason.h"
#include "core/store/qualitycounts.h"
#include "core/workspace/stationwriter.h"
#include "ui/common/labels.h"
#include "ui/common/messagebar.h"
#include "ui/common/rowsmodel.h"
#include "ui/common/rowtable.h"
#include "ui/common/segments.h"
#include "ui/common/wording.h"
#include "ui/quality/confirmbar.h"
#include "ui/quality/fieldwords.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace jingge {
namespace {

constexpr std::size_t kMostShown = 5000;
constexpr int kFigureWidth = 60;
constexpr int kHeadEdges = 26;
constexpr int kNumber = 0; // columns
constexpr int kFile = 1;
constexpr int kMapping = 2;
constexpr int kFinished = 3;
constexpr int kState = 10;

QString figure(std::int64_t count)
{
    return QLocale(QLocale::English).toString(count);
}

QString fileName(const std::string& path)
{
    return QString::fromStdString(path).section(QLatin1Char('/'), -1);
}

QString stateText(const BatchRecord& batch)
{
    switch (batch.state) {
    case BatchState::Open:
        return ImportsPart::tr("not finished");
    case BatchState::Complete:
        return ImportsPart::tr("counts");
    case BatchState::TakenBack:
        return ImportsPart::tr("taken back");
    }
    return {};
}

QString takenBackText(const Striking& striking)
{
    const QString text =
        ImportsPart::tr("Taken back %1 by %2.")
            .arg(QString::fromStdString(striking.at.text()).replace(QLatin1Char('T'), QLatin1Char(' ')),
                 QString::fromStdString(striking.by));
    return striking.reason.empty()
               ? text
               : text + ImportsPart::tr(" Why: %1").arg(QString::fromStdString(striking.reason));
}

QStringList rowOf(const BatchRecord& batch)
{
    return {QString::number(batch.id),
            fileName(batch.file),
            QString::fromStdString(batch.mapping),
            batch.finishedAt ? QString::fromStdString(batch.finishedAt->text())
                                   .replace(QLatin1Char('T'), QLatin1Char(' '))
                                   .left(16)
                             : QString(),
            figure(batch.read),
            figure(batch.inserted),
            figure(batch.updated),
            figure(batch.unchanged),
            figure(batch.rejected),
            figure(batch.filtered),
            stateText(batch)};
}

QString textOf(const Cell& cell)
{
    return QString::fromStdString(cellText(cell));
}

} // namespace

ImportsPart::ImportsPart(const ViewContext& context, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_model(new RowsModel(QStringList(), this)),
      m_rows(new RowsModel(QStringList(), this)),
      m_table(nullptr),
      m_rowTable(nullptr),
      m_title(elidedLabel(QString(), "first", "strong", this)),
      m_summary(plainLabel(QString(), "second", "note", this)),
      m_shown(new Segments(tr("What of the import"), QStringList() << tr("Rejected rows") << tr("Changes"),
                           this)),
      m_list(new QPushButton(tr("List its calls"), this)),
      m_back(new QPushButton(tr("Take back…"), this)),
      m_confirm(new ConfirmBar(this))
{
    m_model->setHeaders({tr("No."), tr("File"), tr("Mapping"), tr("Finished"), tr("Read"), tr("New"),
                         tr("Updated"), tr("Unchanged"), tr("Rejected"), tr("Left out"), tr("State")});
    m_model->setFigures({4, 5, 6, 7, 8, 9}); // Read to Left out;
    m_rows->setHeaders({tr("Row"), tr("Column"), tr("Value"), tr("Reason")});
    auto* split = new QSplitter(Qt::Vertical, this);
    split->setChildrenCollapsible(false);
    split->setHandleWidth(5);
    split->setObjectName(QStringLiteral("PageGround"));
    makeList(split);
    makeDetail(split);
    split->setStretchFactor(0, 2);
    split->setStretchFactor(1, 3);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 4, 0, 0);
    whole->addWidget(split);
    connectAll();
    showReport();
}

void ImportsPart::makeList(QWidget* parent)
{
    m_table = rowTable(m_context.theme, m_model, tr("Imports"), parent);
    m_table->horizontalHeader()->setSectionResizeMode(kFile, QHeaderView::Stretch);
    const QFontMetrics metrics(m_context.theme.style().font(Type::Note));
    for (int column = kFinished + 1; column < kState; ++column)
        m_table->setColumnWidth(
            column, std::max(kFigureWidth,
                             metrics.horizontalAdvance(
                                 m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString()) +
                                 kHeadEdges));
    m_table->setColumnWidth(kNumber, 48);
    m_table->setColumnWidth(kMapping, 96);
    m_table->setColumnWidth(kFinished, 132);
    m_table->setColumnWidth(kState, 76);
}

void ImportsPart::makeDetail(QWidget* parent)
{
    auto* lower = new QWidget(parent);
    lower->setObjectName(QStringLiteral("PageGround"));
    lower->setAttribute(Qt::WA_StyledBackground);
    auto* column = new QVBoxLayout(lower);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(12, 8, 12, 2);
    head->setSpacing(8);
    head->addWidget(m_title, 1);
    head->addWidget(m_shown);
    head->addWidget(m_list);
    head->addWidget(m_back);
    auto* note = new QHBoxLayout;
    note->setContentsMargins(12, 0, 12, 6);
    m_summary->setWordWrap(true);
    note->addWidget(m_summary);
    column->addLayout(head);
    column->addLayout(note);
    column->addWidget(m_confirm);
    m_rowTable = rowTable(m_context.theme, m_rows, tr("Rows of the import"), lower);
    m_rowTable->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    for (const int narrow : {0, 1}) {
        m_rowTable->horizontalHeader()->setSectionResizeMode(narrow, QHeaderView::Interactive);
        m_rowTable->setColumnWidth(narrow, narrow == 0 ? 176 : 104);
    }
    column->addWidget(m_rowTable, 1);
}

void ImportsPart::connectAll()
{
    for (QPushButton* button : {m_list, m_back})
        button->setAccessibleName(button->text());
    m_list->setObjectName(QStringLiteral("data.listBatch"));
    m_back->setObjectName(QStringLiteral("data.takeBack"));
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ImportsPart::readChosen);
    connect(m_shown, &Segments::chosenChanged, this, &ImportsPart::showRows);
    connect(m_list, &QPushButton::clicked, this, &ImportsPart::listCalls);
    connect(m_back, &QPushButton::clicked, this, &ImportsPart::askBack);
    connect(m_confirm, &ConfirmBar::confirmed, this, &ImportsPart::takeBack);
    connect(&m_context.live, &LiveCounts::frameChanged, this, [this] {
        if (isVisible())
            reload();
    });
}

void ImportsPart::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    reload();
}

void ImportsPart::reload()
{
    if (m_context.source.database().empty())
        return;
    m_reading.start([database = m_context.source.database()](
                        const std::stop_token&) { return intake::batches(database); },
                    [this](Result<std::vector<BatchRecord>> batches) { takeBatches(std::move(batches)); });
}

void ImportsPart::takeBatches(Result<std::vector<BatchRecord>> batches)
{
    if (!batches) {
        Q_EMIT failed(batches.error());
        return;
    }
    const std::int64_t chosen = m_report ? m_report->batch.id : 0;
    m_batches = std::move(*batches);
    std::vector<QStringList> rows;
    for (const BatchRecord& batch : m_batches)
        rows.push_back(rowOf(batch));
    m_model->setRows(std::move(rows));
    const auto again = std::ranges::find(m_batches, chosen, &BatchRecord::id);
    chooseRow(again == m_batches.end() ? 0 : static_cast<int>(again - m_batches.begin()));
}

void ImportsPart::chooseRow(int row)
{
    if (row < m_model->rowCount())
        m_table->selectRow(row);
    else
        showReport();
}

void ImportsPart::readChosen()
{
    const QModelIndex current = m_table->currentIndex();
    m_confirm->hide();
    if (!current.isValid())
        return;
    m_detail.start(
        [database = m_context.source.database(), id = m_batches[static_cast<std::size_t>(current.row())].id](
            const std::stop_token&) { return intake::batchReport(database, id); },
        [this](Result<intake::BatchReport> report) {
            if (!report) {
                Q_EMIT failed(report.error());
                return;
            }
            m_report = std::move(*report);
            showReport();
        });
}

void ImportsPart::showReport()
{
    const bool counts = m_report && m_report->batch.state == BatchState::Complete;
    m_list->setEnabled(counts);
    m_back->setEnabled(counts && !m_report->resting);
    if (!m_report) {
        m_title->setText(tr("No imports yet"));
        m_summary->setText({});
        return;
    }
    const BatchRecord& batch = m_report->batch;
    m_title->setText(tr("No. %1, %2").arg(batch.id).arg(QString::fromStdString(batch.file)));
    QString text = tr("Source %1. ").arg(QString::fromStdString(batch.source));
    if (batch.takenBack)
        text += takenBackText(*batch.takenBack);
    else if (m_report->resting)
        text += tr("Import %1 (%2) rests on it and must be taken back first.")
                    .arg(m_report->resting->id)
                    .arg(fileName(m_report->resting->file));
    else
        text += tr("Nothing rests on it: it can be taken back.");
    m_summary->setText(text);
    m_shown->choose(m_report->rejected.empty() && !m_report->changes.empty() ? 1 : 0);
    showRows();
}

void ImportsPart::showRows()
{
    std::vector<QStringList> rows;
    if (m_report && m_shown->chosen() == 0) {
        for (std::size_t i = 0; i < std::min(kMostShown, m_report->rejected.size()); ++i) {
            const RejectedRow& one = m_report->rejected[i];
            rows.push_back({QString::number(one.row), QString::fromStdString(one.column),
                            QString::fromStdString(one.value), translated(keptReason(one.reason))});
        }
    } else if (m_report) {
        for (std::size_t i = 0; i < std::min(kMostShown, m_report->changes.size()); ++i) {
            const FieldChange& one = m_report->changes[i];
            rows.push_back({QString::fromStdString(one.sourceId), fieldText(one.field), textOf(one.before),
                            textOf(one.after)});
        }
    }
    const bool isRejects = m_shown->chosen() == 0;
    m_rows->setHeaders(isRejects ? QStringList{tr("Row"), tr("Column"), tr("Value"), tr("Reason")}
                                 : QStringList{tr("Number"), tr("Field"), tr("Before"), tr("After")});
    m_rows->setRows(std::move(rows));
}

void ImportsPart::listCalls()
{
    if (!m_report)
        return;
    const FrameSnapshot frame = m_context.live.frame();
    m_detail.start(
        [database = m_context.source.database(), frame, counts = m_context.live.counts(),
         id = m_report->batch.id](const std::stop_token&) -> Result<std::vector<IncidentId>> {
            const auto facts = intake::qualityFacts(database, *frame);
            if (!facts)
                return Unexpected(facts.error());
            std::vector<IncidentId> ids;
            for (const std::uint32_t row :
                 rowsOfFinding(*frame, *facts, counts->rows, QualityKey::Batch, id, 0))
                ids.push_back(frame->incident(row));
            return ids;
        },
        [this](Result<std::vector<IncidentId>> ids) {
            if (!ids)
                Q_EMIT failed(ids.error());
            else
                m_context.selection.chooseIncidents(std::move(*ids), {}, Origin::Table);
        });
}

void ImportsPart::askBack()
{
    if (!m_report)
        return;
    m_confirm->ask(
        tr("Take back import %1 (%2)? %3 count no more, %4 count with their former version again. Nothing is "
           "deleted; the file can be imported again.")
            .arg(m_report->batch.id)
            .arg(fileName(m_report->batch.file), Wording::incidents(m_report->undone.struck),
                 Wording::incidents(m_report->undone.reverted)),
        tr("Take back"));
}

void ImportsPart::takeBack()
{
    const std::int64_t id = m_report->batch.id;
    const Striking striking{SystemClock().now(), m_context.source.writer().person(), m_confirm->reason().toStdString()};
    m_back->setEnabled(false);
    m_isWriting = true;
    m_context.source.writer().writeLong(
        Act::TakeBack, this,
        [id, striking](Store& store, WriterTurns&, const std::stop_token&) {
            return takeBatchBack(store, id, striking);
        },
        [this, id](const Result<TakeBackReport>& done) {
            m_isWriting = false;
            if (!done) {
                showReport();
                Q_EMIT failed(done.error());
                return;
            }
            Q_EMIT changed(tr("Import %1 is taken back: %2 count no more, %3 count as before.")
                               .arg(id)
                               .arg(Wording::incidents(done->struck), Wording::incidents(done->reverted)));
            reload();
        });
}

} // namespace jingge
