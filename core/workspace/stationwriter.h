// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/user.h"
#include "core/jobs/workqueue.h"
#include "core/store/writerturns.h"

#include <QPointer>

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <type_traits>
#include <utility>

namespace jingge {

class Store;

/// The window's one writer: everything that changes a station's store goes through it, in order, on one thread with one
/// connection, which is open while there is work and no longer, so that other programs may write too. While a long piece
/// runs (an import), short ones (a step of a task) pass between its transactions. Owned by and called from the window's
/// thread; what waits when it goes is still written.
class StationWriter {
public:
    explicit StationWriter(std::string database);
    ~StationWriter();
    StationWriter(const StationWriter&) = delete;
    StationWriter& operator=(const StationWriter&) = delete;

    /// From now on users are checked: only what the roles of the one who signed in allow is written. None: nobody has
    /// yet, and nothing is.
    void requireUser(std::optional<User> user);
    /// Who does what is written: who signed in, else the user of the machine.
    [[nodiscard]] std::string person() const;
    /// The same, but for a name that was typed, which counts while users are not checked.
    [[nodiscard]] std::string personOr(const std::string& typed) const { return m_isUserRequired ? person() : typed; }

    /// work(Store&) → Result<T> on the writing thread, or its error when the store cannot be opened for writing or the
    /// act is not allowed; then apply(Result<T>) in the owner's thread, if the receiver is still there. Without an act
    /// it is always allowed: signing in.
    template <class Work, class Apply>
    void write(std::optional<Act> act, QObject* receiver, Work work, Apply apply)
    {
        using R = std::invoke_result_t<Work&, Store&>;
        add<R>(WorkQueue::Length::Short, permission(act), receiver,
               [work = std::move(work)](Store& store, const std::stop_token&) mutable { return work(store); }, std::move(apply));
    }

    /// The same for long work, work(Store&, WriterTurns&, std::stop_token): it lets others pass and stops when asked.
    template <class Work, class Apply>
    void writeLong(std::optional<Act> act, QObject* receiver, Work work, Apply apply)
    {
        using R = std::invoke_result_t<Work&, Store&, WriterTurns&, const std::stop_token&>;
        add<R>(WorkQueue::Length::Long, permission(act), receiver,
               [this, work = std::move(work)](Store& store, const std::stop_token& stop) mutable {
                   Turns turns(m_queue);
                   return work(store, turns, stop);
               },
               std::move(apply));
    }

    /// Error when the one who signed in may not do it.
    [[nodiscard]] Result<void> permission(std::optional<Act> act) const;

    [[nodiscard]] bool isIdle() const { return m_queue.isIdle(); }

private:
    class Turns final : public WriterTurns {
    public:
        explicit Turns(WorkQueue& queue) : m_queue(queue) {}
        [[nodiscard]] bool isWanted() const override { return m_queue.isShortWaiting(); }
        void give() override { m_queue.letShortPass(); }

    private:
        WorkQueue& m_queue;
    };

    template <class R, class Work, class Apply>
    void add(WorkQueue::Length length, Result<void> refusal, QObject* receiver, Work work, Apply apply)
    {
        m_queue.add(length, [this, refusal = std::move(refusal), work = std::move(work), apply = std::move(apply),
                             who = QPointer<QObject>(receiver)](const std::stop_token& stop) mutable -> WorkQueue::Finish {
            auto store = refusal ? opened() : Result<Store*>(Unexpected(refusal.error()));
            auto value = std::make_shared<R>(store ? work(**store, stop) : R(Unexpected(store.error())));
            return [apply, value, who]() mutable {
                if (who)
                    apply(std::move(*value));
            };
        });
    }
    [[nodiscard]] Result<Store*> opened(); ///< worker
    void close();                          ///< worker

    std::string m_database;
    bool m_isUserRequired = false;
    std::optional<User> m_user;
    std::unique_ptr<Store> m_store; ///< worker's thread only
    WorkQueue m_queue;              ///< last: its thread ends before the rest goes
};

} // namespace jingge
