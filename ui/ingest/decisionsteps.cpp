// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ingest/decisionsteps.h"

#include "core/domain/category.h"
#include "ui/common/labels.h"
#include "ui/common/messagebar.h"
#include "ui/common/wording.h"
#include "ui/ingest/rejecttable.h"
#include "ui/ingest/targetwords.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLayoutItem>
#include <QRadioButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <memory>

namespace jingge {

namespace {

constexpr int kMostCategories = 200;
constexpr int kUnderBox = 22; // the text of a check box begins there

void clear(QVBoxLayout& layout)
{
    while (QLayoutItem* item = layout.takeAt(0)) {
        const std::unique_ptr<QLayoutItem> owned(item);
        if (item->widget() != nullptr)
            item->widget()->deleteLater();
    }
}

QVBoxLayout* stepColumn(QWidget* step)
{
    auto* column = new QVBoxLayout(step);
    column->setContentsMargins(8, 8, 8, 0);
    column->setSpacing(12);
    return column;
}

QLabel* wrappedLabel(QWidget* parent)
{
    QLabel* label = plainLabel({}, "second", "body", parent);
    label->setWordWrap(true);
    return label;
}

} // namespace

CategoriesStep::CategoriesStep(ImportSession& session, const StationSource& source, QWidget* parent)
    : QWidget(parent), m_session(session), m_source(source)
{
    QVBoxLayout* column = stepColumn(this);
    m_note = wrappedLabel(this);
    column->addWidget(m_note);
    m_table = makeTable({tr("Word of the file"), tr("Rows"), tr("Category")}, tr("Categories"), this);
    column->addWidget(m_table, 1);
    connect(&session, &ImportSession::previewChanged, this, &CategoriesStep::refresh);
    refresh();
}

void CategoriesStep::refresh()
{
    const std::vector<CategoryFound>& found = m_session.preview().categories;
    const int rows = std::min<int>(static_cast<int>(found.size()), kMostCategories);
    m_note->setText(found.empty()
                        ? tr("The file has no column of categories; its calls count as “other”.")
                        : tr("%1 different words. Those without a category of their own count as “other”.")
                              .arg(countText(static_cast<std::int64_t>(found.size()))));
    m_table->setRowCount(rows);
    for (int i = 0; i < rows; ++i) {
        const CategoryFound& one = found[static_cast<std::size_t>(i)];
        m_table->setItem(i, 0, new QTableWidgetItem(QString::fromStdString(one.word)));
        m_table->setItem(i, 1, new QTableWidgetItem(countText(one.count)));
        auto* codes = new QComboBox(m_table);
        codes->setAccessibleName(tr("Category of %1").arg(QString::fromStdString(one.word)));
        for (const std::string_view code : kCategoryCodes)
            codes->addItem(Wording::category(m_source, std::string(code)),
                           QString::fromStdString(std::string(code)));
        codes->setCurrentIndex(codes->findData(QString::fromStdString(one.code)));
        connect(codes, &QComboBox::activated, this, [this, codes, word = one.word] {
            m_session.setCategory(word, codes->currentData().toString().toStdString());
        });
        m_table->setCellWidget(i, 2, codes);
    }
}

PlaceStep::PlaceStep(ImportSession& session, QWidget* parent) : QWidget(parent), m_session(session)
{
    QVBoxLayout* column = stepColumn(this);
    m_note = wrappedLabel(this);
    column->addWidget(m_note);
    m_choices = new QVBoxLayout;
    m_choices->setSpacing(8);
    column->addLayout(m_choices);
    column->addStretch(1);
    connect(&session, &ImportSession::previewChanged, this, &PlaceStep::refresh);
    refresh();
}

void PlaceStep::refresh()
{
    clear(*m_choices);
    const Preview& preview = m_session.preview();
    const CoordinateTrial& tried = preview.coordinates;
    if (m_session.inspection() == nullptr || tried.systems.empty())
        return m_note->setText(tr("The file has no coordinates: its calls count, but stand in no grid."));
    m_note->setText(tried.hasAreas
                        ? tr("In which system are the coordinates? Tried against the station's own areas:")
                        : tr("There are no grids yet; import them first, and places can be judged."));
    const std::string current = m_session.mapping().crs;
    for (const SystemTrial& system : tried.systems) {
        QString text =
            tr("%1: %2 of the points inside").arg(systemText(system.name), percentText(system.share()));
        if (system.shiftMetres > 0)
            text += tr(", moved by %1 m").arg(QString::number(system.shiftMetres, 'f', 0));
        auto* choice = new QRadioButton(text, this);
        choice->setAccessibleName(text);
        choice->setChecked(system.name == current || (current == "EPSG:4490" && system.name == "EPSG:4326"));
        connect(choice, &QRadioButton::clicked, this,
                [this, name = system.name] { m_session.setSystem(name); });
        m_choices->addWidget(choice);
    }
    const auto& defaults = m_session.mapping().defaultPoints;
    for (const CrowdedPoint& point : preview.crowded) {
        QStringList addresses;
        for (const std::string& address : point.addresses)
            addresses += QString::fromStdString(address);
        const QString text = tr("Take the point (%1, %2) as “place unknown”")
                                 .arg(QString::number(point.x, 'f', 6), QString::number(point.y, 'f', 6));
        auto* isDefault = new QCheckBox(text, this);
        isDefault->setAccessibleName(text);
        isDefault->setChecked(std::ranges::find(defaults, std::pair(point.x, point.y)) != defaults.end());
        connect(isDefault, &QCheckBox::toggled, this,
                [this, x = point.x, y = point.y](bool isOn) { m_session.setDefaultPoint(x, y, isOn); });
        m_choices->addWidget(isDefault);
        QLabel* rows = plainLabel(tr("%1 rows stand on it: %2").arg(countText(point.count), addresses.join(tr(", "))),
                                  "second", "note", this);
        rows->setWordWrap(true); // addresses are as long as people write them
        rows->setIndent(kUnderBox);
        m_choices->addWidget(rows);
    }
}

CheckStep::CheckStep(ImportSession& session, QWidget* parent) : QWidget(parent), m_session(session)
{
    QVBoxLayout* column = stepColumn(this);
    m_note = wrappedLabel(this);
    column->addWidget(m_note);
    m_table = makeTable(rejectHeaders(), tr("Rows that would be rejected"), this);
    column->addWidget(m_table, 1);
    connect(&session, &ImportSession::previewChanged, this, &CheckStep::refresh);
    refresh();
}

void CheckStep::refresh()
{
    const auto& trial = m_session.preview().trial;
    if (!trial) {
        m_table->setRowCount(0);
        return m_note->setText(translated(trial.error().why));
    }
    QStringList notes{
        tr("Of %1 rows tried, %2 would be taken, %3 rejected, %4 left out by the mapping's filter.")
            .arg(countText(trial->rows), countText(trial->accepted), countText(trial->rejected),
                 countText(trial->filtered))};
    if (trial->repeatedIds > 0)
        notes += tr("%1 rows repeat a number; the last one counts.").arg(countText(trial->repeatedIds));
    for (const Issue& warning : trial->warnings)
        notes += translated(warning.reason);
    m_note->setText(notes.join(QLatin1Char('\n')));
    std::vector<Issue> examples;
    for (const RejectReason& reason : trial->reasons)
        examples.insert(examples.end(), reason.examples.begin(), reason.examples.end());
    fillRejects(*m_table, examples);
}

} // namespace jingge
