// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/viewcontext.h"
#include "ui/patterns/patterngroup.h"

#include <QAbstractListModel>

#include <map>
#include <optional>
#include <vector>

namespace jingge {

/// Groups of calls as rows, in an order and sifted by words. What is written over a group (its place, a masked number,
/// a plate) is read from the store when the row is first shown; an order by name and words read it of every group.
class RepeatModel final : public QAbstractListModel {
    Q_OBJECT

public:
    explicit RepeatModel(const ViewContext& context, QObject* parent = nullptr);

    /// Groups made of rows of the frame; the key says what stands over a repeat.
    void setGroups(std::vector<PatternGroup> groups, RepeatKey key);
    void setOrder(PatternOrder order);
    /// Shows the groups whose title, category or area hold the words.
    void setWords(const QString& words);

    [[nodiscard]] std::size_t groupCount() const { return m_groups.size(); } ///< whatever the words
    [[nodiscard]] const RepeatGroup& group(int row) const { return at(row).rows; }
    [[nodiscard]] PatternKind kind(int row) const { return at(row).kind; }
    [[nodiscard]] QString title(int row) const { return titleOf(shown(row)); } ///< place, masked number or plate
    [[nodiscard]] QString category(int row) const { return categoryOf(at(row)); }
    [[nodiscard]] QString lastTime(int row) const;
    /// Under the last time: the area of a repeat, else whether the set is recorded or proposed.
    [[nodiscard]] QString note(int row) const;
    [[nodiscard]] std::optional<AreaId> areaId(int row) const { return areaOf(at(row)); }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

Q_SIGNALS:
    void failed(const jingge::Error& error);

private:
    [[nodiscard]] std::size_t shown(int row) const { return m_shown[static_cast<std::size_t>(row)]; }
    [[nodiscard]] const PatternGroup& at(int row) const { return m_groups[shown(row)]; }
    [[nodiscard]] std::int64_t lastOf(const PatternGroup& group) const;
    [[nodiscard]] QString titleOf(std::size_t group) const;
    [[nodiscard]] QString categoryOf(const PatternGroup& group) const;
    [[nodiscard]] QString areaNameOf(const PatternGroup& group) const;
    [[nodiscard]] std::optional<AreaId> areaOf(const PatternGroup& group) const;
    [[nodiscard]] QString titleOf(const IncidentRow& row, PatternKind kind) const;
    void arrange();
    void fetchTitles(std::size_t page) const;

    const ViewContext m_context;
    RepeatKey m_key = RepeatKey::Address;
    PatternOrder m_order = PatternOrder::Count;
    QString m_words;
    std::vector<PatternGroup> m_groups;
    std::vector<std::size_t> m_shown;                             ///< positions of groups, in the order shown
    mutable std::map<std::size_t, std::vector<QString>> m_titles; ///< by page of groups
};

} // namespace jingge
