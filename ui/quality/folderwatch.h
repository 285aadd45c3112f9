// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/watchedfolder.h"
#include "ui/common/stationsource.h"

#include <QObject>
#include <QTimer>

#include <cstdint>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>

class QSocketNotifier;

namespace jingge {

/// Takes in what other programs put into a folder, one file after another and beside the window's thread, for
/// as long as it is on. The kernel tells of changes: with nothing to do nothing runs, not even a timer. Lives
/// in the window's thread.
class FolderWatch final : public QObject {
    Q_OBJECT

public:
    /// source: outlives the watch; what comes in goes through its one writer.
    explicit FolderWatch(const StationSource& source, QObject* parent = nullptr);
    ~FolderWatch() override;

    /// Errors: see WatchedFolder::open(). Off before, it is on afterwards; what lies there is taken in.
    [[nodiscard]] Result<void> start(const std::string& folder);
    void stop(); ///< a file that is being taken in is left where it was
    [[nodiscard]] bool isOn() const { return m_folder.has_value(); }
    /// The file that is being taken in; empty: none.
    [[nodiscard]] const std::string& current() const { return m_current; }
    /// Whether nothing is to be done: no file is taken in, and none is waited for.
    [[nodiscard]] bool isIdle() const { return m_current.empty() && !m_later.isActive(); }

Q_SIGNALS:
    void stateChanged();
    void took(const jingge::WatchedOutcome& outcome);
    void failed(const jingge::Error& error); ///< the store is not to be had; tried again by itself

private:
    void look();
    void take(const std::string& file);
    void takeOutcome(const Result<WatchedOutcome>& outcome);

    const StationSource& m_source;
    std::optional<WatchedFolder> m_folder;
    std::unique_ptr<QSocketNotifier> m_notifier;
    QTimer m_later; ///< looks again: a file is still being written, or the store was held
    std::string m_current;
    std::stop_source m_stop; ///< of the file that is being taken in
};

} // namespace jingge
