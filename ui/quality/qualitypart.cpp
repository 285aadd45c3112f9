// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/quality/qualitypart.h"

#include "core/workspace/intake.h"
#include "ui/common/labels.h"
#include "ui/common/rowdelegate.h"
#include "ui/common/rowtable.h"
#include "ui/common/segments.h"
#include "ui/common/wording.h"
#include "ui/quality/defaultpoints.h"
#include "ui/quality/qualitymodel.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLabel>
#include <QLocale>
#include <QSignalBlocker>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace jingge {
namespace {

constexpr double kThreshold = 0.85; // of the located incidents that a heat map may rest on (definitions, 1)
constexpr int kHeadHeight = 46;     // two lines
constexpr std::size_t kAddressesLooked = 20;
constexpr qsizetype kAddressesShown = 2;

} // namespace

QualityPart::QualityPart(const ViewContext& context, std::string mappings, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_mappings(std::move(mappings)),
      m_model(new QualityModel(this)),
      m_by(new Segments(tr("By what"), QStringList() << tr("Batches") << tr("Months") << tr("Grids"), this)),
      m_figures(new Segments(tr("Figures"), QStringList() << tr("Calls") << tr("Shares"), this)),
      m_sentence(plainLabel(QString(), "first", "say", this)),
      m_basis(plainLabel(QString(), "second", "note", this)),
      m_table(rowTable(context.theme, m_model, tr("Quality of the data"), this)),
      m_points(new DefaultPoints(this))
{
    m_basis->setWordWrap(true);
    m_sentence->setWordWrap(true);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(12, 12, 12, 4);
    head->setSpacing(12);
    head->addWidget(m_sentence, 1);
    head->addWidget(m_by);
    head->addWidget(m_figures);
    auto* basis = new QHBoxLayout;
    basis->setContentsMargins(12, 0, 12, 8);
    basis->addWidget(m_basis);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addLayout(basis);
    column->addWidget(m_table, 1);
    column->addWidget(m_points);
    m_model->setCounts({}, {}, {}, tr("Batch"));
    makeTable();
    const auto askAgain = [this] {
        m_isStale = true;
        ask();
    };
    connect(m_by, &Segments::chosenChanged, this, askAgain);
    connect(m_figures, &Segments::chosenChanged, m_model,
            [this](int shown) { m_model->setShares(shown == 1); });
    connect(&context.live, &LiveCounts::countsChanged, this, askAgain);
    connect(m_points, &DefaultPoints::rowsRequested, this,
            [this](int point) { choose(m_points->points()[static_cast<std::size_t>(point)].point.rows); });
    connect(m_points, &DefaultPoints::markRequested, this, &QualityPart::mark);
}

void QualityPart::makeTable()
{
    m_table->horizontalHeader()->setObjectName(QStringLiteral("NarrowHead"));
    m_table->setSelectionBehavior(QAbstractItemView::SelectItems);
    m_table->horizontalHeader()->setFixedHeight(kHeadHeight);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(QualityModel::Key, QHeaderView::Interactive);
    m_table->setColumnWidth(QualityModel::Key, 116);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& current) {
                if (current.isValid())
                    chooseCell(current.row(), current.column());
            });
}

void QualityPart::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    ask();
}

QualityKey QualityPart::key() const
{
    constexpr QualityKey kKeys[] = {QualityKey::Batch, QualityKey::Month, QualityKey::Grid};
    return kKeys[m_by->chosen()];
}

int QualityPart::by() const
{
    return m_by->chosen();
}

void QualityPart::setBy(int by)
{
    if (by >= 0 && by < 3)
        m_by->choose(by);
}

void QualityPart::ask()
{
    if (!isVisible() || !m_isStale)
        return;
    m_isStale = false;
    const FrameSnapshot frame = m_context.live.frame();
    std::shared_ptr<const QualityFacts> known = m_answer.frame == frame ? m_answer.facts : nullptr;
    m_job.start(
        [database = m_context.source.database(), frame, counts = m_context.live.counts(), by = key(),
         known](const std::stop_token&) -> Result<Answer> {
            Answer answer{known, frame, counts, {}, {}, findDefaultPoints(*frame), 0};
            if (!answer.facts) {
                auto facts = intake::qualityFacts(database, *frame);
                if (!facts)
                    return Unexpected(facts.error());
                answer.facts = std::make_shared<const QualityFacts>(std::move(*facts));
            }
            answer.all = countFindings(*frame, *answer.facts, counts->rows, QualityKey::All).front();
            answer.byKey = countFindings(*frame, *answer.facts, counts->rows, by);
            answer.located = std::ranges::count_if(
                answer.facts->findings, [](std::uint16_t bits) { return (bits & kFindingCoordinates) != 0; });
            return answer;
        },
        [this](Result<Answer> answer) { takeAnswer(std::move(answer)); });
}

QStringList QualityPart::names() const
{
    QStringList names;
    const auto batches = key() == QualityKey::Batch ? intake::batches(m_context.source.database())
                                                    : Result<std::vector<BatchRecord>>();
    for (const QualityCounts& one : m_answer.byKey) {
        QString name = QString::fromStdString(one.name);
        if (key() == QualityKey::Grid) {
            const auto grid = m_answer.frame->areas->find(Level::Grid, one.name);
            name = grid && !one.name.empty()
                       ? QString::fromStdString(m_answer.frame->areas->at(Level::Grid)[*grid].name)
                       : tr("in no grid");
        }
        const auto batch = batches ? std::ranges::find(*batches, one.key, &BatchRecord::id)
                                   : std::vector<BatchRecord>::const_iterator{};
        if (key() == QualityKey::Batch && batches && batch != batches->end())
            name =
                tr("No. %1, %2").arg(name, QString::fromStdString(batch->file).section(QLatin1Char('/'), -1));
        names += name;
    }
    return names;
}

void QualityPart::takeAnswer(Result<Answer> answer)
{
    if (!answer) {
        Q_EMIT failed(answer.error());
        return;
    }
    m_answer = std::move(*answer);
    const QString titles[] = {tr("Batch"), tr("Month"), tr("Grid")};
    const QSignalBlocker blocker(m_table->selectionModel());
    m_model->setCounts(m_answer.all, m_answer.byKey, names(), titles[m_by->chosen()]);
    showSummary();
    showPoints();
}

void QualityPart::showSummary()
{
    const QualityCounts& all = m_answer.all;
    if (all.incidents == 0) {
        m_sentence->setText(tr("No incidents under the filter"));
        m_basis->setText({});
        return;
    }
    const std::int64_t located = all.findings[0] + all.findings[1] + all.findings[2];
    const bool isEnough = static_cast<double>(located) >= kThreshold * static_cast<double>(all.incidents);
    m_sentence->setText(tr("%1 are located").arg(shareText(located, all.incidents)));
    QString text = tr("%1 of %2 under the filter. ")
                       .arg(QLocale(QLocale::English).toString(located), Wording::incidents(all.incidents));
    if (!isEnough)
        text += tr("A heat map should rest on 85 % at least. ");
    m_basis->setText(
        text + tr("A figure that is chosen lists its calls at the right; what each means says its head."));
}

void QualityPart::showPoints()
{
    std::vector<DefaultPoints::Line> lines;
    for (DefaultPoint& point : m_answer.points) {
        DefaultPoints::Line line{point, {}, static_cast<std::int64_t>(point.rows.size()), m_answer.located};
        std::erase_if(line.point.rows,
                      [this](std::uint32_t row) { return !m_answer.counts->rows.contains(row); });
        if (line.point.rows.empty())
            continue;
        std::vector<IncidentId> ids;
        for (std::size_t i = 0; i < std::min(kAddressesLooked, line.point.rows.size()); ++i)
            ids.push_back(m_answer.frame->incident(line.point.rows[i]));
        QStringList addresses;
        if (const auto calls = m_context.source.incidents(ids)) {
            for (const IncidentRow& call : *calls)
                addresses += QString::fromStdString(call.address);
        }
        addresses.removeAll(QString());
        addresses.removeDuplicates();
        line.address = addresses.mid(0, kAddressesShown).join(tr(", "));
        lines.push_back(std::move(line));
    }
    m_points->setPoints(std::move(lines));
}

void QualityPart::chooseCell(int row, int column)
{
    if (row < 0 || row >= m_model->rowCount() || !m_answer.facts)
        return;
    choose(rowsOfFinding(*m_answer.frame, *m_answer.facts, m_answer.counts->rows,
                         QualityModel::isAll(row) ? QualityKey::All : key(), m_model->counts(row).key,
                         QualityModel::finding(column)));
}

void QualityPart::choose(const std::vector<std::uint32_t>& rows)
{
    std::vector<IncidentId> incidents;
    incidents.reserve(rows.size());
    for (const std::uint32_t row : rows)
        incidents.push_back(m_answer.frame->incident(row));
    m_context.selection.chooseIncidents(std::move(incidents), {}, Origin::Table);
    if (rows.empty())
        Q_EMIT told(tr("No calls stand behind this figure."));
}

void QualityPart::mark(int point)
{
    const std::uint32_t row = m_points->points()[static_cast<std::size_t>(point)].point.rows.front();
    m_saving.start(
        [database = m_context.source.database(), folder = m_mappings, batch = m_answer.facts->batch[row],
         incident = m_answer.frame->incident(row)](const std::stop_token&) {
            return intake::markDefaultPoint(database, folder, batch, incident);
        },
        [this](const Result<std::string>& path) {
            if (!path) {
                Q_EMIT failed(path.error());
                return;
            }
            Q_EMIT told(tr("Saved in %1: this point means “not known where”. Import the file again by this "
                           "mapping to "
                           "change the calls that are here.")
                            .arg(QString::fromStdString(*path)));
        });
}

} // namespace jingge
