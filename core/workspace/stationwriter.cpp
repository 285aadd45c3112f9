// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/stationwriter.h"

#include "core/store/store.h"

namespace jingge {

StationWriter::StationWriter(std::string database) : m_database(std::move(database)), m_queue([this] { close(); }) {}

StationWriter::~StationWriter() = default;

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
