// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/slippainter.h"

#include "core/scene/qrmark.h"
#include "core/scene/textpainting.h"

#include <QFontMetricsF>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QTextLayout>

#include <algorithm>

namespace jingge {

namespace {

constexpr double kUnitsPerMm = 96 / 25.4;
constexpr double kWidth = 148 * kUnitsPerMm;
constexpr double kHeight = 210 * kUnitsPerMm;
constexpr double kMargin = 11 * kUnitsPerMm;
constexpr double kQrSide = 27 * kUnitsPerMm;
constexpr double kLine = 21;
constexpr double kAnswerHeight = 58 * kUnitsPerMm; ///< what the officer fills in

QString shown(const std::string& text)
{
    return QString::fromStdString(text);
}

struct SlipWords {
    QString slip, referral, officer, grid, issued, due, party, raisedBy, reason, measure, calls, more;
    QString done, arrived, sign, date, level;
};

SlipWords wordsOf(ChartLanguage language)
{
    if (language == ChartLanguage::English)
        return {QStringLiteral("Task slip"),
                QStringLiteral("Referral slip"),
                QStringLiteral("Officer"),
                QStringLiteral("Grid"),
                QStringLiteral("Issued"),
                QStringLiteral("Due"),
                QStringLiteral("Referred to"),
                QStringLiteral("Raised by"),
                QStringLiteral("Why"),
                QStringLiteral("To do"),
                QStringLiteral("Calls (%1)"),
                QStringLiteral("and %1 earlier ones"),
                QStringLiteral("What was done, and what was found"),
                QStringLiteral("On the spot at"),
                QStringLiteral("Signature"),
                QStringLiteral("Date"),
                QStringLiteral("Level %1")};
    return {QStringLiteral("指令单"),
            QStringLiteral("转办单"),
            QStringLiteral("承办民警"),
            QStringLiteral("警格"),
            QStringLiteral("下发时间"),
            QStringLiteral("办结时限"),
            QStringLiteral("转办单位"),
            QStringLiteral("交办人"),
            QStringLiteral("交办原因"),
            QStringLiteral("工作要求"),
            QStringLiteral("涉及警情（%1 起）"),
            QStringLiteral("另有较早的 %1 起"),
            QStringLiteral("办理情况及结果"),
            QStringLiteral("到场时间"),
            QStringLiteral("承办人签名"),
            QStringLiteral("日期"),
            QStringLiteral("%1 级")};
}

/// Paints down the page; y is where the next thing goes.
class SlipPainter {
public:
    SlipPainter(QPainter& painter, const Style& style, SlipWords words)
        : m_painter(painter), m_style(style), m_words(std::move(words))
    {
    }

    void paint(const TaskSlip& slip)
    {
        paintHead(slip);
        paintFields(slip);
        paintParagraph(m_words.reason, shown(slip.reason), 3);
        paintParagraph(m_words.measure, shown(slip.measure), 5);
        paintCalls(slip.calls);
        paintAnswer(slip);
    }

private:
    void text(const QRectF& box, const QString& what, Type type, const QColor& colour,
              Qt::Alignment align = Qt::AlignLeft | Qt::AlignVCenter)
    {
        paintText(m_painter, box, align, what, m_style.font(type), colour);
    }
    void rule(double y) { m_painter.fillRect(QRectF(kMargin, y, kWidth - 2 * kMargin, 0.6), m_style.line2); }

    void paintHead(const TaskSlip& slip)
    {
        const double wide = kWidth - 2 * kMargin - kQrSide;
        const QString kind = slip.party.empty() ? m_words.slip : m_words.referral;
        text({kMargin, kMargin, wide, 18}, shown(slip.station), Type::Body, m_style.ink2);
        paintText(m_painter, {kMargin, kMargin + 20, wide, 34}, Qt::AlignLeft | Qt::AlignVCenter, kind,
                  m_style.font(26, true), m_style.ink);
        paintText(m_painter, {kMargin, kMargin + 58, wide, 26}, Qt::AlignLeft | Qt::AlignVCenter,
                  shown(slip.number) + QStringLiteral("    ") + m_words.level.arg(shown(slip.level)),
                  m_style.font(18, true), m_style.ink);
        paintQrMark(m_painter, {kWidth - kMargin - kQrSide, kMargin - 8, kQrSide, kQrSide},
                    shown(slip.number), m_style.ink);
        m_y = kMargin + kQrSide - 6;
        rule(m_y);
        paintText(m_painter, {kMargin, m_y + 6, kWidth - 2 * kMargin, 26}, Qt::AlignLeft | Qt::AlignVCenter,
                  shown(slip.title), m_style.font(16, true), m_style.ink);
        m_y += 38;
    }

    void paintFields(const TaskSlip& slip)
    {
        const std::pair<QString, QString> fields[] = {
            {m_words.officer, shown(slip.officer)},   {m_words.grid, shown(slip.grid)},
            {m_words.issued, shown(slip.issuedAt)},   {m_words.due, shown(slip.dueAt)},
            {m_words.raisedBy, shown(slip.raisedBy)}, {m_words.party, shown(slip.party)}};
        const double half = (kWidth - 2 * kMargin) / 2;
        int placed = 0;
        for (const auto& [label, value] : fields) {
            if (value.isEmpty())
                continue;
            const double x = kMargin + (placed % 2) * half;
            const double y = m_y + (placed / 2) * kLine;
            text({x, y, 62, kLine}, label, Type::Note, m_style.ink2);
            text({x + 64, y, half - 70, kLine}, value, Type::BodyBold, m_style.ink);
            ++placed;
        }
        m_y += (placed + 1) / 2 * kLine + 6;
    }

    /// At most so many lines; the last one is cut with an ellipsis.
    void paintParagraph(const QString& label, const QString& body, int most)
    {
        if (body.isEmpty())
            return;
        const QFont font = m_style.font(Type::Body);
        const double wide = kWidth - 2 * kMargin - 64;
        text({kMargin, m_y, 62, kLine}, label, Type::Note, m_style.ink2);
        QString flat = body;
        QTextLayout layout(flat.replace(QLatin1Char('\n'), QLatin1Char(' ')), font, m_painter.device());
        layout.beginLayout();
        for (int i = 0; i < most; ++i) {
            QTextLine line = layout.createLine();
            if (!line.isValid())
                break;
            line.setLineWidth(wide);
            const int from = line.textStart();
            const QString piece = i + 1 == most ? flat.mid(from) : flat.mid(from, line.textLength());
            text({kMargin + 64, m_y, wide, kLine}, piece, Type::Body, m_style.ink);
            m_y += kLine;
        }
        layout.endLayout();
        m_y += 4;
    }

    void paintCalls(const std::vector<SlipCall>& calls)
    {
        if (calls.empty())
            return;
        rule(m_y);
        text({kMargin, m_y + 3, 200, kLine}, m_words.calls.arg(calls.size()), Type::NoteBold, m_style.ink2);
        m_y += kLine + 3;
        const double end = kHeight - kMargin - kAnswerHeight - kLine;
        std::size_t placed = 0;
        for (; placed < calls.size() && m_y + kLine <= end; ++placed) {
            const SlipCall& call = calls[placed];
            text({kMargin, m_y, 118, kLine}, shown(call.time), Type::Body, m_style.ink);
            text({kMargin + 122, m_y, 88, kLine}, shown(call.category), Type::Body, m_style.ink);
            text({kMargin + 214, m_y, kWidth - 2 * kMargin - 214, kLine}, shown(call.address), Type::Body,
                 m_style.ink);
            m_y += kLine;
        }
        if (placed < calls.size())
            text({kMargin, m_y, 300, kLine}, m_words.more.arg(calls.size() - placed), Type::Note,
                 m_style.ink2);
    }

    void paintAnswer(const TaskSlip& slip)
    {
        const double top = kHeight - kMargin - kAnswerHeight;
        const QRectF box(kMargin, top, kWidth - 2 * kMargin, kAnswerHeight - 16);
        m_painter.setPen(QPen(m_style.line2, 0.8));
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawRect(box);
        text(box.adjusted(8, 4, -8, 0), m_words.done, Type::NoteBold, m_style.ink2,
             Qt::AlignLeft | Qt::AlignTop);
        const double third = (box.width() - 16) / 3;
        const QString labels[] = {m_words.arrived, m_words.sign, m_words.date};
        for (int i = 0; i < 3; ++i) {
            const double x = box.x() + 8 + i * third;
            const double y = box.bottom() - 30;
            const double wide = textWidth(labels[i], m_style.font(Type::Note));
            text({x, y, wide + 2, 20}, labels[i], Type::Note, m_style.ink2);
            m_painter.fillRect(QRectF(x + wide + 6, y + 18, third - wide - 18, 0.8), m_style.line2);
        }
        text({kMargin, kHeight - kMargin - 12, kWidth - 2 * kMargin, 14}, shown(slip.printed), Type::Note,
             m_style.ink3);
    }

    QPainter& m_painter;
    const Style& m_style;
    SlipWords m_words;
    double m_y = 0;
};

} // namespace

void paintTaskSlip(QPainter& painter, const TaskSlip& slip, const Style& style, ChartLanguage language)
{
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    SlipPainter(painter, style, wordsOf(language)).paint(slip);
}

Result<void> writeTaskSlips(const QString& path, const std::vector<TaskSlip>& slips, ChartLanguage language)
{
    if (slips.empty())
        return fail(ErrorKind::Data, "slip", path.toStdString(),
                    QT_TRANSLATE_NOOP("core", "there is no task to print"));
    const Style style = Style::load(Look::Light);
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly)) {
        QPdfWriter pdf(&file);
        pdf.setTitle(wordsOf(language).slip);
        pdf.setCreator(QStringLiteral("Jingge"));
        pdf.setPageSize(QPageSize(QPageSize::A5));
        pdf.setPageMargins({});
        pdf.setResolution(96);
        QPainter painter(&pdf);
        for (std::size_t i = 0; i < slips.size(); ++i) {
            if (i > 0)
                pdf.newPage();
            paintTaskSlip(painter, slips[i], style, language);
        }
    }
    if (!file.commit())
        return fail(ErrorKind::Data, "slip", path.toStdString(),
                    {QT_TRANSLATE_NOOP("core", "the file cannot be written: %1"),
                     {file.errorString().toStdString()}});
    return {};
}

} // namespace jingge
