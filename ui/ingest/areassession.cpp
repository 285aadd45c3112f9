// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ingest/areassession.h"

#include "core/workspace/stationwriter.h"
#include "core/ingest/foreignmaps.h"

#include <filesystem>
#include <utility>
#include <vector>

namespace jingge {

namespace {

constexpr std::size_t kMostPoints = 2000;

/// Points that should lie in the areas: of incidents that have a place, evenly over the rows; without any,
/// the middle of the station's areas of other levels.
std::vector<LonLat> pointsOf(const Frame& frame, Level level, bool& areIncidents)
{
    std::vector<LonLat> points;
    const std::size_t step = std::max<std::size_t>(1, frame.size() / kMostPoints);
    for (std::size_t row = 0; row < frame.size() && points.size() < kMostPoints; row += step) {
        if (frame.isLocated(row))
            points.push_back(frame.position(row));
    }
    areIncidents = !points.empty();
    if (areIncidents)
        return points;
    for (const Level other : kLevels) {
        for (const Area& area : other == level ? std::vector<Area>{} : frame.areas->at(other)) {
            const Box box = boundsOf(area.shape);
            points.push_back({(box.west + box.east) / 2, (box.south + box.north) / 2});
        }
    }
    return points;
}

AreasPreview previewOf(const AreaFileRequest& request, Level level, const FrameSnapshot& frame,
                       const std::stop_token& stop)
{
    AreasPreview preview;
    const std::vector<LonLat> points = pointsOf(*frame, level, preview.areIncidents);
    preview.triedPoints = static_cast<std::int64_t>(points.size());
    preview.trial = tryAreas(request, level, *frame->areas, points, {stop, nullptr});
    if (preview.trial && !preview.trial->areas.empty())
        preview.shapes = MapShapes::of(preview.trial->areas);
    return preview;
}

} // namespace

AreasSession::AreasSession(const StationSource& source, QObject* parent) : QObject(parent), m_source(source)
{
}

AreasSession::~AreasSession()
{
    m_stop.request_stop();
}

void AreasSession::open(const QString& path)
{
    m_request = {};
    m_request.path = path.toStdString();
    read();
}

void AreasSession::setLayer(const std::string& layer)
{
    m_request.layer = layer;
    read();
}

void AreasSession::setEncoding(const std::string& encoding)
{
    m_request.encoding = encoding;
    read();
}

void AreasSession::setLevel(Level level)
{
    m_level = level;
    tryOut();
}

void AreasSession::setField(std::string AreaFileRequest::*field, const std::string& name)
{
    m_request.*field = name;
    tryOut();
}

void AreasSession::setSystem(const std::string& name)
{
    m_request.crs = name;
    tryOut();
}

void AreasSession::read()
{
    m_layer.reset();
    m_fault.reset();
    m_preview = {};
    m_trying.cancel();
    m_reading.start(
        [request = m_request](const std::stop_token& stop) {
            return readForeignLayer(request.path, request.layer, request.encoding, {stop, nullptr});
        },
        [this](Result<AreaLayer> layer) { takeLayer(std::move(layer)); });
}

void AreasSession::takeLayer(Result<AreaLayer> layer)
{
    if (!layer) {
        m_fault = layer.error();
        Q_EMIT inspected();
        Q_EMIT previewChanged();
        return;
    }
    m_layer = std::make_shared<const AreaLayer>(std::move(*layer));
    const std::string name = std::filesystem::path(m_request.path).stem().string();
    const AreaProposal proposal = proposeAreas(*m_layer, name, *m_source.frame()->areas);
    m_request.layer = m_layer->name;
    m_request.codeField = proposal.code;
    m_request.nameField = proposal.name;
    m_request.parentField = proposal.parent;
    m_request.populationField = proposal.population;
    m_level = proposal.level.value_or(m_level);
    Q_EMIT inspected();
    tryOut();
}

QString AreasSession::obstacle() const
{
    if (!m_layer)
        return tr("First choose a file that can be read");
    if (m_request.codeField.empty())
        return tr("First choose the field of the code");
    if (m_preview.trial && m_preview.trial->areas.empty() && !isTrying())
        return tr("No area could be taken from this layer");
    return m_preview.trial ? QString() : tr("This cannot be read so");
}

void AreasSession::tryOut()
{
    if (!m_layer || m_request.codeField.empty()) {
        Q_EMIT previewChanged();
        return;
    }
    m_trying.start([request = m_request, level = m_level, frame = m_source.frame()](
                       const std::stop_token& stop) { return previewOf(request, level, frame, stop); },
                   [this](AreasPreview preview) {
                       m_preview = std::move(preview);
                       Q_EMIT previewChanged();
                   });
    Q_EMIT previewChanged();
}

void AreasSession::startImport()
{
    if (isImporting() || !obstacle().isEmpty())
        return;
    m_stop = std::stop_source();
    m_isImporting = true;
    m_source.writer().writeLong(
        Act::ChangeAreas, this,
        [request = m_request, level = m_level, wish = m_stop](Store& store, WriterTurns&, const std::stop_token& end) mutable {
            const std::stop_callback passOn(end, [&wish] { wish.request_stop(); });
            return importAreas(store, level, request, {wish.get_token(), nullptr});
        },
        [this](const Result<AreaImportReport>& done) {
            m_isImporting = false;
            if (done)
                Q_EMIT imported(*done);
            else
                Q_EMIT importFailed(done.error());
        });
    Q_EMIT importStarted();
}

void AreasSession::cancelImport()
{
    m_stop.request_stop();
}

} // namespace jingge
