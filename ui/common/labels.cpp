// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/labels.h"

#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace jingge {
namespace {

class ElidedLabel final : public QLabel {
public:
    using QLabel::QLabel;

    [[nodiscard]] QSize minimumSizeHint() const override
    {
        const QSize whole = QLabel::minimumSizeHint();
        return {std::min(whole.width(), fontMetrics().horizontalAdvance(QStringLiteral("国国…"))), whole.height()};
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        const QString shown = fontMetrics().elidedText(text(), Qt::ElideRight, width());
        style()->drawItemText(&painter, rect(), static_cast<int>(alignment()), palette(), isEnabled(), shown, foregroundRole());
    }
    bool event(QEvent* event) override
    {
        if (event->type() == QEvent::ToolTip)
            setPlainToolTip(this, fontMetrics().horizontalAdvance(text()) > width() ? text() : QString());
        return QLabel::event(event);
    }
};

} // namespace

QLabel* plainLabel(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setText(text);
    return label;
}

QLabel* plainLabel(const QString& text, const char* tone, const char* type, QWidget* parent)
{
    QLabel* label = plainLabel(text, parent);
    label->setProperty("tone", QLatin1StringView(tone));
    label->setProperty("type", QLatin1StringView(type));
    return label;
}

QLabel* elidedLabel(const QString& text, const char* tone, const char* type, QWidget* parent)
{
    auto* label = new ElidedLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setText(text);
    label->setProperty("tone", QLatin1StringView(tone));
    label->setProperty("type", QLatin1StringView(type));
    return label;
}

QString plainToolTip(const QString& text)
{
    return QStringLiteral("<qt>") + text.toHtmlEscaped() + QStringLiteral("</qt>");
}

void setPlainToolTip(QWidget* widget, const QString& text)
{
    widget->setToolTip(text.isEmpty() ? text : plainToolTip(text));
}

} // namespace jingge
