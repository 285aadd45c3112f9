// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/quality/watchpart.h"

#include "core/base/clock.h"
#include "core/ingest/mappingwriter.h"
#include "core/state/rememberedfile.h"
#include "ui/common/formparts.h"
#include "ui/common/labels.h"
#include "ui/common/messagebar.h"
#include "ui/common/rowsmodel.h"
#include "ui/common/rowtable.h"

#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <utility>

namespace jingge {
namespace {

constexpr std::size_t kMostKept = 200;

QString stateText(WatchedOutcome::State state)
{
    switch (state) {
    case WatchedOutcome::State::Done:
        return WatchPart::tr("imported");
    case WatchedOutcome::State::Known:
        return WatchPart::tr("was imported before");
    case WatchedOutcome::State::Failed:
        return WatchPart::tr("cannot be read");
    }
    return {};
}

} // namespace

WatchPart::WatchPart(const ViewContext& context, std::string mappings, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_mappings(std::move(mappings)),
      m_model(new RowsModel(QStringList(), this)),
      m_watch(new FolderWatch(context.source, this)),
      m_folder(new QLineEdit(this)),
      m_choose(new QPushButton(tr("Choose…"), this)),
      m_mapping(new QComboBox(this)),
      m_toggle(new QPushButton(this)),
      m_state(plainLabel(QString(), "second", "body", this))
{
    m_model->setHeaders(
        {tr("Time"), tr("File"), tr("Outcome"), tr("New"), tr("Updated"), tr("Rejected"), tr("Reason")});
    m_model->setFigures({3, 4, 5}); // New to Rejected
    m_state->setWordWrap(true);
    makeForm();
    QTableView* table = rowTable(context.theme, m_model, tr("Files of the watched folder"), this);
    table->horizontalHeader()->setDefaultSectionSize(72);
    table->setColumnWidth(0, 84);
    table->setColumnWidth(1, 220);
    table->setColumnWidth(2, 128);
    table->horizontalHeader()->setStretchLastSection(true);
    static_cast<QVBoxLayout*>(layout())->addWidget(table, 1);
    connectAll();
    showState();
}

void WatchPart::makeForm()
{
    m_folder->setObjectName(QStringLiteral("data.watchFolder"));
    m_folder->setAccessibleName(tr("Folder"));
    m_folder->setMinimumWidth(360);
    m_choose->setAccessibleName(tr("Choose the folder"));
    m_mapping->setAccessibleName(tr("Mapping"));
    m_mapping->setMinimumWidth(360);
    m_toggle->setObjectName(QStringLiteral("data.watch"));
    m_toggle->setProperty("primary", true);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_folder, 1);
    row->addWidget(m_choose);
    QFormLayout* form = pageForm();
    form->addRow(pageFormLabel(tr("Folder"), this), row);
    form->addRow(pageFormLabel(tr("Mapping"), this), m_mapping);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(12);
    foot->addWidget(m_toggle);
    foot->addWidget(m_state, 1);
    QLabel* about =
        plainLabel(tr("Every table that is put into the folder comes in within seconds, for as long as the "
                      "window is open; it is then "
                      "moved to done or failed below the folder. The same contents never come in twice."),
                   "second", "note", this);
    about->setWordWrap(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 12, 12, 8);
    column->setSpacing(12);
    column->addWidget(about);
    column->addLayout(form);
    column->addLayout(foot);
}

void WatchPart::connectAll()
{
    connect(m_choose, &QPushButton::clicked, this, &WatchPart::choose);
    connect(m_toggle, &QPushButton::clicked, this, &WatchPart::toggle);
    connect(m_folder, &QLineEdit::textChanged, this, [this] {
        fillMappings();
        showState();
    });
    connect(m_watch, &FolderWatch::stateChanged, this, &WatchPart::showState);
    connect(m_watch, &FolderWatch::took, this, &WatchPart::takeOutcome);
    connect(m_watch, &FolderWatch::failed, this, &WatchPart::failed);
    fillMappings();
}

void WatchPart::choose()
{
    auto* dialog = new QFileDialog(this, tr("Folder to watch"), m_folder->text());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, &WatchPart::setFolder);
    dialog->open();
}

void WatchPart::setFolder(const QString& folder)
{
    m_folder->setText(folder);
}

/// The folder's own mapping, or whichever fits; then the person's own, of which one can be put into the
/// folder.
void WatchPart::fillMappings()
{
    m_mapping->clear();
    const auto own = readMapping((m_folder->text() + QStringLiteral("/mapping.toml")).toStdString());
    m_mapping->addItem(own ? tr("mapping.toml of the folder: %1").arg(QString::fromStdString(own->name))
                           : tr("the shipped one that fits the file"));
    for (const Mapping& saved : readMappings(m_mappings))
        m_mapping->addItem(tr("%1, put into the folder").arg(QString::fromStdString(saved.name)),
                           QString::fromStdString(saved.name));
}

Result<void> WatchPart::putMapping() const
{
    const std::string chosen = m_mapping->currentData().toString().toStdString();
    for (const Mapping& saved : readMappings(m_mappings)) {
        if (!chosen.empty() && saved.name == chosen)
            return saveMapping(saved, m_folder->text().toStdString() + "/mapping.toml");
    }
    return {};
}

void WatchPart::toggle()
{
    if (m_watch->isOn()) {
        m_watch->stop();
    } else {
        Result<void> started = putMapping();
        if (started)
            started = m_watch->start(m_folder->text().toStdString());
        if (!started)
            Q_EMIT failed(started.error());
        else
            fillMappings();
    }
    keep();
}

void WatchPart::takeOutcome(const WatchedOutcome& outcome)
{
    const auto figure = [&](std::int64_t count) {
        return outcome.state == WatchedOutcome::State::Done ? QLocale(QLocale::English).toString(count)
                                                            : QString();
    };
    const QString file = QString::fromStdString(outcome.file);
    m_rows.insert(m_rows.begin(), {QString::fromStdString(SystemClock().now().text()).mid(11), file,
                                   stateText(outcome.state), figure(outcome.counts.inserted),
                                   figure(outcome.counts.updated), figure(outcome.counts.rejected),
                                   outcome.error ? translated(outcome.error->why) : QString()});
    if (m_rows.size() > kMostKept)
        m_rows.resize(kMostKept);
    m_model->setRows(m_rows);
    if (outcome.state == WatchedOutcome::State::Done)
        Q_EMIT changed(tr("%1 came in from the watched folder: %2 new, %3 updated, %4 rejected.")
                           .arg(file, figure(outcome.counts.inserted), figure(outcome.counts.updated),
                                figure(outcome.counts.rejected)));
}

void WatchPart::showState()
{
    const bool isOn = m_watch->isOn();
    const bool canStart = !m_context.source.database().empty() && !m_folder->text().isEmpty();
    m_toggle->setText(isOn ? tr("Stop watching") : tr("Watch the folder"));
    m_toggle->setAccessibleName(m_toggle->text());
    m_toggle->setEnabled(isOn || canStart);
    for (QWidget* fixed :
         {static_cast<QWidget*>(m_folder), static_cast<QWidget*>(m_choose), static_cast<QWidget*>(m_mapping)})
        fixed->setEnabled(!isOn);
    if (!isOn)
        m_state->setText(canStart ? tr("Off") : tr("First choose a folder"));
    else if (!m_watch->current().empty())
        m_state->setText(tr("Takes in %1").arg(QString::fromStdString(m_watch->current())));
    else
        m_state->setText(m_watch->isIdle() ? tr("On; nothing to do")
                                           : tr("On; waits for a file to be finished"));
}

void WatchPart::remember(const QString& file)
{
    m_file = file;
    const auto kept = readRemembered(file);
    const QJsonObject own =
        kept ? kept->value(QString::fromStdString(m_context.source.database())).toObject() : QJsonObject();
    setFolder(own.value(QLatin1StringView("folder")).toString());
    if (own.value(QLatin1StringView("on")).toBool() && QFileInfo(m_folder->text()).isDir())
        toggle();
}

void WatchPart::keep()
{
    if (m_file.isEmpty())
        return;
    auto kept = readRemembered(m_file);
    QJsonObject all = kept ? *kept : QJsonObject();
    all[QString::fromStdString(m_context.source.database())] =
        QJsonObject{{QStringLiteral("folder"), m_folder->text()}, {QStringLiteral("on"), m_watch->isOn()}};
    if (const auto done = writeRemembered(m_file, all); !done)
        Q_EMIT failed(done.error());
}

} // namespace jingge
