// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <cstdint>

class QComboBox;
class QSpinBox;

namespace jingge {

/// A length of time as a whole number of minutes, hours or days.
class DurationField final : public QWidget {
    Q_OBJECT

public:
    /// name: what it is the length of, for those who hear it.
    explicit DurationField(const QString& name, QWidget* parent = nullptr);

    void setSeconds(std::int64_t seconds);
    [[nodiscard]] std::int64_t seconds() const;

Q_SIGNALS:
    void edited();

private:
    QSpinBox* m_number;
    QComboBox* m_unit;
};

} // namespace jingge
