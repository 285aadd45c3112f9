// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/quality/defaultpoints.h"

#include "ui/common/labels.h"
#include "ui/common/wording.h"
#include "ui/quality/qualitymodel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace jingge {
namespace {

constexpr int kMostShown = 4;

} // namespace

DefaultPoints::DefaultPoints(QWidget* parent) : QWidget(parent)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 8);
    column->setSpacing(4);
    m_title = plainLabel(tr("Default points: one spot for more than 1 % of what has coordinates"), "first",
                         "strong", this);
    m_title->setWordWrap(true);
    column->addWidget(m_title);
    m_rows = new QVBoxLayout;
    m_rows->setSpacing(4);
    column->addLayout(m_rows);
    hide();
}

void DefaultPoints::setPoints(std::vector<Line> points)
{
    for (QWidget* line : m_lines)
        line->deleteLater();
    m_lines.clear();
    m_points = std::move(points);
    const int shown = std::min(kMostShown, static_cast<int>(m_points.size()));
    for (int i = 0; i < shown; ++i)
        addRow(i);
    setVisible(shown > 0);
}

void DefaultPoints::addRow(int point)
{
    const Line& one = m_points[static_cast<std::size_t>(point)];
    const auto here = static_cast<std::int64_t>(one.point.rows.size());
    QString text = tr("%1, %2: %3, %4")
                       .arg(one.point.place.lon, 0, 'f', 6)
                       .arg(one.point.place.lat, 0, 'f', 6)
                       .arg(Wording::incidents(one.whole), shareText(one.whole, one.located));
    if (here != one.whole)
        text += tr(", %1 under the filter").arg(here);
    if (!one.address.isEmpty())
        text += tr(": %1").arg(one.address);
    auto* line = new QWidget(this);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(elidedLabel(text, "second", "body", line), 1);
    const auto add = [&](const QString& label, const QString& object) {
        auto* button = new QPushButton(label, line);
        button->setObjectName(object);
        button->setAccessibleName(tr("%1, default point %2").arg(label).arg(point + 1));
        row->addWidget(button);
        return button;
    };
    connect(add(tr("List the calls"), QStringLiteral("data.defaultRows")), &QPushButton::clicked, this,
            [this, point] { Q_EMIT rowsRequested(point); });
    connect(add(tr("Treat as not located"), QStringLiteral("data.markDefault")), &QPushButton::clicked, this,
            [this, point] { Q_EMIT markRequested(point); });
    m_rows->addWidget(line);
    m_lines.push_back(line);
}

} // namespace jingge
