// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/mapsheetdialog.h"

#include "ui/common/labels.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>

#include <algorithm>
#include <utility>

namespace jingge {
namespace {

constexpr double kFirstWidthMm = 160; ///< of a page's text

QDoubleSpinBox* sideBox(const QString& name, double value, QWidget* parent)
{
    auto* box = new QDoubleSpinBox(parent);
    box->setAccessibleName(name);
    box->setRange(10, 2000);
    box->setDecimals(0);
    box->setSuffix(QStringLiteral(" mm"));
    box->setValue(value);
    return box;
}

} // namespace

MapSheetDialog::MapSheetDialog(MapDrawing drawing, const Style& style, QSizeF windowSize, QWidget* parent)
    : QDialog(parent),
      m_drawing(std::move(drawing)),
      m_style(style),
      m_width(sideBox(tr("Width"), kFirstWidthMm, this)),
      m_height(sideBox(tr("Height"), kFirstWidthMm * windowSize.height() / std::max(1.0, windowSize.width()),
                       this)),
      m_dpi(new QSpinBox(this)),
      m_format(new QComboBox(this)),
      m_isForPaper(new QCheckBox(tr("Light, for paper"), this)),
      m_note(plainLabel({}, "third", "note", this)),
      m_save(new QPushButton(tr("Save …"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Save the map"));
    m_dpi->setAccessibleName(tr("Dots per inch"));
    m_dpi->setRange(48, 1200);
    m_dpi->setValue(300);
    m_format->setAccessibleName(tr("Format"));
    m_format->addItems({QStringLiteral("PNG"), QStringLiteral("SVG"), QStringLiteral("PDF")});
    m_isForPaper->setChecked(true);
    m_isForPaper->setVisible(style.look != Look::Light);
    m_save->setProperty("primary", true);
    m_save->setDefault(true);
    auto* form = new QFormLayout(this);
    form->setContentsMargins(16, 16, 16, 16);
    form->setSpacing(8);
    form->addRow(tr("Width"), m_width);
    form->addRow(tr("Height"), m_height);
    form->addRow(tr("Dots per inch"), m_dpi);
    form->addRow(tr("Format"), m_format);
    form->addRow(m_isForPaper);
    form->addRow(m_note);
    auto* buttons = new QHBoxLayout;
    auto* cancel = new QPushButton(tr("Cancel"), this);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_save);
    form->addRow(buttons);
    connect(m_width, &QDoubleSpinBox::valueChanged, this, &MapSheetDialog::takeSheet);
    connect(m_height, &QDoubleSpinBox::valueChanged, this, &MapSheetDialog::takeSheet);
    connect(m_dpi, &QSpinBox::valueChanged, this, &MapSheetDialog::takeSheet);
    connect(m_format, &QComboBox::currentIndexChanged, this, &MapSheetDialog::takeSheet);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &MapSheetDialog::askPath);
    takeSheet();
}

MapSheet MapSheetDialog::sheet() const
{
    return {m_width->value(), m_height->value(), m_dpi->value()};
}

QString MapSheetDialog::ending() const
{
    return m_format->currentText().toLower();
}

void MapSheetDialog::takeSheet()
{
    const bool hasPixels = m_format->currentIndex() == 0;
    const QSize pixels = sheet().pixels();
    m_dpi->setEnabled(hasPixels);
    m_note->setText(!sheet().isPossible() && hasPixels ? tr("More than 20,000 pixels a side.")
                    : hasPixels ? tr("%1 × %2 pixels").arg(pixels.width()).arg(pixels.height())
                                : tr("Lines and letters, sharp at any size."));
    m_save->setEnabled(!hasPixels || sheet().isPossible());
}

void MapSheetDialog::askPath()
{
    auto* dialog = new QFileDialog(this, tr("Save the map"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(ending());
    dialog->setNameFilter(QStringLiteral("%1 (*.%2)").arg(m_format->currentText(), ending()));
    dialog->selectFile(tr("map") + QLatin1Char('.') + ending());
    connect(dialog, &QFileDialog::fileSelected, this, &MapSheetDialog::write);
    dialog->open();
}

void MapSheetDialog::write(const QString& path)
{
    m_save->setEnabled(false);
    const Style style = m_isForPaper->isChecked() ? Style::load(Look::Light) : m_style;
    m_job.start(
        [drawing = m_drawing, sheet = sheet(), style, path](const std::stop_token&) {
            return writeMapSheet(drawing, sheet, style, path.toStdString());
        },
        [this, path](const Result<void>& done) {
            if (!done) {
                takeSheet();
                m_note->setText(tr("The map could not be written."));
                Q_EMIT failed(done.error());
                return;
            }
            Q_EMIT written(path);
            accept();
        });
}

} // namespace jingge
