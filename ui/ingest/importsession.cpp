// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ingest/importsession.h"

#include "core/base/clock.h"
#include "core/ingest/mappingwriter.h"
#include "core/jobs/threadedpipeline.h"
#include "core/workspace/stationwriter.h"
#include "ui/ingest/targetwords.h"

#include <algorithm>
#include <utility>

namespace jingge {

namespace {

/// A job's own wish to stop, passed on to what it calls.
TaskContext contextOf(const std::stop_token& stop, Progress* progress = nullptr)
{
    return {stop, progress};
}

/// Everything about the sample under a mapping. Runs on a worker.
Preview previewOf(const TableInspection& found, const MappingDraft& draft, const Mapping& mapping,
                  const std::string& database, const std::shared_ptr<const AreaTable>& areas,
                  const std::stop_token& stop)
{
    const SystemClock clock;
    const std::int64_t startedMs = clock.monotonicMs();
    const AreaLocator locator(areas);
    const auto station = readStation(database);
    Preview preview;
    preview.trial = tryMapping(found.sample, mapping, station ? *station : Station(), locator, clock.now(),
                               contextOf(stop));
    preview.coordinates = tryCoordinates(found.sample, mapping, locator);
    preview.crowded = findCrowdedPoints(found.sample, mapping);
    if (const auto words = CategoryDictionary::load(CategoryDictionary::Kind::Names))
        preview.categories = findCategories(found.sample, draft, *words);
    preview.seconds = static_cast<double>(clock.monotonicMs() - startedMs) / 1000;
    return preview;
}

} // namespace

ImportSession::ImportSession(const StationSource& source, std::string folder, QObject* parent)
    : QObject(parent), m_source(source), m_folder(std::move(folder))
{
}

ImportSession::~ImportSession()
{
    m_stop.request_stop();
}

void ImportSession::open(const QString& path)
{
    m_request = {path.toStdString(), "auto", {}, {}};
    m_inspection.reset();
    m_encodings.clear();
    read();
}

void ImportSession::setEncoding(const std::string& encoding)
{
    if (encoding == m_request.encoding)
        return;
    m_request.encoding = encoding;
    read();
}

void ImportSession::setLayer(const std::string& layer)
{
    if (layer == m_request.layer)
        return;
    m_request.layer = layer;
    read();
}

void ImportSession::setHeaderRow(std::optional<int> row)
{
    if (row == m_request.headerRow)
        return;
    m_request.headerRow = row;
    read();
}

void ImportSession::read()
{
    m_fault.reset();
    struct Found {
        Result<TableInspection> inspection;
        std::vector<EncodingPreview> encodings;
    };
    m_reading.start(
        [request = m_request, folder = m_folder](const std::stop_token& stop) {
            Found found{inspectTable({request, readMappings(folder)}, contextOf(stop)), {}};
            if (auto previews = previewEncodings(request.path))
                found.encodings = std::move(*previews);
            return found;
        },
        [this](Found found) { takeInspection(std::move(found.inspection), std::move(found.encodings)); });
}

void ImportSession::takeInspection(Result<TableInspection> found, std::vector<EncodingPreview> encodings)
{
    m_encodings = std::move(encodings);
    m_decided.clear();
    m_isDayOrderSet = false;
    m_chosen.reset();
    if (!found) {
        m_fault = found.error();
        m_inspection.reset();
        Q_EMIT faulted();
        return;
    }
    m_inspection = std::make_shared<const TableInspection>(std::move(*found));
    m_draft = m_inspection->draft;
    if (const Mapping* obvious = m_inspection->obviousMapping()) {
        m_chosen = *obvious;
        m_draft = draftOf(*obvious, m_inspection->sample.header);
    }
    Q_EMIT inspected();
    Q_EMIT draftChanged();
    tryOut();
}

void ImportSession::useMapping(std::optional<Mapping> mapping)
{
    if (!m_inspection)
        return;
    m_decided.clear();
    m_draft = mapping ? draftOf(*mapping, m_inspection->sample.header) : m_inspection->draft;
    m_chosen = std::move(mapping);
    Q_EMIT draftChanged();
    tryOut();
}

/// An edit makes the mapping one of its own.
void ImportSession::takeEdit()
{
    m_chosen.reset();
    Q_EMIT draftChanged();
    tryOut();
}

void ImportSession::setTarget(std::size_t column, std::optional<Target> target)
{
    if (column >= m_draft.targets.size())
        return;
    m_decided.insert(column);
    if (target && !takesSeveral(*target)) {
        for (std::optional<Target>& other : m_draft.targets)
            other = other == target ? std::nullopt : other;
    }
    m_draft.targets[column] = target;
    takeEdit();
}

void ImportSession::setCategory(const std::string& word, const std::string& code)
{
    m_draft.base.categories.insert_or_assign(word, code);
    takeEdit();
}

void ImportSession::setSystem(const std::string& name)
{
    if (name == m_draft.base.crs)
        return;
    m_draft.base.crs = name;
    for (CoordinatePair& pair : m_draft.base.coordinates)
        pair.crs.clear();
    takeEdit();
}

void ImportSession::setDefaultPoint(double x, double y, bool isDefault)
{
    std::vector<std::pair<double, double>>& points = m_draft.base.defaultPoints;
    std::erase(points, std::pair(x, y));
    if (isDefault)
        points.emplace_back(x, y);
    takeEdit();
}

void ImportSession::setDayOrder(const std::string& day)
{
    m_isDayOrderSet = true;
    m_draft.base.datetime.clear();
    for (const char* clock : {" %H:%M:%S", " %H:%M", " %I:%M:%S %p", " %I:%M %p", ""})
        m_draft.base.datetime.push_back(day + clock);
    takeEdit();
}

void ImportSession::setName(const std::string& name)
{
    if (name.empty() || name == m_draft.base.name)
        return;
    m_draft.base.name = name;
    m_draft.base.source = name;
}

Mapping ImportSession::mapping() const
{
    Mapping mapping = m_chosen ? *m_chosen : mappingOf(m_draft, m_inspection->sample.header);
    if (m_request.encoding != "auto")
        mapping.encoding = m_request.encoding;
    if (!m_request.layer.empty())
        mapping.layer = m_request.layer;
    if (m_request.headerRow)
        mapping.headerRow = m_request.headerRow;
    return mapping;
}

bool ImportSession::isOpenQuestion(std::size_t column) const
{
    const bool isAsked = m_inspection && !m_chosen && m_inspection->columns[column].isAsked;
    return isAsked && !m_decided.contains(column) && !m_draft.targets[column];
}

std::optional<std::size_t> ImportSession::firstQuestion() const
{
    for (std::size_t i = 0; m_inspection && i < m_inspection->columns.size(); ++i) {
        if (isOpenQuestion(i))
            return i;
    }
    return std::nullopt;
}

bool ImportSession::isDayOrderOpen() const
{
    return m_inspection && !m_chosen && !m_inspection->undecidedDays.column.empty() && !m_isDayOrderSet;
}

QString ImportSession::obstacle() const
{
    if (!m_inspection)
        return tr("First choose a file that can be read");
    if (isDayOrderOpen())
        return tr("First say the order of day and month");
    if (const auto column = firstQuestion())
        return tr("First decide %1").arg(QString::fromStdString(m_inspection->sample.header[*column]));
    const Mapping current = mapping();
    const bool hasTime = current.column(Column::ReceivedAt).isMapped() ||
                         current.column(Column::OccurredFrom).isMapped() || !current.occurredDate.empty();
    return hasTime ? QString()
                   : tr("First choose the column of %1").arg(targetText(targetOf(Column::ReceivedAt)));
}

void ImportSession::tryOut()
{
    if (!m_inspection)
        return;
    m_trying.start(
        [found = m_inspection, draft = m_draft, current = mapping(), database = m_source.database(),
         areas = m_source.frame()->areas](const std::stop_token& stop) {
            return previewOf(*found, draft, current, database, areas, stop);
        },
        [this](Preview preview) {
            m_preview = std::move(preview);
            Q_EMIT previewChanged();
        });
}

Result<std::string> ImportSession::save() const
{
    const Mapping current = mapping();
    const std::string path = mappingPath(m_folder, current.name);
    if (auto done = saveMapping(current, path); !done)
        return Unexpected(done.error());
    return path;
}

void ImportSession::startImport()
{
    if (isImporting() || !obstacle().isEmpty())
        return;
    m_stop = std::stop_source();
    m_gauge->reset();
    m_isImporting = true;
    m_source.writer().writeLong(
        Act::Import, this,
        [path = m_request.path, current = mapping(), wish = m_stop,
         gauge = m_gauge](Store& store, WriterTurns& turns, const std::stop_token& end) mutable {
            const std::stop_callback passOn(end, [&wish] { wish.request_stop(); });
            const ThreadedPipeline pipeline;
            return importIntoStation(store, path, current, SystemClock(), {&pipeline, &turns},
                                     contextOf(wish.get_token(), gauge.get()));
        },
        [this](const Result<StationImport>& done) {
            m_isImporting = false;
            if (done)
                Q_EMIT imported(*done);
            else
                Q_EMIT importFailed(done.error());
        });
    Q_EMIT importStarted();
}

void ImportSession::cancelImport()
{
    m_stop.request_stop();
}

} // namespace jingge
