// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/theme.h"
#include "ui/ingest/importsession.h"

#include <QWidget>

class QComboBox;
class QFormLayout;
class QLabel;
class QPushButton;
class QSpinBox;
class QTableWidget;
class QVBoxLayout;

namespace jingge {

/// The file: what it is, which sheet, which row is the header, which saved or shipped mapping fits. Below,
/// its first rows as they stand.
class FileStep final : public QWidget {
    Q_OBJECT

public:
    explicit FileStep(ImportSession& session, QWidget* parent = nullptr);

Q_SIGNALS:
    void chooseRequested();

private:
    void makeRows();
    void refresh();
    void refreshMappings();
    void refreshRows();

    ImportSession& m_session;
    QLabel* m_file;
    QPushButton* m_choose;
    QLabel* m_kind;
    QLabel* m_rowCount;
    QComboBox* m_layer;
    QLabel* m_layerName;
    QSpinBox* m_header;
    QComboBox* m_mapping;
    QLabel* m_mappingNote;
    QLabel* m_fault;
    QTableWidget* m_rows;
};

/// Encoding and times: what was found and how sure it is; the same line in each encoding; the order of day
/// and month where the file leaves it open.
class EncodingStep final : public QWidget {
    Q_OBJECT

public:
    explicit EncodingStep(ImportSession& session, QWidget* parent = nullptr);

private:
    void refresh();
    void refreshPreviews();
    void refreshTimes();
    [[nodiscard]] static QString orderText(const DayOrder& order);

    ImportSession& m_session;
    QLabel* m_found;
    QLabel* m_delimiter;
    QVBoxLayout* m_previews;
    QWidget* m_previewBox;
    QLabel* m_times;
    QWidget* m_order;
    QLabel* m_orderText;
};

} // namespace jingge
