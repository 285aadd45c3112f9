// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>

#include <string_view>

namespace jingge {

/// What acts of the audit log are called in the window.
class AuditWords {
    Q_DECLARE_TR_FUNCTIONS(AuditWords)

public:
    AuditWords() = delete;
    /// name: as the store keeps it; one that is unknown stays as it is.
    [[nodiscard]] static QString act(std::string_view name);
};

} // namespace jingge
