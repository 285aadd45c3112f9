// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

class QLabel;

namespace jingge {

/// The field in the top row where commands, areas and incidents are found, with the keys that lead to it.
class SearchField final : public QLineEdit {
    Q_OBJECT

public:
    explicit SearchField(QWidget* parent = nullptr);
    /// The keys that are shown at its end.
    void setKeys(const QString& keys);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void placeKeys();

    QLabel* m_keys;
};

} // namespace jingge
