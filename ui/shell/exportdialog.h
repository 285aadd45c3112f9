// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QSizeF>

class QComboBox;
class QLabel;
class QSpinBox;

namespace jingge {

class Panel;

/// Where a panel's table or picture goes, and how large the picture is on paper.
struct ExportChoice {
    QString path;
    double widthMm = 160;
    int dotsPerInch = 300;
};

/// Asks for the kind of file, for a picture its width on paper and its resolution, then for the file.
class ExportDialog final : public QDialog {
    Q_OBJECT

public:
    explicit ExportDialog(const Panel& panel, QWidget* parent);

Q_SIGNALS:
    void fileChosen(const jingge::ExportChoice& choice);

private:
    void addKinds(const Panel& panel);
    void takeKind();
    void chooseFile();
    [[nodiscard]] bool isPicture() const;

    const QString m_title;
    const bool m_hasTable;
    const std::size_t m_incidents; ///< that files for other programs would hold
    const QSizeF m_pictureSize;
    QComboBox* m_kind;
    QSpinBox* m_width;
    QComboBox* m_dots;
    QLabel* m_measures;
};

} // namespace jingge
