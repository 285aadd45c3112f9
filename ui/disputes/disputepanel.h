// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "ui/common/panel.h"
#include "ui/common/viewcontext.h"
#include "ui/disputes/disputemodel.h"

class QListView;
class QSplitter;
class QStackedWidget;

namespace jingge {

class DisputeAgenda;
class DisputeCard;
class DisputeDelegate;
class DisputeForm;
class EmptyState;
class Segments;
enum class DisputeMove;

/// The station's disputes: at the left the list by colour and the agenda of the next meeting, at the right
/// the file of the chosen one with the steps that it takes, or the form of a new one.
class DisputePanel final : public Panel {
    Q_OBJECT

public:
    /// clock: outlives the panel.
    DisputePanel(const ViewContext& context, const Clock& clock, QWidget* parent = nullptr);

    void reload(); ///< reads the disputes; keeps the chosen one
    void chooseDispute(DisputeId id);
    void readList(const QString& path);
    [[nodiscard]] DisputeModel* model() const { return m_model; }
    [[nodiscard]] DisputeCard* card() const { return m_card; }
    [[nodiscard]] DisputeForm* form() const { return m_form; }
    [[nodiscard]] QJsonObject saveState() const override;
    void restoreState(const QJsonObject& state) override;

Q_SIGNALS:
    void failed(const jingge::Error& error);
    void told(const QString& news);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void makeActions();
    void makeViews();
    void connectViews();
    void takeCurrent();
    void makeStep(DisputeMove move);
    void saveDraft();
    void showForm(bool isForm);
    void showCounts();
    void chooseList();

    ViewContext m_context;
    const Clock& m_clock;
    DisputeModel* m_model;
    DisputeDelegate* m_delegate;
    Segments* m_shown;
    QSplitter* m_split;
    QListView* m_list = nullptr;
    DisputeAgenda* m_agenda = nullptr;
    QStackedWidget* m_right = nullptr;
    DisputeCard* m_card = nullptr;
    DisputeForm* m_form = nullptr;
    EmptyState* m_empty;
    DisputeId m_chosen;
};

} // namespace jingge
