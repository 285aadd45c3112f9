// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/viewcontext.h"

#include <QWidget>

#include <optional>

class QFormLayout;
class QScrollArea;

namespace jingge {

class RevealBox;

/// One incident whole: its words with personal fields masked, its times with how long each took, where it came from and
/// in how many versions.
class IncidentCard final : public QWidget {
    Q_OBJECT

public:
    explicit IncidentCard(const ViewContext& context, QWidget* parent = nullptr);

    /// A row of the frame; none empties it.
    void setIncident(std::optional<std::uint32_t> row);
    [[nodiscard]] RevealBox* revealBox() const { return m_reveal; }

Q_SIGNALS:
    void failed(const jingge::Error& error);

private:
    void fill(std::uint32_t row, const IncidentDetail& detail);
    void addTimes(const Incident& incident);
    void addLine(const QString& name, const QString& value);
    [[nodiscard]] QString categoryText(const Incident& incident) const;
    [[nodiscard]] QString areaText(std::uint32_t row) const;

    const ViewContext m_context;
    QScrollArea* m_scroll;
    RevealBox* m_reveal;
    QFormLayout* m_lines = nullptr; ///< of the widget that is shown now
    std::optional<IncidentId> m_shown;
};

} // namespace jingge
