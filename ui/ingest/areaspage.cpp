// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ingest/areaspage.h"

#include "core/scene/textpainting.h"
#include "ui/common/formparts.h"
#include "ui/common/labels.h"
#include "ui/common/messagebar.h"
#include "ui/common/wording.h"
#include "ui/ingest/outlineview.h"
#include "ui/ingest/rejecttable.h"
#include "ui/ingest/targetwords.h"

#include <QComboBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace jingge {

namespace {

constexpr int kPreviewWidth = 356;
constexpr int kFootHeight = 67;
constexpr int kChoiceWidth = 280;
constexpr double kClearly = 0.02; // as in CoordinateTrial::isClear()

QString textOf(const Error& error)
{
    const QString mend = translated(error.mend);
    return mend.isEmpty() ? translated(error.why) : AreasPage::tr("%1 (%2)").arg(translated(error.why), mend);
}

} // namespace

AreasPage::AreasPage(const Theme& theme, const StationSource& source, QWidget* parent)
    : QWidget(parent), m_session(source)
{
    setObjectName(QStringLiteral("ImportPage"));
    setAttribute(Qt::WA_StyledBackground);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* upper = new QHBoxLayout;
    upper->setSpacing(0);
    upper->addWidget(makeMiddle(), 1);
    upper->addWidget(makePreview(theme));
    column->addLayout(upper, 1);
    column->addWidget(makeFoot());
    connect(&m_session, &AreasSession::inspected, this, &AreasPage::takeLayer);
    connect(&m_session, &AreasSession::previewChanged, this, &AreasPage::refresh);
    connect(&m_session, &AreasSession::importStarted, this, &AreasPage::refresh);
    connect(&m_session, &AreasSession::imported, this, &AreasPage::showReport);
    connect(&m_session, &AreasSession::importFailed, this, &AreasPage::showFailure);
    takeLayer();
    refresh();
}

QWidget* AreasPage::makeMiddle()
{
    auto* middle = new QWidget(this);
    auto* column = new QVBoxLayout(middle);
    column->setContentsMargins(24, 20, 24, 8);
    column->setSpacing(4);
    column->addWidget(plainLabel(tr("Import areas"), "first", "say", middle));
    QLabel* subtitle = plainLabel(tr("Look first, then take in: nothing is written before “Import”."),
                                  "second", "body", middle);
    subtitle->setWordWrap(true);
    column->addWidget(subtitle);
    column->addSpacing(14);
    QFormLayout* form = pageForm();
    auto* fileRow = new QHBoxLayout;
    m_file = plainLabel({}, "first", "body", middle);
    m_choose = new QPushButton(tr("Choose a file…"), middle);
    m_choose->setAccessibleName(m_choose->text());
    fileRow->setSpacing(12);
    fileRow->addWidget(m_file);
    fileRow->addWidget(m_choose);
    form->addRow(pageFormLabel(tr("File"), middle), fileRow);
    m_layer = addChoice(form, tr("Layer"));
    m_encoding = addChoice(form, tr("Encoding"));
    m_level = addChoice(form, tr("What they are"));
    addFieldChoice(form, tr("Code"), &AreaFileRequest::codeField);
    addFieldChoice(form, tr("Name"), &AreaFileRequest::nameField);
    addFieldChoice(form, tr("Area above"), &AreaFileRequest::parentField);
    addFieldChoice(form, tr("Residents"), &AreaFileRequest::populationField);
    m_system = addChoice(form, tr("Coordinates"));
    column->addLayout(form);
    m_fault = plainLabel({}, "error", "body", middle);
    m_fault->setWordWrap(true);
    column->addWidget(m_fault);
    column->addSpacing(12);
    m_tableName = plainLabel({}, "third", "note", middle);
    m_table = makeTable(rejectHeaders(), tr("Fields of the file"), middle);
    column->addWidget(m_tableName);
    column->addWidget(m_table, 1);
    connect(m_choose, &QPushButton::clicked, this, &AreasPage::chooseRequested);
    connect(m_layer, &QComboBox::activated, this,
            [this] { m_session.setLayer(m_layer->currentText().toStdString()); });
    connect(m_encoding, &QComboBox::activated, this,
            [this] { m_session.setEncoding(m_encoding->currentData().toString().toStdString()); });
    connect(m_level, &QComboBox::activated, this,
            [this] { m_session.setLevel(static_cast<Level>(m_level->currentData().toInt())); });
    connect(m_system, &QComboBox::activated, this,
            [this] { m_session.setSystem(m_system->currentData().toString().toStdString()); });
    return middle;
}

QComboBox* AreasPage::addChoice(QFormLayout* form, const QString& name)
{
    auto* choice = new QComboBox(this);
    choice->setAccessibleName(name);
    choice->setMinimumWidth(kChoiceWidth);
    form->addRow(pageFormLabel(name, this), choice);
    return choice;
}

QComboBox* AreasPage::addFieldChoice(QFormLayout* form, const QString& name,
                                     std::string AreaFileRequest::*field)
{
    QComboBox* choice = addChoice(form, name);
    m_fields.emplace_back(choice, field);
    connect(choice, &QComboBox::activated, this, [this, choice, field] {
        m_session.setField(field, choice->currentData().toString().toStdString());
    });
    return choice;
}

QWidget* AreasPage::makePreview(const Theme& theme)
{
    auto* panel = new QFrame(this);
    panel->setObjectName(QStringLiteral("PreviewPanel"));
    panel->setFixedWidth(kPreviewWidth);
    auto* column = new QVBoxLayout(panel);
    column->setContentsMargins(20, 24, 20, 16);
    column->setSpacing(8);
    column->addWidget(plainLabel(tr("After the import"), "first", "sect", panel));
    m_basis = plainLabel({}, "second", "note", panel);
    m_basis->setWordWrap(true);
    column->addWidget(m_basis);
    m_outlines = new OutlineView(theme, panel);
    column->addWidget(m_outlines);
    m_account = plainLabel({}, "first", "body", panel);
    m_account->setWordWrap(true);
    column->addWidget(m_account);
    m_advice = plainLabel({}, "second", "note", panel);
    m_advice->setWordWrap(true);
    column->addWidget(m_advice);
    column->addStretch(1);
    return panel;
}

QWidget* AreasPage::makeFoot()
{
    auto* foot = new QFrame(this);
    foot->setObjectName(QStringLiteral("ImportFoot"));
    foot->setFixedHeight(kFootHeight);
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(24, 0, 24, 0);
    row->setSpacing(12);
    row->addWidget(plainLabel(tr("The file itself is not changed"), "third", "note", foot));
    m_obstacle = plainLabel({}, "first", "note", foot);
    row->addWidget(m_obstacle, 1);
    const auto add = [&](const QString& text, const char* name) {
        auto* button = new QPushButton(text, foot);
        button->setAccessibleName(text);
        button->setObjectName(QLatin1StringView(name));
        row->addWidget(button);
        return button;
    };
    QPushButton* close = add(tr("Close"), "areasClose");
    m_incidents = add(tr("Go on with incidents…"), "areasIncidents");
    m_next = add(tr("Import"), "areasImport");
    m_next->setProperty("primary", true);
    connect(close, &QPushButton::clicked, this, [this] {
        m_session.cancelImport();
        Q_EMIT closeRequested();
    });
    connect(m_incidents, &QPushButton::clicked, this, &AreasPage::incidentsRequested);
    connect(m_next, &QPushButton::clicked, this, &AreasPage::goOn);
    return foot;
}

void AreasPage::open(const QString& path)
{
    m_isDone = false;
    m_session.open(path);
    m_file->setText(QFileInfo(path).fileName());
    takeLayer();
}

void AreasPage::takeLayer()
{
    const AreaLayer* layer = m_session.layer();
    if (m_session.request().path.empty())
        m_file->setText(tr("Drop one on the window, or choose it here."));
    m_choose->setText(m_session.request().path.empty() ? tr("Choose a file…") : tr("Another file…"));
    m_choose->setAccessibleName(m_choose->text());
    m_layer->clear();
    for (const std::string& name : layer != nullptr ? layer->layers : std::vector<std::string>{})
        m_layer->addItem(QString::fromStdString(name));
    m_layer->setCurrentText(layer != nullptr ? QString::fromStdString(layer->name) : QString());
    m_layer->setEnabled(m_layer->count() > 1);
    if (m_encoding->count() == 0) {
        m_encoding->addItem(tr("As the file says"), QString());
        for (const char* name : {"UTF-8", "GB18030", "BIG5"})
            m_encoding->addItem(QLatin1StringView(name), QLatin1StringView(name));
        for (const Level level : kLevels)
            m_level->addItem(Wording::levelTitle(level), static_cast<int>(level));
    }
    m_encoding->setCurrentIndex(
        std::max(0, m_encoding->findData(QString::fromStdString(m_session.request().encoding))));
    for (const auto& [choice, field] : m_fields) {
        choice->clear();
        choice->addItem(field == &AreaFileRequest::codeField     ? tr("Choose…")
                        : field == &AreaFileRequest::parentField ? tr("Found by place")
                        : field == &AreaFileRequest::nameField   ? tr("Same as the code")
                                                                 : tr("Not known"),
                        QString());
        for (const AreaField& one : layer != nullptr ? layer->fields : std::vector<AreaField>{})
            choice->addItem(QString::fromStdString(one.name), QString::fromStdString(one.name));
        choice->setCurrentIndex(
            std::max(0, choice->findData(QString::fromStdString(m_session.request().*field))));
        choice->setEnabled(layer != nullptr);
    }
    m_level->setCurrentIndex(m_level->findData(static_cast<int>(m_session.level())));
    m_level->setEnabled(layer != nullptr);
    fillSystems();
    fillFields();
}

void AreasPage::fillSystems()
{
    const AreaLayer* layer = m_session.layer();
    m_system->clear();
    m_system->setEnabled(layer != nullptr);
    if (layer == nullptr)
        return;
    m_system->addItem(layer->crs.empty() ? tr("WGS 84 (the file says none)")
                                         : tr("%1 (the file says so)").arg(systemText(layer->crs)),
                      QString());
    for (const char* name : {"EPSG:4490", "GCJ-02", "BD-09"})
        m_system->addItem(systemText(name), QLatin1StringView(name));
    m_system->setCurrentIndex(
        std::max(0, m_system->findData(QString::fromStdString(m_session.request().crs))));
}

void AreasPage::fillFields()
{
    const AreaLayer* layer = m_session.layer();
    m_tableName->setText(layer != nullptr ? tr("What stands in the fields") : QString());
    m_table->setVisible(layer != nullptr);
    m_table->setRowCount(0);
    if (layer == nullptr)
        return;
    m_table->setHorizontalHeaderLabels({tr("Field"), tr("Filled"), tr("Different"), tr("Samples")});
    m_table->setRowCount(static_cast<int>(layer->fields.size()));
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const AreaField& field = layer->fields[static_cast<std::size_t>(row)];
        QStringList samples;
        for (const std::string& sample : field.samples)
            samples += QString::fromStdString(sample);
        const QString texts[] = {QString::fromStdString(field.name), countText(field.filled),
                                 countText(field.different), samples.join(tr(", "))};
        for (int i = 0; i < m_table->columnCount(); ++i)
            m_table->setItem(row, i, new QTableWidgetItem(texts[i]));
    }
}

void AreasPage::refresh()
{
    const auto& fault = m_session.fault();
    const AreasPreview& preview = m_session.preview();
    const bool isRead = m_session.layer() != nullptr;
    m_fault->setVisible(fault || !preview.trial);
    m_fault->setText(fault ? textOf(*fault) : !preview.trial ? textOf(preview.trial.error()) : QString());
    m_outlines->setShapes(preview.shapes);
    m_basis->setText(
        isRead ? tr("%1 features, %2 with a surface")
                     .arg(countText(m_session.layer()->features), countText(m_session.layer()->surfaces))
               : tr("What the file brings is seen here."));
    const bool isShown = isRead && preview.trial && preview.trial->file.read > 0;
    if (!m_isDone)
        m_account->setText(isShown ? accountOf(*preview.trial).join(QLatin1Char('\n')) : QString());
    m_advice->setText(isShown ? systemAdvice(*preview.trial) : QString());
    const QString obstacle = m_session.obstacle();
    const bool isBusy = m_session.isImporting();
    m_obstacle->setText(isBusy ? tr("Taking in…") : isRead ? obstacle : QString());
    m_next->setText(m_isDone ? tr("Show the areas") : tr("Import"));
    m_next->setAccessibleName(m_next->text());
    m_next->setEnabled(m_isDone || (obstacle.isEmpty() && !isBusy && !m_session.isTrying()));
    m_incidents->setVisible(m_isDone);
}

QStringList AreasPage::accountOf(const AreaTrial& trial) const
{
    const auto taken = static_cast<std::int64_t>(trial.areas.size());
    double km2 = 0;
    double people = 0;
    for (const Area& area : trial.areas) {
        km2 += area.areaKm2;
        people += area.population.value_or(0);
    }
    QStringList lines{tr("%1: %2 new, %3 take the place of those of the same code")
                          .arg(Wording::areasOf(m_session.level(), static_cast<std::size_t>(taken)),
                               countText(taken - trial.known), countText(trial.known)),
                      tr("%1 km² together").arg(QString::number(km2, 'f', 2))};
    if (people > 0)
        lines += tr("%1 residents").arg(countText(static_cast<std::int64_t>(people)));
    lines += tr("%1 outlines are mended, %2 features rejected")
                 .arg(countText(static_cast<std::int64_t>(trial.file.repairs.size())),
                      countText(static_cast<std::int64_t>(trial.file.rejected.size())));
    if (!trial.file.rejected.empty())
        lines += tr("First: feature %1, %2")
                     .arg(countText(trial.file.rejected.front().row),
                          translated(trial.file.rejected.front().reason));
    return lines;
}

QString AreasPage::systemAdvice(const AreaTrial& trial) const
{
    if (trial.systems.empty())
        return m_session.preview().triedPoints == 0 ? tr("Coordinates cannot be judged yet: the station has "
                                                         "neither incidents nor other areas.")
                                                    : QString();
    QStringList lines{m_session.preview().areIncidents
                          ? tr("Incidents that would lie inside, by coordinate system:")
                          : tr("Other areas whose middle would lie inside, by coordinate system:")};
    for (const SystemTrial& system : trial.systems)
        lines += tr("%1: %2").arg(systemText(system.name), percentText(system.share()));
    const SystemTrial& best = trial.systems.front();
    const auto own = std::ranges::find(trial.systems, trial.file.crs, &SystemTrial::name);
    if (own != trial.systems.end() && best.share() > own->share() + kClearly)
        lines += tr("More lie inside with %1: choose it at “Coordinates” if that is what the file is in.")
                     .arg(systemText(best.name));
    return lines.join(QLatin1Char('\n'));
}

void AreasPage::showReport(const AreaImportReport& done)
{
    m_isDone = true;
    QStringList lines{tr("%1 read: %2 new, %3 updated, %4 unchanged, %5 mended, %6 rejected.")
                          .arg(countText(done.read), countText(done.inserted), countText(done.updated),
                               countText(done.unchanged), countText(done.repaired),
                               countText(done.rejected))};
    for (const Issue& warning : done.warnings)
        lines += translated(warning.reason);
    m_account->setText(lines.join(QLatin1Char('\n')));
    std::vector<Issue> told = done.rejections;
    told.insert(told.end(), done.repairs.begin(), done.repairs.end());
    if (!told.empty()) {
        m_tableName->setText(tr("Rejected and mended"));
        m_table->setHorizontalHeaderLabels(rejectHeaders());
        fillRejects(*m_table, told);
    }
    refresh();
    Q_EMIT imported();
}

void AreasPage::showFailure(const Error& error)
{
    refresh();
    m_fault->setText(textOf(error));
    m_fault->show();
}

void AreasPage::goOn()
{
    if (m_isDone)
        Q_EMIT closeRequested();
    else
        m_session.startImport();
}

} // namespace jingge
