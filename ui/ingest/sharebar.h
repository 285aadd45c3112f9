// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/theme.h"

#include <QWidget>

namespace jingge {

/// A bar that is filled by a share: scores, parts of a whole. Says its share to those who hear it.
class ShareBar final : public QWidget {
    Q_OBJECT

public:
    ShareBar(const Theme& theme, int width, int height, QWidget* parent = nullptr);

    void setShare(double share, bool isWeak = false); ///< 0–1; weak ones are paler
    [[nodiscard]] double share() const { return m_share; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    double m_share = 0;
    bool m_isWeak = false;
};

/// Bars of 24 hours with their labels.
class ParsedHours final : public QWidget {
    Q_OBJECT

public:
    explicit ParsedHours(const Theme& theme, QWidget* parent = nullptr);

    void setCounts(const std::array<std::int64_t, 24>& counts);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    std::array<std::int64_t, 24> m_counts{};
};

} // namespace jingge
