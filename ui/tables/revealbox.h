// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflow/reveal.h"
#include "ui/common/viewcontext.h"

#include <QFrame>
#include <QTimer>

#include <string>

class QAction;
class QFormLayout;
class QLineEdit;
class QPushButton;

namespace jingge {

/// Shows what the masks of one incident hide, for a minute: asks why first, and each time is recorded in the audit log
/// before anything is shown. What is shown cannot be selected or copied, and goes with the incident.
class RevealBox final : public QFrame {
    Q_OBJECT

public:
    static constexpr int kSecondsShown = 60;

    explicit RevealBox(const ViewContext& context, QWidget* parent = nullptr);

    /// Hides what is shown; empty = there is no incident.
    void setIncident(const std::string& sourceId);
    [[nodiscard]] QAction* action() const { return m_action; }
    [[nodiscard]] bool isShowing() const { return m_shown != nullptr; }
    void setSecondsShown(int seconds) { m_timer.setInterval(seconds * 1000); }

Q_SIGNALS:
    void failed(const jingge::Error& error);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void hideEvent(QHideEvent* event) override; ///< another page, or the lock: what was shown goes

private:
    void ask(bool isAsking);
    void reveal();
    void present(const Revealed& revealed);
    void hideAgain();

    const ViewContext m_context;
    QAction* m_action;
    QPushButton* m_button;
    QWidget* m_asking;
    QLineEdit* m_reason;
    QWidget* m_shown = nullptr;
    QTimer m_timer;
    std::string m_sourceId;
};

} // namespace jingge
