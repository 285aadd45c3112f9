// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/importer.h"

#include "core/ingest/footerrows.h"
#include "core/ingest/headerrow.h"
#include "core/ingest/rowfolding.h"
#include "core/ingest/rowmapper.h"
#include "core/ingest/tablereader.h"
#include "core/store/arearepository.h"
#include "core/store/sealer.h"
#include "core/store/store.h"

#include <QtGlobal>

#include <array>
#include <filesystem>
#include <span>
#include <utility>
#include <vector>

namespace jingge {

namespace {

constexpr std::int64_t kRowsBetweenLooks = 1024; // at whether to stop
constexpr std::size_t kRowsHandedOver = 160;     // from reading to writing: so few that they stay in the near caches
constexpr std::size_t kSlots = 32;               // so many that reading goes on while a transaction is written

/// A table opened, its mapping chosen, its header found and bound.
struct OpenedTable {
    std::unique_ptr<FooterlessReader> reader;
    Mapping mapping;
    BoundColumns columns;
};

Result<OpenedTable> openWithMapping(const ImportRequest& request)
{
    TableRequest table{request.path, "auto", {}};
    if (request.mapping) {
        table.encoding = request.mapping->encoding;
        table.layer = request.mapping->layer;
    }
    auto reader = openTable(table);
    if (!reader)
        return Unexpected(reader.error());
    OpenedTable opened;
    HeaderRow header;
    if (request.mapping) {
        auto found = findHeader(**reader, *request.mapping, request.path);
        if (!found)
            return Unexpected(found.error());
        header = std::move(*found);
        opened.mapping = *request.mapping;
    } else {
        auto found = findPresetHeader(**reader, request.path);
        if (!found)
            return Unexpected(found.error());
        header = std::move(found->header);
        opened.mapping = std::move(found->preset);
    }
    auto columns = bindColumns(opened.mapping, header.names);
    if (!columns) {
        Error error = columns.error();
        error.where = request.path;
        return Unexpected(std::move(error));
    }
    opened.columns = std::move(*columns);
    opened.reader = std::make_unique<FooterlessReader>(std::move(*reader), header.names.size());
    return opened;
}

/// Rows on their way from reading to writing.
struct RowBlock {
    std::vector<RowOutcome> outcomes; ///< those from `used` on are of an earlier turn, kept for their room
    std::size_t used = 0;
    std::vector<PreparedIncident> prepared; ///< of the incidents among them, where rows are not folded
    std::int64_t bytesRead = 0;
    std::int64_t bytesTotal = 0;
};

/// The run over one file: every record ends in exactly one of the counts. One thread reads and maps, the caller's
/// writes; what either alone touches is named at the members.
class ImportRun {
public:
    ImportRun(const ImportRequest& request, OpenedTable& table, RowMapper& mapper, Sealer* sealer,
              IncidentWriter& writer, const TaskContext& context) :
        m_request(request), m_table(table), m_mapper(mapper), m_sealer(sealer), m_writer(writer), m_context(context)
    {
    }

    Result<void> readAll()
    {
        const SerialPipeline serial;
        const Pipeline& pipeline = m_request.pipeline != nullptr ? *m_request.pipeline : serial;
        const auto done = pipeline.run(
            kSlots, [this](std::size_t slot) { return read(m_blocks[slot]); },
            [this](std::size_t slot) { return write(m_blocks[slot]); });
        if (!done)
            return done;
        if (m_read == 0)
            return fail(ErrorKind::Data, "import", m_request.path,
                        QT_TRANSLATE_NOOP("core", "the file has a header and no rows"));
        return writeFolded();
    }

    [[nodiscard]] BatchCounts counts() const
    {
        BatchCounts counts = m_writer.counts();
        counts.read = m_read;
        counts.rejected = m_rejected;
        counts.filtered = m_filtered;
        return counts;
    }

private:
    [[nodiscard]] Error cancelled() const
    {
        return {ErrorKind::Cancelled, "import", m_request.path,
                QT_TRANSLATE_NOOP("core", "cancelled; nothing of this file was kept"), {}};
    }

    /// The reading half.
    Result<bool> read(RowBlock& block)
    {
        if (m_context.isStopped())
            return Unexpected(cancelled());
        block.outcomes.resize(kRowsHandedOver);
        block.used = 0;
        block.prepared.clear();
        while (block.used < kRowsHandedOver) {
            const auto more = m_table.reader->next(m_record);
            if (!more)
                return Unexpected(more.error());
            if (!*more)
                break;
            m_mapper.mapInto(m_record, block.outcomes[block.used++]);
        }
        block.bytesRead = m_table.reader->bytesRead();
        block.bytesTotal = m_table.reader->bytesTotal();
        if (!m_table.mapping.foldLatest) {
            for (RowOutcome& outcome : std::span(block.outcomes).first(block.used)) {
                if (auto* incident = std::get_if<Incident>(&outcome)) {
                    if (m_sealer != nullptr)
                        m_sealer->seal(*incident);
                    block.prepared.push_back(m_writer.prepare(*incident));
                }
            }
        }
        return block.used > 0;
    }

    /// The writing half, on the caller's thread.
    Result<void> write(RowBlock& block)
    {
        m_context.report(block.bytesRead, block.bytesTotal);
        if (m_context.isStopped())
            return Unexpected(cancelled());
        m_read += static_cast<std::int64_t>(block.used);
        for (RowOutcome& outcome : std::span(block.outcomes).first(block.used)) {
            if (std::holds_alternative<FilteredRow>(outcome))
                ++m_filtered;
            else if (const auto* issue = std::get_if<Issue>(&outcome)) {
                if (auto done = reject(*issue); !done)
                    return done;
            } else if (m_table.mapping.foldLatest)
                m_folding.add(std::move(std::get<Incident>(outcome)));
        }
        return m_writer.put(block.prepared, m_mapper.fields());
    }

    Result<void> reject(const Issue& issue)
    {
        ++m_rejected;
        if (m_request.rejects != nullptr) {
            if (auto done = m_request.rejects->add(issue); !done)
                return done;
        }
        return m_writer.reject(issue);
    }

    Result<void> writeFolded()
    {
        std::int64_t written = 0;
        for (RowFolding::Folded& folded : m_folding.take()) {
            if (m_sealer != nullptr)
                m_sealer->seal(folded.incident);
            if (written++ % kRowsBetweenLooks == 0 && m_context.isStopped())
                return Unexpected(cancelled());
            if (auto done = m_writer.put(folded.incident, m_mapper.fields()); !done)
                return done;
            for (std::size_t i = 0; i < folded.furtherRows; ++i)
                m_writer.countFolded(folded.incident.sourceId);
        }
        return {};
    }

    const ImportRequest& m_request;
    OpenedTable& m_table;     ///< its reader: of the reading half
    RowMapper& m_mapper;      ///< likewise
    Sealer* m_sealer;         ///< likewise, but where rows are folded; none: nothing is sealed
    IncidentWriter& m_writer; ///< of the writing half, but for prepare()
    const TaskContext& m_context;
    std::array<RowBlock, kSlots> m_blocks;
    Record m_record; ///< of the reading half
    RowFolding m_folding;
    std::int64_t m_read = 0;
    std::int64_t m_rejected = 0;
    std::int64_t m_filtered = 0;
};

void placeWarnings(std::vector<Issue>& warnings, std::vector<Issue> more, const std::string& file)
{
    for (Issue& issue : more) {
        if (issue.file.empty())
            issue.file = file;
        warnings.push_back(std::move(issue));
    }
}

std::vector<Issue> footerWarning(const std::vector<FooterRow>& footers)
{
    if (footers.empty())
        return {};
    return {{"", footers.front().row, "", footers.front().text,
             {QT_TRANSLATE_NOOP("core", "%1 rows below the table (sums, who made it and when) were left out"),
              {std::to_string(footers.size())}}}};
}

/// None where seals are not set up.
Result<std::optional<Sealer>> sealerFor(const Store& store, const ImportRequest& request, const std::string& source,
                                        IncidentWriter& writer)
{
    if (request.seals == nullptr)
        return std::optional<Sealer>();
    const auto id = store.setting("store_id");
    if (!id)
        return Unexpected(id.error());
    std::optional<Sealer> sealer(std::in_place, *request.seals, *id, source);
    if (auto done = writer.keepSealed(sealer->key()); !done)
        return Unexpected(done.error());
    return sealer;
}

Result<void> checkStrict(const ImportRequest& request, const BatchCounts& counts)
{
    if (!request.isStrict || counts.rejected == 0)
        return {};
    return fail(ErrorKind::RowsRejected, "import", request.path,
                {QT_TRANSLATE_NOOP("core", "%1 of %2 rows were rejected; the file is not stored"),
                 {std::to_string(counts.rejected), std::to_string(counts.read)}},
                QT_TRANSLATE_NOOP("core", "--rejects FILE lists them"));
}

} // namespace

Result<ImportReport> importFile(Store& store, const ImportRequest& request, const Clock& clock,
                                const TaskContext& context)
{
    const std::int64_t startedMs = clock.monotonicMs();
    auto table = openWithMapping(request);
    if (!table)
        return Unexpected(table.error());
    const RowSetting setting{std::filesystem::path(request.path).filename().string(), request.key, request.station,
                             request.seals != nullptr, table->reader->serials()};
    auto mapper = RowMapper::create(table->mapping, table->columns, setting);
    if (!mapper)
        return Unexpected(mapper.error());
    const BatchHead head{setting.fileName, table->mapping.source, table->mapping.name, clock.now()};
    const std::int64_t bytes = table->reader->bytesTotal();
    auto writer = IncidentWriter::begin(store, head, request.isDryRun ? WriteMode::DryRun : WriteMode::Real, bytes);
    if (!writer)
        return Unexpected(writer.error());
    (*writer)->shareWith(request.turns);
    mapper->expectPlacesIn((*writer)->areaBounds());

    auto sealer = sealerFor(store, request, head.source, **writer);
    if (!sealer)
        return Unexpected(sealer.error());
    ImportRun run(request, *table, *mapper, *sealer ? &**sealer : nullptr, **writer, context);
    if (auto done = run.readAll(); !done)
        return Unexpected(done.error());
    ImportReport report{request.path, table->mapping.name, table->reader->encodingName(), run.counts(), 0, {}};
    if (auto fine = checkStrict(request, report.counts); !fine)
        return Unexpected(fine.error());
    if (auto done = (*writer)->complete(report.counts, clock.now()); !done)
        return Unexpected(done.error());
    placeWarnings(report.warnings, table->mapping.warnings, setting.fileName);
    placeWarnings(report.warnings, table->columns.warnings, setting.fileName);
    placeWarnings(report.warnings, mapper->warnings(), setting.fileName);
    placeWarnings(report.warnings, footerWarning(table->reader->footers()), setting.fileName);
    report.seconds = static_cast<double>(clock.monotonicMs() - startedMs) / 1000;
    return report;
}

} // namespace jingge
