// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/filter/textchooser.h"

#include "ui/common/labels.h"
#include "ui/common/wording.h"

#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace jingge {
namespace {

constexpr int kPauseMs = 300;
constexpr int kMostCharacters = 200;

} // namespace

TextChooser::TextChooser(const ViewContext& context, QWidget* parent) :
    Popup(tr("Words"), parent), m_context(context), m_words(new QLineEdit(this)), m_found(plainLabel({}, "second", "note", this))
{
    m_words->setObjectName(QStringLiteral("filter.words"));
    m_words->setAccessibleName(tr("Words in address, narrative or outcome"));
    m_words->setPlaceholderText(tr("for example: leak stairwell"));
    m_words->setClearButtonEnabled(true);
    m_words->setMaxLength(kMostCharacters);
    m_words->setMinimumWidth(300);
    column()->addWidget(m_words);
    column()->addWidget(m_found);
    column()->addWidget(plainLabel(tr("Address, narrative or outcome hold every word; blanks part words."), "third", "note", this));
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &TextChooser::choose);
    connect(m_words, &QLineEdit::textEdited, this, [this] {
        m_pause.start();
        m_found->setText(tr("Searching"));
    });
    connect(m_words, &QLineEdit::returnPressed, this, [this] {
        choose();
        hide();
    });
    connect(&context.live, &LiveCounts::countsChanged, this, &TextChooser::showCount);
}

void TextChooser::takeFilter()
{
    m_words->setText(QString::fromStdString(m_context.filters.current().text));
    m_words->setFocus(Qt::PopupFocusReason);
    m_words->selectAll();
    showCount();
}

void TextChooser::showCount()
{
    if (!m_pause.isActive())
        m_found->setText(tr("%1 under the whole filter").arg(Wording::incidents(m_context.live.counts()->counted)));
}

void TextChooser::choose()
{
    m_pause.stop();
    Filter filter = m_context.filters.current();
    filter.text = m_words->text().simplified().toStdString();
    m_context.filters.setFilter(filter, Origin::FilterBar, FilterStack::Step::Continued);
}

} // namespace jingge
