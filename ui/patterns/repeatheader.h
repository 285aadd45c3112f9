// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/viewcontext.h"

#include <QWidget>

namespace jingge {

/// Names of the repeat list's columns, with the period over the strips.
class RepeatHeader final : public QWidget {
    Q_OBJECT

public:
    explicit RepeatHeader(const ViewContext& context, QWidget* parent = nullptr);
    /// What stands over the strips, in full and where there is little room, and over the last column.
    void setTexts(const QString& period, const QString& shortPeriod, const QString& last);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const ViewContext m_context;
    QString m_period;
    QString m_shortPeriod;
    QString m_last;
};

} // namespace jingge
