// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/inspect/coordinatetrial.h"
#include "core/ingest/inspect/inspection.h"
#include "core/ingest/inspect/mappingtrial.h"
#include "core/ingest/stationimport.h"
#include "core/jobs/latestjob.h"
#include "core/jobs/progressgauge.h"
#include "ui/common/stationsource.h"

#include <QObject>

#include <memory>
#include <optional>
#include <set>
#include <stop_token>
#include <string>
#include <vector>

namespace jingge {

/// What the sample becomes under the mapping as it stands.
struct Preview {
    Result<MappingTrial> trial = MappingTrial{};
    CoordinateTrial coordinates;
    std::vector<CrowdedPoint> crowded;
    std::vector<CategoryFound> categories;
    double seconds = 0;
};

/// One file on its way into the station: how it is understood, what a person has decided, what would become
/// of it, and the import itself. Lives in the window's thread; reading, trying and importing run on workers.
class ImportSession final : public QObject {
    Q_OBJECT

public:
    /// The source outlives the session. folder: where the person's mappings lie.
    explicit ImportSession(const StationSource& source, std::string folder, QObject* parent = nullptr);
    ~ImportSession() override;

    void open(const QString& path);
    void setEncoding(const std::string& encoding);
    void setLayer(const std::string& layer);
    void setHeaderRow(std::optional<int> row);
    void setDayOrder(const std::string& day); ///< "%m/%d/%Y" or "%d/%m/%Y", for a column that leaves it open

    /// Takes a mapping that fits, or the proposal again (nullopt).
    void useMapping(std::optional<Mapping> mapping);
    void setTarget(std::size_t column, std::optional<Target> target);
    void setCategory(const std::string& word, const std::string& code);
    void setSystem(const std::string& name);
    void setDefaultPoint(double x, double y, bool isDefault);
    void setName(const std::string& name);

    [[nodiscard]] const TableInspection* inspection() const
    {
        return m_inspection.get();
    } ///< nullptr until it is read
    [[nodiscard]] const std::vector<EncodingPreview>& encodings() const { return m_encodings; }
    [[nodiscard]] const SampleRequest& request() const { return m_request; }
    [[nodiscard]] const MappingDraft& draft() const { return m_draft; }
    [[nodiscard]] const Preview& preview() const { return m_preview; }
    [[nodiscard]] const std::optional<Error>& fault() const
    {
        return m_fault;
    } ///< the file cannot be read so
    /// The mapping as it stands.
    [[nodiscard]] Mapping mapping() const;
    [[nodiscard]] bool isUnchangedMapping() const
    {
        return m_chosen.has_value();
    } ///< a saved or shipped one, as it is
    [[nodiscard]] bool isOpenQuestion(std::size_t column) const;
    [[nodiscard]] std::optional<std::size_t> firstQuestion() const;
    [[nodiscard]] bool isDayOrderOpen() const;
    /// Why an import cannot begin yet; empty when it can.
    [[nodiscard]] QString obstacle() const;
    [[nodiscard]] bool isReading() const { return m_reading.isBusy(); }
    [[nodiscard]] bool isTrying() const { return m_trying.isBusy(); }
    [[nodiscard]] bool isImporting() const { return m_isImporting; }
    [[nodiscard]] const ProgressGauge& gauge() const { return *m_gauge; }

    /// Saves the mapping under its name in the person's folder; the file's path.
    [[nodiscard]] Result<std::string> save() const;
    void startImport();
    void cancelImport(); ///< the store is then as before

Q_SIGNALS:
    void inspected();
    void faulted();
    void draftChanged();
    void previewChanged();
    void importStarted();
    void imported(const jingge::StationImport& done);
    void importFailed(const jingge::Error& error);

private:
    void read();
    void takeInspection(Result<TableInspection> found, std::vector<EncodingPreview> encodings);
    void takeEdit();
    void tryOut();

    const StationSource& m_source;
    const std::string m_folder;
    SampleRequest m_request;
    std::shared_ptr<const TableInspection> m_inspection;
    std::vector<EncodingPreview> m_encodings;
    std::optional<Error> m_fault;
    std::optional<Mapping> m_chosen;
    MappingDraft m_draft;
    std::set<std::size_t> m_decided;
    bool m_isDayOrderSet = false;
    Preview m_preview;
    std::shared_ptr<ProgressGauge> m_gauge = std::make_shared<ProgressGauge>();
    std::stop_source m_stop;
    LatestJob m_reading;
    LatestJob m_trying;
    bool m_isImporting = false;
};

} // namespace jingge
