// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/rulebook.h"
#include "ui/common/theme.h"

#include <QAbstractListModel>
#include <QStyledItemDelegate>

#include <vector>

namespace jingge {

/// The station's rules: those that run, then the others, by name.
class RuleModel final : public QAbstractListModel {
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setEntries(std::vector<RuleEntry> entries);
    [[nodiscard]] const RuleEntry& entry(int row) const { return m_entries[static_cast<std::size_t>(row)]; }
    [[nodiscard]] int rowOf(const std::string& code) const; ///< −1 = none
    [[nodiscard]] int runningCount() const;
    /// Of the stored trials of the rules that run; those never tried count nothing.
    [[nodiscard]] double tasksPerWeek() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

    [[nodiscard]] static QString nameOf(const Rule& rule);
    [[nodiscard]] static QString stateOf(const RuleEntry& entry); ///< on, 3.1 a week

private:
    std::vector<RuleEntry> m_entries;
};

/// Two lines a rule: its name, and whether it runs.
class RuleDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    RuleDelegate(const Theme& theme, const RuleModel& model, QObject* parent);
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    const Theme& m_theme;
    const RuleModel& m_model;
};

} // namespace jingge
