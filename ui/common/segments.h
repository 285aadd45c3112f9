// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QButtonGroup;

namespace jingge {

/// A row of joined buttons of which one is chosen.
class Segments final : public QWidget {
    Q_OBJECT

public:
    /// name: what is chosen here, for those who hear it.
    Segments(const QString& name, const QStringList& choices, QWidget* parent = nullptr);

    [[nodiscard]] int chosen() const;
    void choose(int index);

Q_SIGNALS:
    void chosenChanged(int index);

private:
    QButtonGroup* m_group;
};

} // namespace jingge
