// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/incident.h"
#include "core/seal/auditkey.h"

#include <cstdint>
#include <string>

namespace jingge {

class Store;

/// Which row of the incident table a version of an incident is.
struct RowPlace {
    std::int64_t id = 0;
    std::int64_t number = 0;
    std::int64_t version = 0;
    std::int64_t batch = 0;
    std::int64_t columns = 0;
    std::int64_t source = 0;
};

/// Of all an incident says; contents = contentBytes() of it.
[[nodiscard]] Token incidentSeal(const AuditKey& key, std::string contents, const std::string& sourceId);

/// What the rows of a batch add up to, in whatever order: each contributes a keyed mark of its place and its
/// seal. Kept in the audit record of the import.
class BatchSeal {
public:
    void add(const AuditKey& key, const RowPlace& row, const Token& seal);
    [[nodiscard]] const Token& value() const { return m_sum; }
    [[nodiscard]] std::string bytes() const
    {
        return {reinterpret_cast<const char*>(m_sum.data()), m_sum.size()};
    }

private:
    Token m_sum{};
};

/// The seal of a batch from the rows that the store holds, from a first id on.
[[nodiscard]] Result<BatchSeal> storedBatchSeal(const Store& store, const AuditKey& key, std::int64_t batch,
                                                std::int64_t firstId);

} // namespace jingge
