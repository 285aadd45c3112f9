// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/quality/folderwatch.h"

#include "core/base/clock.h"
#include "core/jobs/threadedpipeline.h"
#include "core/workspace/stationwriter.h"

#include <QSocketNotifier>

#include <utility>

namespace jingge {
namespace {

constexpr int kUnfinishedMs = 1000; // as WatchedFolder's own measure of a finished file
constexpr int kHeldMs = 2000;       // at a store that another writer holds

} // namespace

FolderWatch::FolderWatch(const StationSource& source, QObject* parent) : QObject(parent), m_source(source)
{
    m_later.setSingleShot(true);
    connect(&m_later, &QTimer::timeout, this, &FolderWatch::look);
}

FolderWatch::~FolderWatch()
{
    m_stop.request_stop();
}

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
    m_stop.request_stop();
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
    m_stop = std::stop_source();
    m_source.writer().writeLong(
        Act::Import, this,
        [folder = m_folder->path(), file, wish = m_stop](Store& store, WriterTurns& turns, const std::stop_token& end) mutable {
            const std::stop_callback passOn(end, [&wish] { wish.request_stop(); });
            const ThreadedPipeline pipeline;
            return takeWatchedFile(store, folder, file, SystemClock(), {&pipeline, &turns}, {wish.get_token(), nullptr});
        },
        [this, wish = m_stop](const Result<WatchedOutcome>& outcome) {
            if (!wish.stop_requested()) // else nobody waits for it any more
                takeOutcome(outcome);
        });
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
