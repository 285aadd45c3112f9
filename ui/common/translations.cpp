// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

// The files of a static library's resources must be asked for by name, outside of any namespace.
static void initTranslations()
{
    Q_INIT_RESOURCE(jingge_translations);
}

namespace jingge {

Language languageOf(const QString& asked)
{
    const QLocale::Language wanted = asked.isEmpty() ? QLocale::system().language() : QLocale(asked).language();
    return wanted == QLocale::English ? Language::English : Language::Chinese;
}

void installTranslations(QCoreApplication& application, Language language)
{
    initTranslations();
    const QString name = language == Language::Chinese ? QStringLiteral("zh_CN") : QStringLiteral("en");
    QLocale::setDefault(language == Language::Chinese ? QLocale(QLocale::Chinese, QLocale::China)
                                                      : QLocale(QLocale::English, QLocale::UnitedStates));
    auto* qtTexts = new QTranslator(&application);
    if (qtTexts->load(QStringLiteral("qtbase_") + name, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(qtTexts);
    auto* ownTexts = new QTranslator(&application);
    if (ownTexts->load(QStringLiteral(":/jingge/translations/jingge_%1.qm").arg(name)))
        QCoreApplication::installTranslator(ownTexts);
}

} // namespace jingge
