// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/sampleframe.h"
#include "ui/common/stationsource.h"

#include <map>

namespace jingge::test {

/// The sample frame as a station for the window.
class SampleStation : public StationSource {
public:
    explicit SampleStation(FrameSnapshot frame = sampleFrame()) : m_frame(std::move(frame)) {}

    [[nodiscard]] QString name() const override { return QStringLiteral("澄湾派出所"); }
    [[nodiscard]] Station station() const override
    {
        Station station;
        station.dayStart = "08:30";
        station.shifts = {"08:30-20:30", "20:30-08:30"};
        return station;
    }
    [[nodiscard]] FrameSnapshot frame() const override { return m_frame; }
    [[nodiscard]] Result<bool> refresh() override { return false; }
    [[nodiscard]] Result<std::vector<IncidentRow>> incidents(std::span<const IncidentId> ids) const override
    {
        if (failsToRead)
            return fail(ErrorKind::Store, "store", "sample.jingge", {"cannot be read"});
        std::vector<IncidentRow> rows;
        for (const IncidentId id : ids)
            rows.push_back(sampleRow(*m_frame, id));
        reads += static_cast<int>(ids.size());
        return rows;
    }
    [[nodiscard]] std::optional<ImportedBatch> lastImport() const override
    {
        if (m_frame->size() == 0)
            return std::nullopt;
        return ImportedBatch{"警情.csv", CivilTime::at(*CivilDate::fromYmd(2026, 7, 14), 14, 30), 14, 12, 2, 0};
    }
    [[nodiscard]] Result<IncidentDetail> incident(IncidentId id) const override
    {
        if (failsToRead)
            return fail(ErrorKind::Store, "store", "sample.jingge", {"cannot be read"});
        return sampleDetail(*m_frame, id);
    }
    [[nodiscard]] TextSearch textSearch(const std::string& words) const override
    {
        return [frame = m_frame, words]() -> Result<RowSet> {
            return RowSet::where(frame->size(), [&](std::size_t row) {
                return sampleRow(*frame, frame->incident(row)).address.find(words) != std::string::npos;
            });
        };
    }
    [[nodiscard]] PlaceSearch placeSearch(const std::string& typed) const override
    {
        return [frame = m_frame, typed](const std::stop_token&) -> Result<FoundPlaces> {
            FoundPlaces found;
            for (std::size_t row = 0; row < frame->size(); ++row) {
                const IncidentRow incident = sampleRow(*frame, frame->incident(row));
                if (incident.sourceId == typed)
                    found.numbers.push_back({incident.sourceId, incident.id});
                if (incident.address == typed)
                    found.addresses.push_back({incident.address, {incident.id}});
            }
            return found;
        };
    }
    [[nodiscard]] DuplicateSearch duplicateSearch() const override
    {
        return [frame = m_frame]() -> Result<std::vector<std::vector<std::uint32_t>>> { return sampleDuplicateSets(*frame); };
    }
    [[nodiscard]] std::pair<std::string, std::string> categoryNames(const std::string& code) const override
    {
        static const std::map<std::string, std::pair<std::string, std::string>> names{
            {"complaint.noise", {"Noise", "噪音扰民"}},       {"complaint.parking", {"Parking", "车辆挪移"}},
            {"dispute.neighbour", {"Neighbours", "邻里纠纷"}}, {"help.other", {"Other help", "其他求助"}},
            {"invalid", {"Invalid", "无效警情"}},             {"public_order", {"Public order", "扰乱秩序"}},
            {"theft.battery", {"Battery theft", "电瓶被盗"}},  {"theft.ebike", {"E-bike theft", "电动车被盗"}},
            {"traffic.accident", {"Accident", "交通事故"}}};
        const auto found = names.find(code);
        return found != names.end() ? found->second : std::pair(code, code);
    }

    bool failsToRead = false;
    mutable int reads = 0; ///< incidents whose details were asked for

private:
    FrameSnapshot m_frame;
};

} // namespace jingge::test
