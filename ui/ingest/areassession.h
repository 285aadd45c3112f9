// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/inspect/areaproposal.h"
#include "core/ingest/inspect/areatrial.h"
#include "core/ingest/stationimport.h"
#include "core/jobs/latestjob.h"
#include "core/scene/mapshapes.h"
#include "ui/common/stationsource.h"

#include <QObject>

#include <memory>
#include <optional>
#include <stop_token>
#include <string>

namespace jingge {

/// What a file of areas becomes under the choices as they stand.
struct AreasPreview {
    Result<AreaTrial> trial = AreaTrial{};
    std::shared_ptr<const MapShapes> shapes; ///< null where nothing can be drawn
    std::int64_t triedPoints = 0;
    bool areIncidents = false; ///< the points that were tried; else the station's other areas
};

/// One file of areas on its way into the station: its layer and fields, what a person has decided, what would
/// become of it, and the import itself. Lives in the window's thread; reading, trying and importing run on
/// workers.
class AreasSession final : public QObject {
    Q_OBJECT

public:
    /// The source outlives the session.
    explicit AreasSession(const StationSource& source, QObject* parent = nullptr);
    ~AreasSession() override;

    void open(const QString& path);
    void setLayer(const std::string& layer);
    void setEncoding(const std::string& encoding);
    void setLevel(Level level);
    void setField(std::string AreaFileRequest::*field, const std::string& name);
    void setSystem(const std::string& name); ///< empty = what the file says

    [[nodiscard]] const AreaFileRequest& request() const { return m_request; }
    [[nodiscard]] Level level() const { return m_level; }
    [[nodiscard]] const AreaLayer* layer() const { return m_layer.get(); } ///< nullptr until it is read
    [[nodiscard]] const std::optional<Error>& fault() const { return m_fault; }
    [[nodiscard]] const AreasPreview& preview() const { return m_preview; }
    /// Why an import cannot begin yet; empty when it can.
    [[nodiscard]] QString obstacle() const;
    [[nodiscard]] bool isReading() const { return m_reading.isBusy(); }
    [[nodiscard]] bool isTrying() const { return m_trying.isBusy(); }
    [[nodiscard]] bool isImporting() const { return m_isImporting; }

    void startImport();
    void cancelImport(); ///< the store is then as before

Q_SIGNALS:
    void inspected(); ///< or found to be unreadable
    void previewChanged();
    void importStarted();
    void imported(const jingge::AreaImportReport& done);
    void importFailed(const jingge::Error& error);

private:
    void read();
    void takeLayer(Result<AreaLayer> layer);
    void tryOut();

    const StationSource& m_source;
    AreaFileRequest m_request;
    Level m_level = Level::Grid;
    std::shared_ptr<const AreaLayer> m_layer;
    std::optional<Error> m_fault;
    AreasPreview m_preview;
    std::stop_source m_stop;
    LatestJob m_reading;
    LatestJob m_trying;
    bool m_isImporting = false;
};

} // namespace jingge
