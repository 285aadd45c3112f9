// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartpanel.h"

#include "core/frame/filterbitmaps.h"
#include "core/jobs/threadedfor.h"
#include "core/scene/plotsheet.h"
#include "core/state/savedview.h"
#include "core/study/recipe.h"
#include "ui/common/plotview.h"
#include "ui/charts/studycontrols.h"
#include "ui/charts/studytablemodel.h"
#include "ui/common/emptystate.h"
#include "ui/common/icons.h"
#include "ui/common/labels.h"
#include "ui/common/segments.h"
#include "ui/common/wording.h"

#include <QAction>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <utility>

namespace jingge {

namespace {

constexpr int kListWidth = 208;
constexpr int kProgressEvery = 200; ///< milliseconds
constexpr std::size_t kMostFollowed = 20000; ///< incidents up to which a long analysis follows the filter by itself
enum Form { kChart, kTable, kNothing };

StudyLanguage language()
{
    return Wording::isChinese() ? StudyLanguage::Chinese : StudyLanguage::English;
}

QString shown(const Phrase& phrase)
{
    return QString::fromUtf8(phrase.in(language()));
}

/// Moments of the station, or none of any incident where it keeps none.
std::function<Result<Moments>()> momentsOf(const StationSource& source, std::size_t rows)
{
    if (auto search = source.momentSearch())
        return search;
    return [rows]() -> Result<Moments> {
        const std::vector<std::int64_t> none(rows, kNoMoment);
        return Moments{none, none, none, none, none};
    };
}

/// What is given to the worker: values alone.
struct Asked {
    FrameSnapshot frame;
    std::shared_ptr<const StationCounts> counts;
    std::shared_ptr<const RowSet> textRows;
    std::function<Result<Moments>()> moments;
    std::map<std::string, std::string> categoryNames;
    StudyQuestion question;
    StudyLanguage language;

    [[nodiscard]] Result<StudyAnswer> answer(const TaskContext& context) const
    {
        Filter ever = counts->filter;
        ever.from.reset();
        ever.to.reset();
        const auto always = FilterBitmaps::apply(*frame, ever, textRows.get());
        if (!always)
            return Unexpected(always.error());
        const auto name = [this](const std::string& code) {
            const auto found = categoryNames.find(code);
            return found == categoryNames.end() ? code : found->second;
        };
        const RowSet everywhere = always->allBut(Dimension::Area);
        return runStudy({frame, &counts->rows, &always->all(), &everywhere, counts->filter, moments, name, language},
                        question, ThreadedFor(), context);
    }
};

} // namespace

ChartPanel::ChartPanel(const ViewContext& context, QWidget* parent)
    : Panel(tr("Analyses"), parent),
      m_context(context),
      m_list(new QListWidget(this)),
      m_controls(new StudyControls(this)),
      m_form(new Segments(tr("Form"), {tr("Chart"), tr("Table")}, this)),
      m_stack(new QStackedWidget(this)),
      m_view(new PlotView(context.theme, m_stack)),
      m_table(new QTableView(m_stack)),
      m_empty(new EmptyState(context.theme, QStringLiteral("charts"), m_stack)),
      m_model(new StudyTableModel(this)),
      m_method(plainLabel({}, "second", "note", this)),
      m_stop(new QAction(ownIcon(QStringLiteral("close")), tr("Stop computing"), this)),
      m_save(new QAction(ownIcon(QStringLiteral("rule")), tr("Save the recipe…"), this))
{
    makeActions();
    makeList();
    auto* whole = new QWidget(this);
    auto* row = new QHBoxLayout(whole);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_list);
    row->addWidget(makeMiddle(), 1);
    setChart(whole);
    connect(m_controls, &StudyControls::questionChanged, this, [this] {
        Q_EMIT stateChanged();
        invalidate();
    });
    connect(m_form, &Segments::chosenChanged, this, [this](int form) {
        if (m_stack->currentIndex() != kNothing)
            m_stack->setCurrentIndex(form);
        Q_EMIT stateChanged();
    });
    connect(&context.live, &LiveCounts::countsChanged, this, &ChartPanel::invalidate);
    connect(m_empty, &EmptyState::actionRequested, this, &ChartPanel::ask);
    connect(&m_progress, &QTimer::timeout, this, &ChartPanel::showProgress);
    m_progress.setInterval(kProgressEvery);
    m_empty->setTexts(tr("Nothing can be said"), {}, tr("Compute again"));
    m_list->setCurrentRow(0);
}

void ChartPanel::makeActions()
{
    m_stop->setObjectName(QStringLiteral("charts.stop"));
    m_stop->setEnabled(false);
    m_save->setObjectName(QStringLiteral("charts.saveRecipe"));
    addToHead(m_form);
    addHeadAction(m_stop);
    addHeadAction(m_save);
    connect(m_stop, &QAction::triggered, this, &ChartPanel::stop);
    connect(m_save, &QAction::triggered, this, &ChartPanel::askWhereToSave);
    for (const Study& study : studies()) {
        auto* action = new QAction(tr("Analysis: %1").arg(shown(study.name)), this);
        action->setObjectName(QStringLiteral("charts.") + QLatin1StringView(study.key));
        connect(action, &QAction::triggered, this,
                [this, key = study.key] { choose(QLatin1StringView(key)); });
        addAction(action);
    }
}

void ChartPanel::makeList()
{
    m_list->setObjectName(QStringLiteral("Studies"));
    m_list->setAccessibleName(tr("Analyses"));
    m_list->setFixedWidth(kListWidth);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    for (const Study& study : studies()) {
        auto* item = new QListWidgetItem(shown(study.name), m_list);
        item->setData(Qt::ToolTipRole, plainToolTip(shown(study.asks)));
        item->setSizeHint(QSize(kListWidth, 34));
    }
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int row) {
        takeQuestion({studies()[static_cast<std::size_t>(std::max(row, 0))].key, {}});
    });
}

QWidget* ChartPanel::makeMiddle()
{
    auto* middle = new QWidget(this);
    auto* column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Figures of the analysis"));
    m_table->verticalHeader()->hide();
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    for (QWidget* form :
         {static_cast<QWidget*>(m_view), static_cast<QWidget*>(m_table), static_cast<QWidget*>(m_empty)})
        m_stack->addWidget(form);
    m_method->setWordWrap(true);
    m_method->setContentsMargins(16, 6, 16, 8);
    m_method->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_method->setFocusPolicy(Qt::NoFocus);
    column->addWidget(m_controls);
    column->addWidget(m_stack, 1);
    column->addWidget(m_method);
    return middle;
}

void ChartPanel::choose(const QString& study)
{
    for (std::size_t i = 0; i < studies().size(); ++i) {
        if (study == QLatin1StringView(studies()[i].key))
            m_list->setCurrentRow(static_cast<int>(i));
    }
}

void ChartPanel::takeQuestion(const StudyQuestion& question)
{
    m_controls->setQuestion(question);
    const Study* study = findStudy(question.study);
    setTitle(shown(study->name));
    setSubtitle(shown(study->asks));
    Q_EMIT stateChanged();
    invalidate();
}

void ChartPanel::invalidate()
{
    m_isStale = true;
    if (isVisible())
        follow();
}

void ChartPanel::follow()
{
    const Study* study = findStudy(m_controls->question().study);
    if (!study->isLong || m_context.live.counts()->rows.count() <= kMostFollowed) {
        ask();
        return;
    }
    m_isStale = false;
    m_job.cancel();
    m_progress.stop();
    m_stop->setEnabled(false);
    m_method->clear();
    m_empty->setTexts(tr("This takes a while"), tr("With so many incidents it is computed when you ask for it."),
                      tr("Compute"));
    m_stack->setCurrentIndex(kNothing);
}

void ChartPanel::showEvent(QShowEvent* event)
{
    Panel::showEvent(event);
    if (m_isStale)
        follow();
}

void ChartPanel::ask()
{
    m_isStale = false;
    Asked asked{m_context.live.frame(),
                m_context.live.counts(),
                m_context.live.textRows(),
                {},
                {},
                m_controls->question(),
                language()};
    asked.moments = momentsOf(m_context.source, asked.frame->size());
    for (const std::string& code : asked.frame->categories)
        asked.categoryNames[code] = Wording::category(m_context.source, code).toStdString();
    m_gauge->reset();
    m_stop->setEnabled(true);
    m_progress.start();
    m_job.start(
        [asked = std::move(asked), gauge = m_gauge](const std::stop_token& stop) {
            return asked.answer({stop, gauge.get()});
        },
        [this](Result<StudyAnswer> answer) { takeAnswer(std::move(answer)); });
}

void ChartPanel::takeAnswer(Result<StudyAnswer> answer)
{
    m_progress.stop();
    m_stop->setEnabled(false);
    if (!answer) {
        if (answer.error().kind == ErrorKind::Cancelled)
            return;
        m_empty->setTexts(tr("Nothing can be said"), QString::fromStdString(oneLine(answer.error())),
                          tr("Compute again"));
        m_stack->setCurrentIndex(kNothing);
        m_method->clear();
        m_model->setTable({}, language());
        m_view->setPlot({});
        return;
    }
    m_method->setText(QString::fromStdString(methodLine(answer->provenance, language())));
    m_model->setTable(std::move(answer->table), language());
    m_table->resizeColumnsToContents();
    m_view->setPlot(std::move(answer->plot));
    m_stack->setCurrentIndex(m_form->chosen());
}

void ChartPanel::showProgress()
{
    const std::int64_t total = m_gauge->total();
    m_method->setText(total > 0 ? tr("Computing, %1 %").arg(100 * m_gauge->done() / total)
                                : tr("Computing…"));
}

void ChartPanel::stop()
{
    m_job.cancel();
    m_progress.stop();
    m_stop->setEnabled(false);
    m_method->setText(tr("Stopped; choose a setting to compute again."));
}

QString ChartPanel::methodText() const
{
    return m_method->text();
}

void ChartPanel::askWhereToSave()
{
    auto* dialog = new QFileDialog(this, tr("Save the recipe"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("jinggeview"));
    dialog->setNameFilter(tr("Views and recipes (*.jinggeview)"));
    connect(dialog, &QFileDialog::fileSelected, this, &ChartPanel::saveRecipe);
    dialog->open();
}

void ChartPanel::saveRecipe(const QString& path)
{
    SavedView recipe;
    recipe.name = QFileInfo(path).completeBaseName().toStdString();
    recipe.station = m_context.source.name().toStdString();
    recipe.filter = m_context.filters.current();
    recipe.page = kRecipePage;
    recipe.panels[QLatin1StringView(kRecipePage.data())] = saveState();
    if (const Result<void> written = writeSavedView(path.toStdString(), recipe); !written)
        Q_EMIT failed(written.error());
}

QJsonObject ChartPanel::saveState() const
{
    QJsonObject state = recipeObject(m_controls->question());
    state[QLatin1StringView("table")] = m_form->chosen() == kTable;
    return state;
}

void ChartPanel::restoreState(const QJsonObject& state)
{
    const StudyQuestion question = questionFrom(state);
    m_form->choose(state[QLatin1StringView("table")].toBool() ? kTable : kChart);
    for (std::size_t i = 0; i < studies().size(); ++i) {
        const QSignalBlocker blocker(m_list);
        if (question.study == studies()[i].key)
            m_list->setCurrentRow(static_cast<int>(i));
    }
    takeQuestion(question);
}

Result<Table> ChartPanel::table() const
{
    return m_model->figures();
}

Picture ChartPanel::picture() const
{
    return plotSheet(m_view->plot(), title(), subtitle(), methodText(), m_view->size());
}

} // namespace jingge
