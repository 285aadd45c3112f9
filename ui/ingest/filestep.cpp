// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ingest/filestep.h"

#include "core/ingest/headerrow.h"
#include "ui/common/formparts.h"
#include "ui/common/labels.h"
#include "ui/common/messagebar.h"
#include "ui/ingest/targetwords.h"

#include <QComboBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <memory>

namespace jingge {

namespace {

constexpr int kShownRows = 12;
constexpr int kShownColumns = 60;
constexpr int kColumnWidth = 128;

} // namespace

FileStep::FileStep(ImportSession& session, QWidget* parent) : QWidget(parent), m_session(session)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 0);
    column->setSpacing(12);
    QFormLayout* form = pageForm();
    m_file = plainLabel({}, "first", "body", this);
    m_file->setWordWrap(true);
    m_file->setMinimumWidth(560);
    m_kind = plainLabel({}, "first", "body", this);
    m_rowCount = plainLabel({}, "first", "body", this);
    m_layer = new QComboBox(this);
    m_layer->setAccessibleName(tr("Sheet"));
    m_layerName = pageFormLabel(tr("Sheet"), this);
    m_header = new QSpinBox(this);
    m_header->setRange(0, kHeaderSearch);
    m_header->setSpecialValueText(tr("none"));
    m_header->setAccessibleName(tr("Row of the header"));
    m_mapping = new QComboBox(this);
    m_mapping->setAccessibleName(tr("Mapping"));
    m_mapping->setMinimumWidth(280);
    m_choose = new QPushButton(tr("Choose a file…"), this);
    m_choose->setAccessibleName(m_choose->text());
    form->addRow(pageFormLabel(tr("File"), this), m_file);
    form->addRow(pageFormLabel(tr("Kind"), this), m_kind);
    form->addRow(pageFormLabel(tr("Rows"), this), m_rowCount);
    form->addRow(m_layerName, m_layer);
    form->addRow(pageFormLabel(tr("Header in row"), this), m_header);
    form->addRow(pageFormLabel(tr("Mapping"), this), m_mapping);
    column->addLayout(form);
    m_mappingNote = plainLabel({}, "second", "note", this);
    m_mappingNote->setWordWrap(true);
    column->addWidget(m_mappingNote);
    m_fault = plainLabel({}, "error", "body", this);
    m_fault->setWordWrap(true);
    column->addWidget(m_fault);
    column->addWidget(m_choose, 0, Qt::AlignLeft);
    column->addWidget(
        plainLabel(tr("The first rows, as they stand; personal fields are masked"), "third", "note", this));
    makeRows();
    column->addWidget(m_rows, 1);
    connect(m_choose, &QPushButton::clicked, this, &FileStep::chooseRequested);
    connect(m_header, &QSpinBox::valueChanged, this, [this](int row) { m_session.setHeaderRow(row); });
    connect(m_layer, &QComboBox::activated, this,
            [this] { m_session.setLayer(m_layer->currentText().toStdString()); });
    connect(m_mapping, &QComboBox::activated, this, [this](int index) {
        const auto& fitting = m_session.inspection()->fitting;
        const auto wanted = static_cast<std::size_t>(index);
        m_session.useMapping(index == 0 ? std::nullopt : std::optional(fitting[wanted - 1].mapping));
    });
    connect(&session, &ImportSession::inspected, this, &FileStep::refresh);
    connect(&session, &ImportSession::faulted, this, &FileStep::refresh);
    connect(&session, &ImportSession::draftChanged, this, &FileStep::refreshMappings);
    refresh();
}

void FileStep::makeRows()
{
    m_rows = new QTableWidget(this);
    m_rows->setAccessibleName(tr("The first rows"));
    m_rows->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_rows->setShowGrid(false);
    m_rows->setTabKeyNavigation(false);
    m_rows->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_rows->verticalHeader()->setDefaultAlignment(Qt::AlignRight | Qt::AlignVCenter);
}

void FileStep::refresh()
{
    const TableInspection* found = m_session.inspection();
    const QFileInfo file(QString::fromStdString(m_session.request().path));
    m_choose->setText(file.filePath().isEmpty() ? tr("Choose a file…") : tr("Another file…"));
    m_choose->setAccessibleName(m_choose->text());
    m_file->setText(file.filePath().isEmpty()
                        ? tr("No file chosen yet. Drop one on the window, choose it here, or paste copied cells with Ctrl+V.")
                        : file.fileName());
    const auto& fault = m_session.fault();
    m_fault->setVisible(fault.has_value());
    if (fault) {
        const QString mend = translated(fault->mend);
        m_fault->setText(mend.isEmpty() ? translated(fault->why)
                                        : tr("%1 (%2)").arg(translated(fault->why), mend));
    }
    m_kind->setText(found != nullptr ? tr("%1, %2").arg(containerText(found->sample.container),
                                                        sizeText(found->sample.bytes))
                                     : QStringLiteral("—"));
    m_rowCount->setText(found == nullptr        ? QStringLiteral("—")
                        : found->sample.isWhole ? tr("%1 rows, %2 columns")
                                                      .arg(countText(found->sample.estimatedRows))
                                                      .arg(found->sample.header.size())
                                                : tr("about %1 rows, %2 columns")
                                                      .arg(countText(found->sample.estimatedRows))
                                                      .arg(found->sample.header.size()));
    const bool hasLayers = found != nullptr && found->sample.layers.size() > 1;
    m_layer->setVisible(hasLayers);
    m_layerName->setVisible(hasLayers);
    const QSignalBlocker quiet(m_header);
    m_layer->clear();
    for (std::size_t i = 0; hasLayers && i < found->sample.layers.size(); ++i)
        m_layer->addItem(QString::fromStdString(found->sample.layers[i]));
    m_header->setEnabled(found != nullptr);
    m_header->setValue(found != nullptr ? static_cast<int>(found->sample.headerRow) : 1);
    refreshMappings();
    refreshRows();
}

void FileStep::refreshMappings()
{
    const TableInspection* found = m_session.inspection();
    m_mapping->clear();
    m_mapping->setEnabled(found != nullptr);
    m_mappingNote->setText({});
    if (found == nullptr)
        return;
    m_mapping->addItem(m_session.isUnchangedMapping() ? tr("By headers and values")
                                                      : tr("By headers and values, as edited here"));
    const std::string name = m_session.isUnchangedMapping() ? m_session.mapping().name : std::string();
    for (const FittingMapping& fitting : found->fitting) {
        const QString text = QString::fromStdString(fitting.mapping.name);
        const QString read = QString::number(std::lround(100 * fitting.share));
        m_mapping->addItem(fitting.isSaved ? tr("%1 (yours, reads %2 % of the columns)").arg(text, read)
                                           : tr("%1 (shipped, reads %2 % of the columns)").arg(text, read));
        if (fitting.mapping.name == name)
            m_mapping->setCurrentIndex(m_mapping->count() - 1);
    }
    if (m_session.isUnchangedMapping())
        m_mappingNote->setText(tr("This mapping fits as it is: you can go straight to the import."));
    else if (found->fitting.size() > 1)
        m_mappingNote->setText(
            tr("Several known mappings fit; unless you choose one, columns are proposed one by one."));
}

void FileStep::refreshRows()
{
    const TableInspection* found = m_session.inspection();
    m_rows->clear();
    if (found == nullptr) {
        m_rows->setRowCount(0);
        m_rows->setColumnCount(0);
        return;
    }
    const TableSample& sample = found->sample;
    const int columns = std::min<int>(static_cast<int>(sample.header.size()), kShownColumns);
    const int rows = std::min<int>(static_cast<int>(sample.rows.size()), kShownRows);
    m_rows->setColumnCount(columns);
    m_rows->setRowCount(rows);
    for (int c = 0; c < columns; ++c) {
        const auto column = static_cast<std::size_t>(c);
        m_rows->setHorizontalHeaderItem(c,
                                        new QTableWidgetItem(QString::fromStdString(sample.header[column])));
        m_rows->setColumnWidth(c, kColumnWidth);
        for (int r = 0; r < rows; ++r) {
            const std::string value(sample.field(sample.rows[static_cast<std::size_t>(r)], column));
            const std::string shown =
                shownSample(value, found->columns[column].target, found->profiles[column]);
            m_rows->setItem(r, c, new QTableWidgetItem(QString::fromStdString(shown)));
        }
    }
    for (int r = 0; r < rows; ++r)
        m_rows->setVerticalHeaderItem(
            r, new QTableWidgetItem(QString::number(sample.rows[static_cast<std::size_t>(r)].row)));
}

EncodingStep::EncodingStep(ImportSession& session, QWidget* parent) : QWidget(parent), m_session(session)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 0);
    column->setSpacing(12);
    QFormLayout* form = pageForm();
    m_found = plainLabel({}, "first", "body", this);
    m_delimiter = plainLabel({}, "first", "body", this);
    form->addRow(pageFormLabel(tr("Encoding"), this), m_found);
    form->addRow(pageFormLabel(tr("Between the fields"), this), m_delimiter);
    column->addLayout(form);
    column->addWidget(plainLabel(tr("The same line in each encoding"), "third", "note", this));
    m_previewBox = new QWidget(this);
    m_previews = new QVBoxLayout(m_previewBox);
    m_previews->setContentsMargins(0, 0, 0, 0);
    m_previews->setSpacing(8);
    column->addWidget(m_previewBox);
    m_times = plainLabel({}, "second", "body", this);
    m_times->setWordWrap(true);
    column->addWidget(m_times);
    m_order = new QWidget(this);
    auto* order = new QVBoxLayout(m_order);
    order->setContentsMargins(0, 0, 0, 0);
    m_orderText = plainLabel({}, "first", "body", m_order);
    m_orderText->setWordWrap(true);
    order->addWidget(m_orderText);
    auto* buttons = new QHBoxLayout;
    for (const auto& [text, day] :
         {std::pair(tr("Month first"), "%m/%d/%Y"), std::pair(tr("Day first"), "%d/%m/%Y")}) {
        auto* button = new QPushButton(text, m_order);
        button->setAccessibleName(text);
        connect(button, &QPushButton::clicked, this,
                [this, form = std::string(day)] { m_session.setDayOrder(form); });
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    order->addLayout(buttons);
    column->addWidget(m_order);
    column->addStretch(1);
    connect(&session, &ImportSession::inspected, this, &EncodingStep::refresh);
    connect(&session, &ImportSession::faulted, this, &EncodingStep::refresh);
    connect(&session, &ImportSession::draftChanged, this, &EncodingStep::refreshTimes);
    refresh();
}

void EncodingStep::refresh()
{
    const TableInspection* found = m_session.inspection();
    if (found != nullptr) {
        m_found->setText(tr("%1, %2").arg(QString::fromStdString(found->sample.encoding),
                                          certaintyText(found->sample.certainty)));
        m_delimiter->setText(delimiterText(found->sample.delimiter));
    } else {
        const auto& fault = m_session.fault();
        m_found->setText(fault ? translated(fault->why) : QStringLiteral("—"));
        m_delimiter->setText(QStringLiteral("—"));
    }
    refreshPreviews();
    refreshTimes();
}

void EncodingStep::refreshPreviews()
{
    while (QLayoutItem* item = m_previews->takeAt(0)) {
        item->widget()->deleteLater();
        std::unique_ptr<QLayoutItem>(item).reset();
    }
    const TableInspection* found = m_session.inspection();
    const std::string current = found != nullptr ? found->sample.encoding : m_session.request().encoding;
    for (const EncodingPreview& preview : m_session.encodings()) {
        const QString name = QString::fromStdString(preview.encoding);
        auto* choice =
            new QRadioButton(tr("%1:  %2").arg(name, QString::fromStdString(preview.text)), m_previewBox);
        choice->setAccessibleName(name);
        choice->setChecked(preview.encoding == current);
        connect(choice, &QRadioButton::clicked, this,
                [this, encoding = preview.encoding] { m_session.setEncoding(encoding); });
        m_previews->addWidget(choice);
    }
}

QString EncodingStep::orderText(const DayOrder& order)
{
    const QString column = QString::fromStdString(order.column);
    if (!order.isMixed())
        return tr("In %1 every day could be a month. Which stands first?").arg(column);
    const auto& month = order.monthFirstRows.front();
    const auto& day = order.dayFirstRows.front();
    return tr("In %1 both orders occur: %2 in row %3 has the month first, %4 in row %5 the day. Which is meant in the "
              "others? Rows of the other order will be rejected.")
        .arg(column, QString::fromStdString(month.value))
        .arg(month.row)
        .arg(QString::fromStdString(day.value))
        .arg(day.row);
}

void EncodingStep::refreshTimes()
{
    const TableInspection* found = m_session.inspection();
    const bool isOpen = m_session.isDayOrderOpen();
    m_order->setVisible(isOpen);
    if (found == nullptr) {
        m_times->setText({});
        return;
    }
    if (isOpen)
        m_orderText->setText(orderText(found->undecidedDays));
    QStringList formats;
    for (const std::string& format : m_session.draft().base.datetime)
        formats += QString::fromStdString(format);
    m_times->setText(
        formats.isEmpty()
            ? tr("Times are read in the usual forms, as civil time without a zone.")
            : tr("Times are read in the usual forms and as %1, without a zone.").arg(formats.join(tr(", "))));
}

} // namespace jingge
