// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rules/trialview.h"

#include "core/scene/rugpainter.h"
#include "core/scene/textpainting.h"
#include "ui/common/labels.h"
#include "ui/common/plotview.h"
#include "ui/common/rowdelegate.h"
#include "ui/common/wording.h"
#include "ui/rules/hitmodel.h"
#include "ui/rules/trialcharts.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPainter>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace jingge {
namespace {

constexpr int kMostHits = 500; ///< rows of the list
constexpr std::size_t kMostGrids = 7;
constexpr std::int64_t kRugSeconds = 30 * kDaySeconds;
constexpr std::int64_t kLeastBase = 10; ///< of fewer no share is given
constexpr int kRow = 29;

/// A row's ground, and over it the calls before the hit and those after it.
class RugDelegate final : public QStyledItemDelegate {
public:
    RugDelegate(const Theme& theme, const HitModel& model, const QStyledItemDelegate& ground, QObject* parent) :
        QStyledItemDelegate(parent), m_theme(theme), m_model(model), m_ground(ground)
    {
    }
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        m_ground.paint(painter, option, index);
        const HitRow& hit = m_model.hit(index.row());
        const Style& style = m_theme.style();
        const QRectF box = QRectF(option.rect).adjusted(8, 4, -8, -4);
        const TimeRange span{{hit.fired.seconds - kRugSeconds}, {hit.fired.seconds + kRugSeconds}};
        painter->fillRect(QRectF(std::round(box.center().x()), box.top(), 1, box.height()), style.line2);
        paintRug(*painter, box, span, hit.before, style.data2, style.line);
        paintRug(*painter, box, span, hit.after, style.qing, style.line);
    }

private:
    const Theme& m_theme;
    const HitModel& m_model;
    const QStyledItemDelegate& m_ground;
};

std::vector<CivilTime> timesOf(const Frame& frame, const std::vector<std::uint32_t>& rows)
{
    std::vector<CivilTime> times;
    for (const std::uint32_t row : rows)
        times.push_back(frame.receivedAt(row));
    return times;
}

QString shareText(std::int64_t part, std::int64_t whole)
{
    return whole < kLeastBase ? QStringLiteral("—") : QStringLiteral("%1 %").arg(std::lround(100.0 * static_cast<double>(part) / static_cast<double>(whole)));
}

QString gridName(const Frame& frame, std::int32_t grid)
{
    if (grid == kNoArea)
        return TrialView::tr("in no grid");
    const Area& area = frame.areas->at(Level::Grid)[static_cast<std::size_t>(grid)];
    return QString::fromStdString(area.name.empty() ? area.code : area.name);
}

QString rate(double perWeek)
{
    return QString::number(perWeek, 'f', perWeek < 0.095 ? 2 : perWeek < 9.95 ? 1 : 0);
}

} // namespace

TrialView::TrialView(const ViewContext& context, QWidget* parent) :
    QWidget(parent), m_context(context), m_say(plainLabel(QString(), nullptr, "say", this)), m_sub(elidedLabel(QString(), "second", "body", this)),
    m_weeksNote(plainLabel(QString(), "second", "note", this)), m_weeks(new TrialWeeksView(context.theme, this)),
    m_sweep(new SweepView(context.theme, this)), m_grids(new PlotView(context.theme, this)),
    m_hitsNote(elidedLabel(QString(), "second", "note", this)), m_hits(new HitModel(this)), m_table(new QTableView(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 14, 16, 12);
    column->setSpacing(6);
    m_say->setWordWrap(true);
    column->addWidget(m_say);
    column->addWidget(m_sub);
    column->addSpacing(6);
    auto* figures = new QHBoxLayout;
    figures->setSpacing(24);
    m_again = addFigure(figures, tr("Called again within 30 days"));
    m_covered = addFigure(figures, tr("Later calls that stood at hit places"));
    m_load = addFigure(figures, tr("Tasks of one officer a week"));
    column->addLayout(figures);
    column->addSpacing(6);
    addCharts(column);
    addHits(column);
}

TrialView::Figure TrialView::addFigure(QHBoxLayout* row, const QString& name)
{
    auto* box = new QVBoxLayout;
    box->setSpacing(2);
    const Figure figure{elidedLabel(name, "second", "note", this), plainLabel(QString(), nullptr, "fig", this), elidedLabel(QString(), "second", "note", this)};
    for (QLabel* part : {figure.name, figure.value, figure.note})
        box->addWidget(part);
    row->addLayout(box, 1);
    return figure;
}

void TrialView::addCharts(QVBoxLayout* column)
{
    const auto head = [this](const QString& title, QLabel* note) {
        auto* row = new QHBoxLayout;
        row->setSpacing(12);
        row->addWidget(plainLabel(title, nullptr, "head", this));
        row->addWidget(note, 1);
        return row;
    };
    column->addLayout(head(tr("Hits a week"), m_weeksNote));
    column->addWidget(m_weeks);
    auto* sides = new QHBoxLayout;
    sides->setSpacing(28);
    auto* left = new QVBoxLayout;
    left->setSpacing(4);
    left->addLayout(head(tr("Threshold and window"), elidedLabel(tr("tasks a week, share that came again"), "second", "note", this)));
    left->addWidget(m_sweep);
    left->addWidget(elidedLabel(tr("— fewer than 10 hits: no share"), "third", "note", this));
    left->addStretch(1);
    auto* right = new QVBoxLayout;
    right->setSpacing(4);
    right->addWidget(plainLabel(tr("In which grids"), nullptr, "head", this));
    m_grids->setAccessibleName(tr("In which grids"));
    m_grids->setMinimumSize(170, 196);
    right->addWidget(m_grids, 1);
    sides->addLayout(left, 5);
    sides->addLayout(right, 3);
    column->addLayout(sides);
    connect(m_sweep, &SweepView::cellChosen, this, &TrialView::cellChosen);
}

void TrialView::addHits(QVBoxLayout* column)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(plainLabel(tr("Hits"), nullptr, "head", this));
    row->addWidget(m_hitsNote, 1);
    column->addLayout(row);
    m_table->setAccessibleName(tr("Hits"));
    m_table->setModel(m_hits);
    auto* ground = new RowDelegate(m_context.theme, m_table);
    m_table->setItemDelegate(ground);
    m_table->setItemDelegateForColumn(HitModel::Rug, new RugDelegate(m_context.theme, *m_hits, *ground, this));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(kRow);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setSectionResizeMode(HitModel::Address, QHeaderView::Stretch);
    const std::pair<HitModel::Column, int> widths[] = {{HitModel::Fired, 92}, {HitModel::Grid, 96}, {HitModel::Count, 48}, {HitModel::Rug, 160}, {HitModel::Later, 84}};
    for (const auto& [section, width] : widths)
        m_table->setColumnWidth(section, width);
    m_table->setMinimumHeight(6 * kRow + 2);
    column->addWidget(m_table, 1);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& current) { Q_EMIT hitChosen(current.row()); });
}

void TrialView::setTrial(const RuleTrial& trial, const Frame& frame)
{
    const Backtest& test = trial.test;
    const auto hits = static_cast<int>(test.hits.size());
    m_say->setText(tr("%1: %n hit(s), about %2 task(s) a week", nullptr, hits).arg(Wording::length(test.period), rate(test.hitsPerWeek())));
    const std::int64_t left = test.calls - test.keyed;
    QString sub = tr("%1, %2 of its kind").arg(Wording::period(test.period), Wording::incidents(test.calls));
    if (left > 0)
        sub += tr("; %1 left out, they lack what the calls share").arg(Wording::incidents(left));
    m_sub->setText(sub);
    showFigures(trial);
    m_weeks->setWeeks(test.weeks);
    std::vector<int> weekly;
    for (const auto& [monday, count] : test.weeks)
        weekly.push_back(count);
    std::ranges::sort(weekly);
    m_weeksNote->setText(weekly.empty() ? QString() : tr("median %1, most %2").arg(weekly[weekly.size() / 2]).arg(weekly.back()));
    showGrids(trial, frame);
    showHits(trial, frame);
}

void TrialView::setSweep(std::vector<SweepCell> cells, const Rule& rule)
{
    m_sweep->setCells(std::move(cells), rule.threshold, rule.windowSeconds);
}

void TrialView::clearSweep()
{
    m_sweep->clear();
}

void TrialView::showFigures(const RuleTrial& trial)
{
    const FollowUp& thirty = trial.test.followUps.front();
    m_again.value->setText(shareText(thirty.again, thirty.judged));
    m_again.note->setText(tr("%1 of %2 hits, nothing having been done").arg(countText(thirty.again), countText(thirty.judged)));
    m_covered.value->setText(shareText(thirty.covered, trial.test.calls));
    m_covered.note->setText(tr("%1 of %2").arg(countText(thirty.covered), Wording::incidents(trial.test.calls)));
    std::int64_t owned = 0;
    std::int64_t officers = 0;
    for (const auto& [officer, count] : trial.officers) {
        owned += officer.empty() ? 0 : count;
        officers += officer.empty() ? 0 : 1;
    }
    const double weeks = trial.test.weekCount();
    if (officers == 0 || weeks <= 0) {
        m_load.value->setText(QStringLiteral("—"));
        m_load.note->setText(tr("no officer owns these grids"));
        return;
    }
    m_load.value->setText(rate(static_cast<double>(owned) / weeks / static_cast<double>(officers)));
    m_load.note->setText(tr("most: %1, %2 a week")
                             .arg(QString::fromStdString(trial.officers.front().first), rate(static_cast<double>(trial.officers.front().second) / weeks)));
}

void TrialView::showGrids(const RuleTrial& trial, const Frame& frame)
{
    BarPlot plot;
    plot.valueName = tr("hits").toStdString();
    plot.more = tr("%1 more").toStdString();
    std::int64_t rest = 0;
    for (std::size_t i = 0; i < trial.grids.size(); ++i) {
        const auto& [grid, count] = trial.grids[i];
        if (i + 1 >= kMostGrids && trial.grids.size() > kMostGrids) {
            rest += count;
            continue;
        }
        PlotBar bar;
        bar.label = gridName(frame, grid).toStdString();
        bar.value = static_cast<double>(count);
        bar.note = countText(count).toStdString();
        plot.bars.push_back(std::move(bar));
    }
    if (rest > 0) {
        PlotBar bar;
        bar.label = tr("the other %1").arg(trial.grids.size() - kMostGrids + 1).toStdString();
        bar.value = static_cast<double>(rest);
        bar.note = countText(rest).toStdString();
        bar.tone = PlotTone::Quiet;
        plot.bars.push_back(std::move(bar));
    }
    m_grids->setPlot(plot.bars.empty() ? Plot() : Plot(std::move(plot)));
}

void TrialView::showHits(const RuleTrial& trial, const Frame& frame)
{
    const auto shown = std::min<std::size_t>(trial.hits.size(), kMostHits);
    std::vector<IncidentId> lasts;
    for (std::size_t i = 0; i < shown; ++i)
        lasts.push_back(frame.incident(trial.hits[i].rows.back()));
    const auto details = m_context.source.incidents(lasts);
    std::vector<HitRow> rows;
    for (std::size_t i = 0; i < shown; ++i) {
        const TrialHit& hit = trial.hits[i];
        const QString address = details && i < details->size() ? QString::fromStdString((*details)[i].address) : QString();
        const auto later = static_cast<std::int64_t>(hit.later.size());
        rows.push_back({{QString::fromStdString(hit.fired.text()).left(10), address, gridName(frame, hit.grid),
                         countText(static_cast<std::int64_t>(hit.rows.size())), QString(),
                         later == 0 ? tr("not again") : tr("again %1").arg(Wording::incidents(later))},
                        hit.fired,
                        timesOf(frame, hit.rows),
                        timesOf(frame, hit.later)});
    }
    m_hitsNote->setText(shown < trial.hits.size() ? tr("%1, the latest %2 shown; choosing one chooses its calls").arg(trial.hits.size()).arg(shown)
                                                  : tr("%1; choosing one chooses its calls").arg(trial.hits.size()));
    m_hits->setRows(std::move(rows));
}

} // namespace jingge
