// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/incidentseal.h"

#include "core/domain/incidentfields.h"
#include "core/store/incidentrecord.h"
#include "core/store/nativestatement.h"
#include "core/store/store.h"

#include <array>
#include <cstring>

namespace jingge {

Token incidentSeal(const AuditKey& key, std::string contents, const std::string& sourceId)
{
    contents += sourceId; // what stands before it ends by itself
    return key.seal(contents);
}

void BatchSeal::add(const AuditKey& key, const RowPlace& row, const Token& seal)
{
    std::array<char, 6 * sizeof(std::int64_t) + sizeof(Token)> bytes{};
    std::size_t end = 0;
    for (const std::int64_t number : {row.id, row.number, row.version, row.batch, row.columns, row.source}) {
        for (unsigned shift = 0; shift < 64; shift += 8)
            bytes[end++] = static_cast<char>(static_cast<std::uint64_t>(number) >> shift & 0xFFU);
    }
    std::memcpy(bytes.data() + end, seal.data(), seal.size());
    const Token mark = key.mark({bytes.data(), bytes.size()});
    for (std::size_t i = 0; i < m_sum.size(); ++i)
        m_sum[i] ^= mark[i];
}

Result<BatchSeal> storedBatchSeal(const Store& store, const AuditKey& key, std::int64_t batch,
                                  std::int64_t firstId)
{
    auto rows = NativeStatement::prepare(
        store.native(), "SELECT id, number, version, columns, source FROM incident WHERE id >= ?1 AND batch = ?2");
    auto contents = NativeStatement::prepare(store.native(), kReadIncidentSql);
    if (!rows || !contents)
        return Unexpected(!rows ? rows.error() : contents.error());
    rows->bind(1, firstId);
    rows->bind(2, batch);
    BatchSeal sum;
    for (;;) {
        const auto row = rows->step();
        if (!row)
            return Unexpected(row.error());
        if (!*row)
            return sum;
        contents->bind(1, rows->integer(0));
        const auto read = contents->step();
        if (!read)
            return Unexpected(read.error());
        if (*read) {
            const Incident incident = readIncident(*contents);
            sum.add(key, {rows->integer(0), rows->integer(1), rows->integer(2), batch, rows->integer(3), rows->integer(4)},
                    incidentSeal(key, contentBytes(incident), incident.sourceId));
        }
        contents->reset();
    }
}

} // namespace jingge
