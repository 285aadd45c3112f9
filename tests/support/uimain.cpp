// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#define CATCH_CONFIG_RUNNER
#include <catch2/catch.hpp>

#include "ui/common/theme.h"
#include "ui/common/translations.h"

#include <QApplication>

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    jingge::installTranslations(application, jingge::Language::Chinese);
    return Catch::Session().run(argc, argv);
}
