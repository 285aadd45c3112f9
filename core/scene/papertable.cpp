// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/papertable.h"

#include <QFontMetricsF>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>

#include <algorithm>
#include <numeric>

namespace jingge {
namespace {

// A4 across in units of 1/96 inch.
constexpr double kWidth = 1122;
constexpr double kHeight = 793;
constexpr double kMargin = 40;
constexpr double kTitle = 34;
constexpr double kFoot = 22;
constexpr double kPad = 4;
constexpr double kText = 9;
constexpr double kTitleText = 16;
constexpr int kDots = 96;

/// Where columns and rows stand.
class PaperLayout {
public:
    PaperLayout(const PaperTable& table, const Style& style)
        : m_font(style.font(kText, false)), m_bold(style.font(kText, true))
    {
        const double all =
            std::accumulate(table.columns.begin(), table.columns.end(), 0.0,
                            [](double sum, const PaperTable::Column& column) { return sum + column.width; });
        double left = kMargin;
        for (const PaperTable::Column& column : table.columns) {
            const double width = (kWidth - 2 * kMargin) * column.width / all;
            m_columns.emplace_back(left, width);
            left += width;
        }
        for (const PaperTable::Column& column : table.columns)
            m_headings += column.heading;
    }
    [[nodiscard]] double rowHeight(const QStringList& row, bool isBold = false) const
    {
        const QFontMetricsF metrics(isBold ? m_bold : m_font);
        double height = metrics.height();
        for (std::size_t i = 0; i < m_columns.size() && static_cast<qsizetype>(i) < row.size(); ++i)
            height = std::max(height, metrics
                                          .boundingRect(QRectF(0, 0, m_columns[i].second - 2 * kPad, kHeight),
                                                        Qt::TextWrapAnywhere, row[static_cast<qsizetype>(i)])
                                          .height());
        return height + 2 * kPad;
    }
    [[nodiscard]] QRectF cell(std::size_t column, double top, double height) const
    {
        return {m_columns[column].first, top, m_columns[column].second, height};
    }
    [[nodiscard]] const QStringList& headings() const { return m_headings; }
    [[nodiscard]] const QFont& font(bool isBold) const { return isBold ? m_bold : m_font; }
    [[nodiscard]] std::size_t columns() const { return m_columns.size(); }
    [[nodiscard]] double bodyTop() const { return kMargin + kTitle + rowHeight(m_headings, true); }

private:
    QFont m_font;
    QFont m_bold;
    QStringList m_headings;
    std::vector<std::pair<double, double>> m_columns; ///< left and width
};

void paintRow(QPainter& painter, const PaperTable& table, const PaperLayout& layout, const QStringList& row,
              double top, double height, bool isHeading, const Style& style)
{
    painter.setFont(layout.font(isHeading));
    for (std::size_t i = 0; i < layout.columns(); ++i) {
        const QRectF cell = layout.cell(i, top, height);
        if (table.columns[i].isInput && !isHeading)
            painter.fillRect(cell, style.raised);
        painter.setPen(QPen(style.line2, 0.6));
        painter.drawRect(cell);
        painter.setPen(style.ink);
        painter.drawText(cell.adjusted(kPad, kPad, -kPad, -kPad),
                         Qt::AlignLeft | Qt::AlignTop | Qt::TextWrapAnywhere,
                         row.value(static_cast<qsizetype>(i)));
    }
}

void paintPage(QPainter& painter, const PaperTable& table, const PaperLayout& layout, std::size_t first,
               int rows, const QString& foot, const Style& style)
{
    painter.setPen(style.ink);
    painter.setFont(style.font(kTitleText, true));
    painter.drawText(QRectF(kMargin, kMargin, kWidth - 2 * kMargin, kTitle), Qt::AlignLeft | Qt::AlignTop,
                     table.title);
    double top = kMargin + kTitle;
    double height = layout.rowHeight(layout.headings(), true);
    paintRow(painter, table, layout, layout.headings(), top, height, true, style);
    for (std::size_t row = first; row < first + static_cast<std::size_t>(rows); ++row) {
        top += height;
        height = layout.rowHeight(table.rows[row]);
        paintRow(painter, table, layout, table.rows[row], top, height, false, style);
    }
    painter.setPen(style.ink2);
    painter.setFont(layout.font(false));
    painter.drawText(QRectF(kMargin, kHeight - kMargin, kWidth - 2 * kMargin, kFoot),
                     Qt::AlignRight | Qt::AlignBottom, foot);
}

} // namespace

std::vector<int> rowsOfPages(const PaperTable& table, const Style& style)
{
    const PaperLayout layout(table, style);
    std::vector<int> pages{0};
    double left = kHeight - kMargin - layout.bodyTop();
    for (const QStringList& row : table.rows) {
        const double height = layout.rowHeight(row);
        if (height > left && pages.back() > 0) {
            pages.push_back(0);
            left = kHeight - kMargin - layout.bodyTop();
        }
        ++pages.back();
        left -= height;
    }
    return pages;
}

Result<void> writePaperTable(const QString& path, const PaperTable& table, const Style& style)
{
    QSaveFile file(path);
    bool isWhole = file.open(QIODevice::WriteOnly);
    if (isWhole) {
        QPdfWriter pdf(&file);
        pdf.setTitle(table.title);
        pdf.setCreator(QStringLiteral("Jingge"));
        pdf.setPageSize(QPageSize(QSizeF(297, 210), QPageSize::Millimeter, {}, QPageSize::ExactMatch));
        pdf.setPageMargins({});
        pdf.setResolution(kDots);
        QPainter painter(&pdf);
        const PaperLayout layout(table, style);
        const std::vector<int> pages = rowsOfPages(table, style);
        std::size_t first = 0;
        for (std::size_t page = 0; page < pages.size(); ++page) {
            if (page > 0)
                isWhole = pdf.newPage() && isWhole;
            paintPage(painter, table, layout, first, pages[page],
                      QStringLiteral("%1 / %2").arg(page + 1).arg(pages.size()), style);
            first += static_cast<std::size_t>(pages[page]);
        }
        isWhole = painter.end() && isWhole;
    }
    if (!isWhole || !file.commit())
        return fail(ErrorKind::Data, "sheet", path.toStdString(),
                    {QT_TRANSLATE_NOOP("core", "the file cannot be written: %1"),
                     {file.errorString().toStdString()}});
    return {};
}

} // namespace jingge
