// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/panel.h"
#include "ui/common/viewcontext.h"

#include <string>

class QStackedWidget;

namespace jingge {

class AddressesPart;
class AuditPart;
class ImportsPart;
class QualityPart;
class WatchPart;
class Segments;

/// The station's data themselves, in parts: how good they are, which files they came from. Chosen figures and
/// rows choose their calls, which the list of incidents beside the panel shows.
class DataPanel final : public Panel {
    Q_OBJECT

public:
    enum class Part { Quality, Imports, Addresses, Watch, Audit };

    /// mappings: the folder of the person's own.
    DataPanel(const ViewContext& context, const std::string& mappings, QWidget* parent = nullptr);

    void showPart(Part part);
    [[nodiscard]] bool isSettled() const;
    [[nodiscard]] QualityPart* quality() const { return m_quality; }
    [[nodiscard]] ImportsPart* imports() const { return m_imports; }
    [[nodiscard]] AddressesPart* addresses() const { return m_addresses; }
    [[nodiscard]] WatchPart* watch() const { return m_watch; }
    [[nodiscard]] AuditPart* audit() const { return m_audit; }
    [[nodiscard]] QJsonObject saveState() const override;
    void restoreState(const QJsonObject& state) override;

Q_SIGNALS:
    void failed(const jingge::Error& error);
    void told(const QString& news);
    /// The store was written to: what is shown is to be read again, and this to be said.
    void changed(const QString& news);

private:
    void makeParts();
    void takePart(int part);

    Segments* m_parts;
    QStackedWidget* m_stack;
    QualityPart* m_quality;
    ImportsPart* m_imports;
    AddressesPart* m_addresses;
    WatchPart* m_watch;
    AuditPart* m_audit;
};

} // namespace jingge
