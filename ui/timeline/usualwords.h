// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/usualrange.h"

#include <QCoreApplication>
#include <QStringList>

namespace jingge {

/// Sentences about the usual range, in one way for all views of time.
class UsualWords {
    Q_DECLARE_TR_FUNCTIONS(UsualWords)

public:
    UsualWords() = delete;

    /// What the band is, how many windows made it and how many were left out, or why there is none: a
    /// sentence or two.
    [[nodiscard]] static QStringList definition(const EarlierWindows& windows, const TimeRange& period);
    /// 往常 13–31（平均 21.0）
    [[nodiscard]] static QString range(const UsualRange& range);
    /// 高于往常, 低于往常, 在往常内
    [[nodiscard]] static QString verdict(const UsualRange& range, std::int64_t count);
};

} // namespace jingge
