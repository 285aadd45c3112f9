// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/application.h"

#ifdef JINGGE_CHARTS
#include <QGuiApplication>
#include <QHashFunctions>
#include <QLoggingCategory>
#endif

#include <algorithm>
#include <string_view>

namespace jingge {

std::unique_ptr<QCoreApplication> makeApplication(int& argc, char** argv)
{
#ifdef JINGGE_CHARTS
    const bool isPaper = std::any_of(argv, argv + argc, [](const char* word) { return std::string_view(word).ends_with(".pdf"); });
    const std::string_view first = argc > 1 ? argv[1] : "";
    if (first == "chart" || (isPaper && (first == "callbacks" || first == "tasks"))) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        QHashSeed::setDeterministicGlobalSeed(); // fonts stand in a PDF in the order of a hash
        QLoggingCategory::setFilterRules(
            QStringLiteral("default.warning=false")); // of seats and sessions: there is none
        return std::make_unique<QGuiApplication>(argc, argv);
    }
#endif
    return std::make_unique<QCoreApplication>(argc, argv);
}

} // namespace jingge
