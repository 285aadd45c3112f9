// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/exportdialog.h"

#include "core/scene/picturefile.h"
#include "core/scene/textpainting.h"
#include "ui/common/labels.h"
#include "ui/common/panel.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>

#include <cmath>

namespace jingge {
namespace {

constexpr int kDots[] = {150, 300, 600};
constexpr int kFirstDots = 1;
constexpr int kLeastMm = 20;
constexpr int kMostMm = 1200;
constexpr int kFirstMm = 160; ///< the text width of an A4 page
constexpr double kMmPerInch = 25.4;
constexpr int kLabelColumn = 84;

} // namespace

ExportDialog::ExportDialog(const Panel& panel, QWidget* parent)
    : QDialog(parent),
      m_title(panel.title()),
      m_hasTable(panel.hasTable()),
      m_incidents(panel.hasIncidents() ? panel.incidentRows().count() : 0),
      m_pictureSize(panel.hasPicture() ? panel.picture().size : QSizeF()),
      m_kind(new QComboBox(this)),
      m_width(new QSpinBox(this)),
      m_dots(new QComboBox(this)),
      m_measures(plainLabel({}, "third", "note", this))
{
    setWindowTitle(tr("Export “%1”").arg(m_title));
    addKinds(panel);
    m_kind->setAccessibleName(tr("Kind of file"));
    m_width->setAccessibleName(tr("Width on paper"));
    m_width->setRange(kLeastMm, kMostMm);
    m_width->setValue(kFirstMm);
    m_width->setSuffix(tr(" mm"));
    m_dots->setAccessibleName(tr("Resolution"));
    for (const int dots : kDots)
        m_dots->addItem(tr("%1 dpi").arg(dots), dots);
    m_dots->setCurrentIndex(kFirstDots);
    auto* buttons = new QDialogButtonBox(this);
    QPushButton* go = buttons->addButton(tr("Choose the file…"), QDialogButtonBox::AcceptRole);
    go->setProperty("primary", true);
    go->setAccessibleName(tr("Choose the file"));
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole)->setAccessibleName(tr("Cancel"));
    auto* form = new QFormLayout(this);
    form->setContentsMargins(16, 16, 16, 16);
    form->setSpacing(12);
    form->addRow(plainLabel(tr("Kind of file"), "second", "body", this), m_kind);
    form->addRow(plainLabel(tr("Width on paper"), "second", "body", this), m_width);
    form->addRow(plainLabel(tr("Resolution"), "second", "body", this), m_dots);
    form->addRow(m_measures);
    form->addRow(buttons);
    form->labelForField(m_kind)->setMinimumWidth(kLabelColumn);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &ExportDialog::takeKind);
    connect(m_width, &QSpinBox::valueChanged, this, &ExportDialog::takeKind);
    connect(m_dots, &QComboBox::currentIndexChanged, this, &ExportDialog::takeKind);
    connect(buttons, &QDialogButtonBox::accepted, this, &ExportDialog::chooseFile);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    takeKind();
}

void ExportDialog::addKinds(const Panel& panel)
{
    if (panel.hasTable()) {
        m_kind->addItem(tr("Table, CSV"), QStringLiteral("csv"));
        m_kind->addItem(tr("Workbook, XLSX"), QStringLiteral("xlsx"));
    }
    if (panel.hasIncidents()) {
        if (!panel.hasTable()) {
            m_kind->addItem(tr("Incidents, CSV"), QStringLiteral("csv"));
            m_kind->addItem(tr("Incidents, XLSX"), QStringLiteral("xlsx"));
        }
        m_kind->addItem(tr("Incidents with places, GeoJSON"), QStringLiteral("geojson"));
        m_kind->addItem(tr("Incidents with places, GeoPackage"), QStringLiteral("gpkg"));
        m_kind->addItem(tr("Incidents with places, Shapefile"), QStringLiteral("shp"));
    }
    if (panel.hasPicture()) {
        m_kind->addItem(tr("Picture, PNG"), QStringLiteral("png"));
        m_kind->addItem(tr("Drawing, SVG"), QStringLiteral("svg"));
        m_kind->addItem(tr("Drawing, PDF"), QStringLiteral("pdf"));
    }
}

bool ExportDialog::isPicture() const
{
    return pictureKindOf(QLatin1Char('.') + m_kind->currentData().toString()).has_value();
}

void ExportDialog::takeKind()
{
    const bool hasDots = m_kind->currentData().toString() == QLatin1StringView("png");
    m_width->setEnabled(isPicture());
    m_dots->setEnabled(hasDots);
    if (!isPicture()) {
        const QString kind = m_kind->currentData().toString();
        const bool isShown = m_hasTable && (kind == QLatin1StringView("csv") || kind == QLatin1StringView("xlsx"));
        m_measures->setText(isShown ? tr("The rows that are shown, without names, phones and plates.")
                                    : tr("%n incident(s) under the filter, every field; names, phones and plates masked.", nullptr,
                                         static_cast<int>(m_incidents)));
        return;
    }
    const double height = m_width->value() * m_pictureSize.height() / std::max(1.0, m_pictureSize.width());
    const QString paper = tr("%1 × %2 mm").arg(m_width->value()).arg(std::lround(height));
    const auto pixels = [&](double mm) {
        return countText(std::lround(mm / kMmPerInch * m_dots->currentData().toInt()));
    };
    m_measures->setText(
        hasDots ? tr("%1, %2 × %3 pixels").arg(paper, pixels(m_width->value()), pixels(height)) : paper);
}

void ExportDialog::chooseFile()
{
    const QString ending = m_kind->currentData().toString();
    auto* files = new QFileDialog(parentWidget(), windowTitle());
    files->setAttribute(Qt::WA_DeleteOnClose);
    files->setAcceptMode(QFileDialog::AcceptSave);
    files->setDefaultSuffix(ending);
    files->setNameFilter(QStringLiteral("%1 (*.%2)").arg(m_kind->currentText(), ending));
    QString name = m_title;
    for (const QChar bad : QStringLiteral("/\\:*?\"<>|"))
        name.replace(bad, QLatin1Char('-'));
    files->selectFile(name + QLatin1Char('.') + ending);
    connect(files, &QFileDialog::fileSelected, this, [this](const QString& path) {
        Q_EMIT fileChosen({path, static_cast<double>(m_width->value()), m_dots->currentData().toInt()});
        accept();
    });
    files->open();
}

} // namespace jingge
