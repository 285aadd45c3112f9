// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/theme.h"
#include "ui/ingest/importsession.h"

#include <QFrame>

#include <vector>

class QComboBox;
class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace jingge {

class ShareBar;

/// One column of the file: its header and what that means, a sample, both scores, the field it goes to. A
/// header with two meanings opens: what its values say, and a button for each meaning.
class ColumnRow final : public QFrame {
    Q_OBJECT

public:
    ColumnRow(const Theme& theme, const ImportSession& session, std::size_t column,
              QWidget* parent = nullptr);

    void refresh();
    void focusChoice(); ///< the first button of the question, else the field

Q_SIGNALS:
    void chosen(std::size_t column, std::optional<jingge::Target> target);

private:
    void makeQuestion(QVBoxLayout* column);
    [[nodiscard]] const ColumnProposal& proposal() const { return m_session.inspection()->columns[m_column]; }

    const ImportSession& m_session;
    const std::size_t m_column;
    QLabel* m_sample;
    ShareBar* m_headerBar;
    ShareBar* m_valueBar;
    QComboBox* m_field;
    QWidget* m_question = nullptr;
};

/// What each column is.
class ColumnsStep final : public QWidget {
    Q_OBJECT

public:
    ColumnsStep(const Theme& theme, ImportSession& session, QWidget* parent = nullptr);
    /// Brings the first open question into sight and puts the focus there.
    void showQuestion();

private:
    void rebuild();
    void refresh();

    const Theme& m_theme;
    ImportSession& m_session;
    QWidget* m_list;
    QVBoxLayout* m_column;
    QScrollArea* m_scroll;
    std::vector<ColumnRow*> m_rows;
};

} // namespace jingge
