// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
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
    PanelExports(const Theme& theme, const std::vector<Panel*>& panels, QWidget* window);

    /// The panel that had the focus last and is still in sight, else the first one in sight; nullptr when
    /// none is.
    [[nodiscard]] Panel* current() const;
    /// For the edit menu: acts on the current panel.
    void addCurrentTo(QMenu& menu);

    void copyTableOf(const Panel& panel);
    void copyPictureOf(const Panel& panel);
    void exportOf(Panel& panel);

Q_SIGNALS:
    void succeeded(const QString& news);
    void failed(const jingge::Error& error);

private:
    void addHeadMenu(Panel& panel);
    void write(const Panel& panel, const QString& path, double widthMm, int dotsPerInch);

    const Theme& m_theme;
    std::vector<Panel*> m_panels;
    QWidget* m_window;
    QPointer<Panel> m_last;
};

} // namespace jingge
