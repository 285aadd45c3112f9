// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/disputebook.h"

#include <QWidget>

#include <vector>

class QLabel;

namespace jingge {

class RowsModel;
class Segments;
class Theme;

/// What a meeting has to talk about: new, recoloured, overdue, due for a callback; of the day, the week or
/// the month.
class DisputeAgenda final : public QWidget {
    Q_OBJECT

public:
    explicit DisputeAgenda(const Theme& theme, QWidget* parent = nullptr);

    void setFiles(const std::vector<DisputeFile>& files, CivilDate today);
    [[nodiscard]] const RowsModel* model() const { return m_rows; }

Q_SIGNALS:
    void disputeChosen(jingge::DisputeId id);

private:
    void showItems();

    Segments* m_meeting;
    QLabel* m_rates;
    RowsModel* m_rows;
    std::vector<DisputeFile> m_files;
    std::vector<DisputeId> m_ids;
    CivilDate m_today;
};

} // namespace jingge
