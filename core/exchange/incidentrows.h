// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/exchange/tablefile.h"
#include "core/frame/frame.h"
#include "core/frame/rowset.h"
#include "core/store/incidentreader.h"

#include <cstdint>
#include <string>
#include <vector>

namespace jingge {

class Store;

/// `open`, `closed`, `duplicate` or `invalid`, the last that applies, of RowFlag bits.
[[nodiscard]] std::string incidentStatus(std::uint8_t flags);

/// The columns of `incidents list` alone, or with those that a mapping filled.
enum class RowWidth { List, Mapped };

/// Incidents as they leave the station: the columns of `incidents list` and, of the others that a mapping can
/// fill, those that any imported table had. Names, telephone numbers and plates are masked. Reads the store
/// some thousand at a time.
class IncidentRows final : public RowSource {
public:
    /// The store must outlive the object. Rows are those of the frame, in their order.
    [[nodiscard]] static Result<IncidentRows> of(const Store& store, FrameSnapshot frame, const RowSet& rows,
                                                 RowWidth width, const TaskContext& context = {});

    [[nodiscard]] const std::vector<FileColumn>& columns() const override { return m_columns; }
    [[nodiscard]] bool hasPlaces() const override { return true; }
    [[nodiscard]] std::size_t size() const { return m_rows.size(); }
    void limit(std::size_t most); ///< leaves out what follows the first so many
    [[nodiscard]] Result<bool> next(FileRow& row) override;

private:
    IncidentRows(const Store& store, FrameSnapshot frame, std::vector<std::uint32_t> rows,
                 std::uint32_t fields, TaskContext context);
    [[nodiscard]] Result<void> readPiece();

    const Store* m_store;
    FrameSnapshot m_frame;
    std::vector<std::uint32_t> m_rows;
    std::uint32_t m_fields; ///< IncidentField bits of the columns besides the list's
    TaskContext m_context;
    std::vector<FileColumn> m_columns;
    std::vector<StoredIncident> m_piece;
    std::size_t m_pieceStart = 0;
    std::size_t m_next = 0;
};

} // namespace jingge
