// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/domain/task.h"
#include "core/store/taskdeliveries.h"
#include "ui/common/viewcontext.h"

#include <QObject>

#include <functional>
#include <optional>
#include <vector>

class QAction;
class QWidget;

namespace jingge {

/// How tasks leave the desk and come back: slips on paper, a workbook to be filled in, photos and documents. Asks for
/// files without waiting for the answer.
class TaskHandouts final : public QObject {
    Q_OBJECT

public:
    /// chosen: the task of the card, if any; shown: those of the list; person: who does it. clock outlives the object.
    struct Around {
        std::function<std::optional<Task>()> chosen;
        std::function<std::vector<Task>()> shown;
        std::function<QString()> person;
    };
    TaskHandouts(const ViewContext& context, const Clock& clock, Around around, QWidget* window);

    [[nodiscard]] const std::vector<QAction*>& actions() const { return m_actions; }
    void refresh(); ///< what can be done now

    void printSlips(const std::vector<Task>& tasks, const QString& path);
    void writeSheet(const QString& path);
    void takeSheet(const QString& path);
    void attach(const QString& path);

Q_SIGNALS:
    void failed(const jingge::Error& error);
    void done(const QString& news);
    void changed(); ///< tasks are other ones now

private:
    enum class Asking { Save, Open };
    QAction* addAction(const char* name, const char* icon, const QString& text, std::function<void()> body);
    void ask(Asking asking, const QString& title, const QString& filter, std::function<void(const QString&)> take);
    [[nodiscard]] std::vector<Task> forPaper() const; ///< the chosen one, or all shown that are at work
    void noteDelivery(const std::vector<Task>& tasks, DeliveryChannel channel, const QString& news);

    ViewContext m_context;
    const Clock& m_clock;
    Around m_around;
    QWidget* m_window;
    std::vector<QAction*> m_actions;
    QAction* m_slip;
    QAction* m_attach;
};

} // namespace jingge
