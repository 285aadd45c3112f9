// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/jobs/latestjob.h"
#include "core/scene/mapsheet.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QPushButton;
class QSpinBox;

namespace jingge {

/// Asks for size, density and file of a map on paper and writes it on a worker. Not modal.
class MapSheetDialog final : public QDialog {
    Q_OBJECT

public:
    MapSheetDialog(MapDrawing drawing, const Style& style, QSizeF windowSize, QWidget* parent);

    [[nodiscard]] MapSheet sheet() const;
    /// Writes the map and closes when it is there.
    void write(const QString& path);

Q_SIGNALS:
    void written(const QString& path);
    void failed(const jingge::Error& error);

private:
    void takeSheet();
    void askPath();
    [[nodiscard]] QString ending() const;

    const MapDrawing m_drawing;
    const Style m_style;
    QDoubleSpinBox* m_width;
    QDoubleSpinBox* m_height;
    QSpinBox* m_dpi;
    QComboBox* m_format;
    QCheckBox* m_isForPaper;
    QLabel* m_note;
    QPushButton* m_save;
    LatestJob m_job;
};

} // namespace jingge
