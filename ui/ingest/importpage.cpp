// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ingest/importpage.h"

#include "core/base/clock.h"
#include "core/ingest/pastedtable.h"
#include "core/ingest/rejectfile.h"
#include "ui/common/labels.h"
#include "ui/common/messagebar.h"
#include "ui/ingest/columnstep.h"
#include "ui/ingest/decisionsteps.h"
#include "ui/ingest/filestep.h"
#include "ui/ingest/previewpanel.h"
#include "ui/ingest/rejecttable.h"
#include "ui/ingest/steplist.h"
#include "ui/ingest/targetwords.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableWidget>
#include <QVBoxLayout>

namespace jingge {

namespace {

constexpr int kImportStep = 6;
constexpr int kCheckStep = 5;
constexpr int kColumnsStep = 2;
constexpr int kLookMs = 100;
constexpr int kProgressParts = 1000;

QString titleOf(int step)
{
    const QString titles[] = {ImportPage::tr("Which file"),
                              ImportPage::tr("How it is written"),
                              ImportPage::tr("What each column is"),
                              ImportPage::tr("What each category is"),
                              ImportPage::tr("Where the calls were"),
                              ImportPage::tr("What would be rejected"),
                              ImportPage::tr("Import")};
    return titles[step];
}

QString subtitleOf(int step)
{
    const QString texts[] = {
        ImportPage::tr("Nothing is written before the last step."),
        ImportPage::tr("Found by the file's own bytes; you have the last word."),
        ImportPage::tr("Scored by header and by values. What is not certain is not decided for you."),
        ImportPage::tr("The file's own words are kept beside ours, always."),
        ImportPage::tr("The system whose points lie inside most often is shown first."),
        ImportPage::tr("Rejected rows are listed; the rest goes on."),
        ImportPage::tr("The file goes in whole or not at all.")};
    return texts[step];
}

} // namespace

ImportPage::ImportPage(const Theme& theme, const StationSource& source, std::string mappings, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_session(source, std::move(mappings))
{
    setObjectName(QStringLiteral("ImportPage"));
    setAttribute(Qt::WA_StyledBackground);
    m_steps = new StepList(theme, tr("Import incidents"),
                           {tr("File and sheet"), tr("Encoding and times"), tr("Columns"), tr("Categories"),
                            tr("Places and grids"), tr("Check"), tr("Import")},
                           this);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_steps);
    auto* right = new QVBoxLayout;
    right->setSpacing(0);
    auto* upper = new QHBoxLayout;
    upper->setSpacing(0);
    QWidget* middle = makeMiddle();
    upper->addWidget(middle, 1);
    upper->addWidget(new PreviewPanel(theme, m_session, this));
    right->addLayout(upper, 1);
    right->addWidget(makeFoot());
    row->addLayout(right, 1);
    auto* categories = new CategoriesStep(m_session, source, this);
    m_stack->insertWidget(3, categories);
    m_timer.setInterval(kLookMs);
    connect(&m_timer, &QTimer::timeout, this, &ImportPage::showProgress);
    connect(m_steps, &StepList::stepRequested, this, &ImportPage::showStep);
    connect(&m_session, &ImportSession::inspected, this,
            [this] { showStep(m_session.isUnchangedMapping() ? kImportStep - 1 : kColumnsStep); });
    connect(&m_session, &ImportSession::faulted, this,
            [this] { showStep(m_session.encodings().empty() ? 0 : 1); });
    connect(&m_session, &ImportSession::draftChanged, this, &ImportPage::refresh);
    connect(&m_session, &ImportSession::previewChanged, this, &ImportPage::refresh);
    connect(&m_session, &ImportSession::importStarted, this, [this] {
        m_startedMs = SystemClock().monotonicMs();
        m_timer.start();
        refresh();
    });
    connect(&m_session, &ImportSession::imported, this, &ImportPage::showReport);
    connect(&m_session, &ImportSession::importFailed, this, &ImportPage::showFailure);
    showStep(0);
}

QWidget* ImportPage::makeMiddle()
{
    auto* middle = new QWidget(this);
    auto* column = new QVBoxLayout(middle);
    column->setContentsMargins(24, 20, 12, 8);
    column->setSpacing(4);
    m_title = plainLabel({}, "first", "say", middle);
    m_subtitle = plainLabel({}, "second", "body", middle);
    m_subtitle->setWordWrap(true);
    column->addWidget(m_title);
    column->addWidget(m_subtitle);
    column->addSpacing(14);
    m_stack = new QStackedWidget(middle);
    auto* file = new FileStep(m_session, middle);
    m_columns = new ColumnsStep(m_theme, m_session, middle);
    connect(file, &FileStep::chooseRequested, this, &ImportPage::chooseRequested);
    for (QWidget* step :
         {static_cast<QWidget*>(file), static_cast<QWidget*>(new EncodingStep(m_session, middle)),
          static_cast<QWidget*>(m_columns), static_cast<QWidget*>(new PlaceStep(m_session, middle)),
          static_cast<QWidget*>(new CheckStep(m_session, middle)), makeImportStep()})
        m_stack->addWidget(step);
    column->addWidget(m_stack, 1);
    return middle;
}

QWidget* ImportPage::makeFoot()
{
    auto* foot = new QFrame(this);
    foot->setObjectName(QStringLiteral("ImportFoot"));
    foot->setFixedHeight(67);
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(24, 0, 24, 0);
    row->setSpacing(12);
    row->addWidget(plainLabel(tr("The file itself is not changed"), "third", "note", foot));
    m_obstacle = plainLabel({}, "first", "note", foot);
    row->addWidget(m_obstacle, 1);
    const auto add = [&](const QString& text) {
        auto* button = new QPushButton(text, foot);
        button->setAccessibleName(text);
        row->addWidget(button);
        return button;
    };
    QPushButton* close = add(tr("Close"));
    m_saveMapping = add(tr("Save as a mapping"));
    m_back = add(tr("Back"));
    m_toCheck = add(tr("Skip to the check"));
    m_next = add(tr("Next"));
    m_next->setProperty("primary", true);
    connect(close, &QPushButton::clicked, this, &ImportPage::closeRequested);
    connect(m_saveMapping, &QPushButton::clicked, this, &ImportPage::save);
    connect(m_back, &QPushButton::clicked, this, [this] { showStep(m_steps->current() - 1); });
    connect(m_toCheck, &QPushButton::clicked, this, [this] { showStep(kCheckStep); });
    connect(m_next, &QPushButton::clicked, this, &ImportPage::goOn);
    return foot;
}

QWidget* ImportPage::makeImportStep()
{
    auto* step = new QWidget(this);
    auto* column = new QVBoxLayout(step);
    column->setContentsMargins(8, 8, 8, 0);
    column->setSpacing(12);
    m_progressText = plainLabel({}, "first", "body", step);
    m_progressText->setWordWrap(true);
    m_progress = new QProgressBar(step);
    m_progress->setRange(0, kProgressParts);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Progress"));
    m_cancel = new QPushButton(tr("Cancel"), step);
    m_cancel->setAccessibleName(tr("Cancel"));
    m_rejects = makeTable(rejectHeaders(), tr("Rejected rows"), step);
    m_saveRejects = new QPushButton(tr("Save the rejected rows as CSV"), step);
    m_saveRejects->setAccessibleName(m_saveRejects->text());
    column->addWidget(m_progressText);
    column->addWidget(m_progress);
    column->addWidget(m_cancel, 0, Qt::AlignLeft);
    column->addWidget(m_rejects, 1);
    column->addWidget(m_saveRejects, 0, Qt::AlignLeft);
    column->addStretch(0);
    connect(m_cancel, &QPushButton::clicked, this, [this] { m_session.cancelImport(); });
    connect(m_saveRejects, &QPushButton::clicked, this, &ImportPage::saveRejects);
    return step;
}

void ImportPage::open(const QString& path)
{
    m_isDone = false;
    m_rejected.clear();
    m_progressText->setText({});
    m_session.open(path);
    showStep(0);
}

QString ImportPage::paste(const QString& text, const QString& html)
{
    if (!m_pasted)
        m_pasted = std::make_unique<QTemporaryDir>(); // entered by this user alone
    const QByteArray cells = text.toUtf8();
    const QByteArray page = html.toUtf8();
    const auto path = writePastedTable(m_pasted->path().toStdString(),
                                       {{cells.data(), static_cast<std::size_t>(cells.size())},
                                        {page.data(), static_cast<std::size_t>(page.size())}},
                                       SystemClock().now());
    if (!path)
        return tr("%1 (%2)").arg(translated(path.error().why), translated(path.error().mend));
    open(QString::fromStdString(*path));
    return {};
}

void ImportPage::showStep(int step)
{
    m_stack->setCurrentIndex(step);
    m_steps->setCurrent(step);
    m_title->setText(titleOf(step));
    m_subtitle->setText(subtitleOf(step));
    refresh();
    if (step == kColumnsStep)
        m_columns->showQuestion();
}

void ImportPage::refresh()
{
    const QString obstacle = m_session.obstacle();
    const int step = m_steps->current();
    const bool isLast = step == kImportStep;
    const bool isBusy = m_session.isImporting();
    const TableInspection* found = m_session.inspection();
    const QFileInfo file(QString::fromStdString(m_session.request().path));
    m_steps->setFile(file.fileName(), found == nullptr ? QString()
                                                       : tr("%1 rows, %2 columns")
                                                             .arg(countText(found->sample.estimatedRows))
                                                             .arg(found->sample.header.size()));
    m_steps->setNote(0, found == nullptr ? QString() : tr("header in row %1").arg(found->sample.headerRow));
    m_steps->setNote(1, found == nullptr ? QString() : QString::fromStdString(found->sample.encoding));
    m_obstacle->setText(step >= kColumnsStep && !isLast ? obstacle : QString());
    m_next->setText(isLast ? (m_isDone ? tr("Show the new data") : tr("Import")) : tr("Next"));
    const bool isBlocked = step >= kColumnsStep && !obstacle.isEmpty();
    m_next->setEnabled(found != nullptr && !isBlocked && !isBusy);
    m_toCheck->setVisible(step + 1 < kCheckStep && found != nullptr && obstacle.isEmpty());
    m_back->setEnabled(step > 0 && !isBusy);
    m_saveMapping->setEnabled(found != nullptr && obstacle.isEmpty());
    m_progress->setVisible(isBusy);
    m_cancel->setVisible(isBusy);
    m_rejects->setVisible(!m_rejected.empty());
    m_saveRejects->setVisible(!m_rejected.empty());
}

void ImportPage::goOn()
{
    if (m_steps->current() < kImportStep)
        return showStep(m_steps->current() + 1);
    if (m_isDone)
        Q_EMIT closeRequested();
    else
        m_session.startImport();
}

void ImportPage::save()
{
    const auto path = m_session.save();
    m_obstacle->setText(path ? tr("Saved: %1").arg(QString::fromStdString(*path))
                             : translated(path.error().why));
}

void ImportPage::showProgress()
{
    const ProgressGauge& gauge = m_session.gauge();
    const double seconds = static_cast<double>(SystemClock().monotonicMs() - m_startedMs) / 1000;
    const double share =
        gauge.total() > 0 ? static_cast<double>(gauge.done()) / static_cast<double>(gauge.total()) : 0;
    m_progress->setValue(static_cast<int>(share * kProgressParts));
    const double rows = share * static_cast<double>(m_session.inspection()->sample.estimatedRows);
    const double left = share > 0 ? seconds * (1 - share) / share : 0;
    m_progressText->setText(tr("About %1 rows so far, %2 rows a second, about %3 s left")
                                .arg(countText(static_cast<std::int64_t>(rows)),
                                     countText(static_cast<std::int64_t>(seconds > 0 ? rows / seconds : 0)),
                                     QString::number(left, 'f', 0)));
}

void ImportPage::showReport(const StationImport& done)
{
    m_timer.stop();
    m_isDone = true;
    const BatchCounts& c = done.report.counts;
    QStringList lines{
        tr("%1 rows in %2 s: %3 new, %4 updated, %5 unchanged, %6 rejected, %7 left out by the filter.")
            .arg(countText(c.read), QString::number(done.report.seconds, 'f', 1), countText(c.inserted),
                 countText(c.updated), countText(c.unchanged), countText(c.rejected), countText(c.filtered)),
        tr("%1 calls have no place, %2 lie in no grid.").arg(countText(c.unlocated), countText(c.outside))};
    if (!done.keyWarning.isEmpty())
        lines += tr("Callers got no matching code: %1").arg(translated(done.keyWarning));
    for (const Issue& warning : done.report.warnings)
        lines += translated(warning.reason);
    m_progressText->setText(lines.join(QLatin1Char('\n')));
    m_rejected = done.rejected;
    fillRejects(*m_rejects, m_rejected);
    refresh();
    Q_EMIT imported();
}

void ImportPage::showFailure(const Error& error)
{
    m_timer.stop();
    const QString mend = translated(error.mend);
    m_progressText->setText(mend.isEmpty() ? translated(error.why)
                                           : tr("%1 (%2)").arg(translated(error.why), mend));
    refresh();
}

void ImportPage::saveRejects()
{
    const std::string path = m_session.request().path + ".rejects.csv";
    auto file = RejectFile::create(path);
    Result<void> done = file ? Result<void>() : Unexpected(file.error());
    for (std::size_t i = 0; done && i < m_rejected.size(); ++i)
        done = file->add(m_rejected[i]);
    if (done)
        done = file->close();
    m_obstacle->setText(done ? tr("Saved: %1").arg(QString::fromStdString(path))
                             : translated(done.error().why));
}

} // namespace jingge
