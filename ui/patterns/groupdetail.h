// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/viewcontext.h"

#include <QWidget>

class QLabel;
class QTableView;

namespace jingge {

class GroupModel;

/// The calls of the chosen group in order: when, how long after the one before, what, where. The current row is the
/// incident in focus.
class GroupDetail final : public QWidget {
    Q_OBJECT

public:
    explicit GroupDetail(const ViewContext& context, QWidget* parent = nullptr);

    /// Rows of the frame; none empties it.
    void setGroup(const QString& title, const std::vector<std::uint32_t>& rows);
    [[nodiscard]] GroupModel* model() const { return m_model; }

Q_SIGNALS:
    void failed(const jingge::Error& error);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void takeFocus(const Selection& selection);
    [[nodiscard]] QString summary(std::vector<std::uint32_t> rows) const;

    const ViewContext m_context;
    GroupModel* m_model;
    QLabel* m_title;
    QLabel* m_summary;
    QTableView* m_table;
};

} // namespace jingge
