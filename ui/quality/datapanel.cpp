// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/quality/datapanel.h"

#include "ui/common/rowsmodel.h"
#include "ui/common/segments.h"
#include "ui/quality/addressespart.h"
#include "ui/quality/auditpart.h"
#include "ui/quality/importspart.h"
#include "ui/quality/qualitymodel.h"
#include "ui/quality/qualitypart.h"
#include "ui/quality/watchpart.h"

#include <QAction>
#include <QStackedWidget>

namespace jingge {
namespace {

constexpr int kLeastWidth = 936; // thirteen figures beside each other

} // namespace

DataPanel::DataPanel(const ViewContext& context, const std::string& mappings, QWidget* parent)
    : Panel(tr("Data"), parent),
      m_parts(new Segments(
          tr("Part"),
          QStringList() << tr("Quality") << tr("Imports") << tr("Addresses") << tr("Watched folder") << tr("Audit log"),
          this)),
      m_stack(new QStackedWidget(this)),
      m_quality(new QualityPart(context, mappings, m_stack)),
      m_imports(new ImportsPart(context, m_stack)),
      m_addresses(new AddressesPart(context, m_stack)),
      m_watch(new WatchPart(context, mappings, m_stack)),
      m_audit(new AuditPart(context, m_stack))
{
    setMinimumWidth(kLeastWidth);
    addToHead(m_parts);
    for (QWidget* part : {static_cast<QWidget*>(m_quality), static_cast<QWidget*>(m_imports),
                          static_cast<QWidget*>(m_addresses), static_cast<QWidget*>(m_watch),
                          static_cast<QWidget*>(m_audit)})
        m_stack->addWidget(part);
    setView(m_stack);
    makeParts();
    connect(m_parts, &Segments::chosenChanged, this, &DataPanel::takePart);
    connect(m_quality, &QualityPart::failed, this, &DataPanel::failed);
    connect(m_quality, &QualityPart::told, this, &DataPanel::told);
    connect(m_imports, &ImportsPart::failed, this, &DataPanel::failed);
    connect(m_imports, &ImportsPart::changed, this, &DataPanel::changed);
    connect(m_addresses, &AddressesPart::failed, this, &DataPanel::failed);
    connect(m_addresses, &AddressesPart::changed, this, &DataPanel::changed);
    connect(m_watch, &WatchPart::failed, this, &DataPanel::failed);
    connect(m_audit, &AuditPart::failed, this, &DataPanel::failed);
    connect(m_watch, &WatchPart::changed, this, &DataPanel::changed);
    takePart(0);
}

void DataPanel::makeParts()
{
    const std::pair<const char*, QString> parts[] = {{"data.quality", tr("Quality of the data")},
                                                     {"data.imports", tr("Imports and taking them back")},
                                                     {"data.addresses", tr("Addresses without a place")},
                                                     {"data.watchPart", tr("The watched folder")},
                                                     {"data.audit", tr("Who did what: the audit log")}};
    for (int i = 0; const auto& [name, text] : parts) {
        auto* action = new QAction(text, this);
        action->setObjectName(QLatin1StringView(name));
        connect(action, &QAction::triggered, this, [this, i] { showPart(static_cast<Part>(i)); });
        addAction(action);
        ++i;
    }
}

void DataPanel::showPart(Part part)
{
    m_parts->choose(static_cast<int>(part));
}

void DataPanel::takePart(int part)
{
    m_stack->setCurrentIndex(part);
    const QAbstractItemModel* const models[] = {m_quality->model(), m_imports->model(), m_addresses->model(),
                                                m_watch->model(), m_audit->model()};
    setTableModel(models[part]);
    Q_EMIT stateChanged();
}

bool DataPanel::isSettled() const
{
    return m_quality->isSettled() && m_imports->isSettled() && m_addresses->isSettled() &&
           m_audit->isSettled();
}

QJsonObject DataPanel::saveState() const
{
    return {{QStringLiteral("part"), m_parts->chosen()}, {QStringLiteral("by"), m_quality->by()}};
}

void DataPanel::restoreState(const QJsonObject& state)
{
    const int part = state.value(QLatin1StringView("part")).toInt();
    if (part >= 0 && part < m_stack->count())
        m_parts->choose(part);
    m_quality->setBy(state.value(QLatin1StringView("by")).toInt());
}

} // namespace jingge
