// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/rule.h"
#include "ui/common/viewcontext.h"

#include <QWidget>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QSpinBox;
class QVBoxLayout;

namespace jingge {

class CategoryField;
class DurationField;
class Segments;

/// A rule as a form: which calls, how many of them, what follows. Nothing here is code.
class RuleForm final : public QWidget {
    Q_OBJECT

public:
    explicit RuleForm(const ViewContext& context, QWidget* parent = nullptr);

    void setRule(const Rule& rule);
    /// The rule as the form says it. Error (Data): what does not fit, in words.
    [[nodiscard]] Result<Rule> rule() const;

Q_SIGNALS:
    void edited();

private:
    void addSection(const QString& title);
    void addRow(const QString& name, QWidget* field);
    QWidget* rowOf(std::initializer_list<QWidget*> parts);
    QLabel* word(const QString& text);
    QLineEdit* textField(const QString& name, const QString& example = {});
    QSpinBox* numberField(const QString& name, int least, int most);
    void makeCalls();
    void makeCounts();
    void makeTask();
    void showKey();
    void takeEdit();

    const ViewContext m_context;
    Rule m_base; ///< what the form does not show stays as it was
    bool m_isFilling = false;
    QFormLayout* m_rows = nullptr;
    QVBoxLayout* m_column;
    QLineEdit* m_name;
    CategoryField* m_categories;
    QLineEdit* m_excludedCategories;
    QLineEdit* m_excludedAreas;
    Segments* m_key;
    QSpinBox* m_radius;
    QWidget* m_radiusRow;
    QComboBox* m_fromHour;
    QComboBox* m_toHour;
    DurationField* m_window;
    QSpinBox* m_threshold;
    QSpinBox* m_days;
    DurationField* m_gap;
    DurationField* m_coolDown;
    QComboBox* m_level;
    QComboBox* m_recipient;
    QLineEdit* m_validFrom;
    QLineEdit* m_validTo;
    QLineEdit* m_title;
    QPlainTextEdit* m_measure;
    QPlainTextEdit* m_reason;
};

} // namespace jingge
