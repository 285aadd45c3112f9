// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/study.h"

#include <QWidget>

#include <vector>

class QComboBox;
class QHBoxLayout;

namespace jingge {

/// The settings of one study, each a box to choose from, in a row.
class StudyControls final : public QWidget {
    Q_OBJECT

public:
    explicit StudyControls(QWidget* parent = nullptr);

    /// Shows the settings of the question's study with its values; says nothing.
    void setQuestion(const StudyQuestion& question);
    [[nodiscard]] const StudyQuestion& question() const { return m_question; }

Q_SIGNALS:
    void questionChanged(const jingge::StudyQuestion& question);

private:
    void addSetting(const StudySetting& setting);

    StudyQuestion m_question;
    QHBoxLayout* m_row;
    std::vector<QWidget*> m_parts;
};

} // namespace jingge
