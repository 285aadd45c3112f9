// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/repeat.h"
#include "ui/common/viewcontext.h"

#include <QAbstractListModel>

#include <map>
#include <optional>
#include <vector>

namespace jingge {

/// Groups of repeat calls as rows. What is written over a group (its place, a masked number, a plate) is read from the
/// store when the row is first shown.
class RepeatModel final : public QAbstractListModel {
    Q_OBJECT

public:
    explicit RepeatModel(const ViewContext& context, QObject* parent = nullptr);

    /// Groups made of rows of the frame under the key.
    void setGroups(std::vector<RepeatGroup> groups, RepeatKey key);
    [[nodiscard]] const RepeatGroup& group(int row) const { return m_groups[static_cast<std::size_t>(row)]; }
    [[nodiscard]] QString title(int row) const;    ///< place, masked number or masked plate
    [[nodiscard]] QString category(int row) const;
    [[nodiscard]] QString lastTime(int row) const;
    [[nodiscard]] QString areaName(int row) const; ///< of the latest incident that has one
    [[nodiscard]] std::optional<AreaId> areaId(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

Q_SIGNALS:
    void failed(const jingge::Error& error);

private:
    void fetchTitles(int page) const;
    [[nodiscard]] QString titleOf(const IncidentRow& row) const;

    const ViewContext m_context;
    RepeatKey m_key = RepeatKey::Address;
    std::vector<RepeatGroup> m_groups;
    mutable std::map<int, std::vector<QString>> m_titles; ///< by page
};

} // namespace jingge
