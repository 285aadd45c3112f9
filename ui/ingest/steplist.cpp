// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ingest/steplist.h"

#include "core/scene/textpainting.h"
#include "ui/common/icons.h"
#include "ui/common/labels.h"

#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace jingge {

namespace {

constexpr int kWidth = 208;
constexpr int kStepHeight = 62;
constexpr int kCircle = 22;
constexpr int kInset = 24;

} // namespace

StepButton::StepButton(const Theme& theme, int number, const QString& name, QWidget* parent)
    : QAbstractButton(parent), m_theme(theme), m_number(number)
{
    setText(name);
    setAccessibleName(name);
    setFixedHeight(kStepHeight);
    setFocusPolicy(Qt::TabFocus);
    connect(&theme, &Theme::styleChanged, this, qOverload<>(&QWidget::update));
}

void StepButton::setState(StepState state)
{
    m_state = state;
    setEnabled(state != StepState::ToCome);
    update();
}

void StepButton::setNote(const QString& note)
{
    m_note = note;
    setAccessibleDescription(note);
    update();
}

void StepButton::paintCircle(QPainter& painter, const QRectF& circle) const
{
    const Style& style = m_theme.style();
    painter.setPen(m_state == StepState::ToCome ? QPen(style.edge, 1.2) : QPen(Qt::NoPen));
    painter.setBrush(m_state == StepState::ToCome
                         ? QBrush(Qt::NoBrush)
                         : QBrush(m_state == StepState::Done ? style.data : style.qing));
    painter.drawEllipse(circle);
    if (m_state == StepState::Done) {
        const QPixmap tick = iconPixmap(QStringLiteral("check"), style.surface, 16, devicePixelRatioF());
        painter.drawPixmap(QPointF(circle.center().x() - 8, circle.center().y() - 8), tick);
        return;
    }
    const bool isCurrent = m_state == StepState::Current;
    paintText(painter, circle, Qt::AlignCenter, QString::number(m_number),
              style.font(isCurrent ? Type::BodyBold : Type::Note), isCurrent ? style.onQing : style.ink3);
}

void StepButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Style& style = m_theme.style();
    if (underMouse() && isEnabled())
        painter.fillRect(rect(), style.hover);
    paintCircle(painter, QRectF(kInset, 8, kCircle, kCircle));
    const QRectF name(kInset + kCircle + 12, 8, width() - kInset - kCircle - 20, kCircle);
    const bool isCurrent = m_state == StepState::Current;
    paintText(painter, name, Qt::AlignLeft | Qt::AlignVCenter, text(),
              style.font(isCurrent ? Type::Head : Type::Body),
              m_state == StepState::ToCome ? style.ink2 : style.ink);
    paintText(painter, name.translated(0, 21), Qt::AlignLeft | Qt::AlignVCenter, m_note,
              style.font(Type::Note), style.ink3);
    if (hasFocus()) {
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(style.qing, 2, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
        painter.drawRect(rect().adjusted(9, 1, -9, -9));
    }
}

StepList::StepList(const Theme& theme, const QString& title, const QStringList& steps, QWidget* parent)
    : QFrame(parent)
{
    setObjectName(QStringLiteral("StepList"));
    setFixedWidth(kWidth);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 24, 0, 16);
    column->setSpacing(0);
    auto* head = new QVBoxLayout;
    head->setContentsMargins(kInset, 0, 12, 20);
    head->setSpacing(4);
    head->addWidget(plainLabel(title, "first", "sect", this));
    m_name = plainLabel({}, "second", "note", this);
    m_size = plainLabel({}, "third", "note", this);
    for (QLabel* label : {m_name, m_size}) {
        label->setMinimumWidth(0);
        label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        head->addWidget(label);
    }
    column->addLayout(head);
    for (int i = 0; i < steps.size(); ++i) {
        auto* step = new StepButton(theme, i + 1, steps[i], this);
        connect(step, &QAbstractButton::clicked, this, [this, i] { Q_EMIT stepRequested(i); });
        column->addWidget(step);
        m_steps.push_back(step);
    }
    column->addStretch(1);
    setCurrent(0);
}

void StepList::setFile(const QString& name, const QString& size)
{
    const QFontMetrics metrics(m_name->font());
    m_name->setText(metrics.elidedText(name, Qt::ElideMiddle, kWidth - kInset - 16));
    setPlainToolTip(m_name, name);
    m_size->setText(size);
}

void StepList::setCurrent(int step)
{
    m_current = step;
    for (int i = 0; i < static_cast<int>(m_steps.size()); ++i)
        m_steps[static_cast<std::size_t>(i)]->setState(i < step    ? StepState::Done
                                                       : i == step ? StepState::Current
                                                                   : StepState::ToCome);
}

void StepList::setNote(int step, const QString& note)
{
    m_steps[static_cast<std::size_t>(step)]->setNote(note);
}

} // namespace jingge
