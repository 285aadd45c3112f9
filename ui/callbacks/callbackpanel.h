// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/workspace/callbackbook.h"
#include "ui/callbacks/callbackmodel.h"
#include "ui/common/panel.h"
#include "ui/common/viewcontext.h"

class QSplitter;
class QTableView;

namespace jingge {

class CallbackForm;
class CallbackSide;
class EmptyState;
class Segments;

/// The callbacks of a week: at the left its calls, worked through with single keys; at the right the chosen
/// one, the rates of the week and its signature. Sheets go out and come back here, too.
class CallbackPanel final : public Panel {
    Q_OBJECT

public:
    /// clock: outlives the panel.
    CallbackPanel(const ViewContext& context, const Clock& clock, QWidget* parent = nullptr);

    void reload(); ///< reads the week; keeps the chosen call
    void showWeek(const std::string& week);
    [[nodiscard]] const CallbackWeek& week() const { return m_week; }
    [[nodiscard]] CallbackModel* model() const { return m_model; }
    [[nodiscard]] CallbackForm* form() const { return m_form; }
    [[nodiscard]] CallbackSide* side() const { return m_side; }
    void writeSheet(const QString& path);
    void readSheet(const QString& path);
    [[nodiscard]] QJsonObject saveState() const override;
    void restoreState(const QJsonObject& state) override;

Q_SIGNALS:
    void failed(const jingge::Error& error);
    void told(const QString& news);
    void taskDrafted();

protected:
    void showEvent(QShowEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void makeActions();
    void makeViews();
    void connectViews();
    void takeCurrent();
    void record();
    void strikeLast();
    void draftTask();
    void sign(bool isSigning);
    void chooseSheet(bool isOut);
    void showSummary();
    void moveOn(std::int64_t from);
    [[nodiscard]] const CallbackCall* current() const;
    [[nodiscard]] std::string latestWeek() const;

    ViewContext m_context;
    const Clock& m_clock;
    CallbackModel* m_model;
    Segments* m_shown;
    QSplitter* m_split;
    QTableView* m_list = nullptr;
    CallbackForm* m_form = nullptr;
    CallbackSide* m_side = nullptr;
    EmptyState* m_empty;
    CallbackWeek m_week;
    std::int64_t m_chosen = 0; ///< number of the incident
};

} // namespace jingge
