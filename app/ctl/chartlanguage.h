// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/options.h"
#include "core/scene/chart.h"

#include <QLocale>
#include <QtGlobal>

#include <string>

namespace jingge {

/// --language: zh or en; empty = English where the system speaks it, else Chinese.
[[nodiscard]] inline Result<ChartLanguage> readChartLanguage(const std::string& word)
{
    if (word == "zh" || (word.empty() && QLocale::system().language() != QLocale::English))
        return ChartLanguage::Chinese;
    if (word == "en" || word.empty())
        return ChartLanguage::English;
    return usageError("--language", {QT_TRANSLATE_NOOP("core", "not zh or en: %1"), {word}});
}

} // namespace jingge
