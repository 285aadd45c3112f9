// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/startpage.h"

#include "core/ingest/stationimport.h"
#include "ui/common/labels.h"
#include "ui/common/messagebar.h"
#include "ui/shell/logomark.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace jingge {
namespace {

constexpr int kCardWidth = 400;
constexpr int kEdge = 24;
constexpr int kMostRecent = 5;

QString fileEnding()
{
    return QStringLiteral(".jingge");
}

QFrame* makeCard(QWidget* parent)
{
    auto* card = new QFrame(parent);
    card->setObjectName(QStringLiteral("Panel"));
    card->setFixedWidth(kCardWidth);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(kEdge, kEdge, kEdge, kEdge);
    column->setSpacing(6);
    return card;
}

} // namespace

StartPage::StartPage(const Theme& theme, const QStringList& recent, QWidget* parent)
    : QWidget(parent)
{
    m_reason = plainLabel({}, "first", "body", this);
    setObjectName(QStringLiteral("Workbench"));
    setAttribute(Qt::WA_StyledBackground);
    setWindowTitle(tr("Jingge"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kEdge, kEdge, kEdge, kEdge);
    column->setSpacing(8);
    column->addStretch(2);
    addTitle(theme, column);
    m_reason->setAlignment(Qt::AlignCenter);
    m_reason->setWordWrap(true);
    column->addWidget(m_reason);
    column->addSpacing(16);
    auto* cards = new QHBoxLayout;
    cards->setSpacing(16);
    cards->addStretch(1);
    cards->addWidget(makeNew());
    cards->addWidget(makeOpening(recent));
    cards->addStretch(1);
    column->addLayout(cards);
    column->addStretch(3);
    setReason({});
    refresh();
    m_name->setFocus();
    resize(1040, 680);
}

void StartPage::addTitle(const Theme& theme, QVBoxLayout* column)
{
    auto* title = new QHBoxLayout;
    title->setSpacing(10);
    title->addStretch(1);
    title->addWidget(new LogoMark(theme, this));
    title->addWidget(plainLabel(tr("Jingge"), "first", "say", this));
    title->addStretch(1);
    column->addLayout(title);
    auto* subtitle = plainLabel(tr("The incidents of a station by grid and by hour"), "second", "body", this);
    subtitle->setAlignment(Qt::AlignCenter);
    column->addWidget(subtitle);
}

QWidget* StartPage::makeOpening(const QStringList& recent)
{
    QFrame* card = makeCard(this);
    auto* column = qobject_cast<QVBoxLayout*>(card->layout());
    column->addWidget(plainLabel(tr("Open a station"), "first", "sect", card));
    QStringList there;
    for (const QString& path : recent) {
        if (QFileInfo::exists(path) && there.size() < kMostRecent)
            there += path;
    }
    QLabel* note = plainLabel(there.isEmpty() ? tr("A station is one file; everything of it lies in there.")
                                              : tr("Opened before"),
                              "third", "note", card);
    note->setWordWrap(true);
    column->addWidget(note);
    column->addSpacing(6);
    for (const QString& path : there)
        addRecent(column, path);
    column->addStretch(1);
    auto* choose = new QPushButton(tr("Choose a file…"), card);
    choose->setObjectName(QStringLiteral("startOpen"));
    choose->setAccessibleName(tr("Choose the file of a station"));
    column->addWidget(choose);
    connect(choose, &QPushButton::clicked, this, &StartPage::askForStation);
    return card;
}

void StartPage::addRecent(QVBoxLayout* column, const QString& path)
{
    const QFileInfo file(path);
    auto* button =
        new QPushButton(file.completeBaseName().replace(QLatin1Char('&'), QStringLiteral("&&")), this);
    button->setAccessibleName(tr("Open %1").arg(path));
    setPlainToolTip(button, path);
    column->addWidget(button);
    column->addWidget(elidedLabel(QDir::toNativeSeparators(file.absolutePath()), "third", "note", this));
    connect(button, &QPushButton::clicked, this, [this, path] { Q_EMIT chosen(path); });
}

QLineEdit* StartPage::addField(QVBoxLayout* column, const QString& name, const QString& example,
                               const char* objectName)
{
    column->addWidget(plainLabel(name, "second", "body", this));
    auto* field = new QLineEdit(this);
    field->setObjectName(QLatin1StringView(objectName));
    field->setAccessibleName(name);
    field->setPlaceholderText(example);
    column->addWidget(field);
    column->addSpacing(4);
    connect(field, &QLineEdit::textChanged, this, &StartPage::refresh);
    connect(field, &QLineEdit::returnPressed, this, &StartPage::create);
    return field;
}

QWidget* StartPage::makeNew()
{
    QFrame* card = makeCard(this);
    auto* column = qobject_cast<QVBoxLayout*>(card->layout());
    column->addWidget(plainLabel(tr("New station"), "first", "sect", card));
    column->addSpacing(6);
    m_name = addField(column, tr("Name"), tr("as Chengwan Police Station"), "startName");
    m_code =
        addField(column, tr("Code, 12 digits (may be empty)"), QStringLiteral("330100000000"), "startCode");
    m_areaCode =
        addField(column, tr("Telephone area code (may be empty)"), QStringLiteral("0571"), "startAreaCode");
    m_path = addField(column, tr("Where its file lies"), {}, "startPath");
    connect(m_path, &QLineEdit::textEdited, this, [this] { m_isPathOwn = true; });
    auto* place = new QPushButton(tr("Another place…"), card);
    place->setAccessibleName(place->text());
    connect(place, &QPushButton::clicked, this, &StartPage::askForPath);
    m_fault = plainLabel({}, "error", "body", card);
    m_fault->setWordWrap(true);
    m_create = new QPushButton(tr("Make the station"), card);
    m_create->setObjectName(QStringLiteral("startCreate"));
    m_create->setAccessibleName(m_create->text());
    m_create->setProperty("primary", true);
    connect(m_create, &QPushButton::clicked, this, &StartPage::create);
    column->addWidget(m_fault);
    column->addStretch(1);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(place);
    buttons->addStretch(1);
    buttons->addWidget(m_create);
    column->addLayout(buttons);
    return card;
}

void StartPage::setReason(const QString& reason)
{
    m_reason->setText(reason);
    m_reason->setVisible(!reason.isEmpty());
}

void StartPage::setPath(const QString& path)
{
    m_isPathOwn = true;
    m_path->setText(QDir::toNativeSeparators(path));
}

QString StartPage::path() const
{
    const QString text = QDir::fromNativeSeparators(m_path->text().trimmed());
    if (text.isEmpty())
        return {};
    return QFileInfo(text).suffix().isEmpty() ? text + fileEnding() : text;
}

void StartPage::refresh()
{
    if (m_create == nullptr)
        return;
    const QString name = m_name->text().trimmed();
    if (!m_isPathOwn) {
        QString file = name.isEmpty() ? tr("Station") : name;
        for (const QChar bad : QStringLiteral("/\\:*?\"<>|"))
            file.replace(bad, QLatin1Char('-'));
        const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
        m_path->setText(QDir::toNativeSeparators(folder + QLatin1Char('/') + file + fileEnding()));
    }
    m_create->setEnabled(!name.isEmpty() && !path().isEmpty());
    m_fault->clear();
    m_fault->hide();
}

void StartPage::askForStation()
{
    auto* dialog = new QFileDialog(this, tr("Open a station"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Stations (*.jingge *.db)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &StartPage::chosen);
    dialog->open();
}

void StartPage::askForPath()
{
    auto* dialog = new QFileDialog(this, tr("Where its file lies"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("Stations (*.jingge *.db)"));
    dialog->selectFile(path());
    connect(dialog, &QFileDialog::fileSelected, this, &StartPage::setPath);
    dialog->open();
}

void StartPage::create()
{
    if (!m_create->isEnabled())
        return;
    const NewStation station{m_name->text().trimmed().toStdString(), m_code->text().trimmed().toStdString(),
                             m_areaCode->text().trimmed().toStdString()};
    const QString file = path();
    if (const Result<void> made = createStation(file.toStdString(), station); !made) {
        const QString mend = translated(made.error().mend);
        m_fault->setText(mend.isEmpty() ? translated(made.error().why)
                                        : tr("%1 (%2)").arg(translated(made.error().why), mend));
        m_fault->show();
        return;
    }
    Q_EMIT chosen(file);
}

} // namespace jingge
