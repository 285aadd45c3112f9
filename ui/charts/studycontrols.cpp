// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/studycontrols.h"

#include "ui/common/labels.h"
#include "ui/common/wording.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>

namespace jingge {

namespace {

QString shown(const Phrase& phrase)
{
    return QString::fromUtf8(
        phrase.in(Wording::isChinese() ? StudyLanguage::Chinese : StudyLanguage::English));
}

} // namespace

StudyControls::StudyControls(QWidget* parent) : QWidget(parent), m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins(12, 6, 12, 6);
    m_row->setSpacing(8);
    m_row->addStretch(1);
}

void StudyControls::setQuestion(const StudyQuestion& question)
{
    m_question = question;
    for (QWidget* part : m_parts)
        part->deleteLater();
    m_parts.clear();
    if (const Study* study = findStudy(question.study)) {
        for (const StudySetting& setting : study->settings)
            addSetting(setting);
    }
}

void StudyControls::addSetting(const StudySetting& setting)
{
    QLabel* name = plainLabel(shown(setting.name), "second", "note", this);
    auto* box = new QComboBox(this);
    box->setObjectName(QStringLiteral("study.") + QLatin1StringView(setting.key));
    box->setAccessibleName(shown(setting.name));
    const std::string value = settingOf(m_question, setting.key);
    for (const StudyChoice& choice : setting.choices) {
        box->addItem(shown(choice.name), QLatin1StringView(choice.value));
        if (value == choice.value)
            box->setCurrentIndex(box->count() - 1);
    }
    connect(box, &QComboBox::activated, this, [this, box, key = std::string(setting.key)](int index) {
        m_question.settings[key] = box->itemData(index).toString().toStdString();
        Q_EMIT questionChanged(m_question);
    });
    for (QWidget* part : {static_cast<QWidget*>(name), static_cast<QWidget*>(box)}) {
        m_row->insertWidget(m_row->count() - 1, part);
        m_parts.push_back(part);
    }
    m_row->insertSpacing(m_row->count() - 1, 6);
}

} // namespace jingge
