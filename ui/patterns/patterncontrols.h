// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/proposedduplicates.h"
#include "core/analysis/repeat.h"
#include "ui/common/theme.h"
#include "ui/patterns/patterngroup.h"

#include <QJsonObject>
#include <QWidget>

#include <functional>

class QActionGroup;
class QComboBox;
class QLineEdit;
class QMenu;
class QSpinBox;
class QToolButton;

namespace jingge {

class Segments;

/// What the patterns list is asked: repeats by a key, within a window, from a least number on; or duplicates, recorded
/// and proposed by a rule. Every part is chosen in place.
class PatternControls final : public QWidget {
    Q_OBJECT

public:
    enum class Mode { Repeats, Duplicates };
    enum class Sets { All, Recorded, Proposed };

    explicit PatternControls(const Theme& theme, QWidget* parent = nullptr);

    [[nodiscard]] Mode mode() const;
    [[nodiscard]] RepeatQuestion question() const;
    [[nodiscard]] DuplicateQuestion duplicateQuestion() const;
    [[nodiscard]] Sets sets() const;
    [[nodiscard]] PatternOrder order() const { return m_order; }
    [[nodiscard]] QString words() const;
    [[nodiscard]] int windowDays() const;

    void setMode(Mode mode);
    void setLeast(int least);
    void setWindowDays(int days);
    void setKey(RepeatKey key);
    /// The question in words: "same address, 28 days, at least 3 incidents".
    [[nodiscard]] QString text() const;

    [[nodiscard]] QJsonObject state() const;
    /// Takes what it knows and what lies in its bounds; the rest stays.
    void setState(const QJsonObject& state);

Q_SIGNALS:
    void questionChanged();
    void orderChanged(jingge::PatternOrder order);
    void wordsChanged(const QString& words);

private:
    [[nodiscard]] QWidget* makeRepeatRow();
    [[nodiscard]] QWidget* makeDuplicateRow();
    void makeMenu();
    void showMode();
    [[nodiscard]] QSpinBox* addSpin(QWidget* row, const QString& name, int least, int most, int value, const QString& unit);
    void addChoice(QActionGroup* group, const char* object, const QString& text, bool isOn, const std::function<void()>& act);

    const Theme& m_theme;
    Segments* m_mode;
    QLineEdit* m_words;
    QToolButton* m_more;
    QMenu* m_menu;
    QWidget* m_repeatRow;
    QWidget* m_duplicateRow;
    QComboBox* m_key = nullptr;
    QSpinBox* m_radius = nullptr;
    QComboBox* m_window = nullptr;
    QSpinBox* m_least = nullptr;
    QComboBox* m_sets = nullptr;
    QSpinBox* m_metres = nullptr;
    QSpinBox* m_minutes = nullptr;
    QActionGroup* m_orders = nullptr;
    QActionGroup* m_levels = nullptr;
    PatternOrder m_order = PatternOrder::Count;
    int m_level = -1; ///< first parts of a category that must agree; -1 = the whole
};

} // namespace jingge
