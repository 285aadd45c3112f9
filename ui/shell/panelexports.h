// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/jobs/latestjob.h"
#include "ui/common/stationsource.h"
#include "ui/common/theme.h"

#include <QObject>
#include <QPointer>

class QMenu;

namespace jingge {

class Panel;

/// Copying and exporting what panels show, the same for all of them: a menu in each panel's head, and the
/// same acts for the panel that had the focus last. Copies carry no personal data: a panel's table has none.
class PanelExports final : public QObject {
    Q_OBJECT

public:
    /// Theme and source outlive it.
    PanelExports(const Theme& theme, const StationSource& source, const std::vector<Panel*>& panels, QWidget* window);

    /// The panel that had the focus last and is still in sight, else the first one in sight; nullptr when
    /// none is.
    [[nodiscard]] Panel* current() const;
    /// For the edit menu: acts on the current panel.
    void addCurrentTo(QMenu& menu);

    void copyTableOf(const Panel& panel);
    void copyPictureOf(const Panel& panel);
    void exportOf(Panel& panel);
    /// Writes what the ending asks for: the picture, the table as shown, or the incidents behind it.
    void write(const Panel& panel, const QString& path, double widthMm, int dotsPerInch);
    [[nodiscard]] bool isSettled() const { return !m_job.isBusy(); }

Q_SIGNALS:
    void succeeded(const QString& news);
    void failed(const jingge::Error& error);

private:
    void addHeadMenu(Panel& panel);
    void writeIncidents(const Panel& panel, const QString& path);
    void record(std::int64_t rows); ///< in the audit log

    const Theme& m_theme;
    const StationSource& m_source;
    std::vector<Panel*> m_panels;
    QWidget* m_window;
    QPointer<Panel> m_last;
    LatestJob m_job;
};

} // namespace jingge
