// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/patterns/repeatpanel.h"

#include "core/frame/filterbitmaps.h"
#include "core/scene/textpainting.h"
#include "core/workspace/intake.h"
#include "ui/common/emptystate.h"
#include "ui/common/icons.h"
#include "ui/common/labels.h"
#include "ui/common/wording.h"
#include "ui/patterns/groupdetail.h"
#include "ui/patterns/patterncontrols.h"
#include "ui/patterns/repeatdelegate.h"
#include "ui/patterns/repeatheader.h"
#include "ui/patterns/repeatmodel.h"
#include "ui/patterns/verdictbar.h"

#include <QAction>
#include <QItemSelectionModel>
#include <QListView>
#include <QSignalBlocker>
#include <QSplitter>
#include <QToolButton>

#include <algorithm>
#include <utility>

namespace jingge {
namespace {

constexpr int kRoomForDetail = 620;
constexpr int kNextWindow = 90;

/// Sets of which a call passes the filter, and the rule's proposals among the calls that count.
Result<std::vector<PatternGroup>> duplicatesUnder(const Frame& frame, const StationCounts& counts, const RowSet* textRows,
                                                  const std::string& database, const StationSource::DuplicateSearch& recorded,
                                                  const std::optional<DuplicateQuestion>& rule)
{
    std::vector<PatternGroup> groups;
    if (recorded) {
        const auto listed = FilterBitmaps::apply(frame, counts.filter, textRows, Scope::Listing);
        auto sets = recorded();
        if (!listed || !sets)
            return Unexpected(!listed ? listed.error() : sets.error());
        std::erase_if(*sets, [&](const auto& set) {
            return std::ranges::none_of(set, [&](std::uint32_t row) { return listed->all().contains(row); });
        });
        const auto confirmed = intake::confirmedByPersons(database, frame, *sets);
        if (!confirmed)
            return Unexpected(confirmed.error());
        for (std::size_t i = 0; i < sets->size(); ++i)
            groups.push_back({std::move((*sets)[i]), (*confirmed)[i] ? PatternKind::Confirmed : PatternKind::Recorded});
    }
    if (rule) {
        auto proposed = intake::withoutDismissed(database, frame, proposedDuplicates(frame, counts.rows, *rule));
        if (!proposed)
            return Unexpected(proposed.error());
        for (RepeatGroup& set : *proposed)
            groups.push_back({std::move(set), PatternKind::Proposed});
    }
    return groups;
}

} // namespace

RepeatPanel::RepeatPanel(const ViewContext& context, QWidget* parent) :
    Panel(tr("Repeat calls"), parent), m_context(context), m_model(new RepeatModel(context, this)),
    m_delegate(new RepeatDelegate(context, *m_model, this)), m_header(new RepeatHeader(context, this)),
    m_controls(new PatternControls(context.theme, this)), m_split(new QSplitter(Qt::Vertical, this)),
    m_list(new QListView(m_split)), m_detail(new GroupDetail(context, m_split)),
    m_empty(new EmptyState(context.theme, QStringLiteral("repeat"), this)), m_verdicts(new VerdictBar(context.source, this))
{
    makeList();
    makeDetailSwitch();
    addRow(m_controls);
    addRow(m_header);
    setView(m_split);
    setView(m_empty);
    addRow(m_verdicts);
    connect(m_verdicts, &VerdictBar::failed, this, &RepeatPanel::failed);
    connect(m_verdicts, &VerdictBar::changed, this, &RepeatPanel::changed);
    connect(m_model, &RepeatModel::failed, this, &RepeatPanel::failed);
    connect(m_detail, &GroupDetail::failed, this, &RepeatPanel::failed);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &RepeatPanel::takeCurrent);
    connect(m_empty, &EmptyState::actionRequested, this, &RepeatPanel::mend);
    connect(m_controls, &PatternControls::questionChanged, this, &RepeatPanel::ask);
    connect(m_controls, &PatternControls::questionChanged, this, &Panel::stateChanged);
    connect(m_controls, &PatternControls::orderChanged, this, &Panel::stateChanged);
    const auto rearranged = [this] {
        takeSelection(m_context.selection.selection(), Origin::Shell);
        showCounts();
    };
    connect(m_controls, &PatternControls::orderChanged, this, [this, rearranged](PatternOrder order) {
        m_model->setOrder(order);
        rearranged();
    });
    connect(m_controls, &PatternControls::wordsChanged, this, [this, rearranged](const QString& words) {
        m_model->setWords(words);
        rearranged();
    });
    connect(&context.live, &LiveCounts::countsChanged, this, &RepeatPanel::ask);
    connect(&context.selection, &SelectionState::selectionChanged, this, &RepeatPanel::takeSelection);
    connect(&context.theme, &Theme::styleChanged, m_list->viewport(), qOverload<>(&QWidget::update));
    m_empty->hide();
    ask();
}

void RepeatPanel::makeList()
{
    m_list->setAccessibleName(tr("Repeat calls"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(m_delegate);
    m_list->setMouseTracking(true);
    m_list->setUniformItemSizes(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setMinimumHeight(94);
    m_split->setChildrenCollapsible(false);
    m_split->setHandleWidth(5);
    m_split->setStretchFactor(0, 3);
    m_split->setStretchFactor(1, 2);
}

void RepeatPanel::makeDetailSwitch()
{
    auto* action = new QAction(tr("Calls of the chosen group"), this);
    action->setObjectName(QStringLiteral("patterns.detail"));
    action->setCheckable(true);
    addAction(action);
    m_detailSwitch = new QToolButton(this);
    m_detailSwitch->setDefaultAction(action);
    m_detailSwitch->setAccessibleName(action->text());
    m_detailSwitch->setIconSize({16, 16});
    m_detailSwitch->setFocusPolicy(Qt::TabFocus);
    const auto restyle = [this, action] {
        action->setIcon(iconOf(QStringLiteral("table"), m_context.theme.style().ink2, m_context.theme.style().qing));
    };
    connect(&m_context.theme, &Theme::styleChanged, this, restyle);
    restyle();
    addToHead(m_detailSwitch);
    connect(action, &QAction::triggered, this, [this](bool isOn) {
        m_wantsDetail = isOn;
        showDetail();
    });
}

void RepeatPanel::ask()
{
    if (m_controls->mode() == PatternControls::Mode::Repeats)
        askRepeats();
    else
        askDuplicates();
}

void RepeatPanel::askRepeats()
{
    m_job.start(
        [frame = m_context.live.frame(), counts = m_context.live.counts(), asked = m_controls->question()](const std::stop_token&) {
            std::vector<PatternGroup> groups;
            for (RepeatGroup& group : repeatGroups(*frame, counts->rows, asked))
                groups.push_back({std::move(group), PatternKind::Repeat});
            return Groups(std::move(groups));
        },
        [this](Groups groups) { takeGroups(std::move(groups)); });
}

void RepeatPanel::askDuplicates()
{
    const PatternControls::Sets sets = m_controls->sets();
    StationSource::DuplicateSearch recorded;
    if (sets != PatternControls::Sets::Proposed)
        recorded = m_context.source.duplicateSearch();
    std::optional<DuplicateQuestion> rule;
    if (sets != PatternControls::Sets::Recorded)
        rule = m_controls->duplicateQuestion();
    m_job.start(
        [frame = m_context.live.frame(), counts = m_context.live.counts(), text = m_context.live.textRows(), database = m_context.source.database(),
         recorded = std::move(recorded), rule](const std::stop_token&) {
            return duplicatesUnder(*frame, *counts, text.get(), database, recorded, rule);
        },
        [this](Groups groups) { takeGroups(std::move(groups)); });
}

void RepeatPanel::takeGroups(Groups groups)
{
    if (!groups) {
        Q_EMIT failed(groups.error());
        groups = std::vector<PatternGroup>{};
    }
    const bool isRepeats = m_controls->mode() == PatternControls::Mode::Repeats;
    const TimeRange period = m_context.live.period().value_or(TimeRange{});
    const std::int64_t span = m_controls->duplicateQuestion().seconds;
    m_delegate->setPeriod(period);
    m_delegate->setSpan(isRepeats ? 0 : span);
    if (!isRepeats)
        m_header->setTexts(tr("0 — %1").arg(Wording::gap(span)), Wording::gap(span), tr("Last, state"));
    else
        m_header->setTexts(period.seconds() > 0 ? Wording::period(period) : QString(),
                           period.seconds() > 0 ? Wording::length(period) : QString(), tr("Last, area"));
    m_model->setGroups(std::move(*groups), m_controls->question().key);
    takeSelection(m_context.selection.selection(), Origin::Shell);
    showCounts();
}

void RepeatPanel::showCounts()
{
    const bool isRepeats = m_controls->mode() == PatternControls::Mode::Repeats;
    setTitle(isRepeats ? tr("Repeat calls") : tr("Calls about one event"));
    const int groups = m_model->rowCount();
    setSubtitle(tr("%1; %2", "number of groups; the question")
                    .arg(tr("%n group(s)", nullptr, groups), m_controls->text()));
    m_split->setVisible(groups > 0);
    m_header->setVisible(groups > 0);
    m_empty->setVisible(groups == 0);
    showEmpty();
    showDetail();
}

void RepeatPanel::showEmpty()
{
    if (!m_controls->words().isEmpty() && m_model->groupCount() > 0) {
        m_empty->setTexts(tr("No group of these words"), tr("None of %n group(s) has them.", nullptr,
                                                            static_cast<int>(m_model->groupCount())));
        return;
    }
    if (m_controls->mode() == PatternControls::Mode::Duplicates) {
        m_empty->setTexts(tr("No calls about one event"), tr("%1: none under the filter.").arg(m_controls->text()));
        return;
    }
    if (m_context.live.frame()->size() == 0) {
        m_empty->setTexts(tr("No repeat calls yet"), tr("They are found as soon as there are incidents."));
        return;
    }
    const int least = m_controls->question().least;
    QString action;
    if (least > 2)
        action = tr("Show those with %1").arg(least - 1);
    else if (m_controls->windowDays() < kNextWindow)
        action = tr("Show those of %n day(s)", nullptr, kNextWindow);
    m_empty->setTexts(tr("No repeat calls"), tr("%1: none.").arg(m_controls->text()), action);
}

void RepeatPanel::mend()
{
    const int least = m_controls->question().least;
    if (least > 2)
        m_controls->setLeast(least - 1);
    else
        m_controls->setWindowDays(kNextWindow);
}

Result<Table> RepeatPanel::table() const
{
    const Frame& frame = *m_context.live.frame();
    Table table;
    for (const QString& name : {tr("Place or key"), tr("Category"), tr("Calls"), tr("First"), tr("Last"), tr("Area or kind")})
        table.columns.push_back(name.toStdString());
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const RepeatGroup& calls = m_model->group(row);
        const auto [first, last] = std::ranges::minmax(calls);
        table.rows.push_back({m_model->title(row).toStdString(), m_model->category(row).toStdString(),
                              static_cast<std::int64_t>(calls.size()), frame.receivedAt(first).text(),
                              frame.receivedAt(last).text(), m_model->note(row).toStdString()});
    }
    return table;
}

void RepeatPanel::chooseRow(int row)
{
    m_list->setCurrentIndex(m_model->index(row));
}

void RepeatPanel::takeCurrent(const QModelIndex& current)
{
    if (!current.isValid())
        return;
    std::vector<IncidentId> incidents;
    for (const std::uint32_t row : m_model->group(current.row()))
        incidents.push_back(m_context.live.frame()->incident(row));
    std::vector<AreaId> areas;
    if (const auto area = m_model->areaId(current.row()))
        areas.push_back(*area);
    m_context.selection.chooseIncidents(std::move(incidents), std::move(areas), Origin::Repeat);
    showDetail();
}

void RepeatPanel::takeSelection(const Selection& selection, Origin origin)
{
    if (origin == Origin::Repeat)
        return;
    const QSignalBlocker blocker(m_list->selectionModel());
    m_list->clearSelection();
    m_list->setCurrentIndex({});
    for (int row = 0; !selection.incidents.empty() && row < m_model->rowCount(); ++row) {
        const RepeatGroup& group = m_model->group(row);
        if (group.size() != selection.incidents.size()
            || !m_context.selection.isChosen(m_context.live.frame()->incident(group.front())))
            continue;
        m_list->setCurrentIndex(m_model->index(row));
        break;
    }
    m_list->viewport()->update();
    showDetail();
}

void RepeatPanel::showDetail()
{
    const bool isWanted = m_wantsDetail.value_or(height() >= kRoomForDetail);
    m_detailSwitch->defaultAction()->setChecked(isWanted);
    const QModelIndex current = m_list->currentIndex();
    const bool isShown = isWanted && current.isValid();
    m_detail->setVisible(isShown);
    if (isShown)
        m_detail->setGroup(m_model->title(current.row()), m_model->group(current.row()));
    else
        m_detail->setGroup({}, {});
    showVerdicts();
}

bool RepeatPanel::isVerdictSettled() const
{
    return m_verdicts->isSettled();
}

void RepeatPanel::showVerdicts()
{
    const QModelIndex current = m_list->currentIndex();
    m_verdicts->setVisible(m_controls->mode() == PatternControls::Mode::Duplicates && m_model->rowCount() > 0);
    std::vector<IncidentId> incidents;
    if (current.isValid()) {
        for (const std::uint32_t row : m_model->group(current.row()))
            incidents.push_back(m_context.live.frame()->incident(row));
    }
    m_verdicts->setCalls(current.isValid() ? m_model->kind(current.row()) : PatternKind::Repeat, std::move(incidents));
}

void RepeatPanel::resizeEvent(QResizeEvent* event)
{
    Panel::resizeEvent(event);
    if (!m_wantsDetail)
        showDetail();
}

QJsonObject RepeatPanel::saveState() const
{
    QJsonObject state = m_controls->state();
    if (m_wantsDetail)
        state[QLatin1StringView("detail")] = *m_wantsDetail;
    return state;
}

void RepeatPanel::restoreState(const QJsonObject& state)
{
    const QJsonValue detail = state.value(QLatin1StringView("detail"));
    m_wantsDetail = detail.isBool() ? std::optional(detail.toBool()) : std::nullopt;
    m_controls->setState(state);
}

} // namespace jingge
