// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/quality/folderwatch.h"

#include "core/base/clock.h"

#include <QSocketNotifier>

#include <utility>

namespace jingge {
namespace {

constexpr int kUnfinishedMs = 1000; // as WatchedFolder's own measure of a finished file
constexpr int kHeldMs = 2000;       // at a store that another writer holds

} // namespace

FolderWatch::FolderWatch(std::string database, QObject* parent)
    : QObject(parent), m_database(std::move(database))
{
    m_later.setSingleShot(true);
    connect(&m_later, &QTimer::timeout, this, &FolderWatch::look);
}

FolderWatch::~FolderWatch() = default;

Result<void> FolderWatch::start(const std::string& folder)
{
    stop();
    auto opened = WatchedFolder::open(folder);
    if (!opened)
        return Unexpected(opened.error());
    m_folder.emplace(std::move(*opened));
    m_notifier = std::make_unique<QSocketNotifier>(m_folder->descriptor(), QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, [this] {
        m_folder->wait(0); // empties the queue of changes
        look();
    });
    look();
    Q_EMIT stateChanged();
    return {};
}

void FolderWatch::stop()
{
    m_job.cancel();
    m_later.stop();
    m_notifier.reset();
    m_folder.reset();
    m_current.clear();
    Q_EMIT stateChanged();
}

void FolderWatch::look()
{
    if (!m_folder || !m_current.empty())
        return;
    const auto files = m_folder->finished(SystemClock().monotonicMs());
    if (!files.empty())
        return take(files.front());
    if (m_folder->hasUnfinished())
        m_later.start(kUnfinishedMs);
    Q_EMIT stateChanged();
}

void FolderWatch::take(const std::string& file)
{
    m_current = file;
    Q_EMIT stateChanged();
    m_job.start(
        [database = m_database, folder = m_folder->path(), file](const std::stop_token& stop) {
            return takeWatchedFile(database, folder, file, SystemClock(), {stop, nullptr});
        },
        [this](const Result<WatchedOutcome>& outcome) { takeOutcome(outcome); });
}

void FolderWatch::takeOutcome(const Result<WatchedOutcome>& outcome)
{
    m_current.clear();
    if (outcome) {
        Q_EMIT took(*outcome);
        return look();
    }
    const Error error = outcome.error();
    if (error.kind == ErrorKind::Store)
        m_later.start(kHeldMs);
    else
        stop(); // a file that cannot be moved away would come back for ever
    Q_EMIT failed(error);
    Q_EMIT stateChanged();
}

} // namespace jingge
