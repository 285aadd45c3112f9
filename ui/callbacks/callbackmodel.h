// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/callbackbook.h"

#include <QAbstractTableModel>
#include <QStringList>

#include <functional>
#include <vector>

namespace jingge {

/// The calls of a week and how far each is: all, or those that somebody still has to do something about.
class CallbackModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum class Shown { Open, All };
    using CategoryNamer = std::function<QString(const std::string& code)>;

    CallbackModel(CategoryNamer nameOf, QObject* parent);
    void setCalls(std::vector<CallbackCall> calls, CivilTime now);
    void setShown(Shown shown);
    [[nodiscard]] Shown shown() const { return m_shown; }
    [[nodiscard]] const CallbackCall& call(int row) const
    {
        return m_calls[m_rows[static_cast<std::size_t>(row)]];
    }
    [[nodiscard]] int rowOf(std::int64_t number) const; ///< −1 = not shown

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void arrange();
    CategoryNamer m_nameOf;
    std::vector<CallbackCall> m_calls;
    std::vector<std::size_t> m_rows;
    CivilTime m_now;
    Shown m_shown = Shown::All;
};

} // namespace jingge
