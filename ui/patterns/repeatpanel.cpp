// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/patterns/repeatpanel.h"

#include "ui/common/emptystate.h"
#include "ui/common/labels.h"
#include "ui/common/wording.h"
#include "ui/patterns/repeatdelegate.h"
#include "ui/patterns/repeatheader.h"
#include "ui/patterns/repeatmodel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLabel>
#include <QListView>
#include <QSpinBox>

#include <algorithm>

namespace jingge {
namespace {

constexpr int kWindowDays[] = {7, 14, 28, 90};
constexpr int kFirstWindow = 2; ///< 28 days
constexpr int kFirstLeast = 3;
constexpr double kRadiusMetres = 50;

} // namespace

RepeatPanel::RepeatPanel(const ViewContext& context, QWidget* parent) :
    Panel(tr("Repeat calls"), parent), m_context(context), m_model(new RepeatModel(context, this)),
    m_delegate(new RepeatDelegate(context, *m_model, this)), m_header(new RepeatHeader(context, this)),
    m_list(new QListView(this)), m_empty(new EmptyState(context.theme, QStringLiteral("repeat"), this))
{
    m_list->setAccessibleName(tr("Repeat calls"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(m_delegate);
    m_list->setMouseTracking(true);
    m_list->setUniformItemSizes(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    addRow(makeControls());
    addRow(m_header);
    setView(m_list);
    setView(m_empty);
    connect(m_model, &RepeatModel::failed, this, &RepeatPanel::failed);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &RepeatPanel::takeCurrent);
    connect(m_empty, &EmptyState::actionRequested, this, [this] { m_least->setValue(m_least->value() - 1); });
    connect(&context.live, &LiveCounts::countsChanged, this, &RepeatPanel::ask);
    connect(&context.selection, &SelectionState::selectionChanged, this, &RepeatPanel::takeSelection);
    connect(&context.theme, &Theme::styleChanged, m_list->viewport(), qOverload<>(&QWidget::update));
    m_empty->hide();
    ask();
}

QWidget* RepeatPanel::makeControls()
{
    auto* row = new QWidget(this);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(12, 8, 12, 2);
    line->setSpacing(6);
    m_key = new QComboBox(row);
    m_key->setAccessibleName(tr("Same by"));
    // In the order of RepeatKey.
    m_key->addItems({tr("same caller"), tr("same plate"), tr("same address"), tr("same place"),
                     tr("within %1 m").arg(kRadiusMetres)});
    m_key->setCurrentIndex(static_cast<int>(RepeatKey::Address));
    m_window = new QComboBox(row);
    m_window->setAccessibleName(tr("Window between two calls"));
    for (const int days : kWindowDays)
        m_window->addItem(tr("%n day(s)", nullptr, days), days);
    m_window->setCurrentIndex(kFirstWindow);
    m_least = new QSpinBox(row);
    m_least->setAccessibleName(tr("Least number of calls"));
    m_least->setRange(2, 99);
    m_least->setValue(kFirstLeast);
    line->addWidget(m_key);
    line->addWidget(m_window);
    line->addWidget(plainLabel(tr("at least", "before a number of incidents"), "third", "note", row));
    line->addWidget(m_least);
    line->addWidget(plainLabel(tr("calls", "after a number, at least"), "third", "note", row));
    line->addStretch(1);
    connect(m_key, &QComboBox::currentIndexChanged, this, &RepeatPanel::ask);
    connect(m_window, &QComboBox::currentIndexChanged, this, &RepeatPanel::ask);
    connect(m_least, &QSpinBox::valueChanged, this, &RepeatPanel::ask);
    return row;
}

RepeatQuestion RepeatPanel::question() const
{
    RepeatQuestion question;
    question.key = static_cast<RepeatKey>(m_key->currentIndex());
    question.radiusMetres = kRadiusMetres;
    question.windowSeconds = m_window->currentData().toInt() * kDaySeconds;
    question.least = m_least->value();
    return question;
}

void RepeatPanel::ask()
{
    m_job.start(
        [frame = m_context.live.frame(), counts = m_context.live.counts(), asked = question()](const std::stop_token&) {
            return std::pair(repeatGroups(*frame, counts->rows, asked), asked.key);
        },
        [this](std::pair<std::vector<RepeatGroup>, RepeatKey> found) { takeGroups(std::move(found.first), found.second); });
}

void RepeatPanel::takeGroups(std::vector<RepeatGroup> groups, RepeatKey key)
{
    const TimeRange period = m_context.live.period().value_or(TimeRange{});
    m_delegate->setPeriod(period);
    m_header->setPeriod(period.seconds() > 0 ? Wording::period(period) : QString());
    m_model->setGroups(std::move(groups), key);
    takeSelection(m_context.selection.selection(), Origin::Shell);
    showCounts();
}

void RepeatPanel::showCounts()
{
    const int groups = m_model->rowCount();
    setSubtitle(tr("%1, %2, at least %3", "key, window, least number")
                    .arg(m_key->currentText(), m_window->currentText(), Wording::incidents(m_least->value())));
    m_list->setVisible(groups > 0);
    m_header->setVisible(groups > 0);
    m_empty->setVisible(groups == 0);
    const bool canLower = m_least->value() > m_least->minimum();
    m_empty->setTexts(tr("No repeat calls"),
                      tr("%1: none with %2 or more, each within %3 of the last.")
                          .arg(m_key->currentText(), Wording::incidents(m_least->value()), m_window->currentText()),
                      canLower ? tr("Show those with %1").arg(m_least->value() - 1) : QString());
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
}

} // namespace jingge
