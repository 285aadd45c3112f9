// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/searchfield.h"

#include "ui/common/icons.h"
#include "ui/common/labels.h"

#include <QLabel>

namespace jingge {
namespace {

constexpr int kWidth = 380;
constexpr int kLeastWidth = 140;
constexpr int kRoomForKeys = 240; ///< a narrower field has words alone
constexpr int kKeysEdge = 6;

} // namespace

SearchField::SearchField(QWidget* parent) : QLineEdit(parent), m_keys(plainLabel({}, this))
{
    setObjectName(QStringLiteral("SearchField"));
    setPlaceholderText(tr("Commands, areas, incidents"));
    setAccessibleName(tr("Find a command, an area or an incident"));
    addAction(ownIcon(QStringLiteral("search")), LeadingPosition);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setMinimumWidth(kLeastWidth);
    setMaximumWidth(kWidth);
    m_keys->setObjectName(QStringLiteral("Keys"));
    m_keys->setAttribute(Qt::WA_TransparentForMouseEvents);
    connect(this, &QLineEdit::textChanged, this, &SearchField::placeKeys);
}

void SearchField::setKeys(const QString& keys)
{
    m_keys->setText(keys);
    placeKeys();
}

QSize SearchField::sizeHint() const
{
    return {kWidth, QLineEdit::sizeHint().height()};
}

void SearchField::resizeEvent(QResizeEvent* event)
{
    QLineEdit::resizeEvent(event);
    placeKeys();
}

void SearchField::placeKeys()
{
    m_keys->adjustSize();
    m_keys->move(width() - m_keys->width() - kKeysEdge, (height() - m_keys->height()) / 2);
    m_keys->setVisible(!m_keys->text().isEmpty() && text().isEmpty() && width() >= kRoomForKeys);
}

} // namespace jingge
