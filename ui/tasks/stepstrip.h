// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/task.h"
#include "ui/common/theme.h"

#include <QWidget>

#include <vector>

namespace jingge {

/// The five states across the card: done ones with a tick, the current one with its character, name and time below.
class StepStrip final : public QWidget {
    Q_OBJECT

public:
    explicit StepStrip(const Theme& theme, QWidget* parent = nullptr);
    void setTask(const Task& task, const std::vector<TaskEvent>& events);
    [[nodiscard]] QSize sizeHint() const override { return {440, 84}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    TaskState m_state = TaskState::Draft;
    QStringList m_times;
};

} // namespace jingge
