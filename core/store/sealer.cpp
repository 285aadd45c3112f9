// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sealer.h"

namespace jingge {

std::string sealContext(std::string_view storeId, std::string_view source, std::string_view sourceId)
{
    std::string context(storeId);
    for (const std::string_view part : {source, sourceId})
        context.append(std::to_string(part.size())).append(":").append(part);
    return context;
}

Sealer::Sealer(const SealingKeys& keys, const std::string& storeId, const std::string& source)
    : m_keys(keys), m_context(sealContext(storeId, source, {}))
{
    m_context.resize(m_context.size() - 2); // without the "0:" of the missing source id
    m_prefix = m_context.size();
}

void Sealer::seal(Incident& incident)
{
    incident.sealed.clear();
    if (incident.clear.isEmpty())
        return;
    m_context.resize(m_prefix);
    m_context.append(std::to_string(incident.sourceId.size())).append(":").append(incident.sourceId);
    pack(incident.clear, m_packed);
    m_keys.seal(m_context, m_packed, incident.sealed);
    for (auto ClearText::*text :
         {&ClearText::name, &ClearText::phone, &ClearText::narrative, &ClearText::outcome})
        (incident.clear.*text).clear();
}

} // namespace jingge
