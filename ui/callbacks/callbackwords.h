// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/callback.h"

#include <QCoreApplication>
#include <QString>

namespace jingge {

/// What callbacks, their answers and their rates are called in the window.
class CallbackWords {
    Q_DECLARE_TR_FUNCTIONS(CallbackWords)

public:
    CallbackWords() = delete;

    [[nodiscard]] static QString state(const Callback& callback, CivilTime now); ///< late ones say so
    [[nodiscard]] static QString satisfaction(Satisfaction level);
    [[nodiscard]] static QString answer(const std::optional<bool>& isSolved); ///< empty = not asked
    [[nodiscard]] static QString rate(std::string_view name);
    [[nodiscard]] static QString formula(std::string_view name);
    [[nodiscard]] static QString value(const CallbackRate& rate); ///< 69.0 %, — without a denominator
    [[nodiscard]] static QString parts(const CallbackRate& rate); ///< 20 / 29
};

} // namespace jingge
