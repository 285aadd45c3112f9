// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/viewcontext.h"
#include "ui/quality/folderwatch.h"

#include <QStringList>
#include <QWidget>

#include <string>
#include <vector>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace jingge {

class RowsModel;

/// A folder whose tables come in by themselves while the window is open: which folder, by which mapping, on
/// or off, and what came of the last files.
class WatchPart final : public QWidget {
    Q_OBJECT

public:
    /// mappings: the folder of the person's own.
    WatchPart(const ViewContext& context, std::string mappings, QWidget* parent = nullptr);

    /// Takes up what a file remembers of this station, and keeps it there.
    void remember(const QString& file);
    [[nodiscard]] FolderWatch* watch() const { return m_watch; }
    [[nodiscard]] RowsModel* model() const { return m_model; }
    void setFolder(const QString& folder);

Q_SIGNALS:
    void failed(const jingge::Error& error);
    void changed(const QString& news); ///< a file is in

private:
    void makeForm();
    void connectAll();
    void choose();
    void toggle();
    void fillMappings();
    [[nodiscard]] Result<void> putMapping() const;
    void takeOutcome(const WatchedOutcome& outcome);
    void showState();
    void keep();

    const ViewContext m_context;
    const std::string m_mappings;
    RowsModel* m_model;
    FolderWatch* m_watch;
    QLineEdit* m_folder;
    QPushButton* m_choose;
    QComboBox* m_mapping;
    QPushButton* m_toggle;
    QLabel* m_state;
    std::vector<QStringList> m_rows; ///< the latest first
    QString m_file;                  ///< that remembers; empty: nothing does
};

} // namespace jingge
