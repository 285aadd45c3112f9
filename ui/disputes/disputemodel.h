// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/disputebook.h"

#include <QAbstractListModel>

#include <vector>

namespace jingge {

/// Disputes in the order in which they press: open ones by colour, those whose review was missed first; then
/// the resolved that wait for a callback; ended ones last, the latest first.
class DisputeModel final : public QAbstractListModel {
    Q_OBJECT

public:
    enum class Shown { Open, Ended, All };

    using QAbstractListModel::QAbstractListModel;

    void setFiles(std::vector<DisputeFile> files, CivilDate today);
    void setShown(Shown shown);
    [[nodiscard]] Shown shown() const { return m_shown; }
    [[nodiscard]] const DisputeFile& file(int row) const
    {
        return m_all[m_rows[static_cast<std::size_t>(row)]];
    }
    [[nodiscard]] const std::vector<DisputeFile>& files() const { return m_all; }
    [[nodiscard]] int rowOf(DisputeId id) const; ///< −1 = not shown
    [[nodiscard]] CivilDate today() const { return m_today; }
    [[nodiscard]] int openCount(DisputeLevel level) const;
    [[nodiscard]] int missingCount() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    void arrange();

    std::vector<DisputeFile> m_all;
    std::vector<std::size_t> m_rows;
    CivilDate m_today;
    Shown m_shown = Shown::Open;
};

} // namespace jingge
