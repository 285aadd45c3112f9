// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/disputes/disputepanel.h"

#include "core/base/username.h"
#include "core/store/store.h"
#include "core/workflow/people.h"
#include "core/workflow/disputedesk.h"
#include "core/workspace/disputelist.h"
#include "core/workspace/stationwriter.h"
#include "ui/common/emptystate.h"
#include "ui/common/icons.h"
#include "ui/common/segments.h"
#include "ui/disputes/disputeagenda.h"
#include "ui/disputes/disputecard.h"
#include "ui/disputes/disputedelegate.h"
#include "ui/disputes/disputeform.h"
#include "ui/disputes/disputewords.h"

#include <QAction>
#include <QFileDialog>
#include <QItemSelectionModel>
#include <QListView>
#include <QSignalBlocker>
#include <QSplitter>
#include <QStackedWidget>

#include <algorithm>

namespace jingge {

DisputePanel::DisputePanel(const ViewContext& context, const Clock& clock, QWidget* parent)
    : Panel(tr("Disputes"), parent),
      m_context(context),
      m_clock(clock),
      m_model(new DisputeModel(this)),
      m_delegate(new DisputeDelegate(context.theme, *m_model, this)),
      m_shown(new Segments(tr("Which disputes"),
                           {tr("Open", "disputes"), tr("Ended", "disputes"), tr("All", "disputes")}, this)),
      m_split(new QSplitter(Qt::Horizontal, this)),
      m_empty(new EmptyState(context.theme, QStringLiteral("dispute"), this))
{
    addToHead(m_shown);
    makeActions();
    makeViews();
    connectViews();
    showCounts();
}

void DisputePanel::makeActions()
{
    const auto add = [this](const char* name, const char* icon, const QString& text, auto act) {
        auto* action = new QAction(ownIcon(QLatin1StringView(icon)), text, this);
        action->setObjectName(QLatin1StringView(name));
        connect(action, &QAction::triggered, this, act);
        addHeadAction(action);
    };
    add("dispute.add", "plus", tr("Write down a new dispute"), [this] { showForm(true); });
    add("dispute.list", "import", tr("Take an online list of disputes in"), [this] { chooseList(); });
}

void DisputePanel::makeViews()
{
    auto* left = new QSplitter(Qt::Vertical, m_split);
    m_list = new QListView(left);
    m_list->setAccessibleName(tr("Disputes"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(m_delegate);
    m_list->setMouseTracking(true);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMinimumWidth(400);
    m_agenda = new DisputeAgenda(m_context.theme, left);
    left->setStretchFactor(0, 3);
    left->setStretchFactor(1, 2);
    left->setChildrenCollapsible(false);
    m_right = new QStackedWidget(m_split);
    m_card = new DisputeCard(m_context, m_right);
    m_form = new DisputeForm(m_context, m_right);
    m_right->addWidget(m_card);
    m_right->addWidget(m_form);
    m_card->setPerson(QString::fromStdString(userName())); // until somebody says otherwise
    m_split->setChildrenCollapsible(false);
    m_split->setStretchFactor(0, 2);
    m_split->setStretchFactor(1, 3);
    setView(m_split);
    setView(m_empty);
}

void DisputePanel::connectViews()
{
    connect(m_shown, &Segments::chosenChanged, this, [this](int shown) {
        m_model->setShown(static_cast<DisputeModel::Shown>(shown));
        showCounts();
        Q_EMIT stateChanged();
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &DisputePanel::takeCurrent);
    connect(m_agenda, &DisputeAgenda::disputeChosen, this, &DisputePanel::chooseDispute);
    connect(m_card, &DisputeCard::moveRequested, this, &DisputePanel::makeStep);
    connect(m_card, &DisputeCard::personChanged, this, &Panel::stateChanged);
    connect(m_form, &DisputeForm::saveRequested, this, &DisputePanel::saveDraft);
    connect(m_form, &DisputeForm::cancelled, this, [this] { showForm(false); });
    connect(m_empty, &EmptyState::actionRequested, this, [this] { showForm(true); });
}

void DisputePanel::showEvent(QShowEvent* event)
{
    Panel::showEvent(event);
    reload();
}

void DisputePanel::reload()
{
    const CivilDate today = m_clock.now().date();
    auto files = m_context.source.disputeFiles(today);
    if (!files) {
        Q_EMIT failed(files.error());
        return;
    }
    m_agenda->setFiles(*files, today);
    {
        const QSignalBlocker blocker(m_list->selectionModel());
        m_model->setFiles(std::move(*files), today);
    }
    showCounts();
    m_list->setCurrentIndex(m_model->index(std::max(0, m_model->rowOf(m_chosen))));
    takeCurrent();
}

void DisputePanel::showCounts()
{
    const bool isEmpty = m_model->files().empty() && m_right->currentWidget() != m_form;
    m_split->setVisible(!isEmpty);
    m_empty->setVisible(isEmpty);
    m_empty->setTexts(tr("No disputes yet"),
                      tr("Write down what officers report, or take the list of the online platform in; each "
                         "is kept by colour until it is resolved."),
                      tr("Write down a new dispute"));
    QStringList parts;
    for (const DisputeLevel level : kDisputeLevels)
        parts += QStringLiteral("%1 %2").arg(DisputeWords::level(level)).arg(m_model->openCount(level));
    if (const int missing = m_model->missingCount(); missing > 0)
        parts += tr("%n with a missed review", nullptr, missing);
    setSubtitle(isEmpty ? QString() : parts.join(QStringLiteral(" · ")));
}

void DisputePanel::takeCurrent()
{
    const QModelIndex current = m_list->currentIndex();
    if (!current.isValid()) {
        m_card->clear();
        return;
    }
    const DisputeFile& file = m_model->file(current.row());
    m_chosen = file.dispute.id;
    const auto parts = m_context.source.disputeParts(m_chosen.value());
    if (!parts)
        Q_EMIT failed(parts.error());
    m_card->setFile(file, parts ? *parts : std::vector<DisputePart>(), m_model->today());
}

void DisputePanel::chooseDispute(DisputeId id)
{
    if (m_model->rowOf(id) < 0) {
        m_shown->choose(static_cast<int>(DisputeModel::Shown::All));
        m_model->setShown(DisputeModel::Shown::All);
    }
    showForm(false);
    if (const int row = m_model->rowOf(id); row >= 0)
        m_list->setCurrentIndex(m_model->index(row));
}

void DisputePanel::showForm(bool isForm)
{
    m_right->setCurrentWidget(isForm ? static_cast<QWidget*>(m_form) : m_card);
    showCounts();
}

void DisputePanel::makeStep(DisputeMove move)
{
    const auto& file = m_card->file();
    if (!file)
        return;
    auto step = m_card->step(move, m_clock.now());
    if (!step) {
        Q_EMIT failed(step.error());
        return;
    }
    step->person = m_context.source.writer().personOr(step->person);
    m_context.source.writer().write(
        actOf(move), this, [seen = file->dispute, step = *step](Store& store) { return moveDispute(store, seen, step); },
        [this, move](const Result<Dispute>& after) {
            if (after) {
                m_card->clearFields();
                m_chosen = after->id;
                Q_EMIT told(
                    tr("%1: %2").arg(QString::fromStdString(after->number), DisputeWords::done(move)));
            } else {
                Q_EMIT failed(after.error());
            }
            reload();
        });
}

void DisputePanel::saveDraft()
{
    auto draft = m_form->draft();
    if (!draft) {
        Q_EMIT failed(draft.error());
        return;
    }
    draft->at = draft->now = m_clock.now();
    draft->person = m_context.source.writer().personOr(m_card->person().toStdString());
    m_context.source.writer().write(
        Act::Dispute, this, [draft = *draft](Store& store) { return addDispute(store, draft); },
        [this](const Result<Dispute>& added) {
            if (!added) {
                Q_EMIT failed(added.error());
                return;
            }
            m_form->clear();
            m_chosen = added->id;
            showForm(false);
            Q_EMIT told(tr("%1: %2").arg(QString::fromStdString(added->number),
                                         DisputeWords::done(DisputeMove::Add)));
            reload();
        });
}

void DisputePanel::chooseList()
{
    auto* dialog = new QFileDialog(this, tr("Take an online list of disputes in"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setNameFilter(tr("Tables (*.xlsx *.xls *.csv)"));
    connect(dialog, &QFileDialog::fileSelected, this, &DisputePanel::readList);
    dialog->open();
}

void DisputePanel::readList(const QString& path)
{
    m_context.source.writer().write(
        Act::Dispute, this,
        [file = path.toStdString(), now = m_clock.now(), person = m_context.source.writer().personOr(m_card->person().toStdString())](
            Store& store) { return takeDisputeList(store, file, now, person); },
        [this](const Result<DisputeListReport>& report) {
            if (report)
                Q_EMIT told(
                    tr("%n new dispute(s), %1 known already", nullptr, static_cast<int>(report->added.size()))
                        .arg(report->known));
            else
                Q_EMIT failed(report.error());
            reload();
        });
}

QJsonObject DisputePanel::saveState() const
{
    return {{QStringLiteral("shown"), static_cast<int>(m_model->shown())},
            {QStringLiteral("person"), m_card->person()}};
}

void DisputePanel::restoreState(const QJsonObject& state)
{
    const int shown = state.value(QLatin1StringView("shown")).toInt();
    if (shown >= 0 && shown <= static_cast<int>(DisputeModel::Shown::All)) {
        m_shown->choose(shown);
        m_model->setShown(static_cast<DisputeModel::Shown>(shown));
        showCounts();
    }
    if (const QString person = state.value(QLatin1StringView("person")).toString(); !person.isEmpty())
        m_card->setPerson(person);
}

} // namespace jingge
