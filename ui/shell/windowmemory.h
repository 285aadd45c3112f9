// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QJsonObject>
#include <QObject>
#include <QTimer>

#include <functional>

namespace jingge {

/// What the window remembers, in one file: written a moment after each change, whole or not at all, so that a
/// crash loses half a second. Lives in the window's thread.
class WindowMemory final : public QObject {
    Q_OBJECT

public:
    explicit WindowMemory(QString path, QObject* parent = nullptr);
    ~WindowMemory() override; ///< writes what is still to be written

    /// Reads the file; after an error the memory is empty. Errors: those of readRemembered().
    [[nodiscard]] Result<void> load();
    [[nodiscard]] const QJsonObject& values() const { return m_values; }
    /// Whom to ask for the values when they are written; nobody = nothing is written.
    void follow(std::function<QJsonObject(const QJsonObject& before)> state) { m_state = std::move(state); }

    void touch(); ///< something changed: write soon
    void flush(); ///< write now what is to be written

Q_SIGNALS:
    void failed(const jingge::Error& error);

private:
    const QString m_path;
    QJsonObject m_values;
    std::function<QJsonObject(const QJsonObject&)> m_state;
    QTimer m_timer;
    bool m_hasFailed = false; ///< told once, not every half second
};

} // namespace jingge
