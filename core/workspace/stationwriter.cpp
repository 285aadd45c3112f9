// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/stationwriter.h"

#include "core/base/username.h"
#include "core/store/store.h"
#include "core/workflow/people.h"

#include <QtGlobal>

namespace jingge {

StationWriter::StationWriter(std::string database) : m_database(std::move(database)), m_queue([this] { close(); }) {}

StationWriter::~StationWriter() = default;

void StationWriter::requireUser(std::optional<User> user)
{
    m_isUserRequired = true;
    m_user = std::move(user);
}

std::string StationWriter::person() const
{
    return m_user ? m_user->login : userName();
}

Result<void> StationWriter::permission(std::optional<Act> act) const
{
    if (!m_isUserRequired || !act)
        return {};
    if (!m_user)
        return fail(ErrorKind::Data, std::string(actName(*act)), m_database,
                    QT_TRANSLATE_NOOP("core", "nobody has signed in"));
    return requireAct(*m_user, *act);
}

Result<Store*> StationWriter::opened()
{
    if (!m_store) {
        auto store = Store::openForWriting(m_database, Creation::Refused);
        if (!store)
            return Unexpected(store.error());
        m_store = std::move(*store);
    }
    return m_store.get();
}

void StationWriter::close()
{
    m_store.reset();
}

} // namespace jingge
