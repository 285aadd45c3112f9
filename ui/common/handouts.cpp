// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/handouts.h"

#include "core/exchange/tabletext.h"
#include "core/scene/picturefile.h"

#include <QAbstractItemModel>
#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QPainter>
#include <QPointer>
#include <QWidget>

namespace jingge {
namespace {

constexpr double kClipboardScale = 2;

} // namespace

Picture pictureOf(const QString& title, QWidget* view)
{
    const auto paint = [view = QPointer(view)](QPainter& painter, const QSizeF& size, const Style& style) {
        painter.fillRect(QRectF(QPointF(), size), style.surface);
        if (!view)
            return;
        painter.save();
        painter.scale(size.width() / view->width(), size.height() / view->height());
        view->render(&painter, {}, {}, QWidget::DrawChildren);
        painter.restore();
    };
    return {title, view->size(), paint};
}

Table tableOf(const QAbstractItemModel& model)
{
    Table table;
    for (int column = 0; column < model.columnCount(); ++column)
        table.columns.push_back(model.headerData(column, Qt::Horizontal).toString().toStdString());
    for (int row = 0; row < model.rowCount(); ++row) {
        std::vector<Cell>& cells = table.rows.emplace_back();
        for (int column = 0; column < model.columnCount(); ++column)
            cells.push_back(textCell(model.index(row, column).data().toString().toStdString()));
    }
    return table;
}

void copyTable(const Table& table)
{
    auto* copied = new QMimeData; // the clipboard takes it
    copied->setText(QString::fromStdString(tabSeparatedText(table)));
    copied->setData(QStringLiteral("text/html"), QByteArray::fromStdString(htmlTableText(table)));
    QGuiApplication::clipboard()->setMimeData(copied);
}

void copyPicture(const Picture& picture, const Style& style)
{
    auto* copied = new QMimeData; // the clipboard takes it
    copied->setImageData(imageOf(picture, kClipboardScale, style));
    copied->setData(QStringLiteral("image/svg+xml"), svgOf(picture, style));
    QGuiApplication::clipboard()->setMimeData(copied);
}

} // namespace jingge
